package dev.dwim.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.Origin;
import dev.dwim.api.Value;
import dev.dwim.core.ledger.Departure;
import dev.dwim.core.store.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The commands that show what there is, and those that are not there yet.
class ListingCommandsTest {
    @TempDir
    Path home;

    private Scene script;

    @BeforeEach
    void open() {
        script = new Scene(home);
    }

    @Test
    void countsTheActionsThatAPluginOffers() {
        for (var plugin : script.run("plugins", "--json").json().items("plugins")) {
            var fields = (Value.Fields) plugin;
            var offered = script.run("actions", "--json").json().items("actions").stream()
                    .filter(action -> ((Value.Fields) action).text("plugin").equals(fields.text("id")))
                    .count();
            assertThat(fields.get("actions")).as("%s", fields.text("id")).contains(Value.of(offered));
        }
    }

    @Test
    void showsWhatIsDueByItsLabelAndTime() {
        script.run("ask", "timer PT2H", "--json", "--yes");
        script.run("ask", "timer PT30M for tea", "--json", "--yes");

        var due = script.run("schedule").out().lines().toList();

        assertThat(due).hasSize(2);
        assertThat(due.getFirst()).contains("in 30 min").endsWith("Timer, 30 minutes: tea");
        assertThat(due.getLast()).contains("in 2 h 0 min").endsWith("Timer, 2 hours");
    }

    @Test
    void namesWhatItCancels() {
        script.run("ask", "timer PT30M for tea", "--json", "--yes");
        var due = (Value.Fields)
                script.run("schedule", "--json").json().items("schedule").getFirst();

        assertThat(script.run("schedule", "cancel", due.text("id").orElseThrow())
                        .out())
                .contains("Cancelled: Timer, 30 minutes: tea");
        assertThat(script.run("schedule", "--json").json().items("schedule")).isEmpty();
    }

    @Test
    void keepsInTheHistoryWhatWasTakenOffTheSchedule() {
        script.run("ask", "timer PT30M for tea", "--json", "--yes");
        var due = (Value.Fields)
                script.run("schedule", "--json").json().items("schedule").getFirst();
        var id = due.text("id").orElseThrow();

        assertThat(script.run("schedule", "cancel", id, "--json").json().text("what"))
                .contains("Timer, 30 minutes: tea");

        var entry = (Value.Fields)
                script.run("history", "--json").json().items("entries").getFirst();
        assertThat(entry.text("words")).contains("schedule cancel " + id + ": Timer, 30 minutes: tea");
        assertThat(entry.text("decision")).contains("cancelled");
    }

    @Test
    void schedulesWhatIsAskedForAndTakesItBack() {
        var asked = script.run("ask", "note buy milk", "--at", "in 2 hours");
        assertThat(asked.exit()).isZero();
        assertThat(asked.out()).contains("✓ Scheduled for ", ": Add to a note.", "takes it back");
        assertThat(home.resolve("Notes")).doesNotExist();
        assertThat(script.run("schedule").out()).contains("in 2 h 0 min", "Add to a note: buy milk");

        var entry = (Value.Fields)
                script.run("history", "--json").json().items("entries").getFirst();
        assertThat(entry.text("decision")).contains("scheduled");
        assertThat(entry.get("undoable")).contains(Value.of(true));
        assertThat(script.run("history").out()).contains("note buy milk", "Waits for ", ", in 2 h 0 min.");

        var undone = script.run("undo", entry.text("id").orElseThrow());
        assertThat(undone.exit()).isZero();
        assertThat(undone.out()).contains("Taken off the schedule: Add to a note.");
        assertThat(script.run("schedule", "--json").json().items("schedule")).isEmpty();
        assertThat(script.run("history").out())
                .contains("Taken off the schedule.")
                .doesNotContain("takes it back");
    }

    @Test
    void schedulesNothingThatItCannotReadOrWouldAskAbout() {
        var unread = script.run("ask", "note buy milk", "--at", "every day at 9");
        assertThat(unread.exit()).isEqualTo(3);
        assertThat(unread.out()).contains("That is no one moment; try tomorrow at 9, at 5 pm, or in 10 minutes.");
        assertThat(script.run("ask", "timer", "--at", "in 2 hours").out()).contains("First say what is missing.");
        assertThat(script.run("ask", "read note buy milk", "--yes", "--at", "in 2 hours")
                        .out())
                .contains("It was planned after reading content that is not yours");
        assertThat(script.run("ask", "note buy milk", "--dry-run", "--at", "in 2 hours")
                        .out())
                .contains("Would run notes.append");
        assertThat(script.run("schedule", "--json").json().items("schedule")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "history",
                "schedule",
                "actions",
                "plugins",
                "context",
                "grants",
                "buttons",
                "routines",
                "learned",
                "ledger"
            })
    void takesListForWhatTheCommandAloneDoes(String command) {
        var alone = script.run(command, "--json");
        var listed = script.run(command, "list", "--json");
        assertThat(listed.exit()).isZero();
        assertThat(listed.out()).isEqualTo(alone.out());
    }

    @Test
    void showsTimesInTheZoneOfTheSettings() throws IOException {
        script.run("ask", "timer PT2H", "--json", "--yes");
        var at = Instant.parse(((Value.Fields) script.run("schedule", "--json")
                        .json()
                        .items("schedule")
                        .getFirst())
                .text("at")
                .orElseThrow());
        for (var zone : List.of("Asia/Kathmandu", "America/St_Johns")) {
            Files.createDirectories(script.folders().settingsFile().getParent());
            Files.writeString(script.folders().settingsFile(), "schema = 1\nzone = \"" + zone + "\"\n");
            var clock = DateTimeFormatter.ofPattern("HH:mm").format(at.atZone(ZoneId.of(zone)));
            assertThat(script.run("schedule").out()).contains(" " + clock + " ");
        }
    }

    @Test
    void countsOneActionAsOne() {
        assertThat(script.run("plugins").out()).doesNotContain(" 1 actions");
    }

    @Test
    void pausesEverythingUntilItIsResumed() {
        script.run("context", "allow", "session");
        script.run("goal", "set", "finish the tax return");

        assertThat(script.run("context", "pause").out())
                .contains("Paused: nothing is taken")
                .contains("until you say: dwim context resume");

        assertThat(script.run("context").out()).contains("Paused:").contains("channel session is paused");
        assertThat(script.run("context", "--json").json().items("facts")).isEmpty();
        assertThat(script.run("context", "resume").out()).contains("is let in again");
        assertThat(script.run("context", "--json").json().items("facts")).hasSize(1);
        assertThat(script.run("context", "resume").out()).contains("was not paused");
    }

    @ParameterizedTest
    @ValueSource(strings = {"30m", "30 minutes", "2h", "1 hour", "90s"})
    void pausesForAsLongAsIsSaid(String length) {
        var ran = script.run("context", "pause", length, "--json");
        assertThat(ran.json().get("paused")).contains(Value.of(true));
        assertThat(Instant.parse(ran.json().text("until").orElseThrow())).isAfter(Instant.now());
        assertThat(script.run("context").out()).contains("or you say: dwim context resume");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3 apples", "0m", "30"})
    void saysHowALengthIsWritten(String length) {
        var ran = script.run("context", "pause", length);
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("such as 30m").contains("Nothing has changed");
        assertThat(script.run("context", "--json").json().fields("pause").get("paused"))
                .contains(Value.of(false));
    }

    @Test
    void showsWhatLeftTheMachine() {
        assertThat(script.run("ledger").out()).contains("Nothing has left this machine");
        var left = new Departure(
                Instant.now(),
                Departure.Way.PAGE,
                "example.org",
                "web",
                "web.search",
                Set.of(Origin.SELECTION, Origin.TYPED));
        try (var database =
                ((Database.Opening.Opened) Database.open(script.folders().state(), Clock.systemUTC())).database()) {
            database.stores().ledger().write(left);
        }

        assertThat(script.run("ledger").out())
                .contains("example.org")
                .contains("web.search")
                .contains("carried: selection");
        var json = (Value.Fields)
                script.run("ledger", "--json").json().items("ledger").getFirst();
        assertThat(json)
                .isEqualTo(new Value.Fields(Map.of(
                        "at", Value.of(left.at().toString()),
                        "way", Value.of("page"),
                        "to", Value.of("example.org"),
                        "plugin", Value.of("web"),
                        "action", Value.of("web.search"),
                        "carried", Value.of(List.of(Value.of("selection"))))));
    }

    @Test
    void keepsTheGoalUntilItIsCleared() {
        assertThat(script.run("goal").out()).contains("There is no goal.");

        assertThat(script.run("goal", "set", "finish", "the", "tax return").exit())
                .isZero();
        assertThat(script.run("goal", "--json").json().text("goal")).contains("finish the tax return");

        assertThat(script.run("goal", "clear").out()).contains("There is no goal.");
        assertThat(script.run("goal", "--json").json().get("set")).contains(Value.of(false));
    }

    @Test
    void takesTheGoalIntoAccountOnlyWhereItsChannelIsAllowed() {
        assertThat(script.run("goal", "set", "finish the tax return").out()).contains("dwim context allow session");
        assertThat(script.run("context", "--json").json().items("facts")).isEmpty();

        script.run("context", "allow", "session");

        assertThat(script.run("goal").out()).doesNotContain("allow");
        assertThat(script.run("context", "--json").json().items("facts"))
                .singleElement()
                .satisfies(fact -> {
                    assertThat(((Value.Fields) fact).text("key")).contains("session.goal");
                    assertThat(((Value.Fields) fact).text("value")).contains("finish the tax return");
                });
    }

    @Test
    void refusesAGoalWithoutWordsOrWithTooMany() {
        for (var words : List.of("", "  ", "x".repeat(501))) {
            assertThat(script.run("goal", "set", words).exit()).isEqualTo(2);
        }
        assertThat(script.run("goal", "--json").json().get("set")).contains(Value.of(false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"plugin", "llm", "listen", "mcp", "voice"})
    void saysWhatACommandWillBeForThatIsNotThereYet(String command) {
        for (var arguments : List.of(List.of(command), List.of(command, "anything", "--at-all"))) {
            var ran = script.run(arguments.toArray(String[]::new));
            assertThat(ran.exit()).isEqualTo(2);
            assertThat(ran.out()).isEmpty();
            assertThat(ran.err())
                    .contains("dwim " + command)
                    .contains("not in this version")
                    .hasLineCount(1);
        }
    }

    @Test
    void saysWhatCanBeMeasuredAndWhatCannotYet() {
        for (var name : List.of("soak", "voice", "prompt")) {
            var ran = script.run("bench", name, "--json");
            assertThat(ran.exit()).isEqualTo(2);
            assertThat(ran.err()).contains("dwim bench " + name).contains("not in this version");
        }
        assertThat(script.run("bench", "nonsense").err())
                .contains("dwim bench start, rank, suggest, plumbing or overlay");
        assertThat(script.run("bench").err()).contains("NAME");
    }

    @Test
    void takesOfflineForWhatItAlwaysIs() {
        assertThat(script.run("ask", "note plain", "--offline", "--json").json().text("resolver"))
                .contains("offline");
        assertThat(script.run("ask", "--help").out()).contains("--offline").contains("this version has none");
    }
}
