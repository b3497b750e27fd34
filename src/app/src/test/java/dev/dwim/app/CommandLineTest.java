package dev.dwim.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.Value;
import dev.dwim.core.context.Channels;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineTest {
    @TempDir
    Path home;

    private Scene script;

    @BeforeEach
    void open() {
        script = new Scene(home);
    }

    private static Value.Fields call(Scene.Ran ran) {
        return (Value.Fields) ran.json().items("calls").getFirst();
    }

    @Test
    void doesWhatWasSaidAndPrintsOneObject() {
        var ran = script.run("ask", "note buy oat milk", "--json");

        assertThat(ran.exit()).isZero();
        assertThat(ran.json().fields().keySet())
                .containsExactly("decision", "calls", "ask", "reply", "resolver", "micros");
        assertThat(ran.json().text("decision")).contains("plan");
        assertThat(ran.json().text("resolver")).contains("offline");
        assertThat(call(ran).fields().keySet())
                .containsExactly("name", "arguments", "effect", "verdict", "outcome", "summary");
        assertThat(call(ran).text("name")).contains("notes.append");
        assertThat(call(ran).fields("arguments").text("text")).contains("buy oat milk");
        assertThat(call(ran).text("verdict")).contains("allow");
        assertThat(call(ran).text("outcome")).contains("done");
        assertThat(ran.err()).isEmpty();
    }

    @Test
    void takesWordsWithoutQuotes() {
        assertThat(call(script.run("ask", "note", "two", "words", "--json"))
                        .fields("arguments")
                        .text("text"))
                .contains("two words");
    }

    @Test
    void tellsPeopleWhatWasDoneAndHowToTakeItBack() {
        var ran = script.run("ask", "note buy oat milk");

        assertThat(ran.out()).startsWith("✓ ").contains("dwim undo ").doesNotContain("\u001b");
    }

    @Test
    void endsWithThreeWhenNothingDoesThat() {
        var ran = script.run("ask", "fly me to the moon", "--json");

        assertThat(ran.exit()).isEqualTo(3);
        assertThat(ran.json().text("decision")).contains("none");
        assertThat(ran.json().items("calls")).isEmpty();
    }

    @Test
    void endsWithFourAndTheQuestionWhereNobodyCanBeAsked() {
        var ran = script.run("ask", "timer", "--json");

        assertThat(ran.exit()).isEqualTo(4);
        assertThat(ran.json().text("decision")).contains("ask");
        assertThat(ran.json().items("ask")).containsExactly(Value.of("length"));
        assertThat(ran.json().text("reply")).contains("Start a timer: how long?");
        assertThat(call(ran).text("name")).contains("timers.start");
    }

    @Test
    void endsWithFourAndTheCallWhereNobodyCanConfirm() {
        var ran = script.run("ask", "read timer PT10M", "--json");

        assertThat(ran.exit()).isEqualTo(4);
        assertThat(call(ran).text("verdict")).contains("confirm");
        assertThat(call(ran).text("outcome")).contains("pending");
        assertThat(script.run("schedule", "--json").json().items("schedule")).isEmpty();
    }

    @Test
    void doesNothingInADryRun() {
        var ran = script.run("ask", "note not this", "--json", "--dry-run");

        assertThat(ran.exit()).isZero();
        assertThat(call(ran).text("outcome")).contains("dry");
        assertThat(script.run("history", "--json").json().items("entries")).isEmpty();
    }

    @Test
    void takesNowForADryRun() {
        for (var now : List.of(
                "2026-03-27T16:05:00+01:00[Europe/Berlin]",
                "2026-03-27T16:05:00Z",
                "2026-03-27T16:05[Asia/Tokyo]",
                "2026-03-27T16:05:00")) {
            var ran = script.run("ask", "note not this", "--json", "--now", now);
            assertThat(call(ran).text("outcome")).as(now).contains("dry");
        }
    }

    @Test
    void takesFactsAlong() {
        var ran = script.run("ask", "selected", "--json", "--dry-run", "--context", "selection.text=picked up");

        assertThat(call(ran).fields("arguments").text("text")).contains("picked up");
    }

    @Test
    void saysWhatDidNotComeFromTheUser() {
        var ran = script.run("ask", "selected", "--context", "selection.text=picked up");

        assertThat(ran.out()).contains("text came from the selection");
        var typed = script.typedAt((shown, question) -> Optional.empty());
        assertThat(typed.run("ask", "note my own").out()).doesNotContain("came from");
        assertThat(typed.run("undo").out()).startsWith("✓").doesNotContain("came from");
    }

    @Test
    void saysOfAFactThatNothingHereSpeaksOfItsChannel() {
        var ran = script.run(
                "ask", "note x", "--json", "--dry-run", "--context", "selecton.text=a", "--context", "selecton.html=b");

        assertThat(ran.exit()).isZero();
        assertThat(call(ran).text("outcome")).contains("dry");
        assertThat(ran.err()).isEqualTo("dwim: There is no channel selecton. Did you mean selection?%n".formatted());
    }

    @Test
    void namesWhatWaitsWhereItStartsTheBackgroundForIt() {
        script.run("ask", "timer PT10M for tea", "--yes");
        var wanted = "do what is scheduled, next “Timer, 10 minutes: tea”";

        assertThat(script.run("ask", "note later").err()).contains(wanted);
        assertThat(script.run("schedule").err()).contains(wanted).hasLineCount(1);
        assertThat(script.run("schedule", "--json").err()).contains(wanted);
        assertThat(script.run("ask", "note later", "--dry-run").err()).isEmpty();
        script.run("undo");
        script.run("undo");
        assertThat(script.run("schedule", "--json").json().items("schedule")).isEmpty();
        assertThat(script.run("schedule").err()).isEmpty();
        assertThat(script.run("ask", "note last").err()).isEmpty();
    }

    @Test
    void asksAtTheTerminalAndGoesOn() {
        var asked = new ArrayList<String>();
        var terminal = script.typedAt((shown, question) -> {
            asked.add(question);
            return Optional.of("PT5M");
        });

        var ran = terminal.run("ask", "timer", "--dry-run");

        assertThat(asked).containsExactly("Start a timer: how long?");
        assertThat(ran.out()).contains("PT5M");
        assertThat(ran.exit()).isZero();
    }

    @Test
    void showsTheExactCallBeforeItIsApproved() {
        var shown = new ArrayList<String>();
        var terminal = script.typedAt((lines, question) -> {
            shown.addAll(lines);
            return Optional.of("no");
        });

        var ran = terminal.run("ask", "read timer PT10M");

        assertThat(shown).anySatisfy(line -> assertThat(line).contains("timers.start"));
        assertThat(shown)
                .anySatisfy(line ->
                        assertThat(line).contains("length").contains("PT10M").contains("from"));
        assertThat(ran.exit()).isEqualTo(4);
        assertThat(ran.out()).contains("Left undone.").doesNotContain("confirmation");
        assertThat(terminal.run("schedule", "--json").json().items("schedule")).isEmpty();
    }

    @Test
    void keepsInTheHistoryWhatWasAskedAndWhatBecameOfIt() {
        script.run("ask", "timer");
        script.run("ask", "timer", "--dry-run");
        script.typedAt((lines, question) -> Optional.of("no")).run("ask", "read timer PT10M");
        script.typedAt((lines, question) -> Optional.of("yes")).run("ask", "read timer PT20M");

        assertThat(script.run("history", "--json").json().items("entries"))
                .extracting(entry -> ((Value.Fields) entry).text("decision").orElse(""))
                .containsExactly("plan", "declined", "asked");
        assertThat(script.run("history").out())
                .contains("Left undone, as you said.")
                .contains("It needed an answer or an approval, and got none.");
    }

    @Test
    void saysInTheHistoryWhatNothingDoes() {
        script.run("ask", "fly me to the moon");

        assertThat(script.run("history").out().lines()).last().isEqualTo("    Nothing here does that.");
    }

    @Test
    void marksInTheHistoryWhatWasTakenBack() {
        script.run("ask", "note buy oat milk");
        script.run("undo");

        assertThat(script.run("history").out()).contains("(taken back)").doesNotContain("takes it back");
    }

    @Test
    void asksForANameThatIsNotEmpty() {
        var ran = script.run("undo", "");
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.out()).contains("dwim history shows their names").doesNotContain("entry :");
    }

    @Test
    void approvesNothingButTheWordYes() {
        for (var said : List.of("", "y", "YES!", "yes please", "n", " ")) {
            var ran = script.typedAt((lines, question) -> Optional.of(said)).run("ask", "read timer PT10M");
            assertThat(ran.exit()).as(said).isEqualTo(4);
        }
        var left = script.typedAt((lines, question) -> Optional.empty()).run("ask", "read timer PT10M");
        assertThat(left.exit()).isEqualTo(4);
        assertThat(script.run("history", "--json").out()).doesNotContain("done");
    }

    @Test
    void doesExactlyWhatWasApproved() {
        var ran = script.typedAt((lines, question) -> Optional.of("yes")).run("ask", "read note approved");

        assertThat(ran.exit()).isZero();
        assertThat(home.resolve("Notes/Inbox.md")).content().contains("approved");
    }

    @Test
    void acceptsNoYesFromAFlagForWhatMustBeConfirmedElsewhere() {
        assertThat(script.run("ask", "read note sneaked in", "--yes", "--json").exit())
                .isEqualTo(4);
        assertThat(home.resolve("Notes/Inbox.md")).doesNotExist();
    }

    @Test
    void neverAsksWhenJsonIsWanted() {
        var terminal = script.typedAt((lines, question) -> {
            throw new AssertionError("asked: " + question);
        });

        assertThat(terminal.run("ask", "read timer PT10M", "--json").exit()).isEqualTo(4);
        assertThat(terminal.run("ask", "timer", "--json").exit()).isEqualTo(4);
    }

    @Test
    void labelsWordsByTheTerminal() {
        script.run("ask", "note of a script", "--json");
        script.typedAt((lines, question) -> Optional.empty()).run("ask", "note of a person", "--json");

        var explained = script.typedAt((lines, question) -> Optional.empty()).run("ask", "note x", "--explain");
        assertThat(explained.out()).contains("text from your words");
        assertThat(script.run("ask", "note y", "--explain").out()).contains("text from another program");
    }

    @Test
    void showsHistoryAndTakesItBack() {
        script.run("ask", "note buy oat milk");
        var note = home.resolve("Notes/Inbox.md");
        assertThat(note).content().contains("buy oat milk");

        var entries = script.run("history", "--json").json().items("entries");
        var entry = (Value.Fields) entries.getFirst();
        assertThat(entry.fields().keySet()).containsExactly("id", "at", "words", "decision", "calls", "undoable");
        assertThat(entry.get("undoable")).contains(Value.of(true));
        assertThat(((Value.Fields) entry.items("calls").getFirst()).fields().keySet())
                .containsExactly("name", "arguments", "effect", "verdict", "outcome", "summary");

        var undone = script.run("undo", entry.text("id").orElseThrow(), "--json");
        assertThat(undone.exit()).isZero();
        assertThat(Files.exists(note) ? note : home)
                .satisfies(path -> assertThat(path.equals(home)
                                || read(path).isBlank()
                                || !read(path).contains("oat"))
                        .isTrue());
        assertThat(script.run("undo").exit()).isEqualTo(5);
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void ranks() {
        var ran = script.run("rank", "timer", "--json");

        var first = (Value.Fields) ran.json().items("candidates").getFirst();
        assertThat(first.fields().keySet()).containsExactly("name", "title", "score", "arguments", "why");
        assertThat(script.run("rank", "timer").out()).contains("timers.start");
    }

    @Test
    void listsActions() {
        var actions = script.run("actions", "--json").json().items("actions");

        assertThat(actions)
                .isNotEmpty()
                .allSatisfy(
                        action -> assertThat(((Value.Fields) action).fields().keySet())
                                .containsExactly(
                                        "name",
                                        "title",
                                        "description",
                                        "examples",
                                        "inputSchema",
                                        "effect",
                                        "plugin",
                                        "available"));
        assertThat(script.run("actions").out()).contains("timers.start").contains("reversible");
    }

    /// Every channel that anything here can speak of, as nobody has been asked yet.
    private static Map<String, Value> channels() {
        var names = new ArrayList<>(Channels.KNOWN);
        names.addAll(List.of("apps", "calc", "calendar", "files", "notes", "timers", "web"));
        var channels = new TreeMap<String, Value>();
        names.forEach(name -> channels.put(name, Value.of("unasked")));
        return channels;
    }

    @Test
    void namesTheCommandThatLetsItSeeWhatTheWordsSpeakOf() {
        var ran = script.run("ask", "translate");
        assertThat(ran.exit()).isEqualTo(4);
        assertThat(ran.err()).contains("dwim context allow selection");
        script.run("context", "deny", "selection");
        script.run("context", "deny", "clipboard");
        assertThat(script.run("ask", "translate").err()).doesNotContain("dwim context allow");
    }

    @Test
    void allowsAndDeniesChannels() {
        assertThat(script.run("context", "--json").json())
                .isEqualTo(new Value.Fields(Map.of(
                        "resident",
                        Value.of(false),
                        "pause",
                        new Value.Fields(Map.of("paused", Value.of(false))),
                        "channels",
                        new Value.Fields(channels()),
                        "facts",
                        Value.of(List.of()))));

        assertThat(script.run("context", "allow", "selection").exit()).isZero();
        script.run("context", "deny", "clipboard");
        script.run("context", "pause", "window");

        var said = channels();
        said.put("clipboard", Value.of("denied"));
        said.put("selection", Value.of("allowed"));
        said.put("window", Value.of("paused"));
        assertThat(script.run("context", "--json").json().fields("channels")).isEqualTo(new Value.Fields(said));
        assertThat(script.run("context").out())
                .contains("channel clipboard is denied")
                .containsPattern("not yet allowed or denied: apps, browser, .*zone")
                .doesNotContain("unasked");
        assertThat(script.run("context", "allow", "no channel").exit()).isEqualTo(2);
    }

    @Test
    void listsWhatIsEmptySoFar() {
        assertThat(script.run("buttons", "--json").json())
                .isEqualTo(new Value.Fields(Map.of("buttons", Value.of(List.of()))));
        assertThat(script.run("grants", "--json").json())
                .isEqualTo(new Value.Fields(Map.of("grants", Value.of(List.of()))));
        assertThat(script.run("schedule", "--json").json())
                .isEqualTo(new Value.Fields(Map.of("schedule", Value.of(List.of()))));
        assertThat(script.run("learned", "--json").exit()).isZero();
        assertThat(script.run("learned", "--erase").exit()).isZero();
        assertThat(script.run("history").out()).contains("Nothing has happened yet.");
        assertThat(script.run("plugins").out())
                .contains("timers")
                .contains("notes")
                .contains("files");
    }

    @Test
    void refusesBadInputWithOneSentence() {
        var bad = Map.ofEntries(
                Map.entry(List.of("ask"), "Say what you want"),
                Map.entry(List.of("ask", ""), "Say what you want"),
                Map.entry(List.of("ask", " \t "), "Say what you want"),
                Map.entry(List.of("ask", "x".repeat(10_001)), "too long"),
                Map.entry(List.of("ask", "x".repeat(1024 * 1024)), "too long"),
                Map.entry(List.of("ask", "x", "--frobnicate"), "--frobnicate"),
                Map.entry(List.of("ask", "x", "--now", "tomorrow"), "--now takes"),
                Map.entry(List.of("ask", "x", "--now"), "--now"),
                Map.entry(List.of("ask", "x", "--context", "nonsense"), "--context takes"),
                Map.entry(List.of("ask", "x", "--context", "=1"), "--context takes"),
                Map.entry(List.of("ask", "x", "--context", "Not A Key=1"), "--context takes"),
                Map.entry(List.of("histroy"), "Did you mean dwim history?"),
                Map.entry(List.of("frob"), "dwim --help"),
                Map.entry(List.of("context", "allow"), "CHANNEL"),
                Map.entry(List.of("schedule", "cancel"), "ID"),
                Map.entry(List.of("listen"), "not in this version"),
                Map.entry(List.of("--bogus"), "--bogus"),
                Map.entry(List.<String>of(), "no display"));
        bad.forEach((arguments, message) -> {
            var ran = script.run(arguments.toArray(String[]::new));
            assertThat(ran.exit()).as(message).isEqualTo(2);
            assertThat(ran.out()).as(message).isEmpty();
            assertThat(ran.err()).as(message).contains(message).hasLineCount(1).hasSizeLessThan(400);
        });
    }

    @Test
    void namesWhatIsNotThere() {
        assertThat(script.run("schedule", "cancel", "zzzzzz").exit()).isEqualTo(2);
        assertThat(script.run("grants", "revoke", "zzzzzz").exit()).isEqualTo(2);
        assertThat(script.run("undo", "zzzzzz").exit()).isEqualTo(2);
        assertThat(script.run("quit").exit()).isZero();
        assertThat(script.run("toggle").exit()).isEqualTo(2);
    }

    @Test
    void helpsWithoutNamingWhatDoesNotExist() {
        var help = script.run("--help");

        assertThat(help.exit()).isZero();
        assertThat(help.out())
                .contains("ask")
                .contains("undo")
                .contains("ledger")
                .doesNotContain("listen");
        assertThat(script.run("ask", "--help").out()).contains("--dry-run");
    }

    @Test
    void keepsControlCharactersOffTheTerminal() {
        assertThat(script.run("ask", "note \u001b[2Jgone\u202e").out())
                .doesNotContain("\u001b")
                .doesNotContain("\u202e");
        assertThat(script.run("history").out()).doesNotContain("\u001b").contains("\\u{1B}");
    }

    @Test
    void explainsABrokenDatabaseFolderAndEndsWithFive() throws Exception {
        Files.createDirectories(home.resolve(".local/state"));
        Files.writeString(home.resolve(".local/state/dwim"), "a file where a folder should be");

        var ran = script.run("history");

        assertThat(ran.exit()).isEqualTo(5);
        assertThat(ran.err()).isNotBlank();
        assertThat(home.resolve(".local/state/dwim")).hasContent("a file where a folder should be");
    }

    @Test
    void explainsBrokenSettingsAndGoesOn() throws Exception {
        Files.createDirectories(home.resolve(".config/dwim"));
        Files.writeString(home.resolve(".config/dwim/settings.toml"), "schema = 1\nzone = \n");

        var ran = script.run("history");

        assertThat(ran.exit()).isZero();
        assertThat(ran.err()).contains("settings.toml:2:").contains("defaults are in force");
    }

    @Test
    void keepsTheStateFolderForTheUserAloneWhoeverMakesIt() throws Exception {
        Files.createDirectories(home.resolve(".config/dwim"));
        Files.writeString(home.resolve(".config/dwim/settings.toml"), "schema = 1\n");

        script.run("history");

        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(script.folders().state())))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(script.folders().state().resolve("dwim.lock"))))
                .isEqualTo("rw-------");
    }

    @Test
    void readsOnWhereNothingCanBeWrittenAndSaysSoOnce() throws Exception {
        script.run("ask", "note before");
        var lock = script.folders().state().resolve("dwim.lock");
        Files.delete(lock);
        Files.createSymbolicLink(lock, Path.of("/sys/dwim"));

        var history = script.run("history");
        assertThat(history.exit()).isZero();
        assertThat(history.out()).contains("note before");
        assertThat(history.err()).contains("only reads").hasLineCount(1);

        var refused = script.run("ask", "note after");
        assertThat(refused.exit()).isEqualTo(5);
        assertThat(refused.out()).contains("so nothing is changed").contains("only reads");
        assertThat(refused.err()).isEmpty();
        assertThat(home.resolve("Notes/Inbox.md")).content().doesNotContain("after");
    }

    @Test
    void allowsNoChannelThatNothingSpeaksOf() {
        for (var verb : List.of("allow", "deny", "pause")) {
            var ran = script.run("context", verb, "selecton");
            assertThat(ran.exit()).isEqualTo(2);
            assertThat(ran.err()).contains("There is no channel selecton. Did you mean selection?");
        }
        assertThat(script.run("context", "allow", "frobnicate").err())
                .contains("There are: apps, browser, calc, calendar,");
        assertThat(script.run("context", "allow", "notes").exit()).isZero();
        assertThat(script.run("context", "--json").json().fields("channels").fields())
                .containsEntry("notes", Value.of("allowed"))
                .doesNotContainKey("selecton");
    }

    @Test
    void namesTheVerbThatWasMeant() {
        assertThat(script.run("context", "alow", "selection").err())
                .contains("There is no “dwim context alow”. Did you mean dwim context allow?");
        assertThat(script.run("goal", "frobnicate").err()).contains("See dwim goal --help");
    }

    @Test
    void helpsByTheWordToo() {
        assertThat(script.run("help")).isEqualTo(script.run("--help"));
        assertThat(script.run("help", "ask")).isEqualTo(script.run("ask", "--help"));
    }

    @Test
    void saysOnceWhereWordsAreUnderstoodBySpellingAlone() {
        var sorry = "The embedding model cannot be loaded.";
        var ran = script.understanding(sorry).run("ask", "note spelled", "--json");

        assertThat(ran.exit()).isZero();
        assertThat(ran.err()).contains(sorry).hasLineCount(1);
        assertThat(script.understanding(sorry).run("rank", "timer", "--json").err())
                .contains(sorry);
        assertThat(script.understanding(sorry).run("history").err()).isEmpty();
    }
}
