package dev.dwim.plugins.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.Answer;
import dev.dwim.api.Effect;
import dev.dwim.api.Host;
import dev.dwim.api.Outcome;
import dev.dwim.api.Value;
import dev.dwim.testkit.FakeHost;
import dev.dwim.testkit.ManualClock;
import dev.dwim.testkit.PluginFile;
import dev.dwim.testkit.StartedPlugin;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarsTest {
    private static final Pace AT_ONCE = new Pace(Duration.ZERO, Duration.ZERO, Duration.ZERO);

    @TempDir
    Path temp;

    private FakeHost host;
    private Optional<StartedPlugin> running = Optional.empty();

    @BeforeEach
    void begin() throws IOException {
        var clock = new ManualClock(ZonedDateTime.parse("2026-03-27T16:05:00+01:00[Europe/Berlin]"));
        host = new FakeHost(PluginFile.manifest(Calendars.class), temp, clock);
        Files.writeString(
                temp.resolve("work.ics"),
                "BEGIN:VCALENDAR\r\n" + String.join("", Samples.EVENTS) + "END:VCALENDAR\r\n");
        host.set("files", Value.Fields.EMPTY.with("work", Value.of("~/work.ics")));
    }

    @AfterEach
    void end() {
        running.ifPresent(StartedPlugin::close);
    }

    private StartedPlugin plugin() {
        if (running.isEmpty()) {
            running = Optional.of(StartedPlugin.start(new Calendars(temp, AT_ONCE, Duration.ofMinutes(1)), host));
        }
        return running.get();
    }

    private String call(String action, String... arguments) {
        return said(plugin().call(action, fields(arguments)));
    }

    private static Value.Fields fields(String... arguments) {
        var fields = Value.Fields.EMPTY;
        for (int at = 0; at < arguments.length; at += 2) {
            fields = fields.with(arguments[at], Value.of(arguments[at + 1]));
        }
        return fields;
    }

    private static String said(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done done -> done.summary();
            case Outcome.Failed(var blame, String message) -> blame + ": " + message;
            case Outcome.Unknown(String message) -> "UNKNOWN: " + message;
        };
    }

    @Test
    void saysWhatComesNext() {
        assertThat(call("next")).isEqualTo("“Design review” begins today at 16:30, in 25 minutes.");
        host.manualClock().advance(Duration.ofHours(1));
        assertThat(call("next")).isEqualTo("“Standup” begins on Sunday, 29 March at 09:15.");
    }

    @Test
    void listsADay() {
        assertThat(call("today")).isEqualTo("3 events today: Spring fair; 09:15 Standup; 16:30 Design review.");
        assertThat(call("today", "day", "2026-03-28")).isEqualTo("1 event tomorrow: Spring fair.");
        assertThat(call("today", "day", "2026-02-01")).isEqualTo("Nothing on Sunday, 1 February.");
    }

    @Test
    void findsWhatIsFreeWithinTheHoursOfWork() {
        assertThat(call("find_free", "length", "PT30M", "day", "2026-03-27")).isEqualTo("No 30 minutes free today.");
        assertThat(call("find_free", "length", "PT15M", "day", "2026-03-27"))
                .isEqualTo("15 minutes free: today at 16:15 to 16:30.");
        assertThat(call("find_free", "length", "PT1H", "day", "2026-03-30"))
                .isEqualTo(
                        "1 hour free: on Monday, 30 March at 09:30 to 14:00; on Monday, 30 March at 15:00 to 17:00.");
        assertThat(call("find_free", "length", "PT90M", "day", "2026-03-30", "from", "08:00", "until", "09:40"))
                .isEqualTo("No 90 minutes free on Monday, 30 March.");
        assertThat(call("find_free", "length", "PT0S"))
                .isEqualTo("USER: Say how long it takes, from a minute to a day, such as 30 minutes.");
        assertThat(call("find_free", "from", "12:00", "until", "11:00"))
                .isEqualTo("USER: There is no time between 12:00 and 11:00; name an earlier beginning.");
    }

    @Test
    void looksForFreeTimeOnTheUsersDaysOfWork() {
        host.set("working-hours", Value.of("7:30 - 9:30")).set("working-days", Value.of("sat, sun"));
        assertThat(call("find_free", "length", "PT90M"))
                .startsWith("90 minutes free: tomorrow at 07:30 to 09:30; on Sunday, 29 March at 07:30 to 09:15; on"
                        + " Saturday, 4 April at 07:30 to 09:15; ");
    }

    @Test
    void withoutACalendarItSaysWhereToNameOne() {
        host.set("files", Value.Fields.EMPTY);
        assertThat(call("today"))
                .isEqualTo("USER: There is no calendar yet: name one in the settings, under [calendar.files],"
                        + " [calendar.feeds] or [calendar.caldav.NAME].");
        assertThat(call("add", "title", "x", "start", "2026-03-31T10:00:00+02:00"))
                .startsWith("USER: There is no calendar to write to yet");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            feeds|ftp://example.org/x.ics|USER: calendar.feeds.odd must be an address such as https://example.org/team.ics.
            feeds|https://me:secret@example.org/x.ics|USER: calendar.feeds.odd must be an address such as https://example.org/team.ics.
            caldav|https://example.org|USER: calendar.caldav.odd needs a url such as https://dav.example.org/me/calendar/.
            files|' '|USER: calendar.files.odd must be the path of an .ics file, in quotes.
            """)
    void saysWhatIsWrongWithTheSettings(String table, String value, String told) {
        host.set("files", Value.Fields.EMPTY);
        host.set(table, Value.Fields.EMPTY.with("odd", Value.of(value)));
        assertThat(call("today")).isEqualTo(told);
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        host.set("files", Value.Fields.EMPTY.with("gone", Value.of("gone.ics")));
        assertThat(call("today"))
                .isEqualTo("EXTERNAL: The calendar \"gone\" (" + temp.resolve("gone.ics") + ") is not there.");
    }

    @Test
    void readsAPageAndNamesOneThatCannotBeRead() {
        var asked = new ArrayList<URI>();
        host.network((method, uri, headers, body) -> {
            asked.add(uri);
            return uri.getPath().equals("/ok.ics")
                    ? Answer.given(new Host.Http.Response(
                            200, "BEGIN:VCALENDAR\n" + Samples.event("DTSTART:20260327T180000Z\nSUMMARY:Talk\n")))
                    : Answer.given(new Host.Http.Response(503, ""));
        });
        host.set("files", Value.Fields.EMPTY)
                .set("feeds", fields("ok", "webcal://example.org/ok.ics", "down", "https://example.org/down.ics"));
        assertThat(call("today")).isEqualTo("1 event today: 19:00 Talk (as far as known: down cannot be read now).");
        assertThat(asked)
                .containsExactly(URI.create("https://example.org/ok.ics"), URI.create("https://example.org/down.ics"));
        assertThat(call("move", "event", "talk", "to", "2026-03-28T10:00:00+01:00"))
                .isEqualTo("USER: The calendar ok is only read, so nothing in it can be moved.");
    }

    @Test
    void opensNothingButAnEncryptedPage() {
        assertThat(call("join", "link", "https://meet.example.org/r/1"))
                .isEqualTo("Opened the meeting on meet.example.org in your browser.");
        for (var odd : List.of("http://meet.example.org/", "https://a@meet.example.org/", "file:///etc/passwd")) {
            assertThat(call("join", "link", odd)).startsWith("USER: That is no page to meet on");
        }
        assertThat(host.opened()).containsExactly(URI.create("https://meet.example.org/r/1"));
    }

    @Test
    void addsAnEvent() throws IOException {
        assertThat(call("add", "title", " Tea ", "start", "2026-03-28T10:00:00+01:00", "place", "Room 4"))
                .isEqualTo("Added “Tea” tomorrow at 10:00 to the calendar work.");
        assertThat(Files.readString(temp.resolve("work.ics")))
                .contains("DTSTART:20260328T090000Z\r\nDTEND:20260328T100000Z\r\nSUMMARY:Tea\r\nLOCATION:Room 4\r\n")
                .endsWith("END:VEVENT\r\nEND:VCALENDAR\r\n");
        assertThat(call("today", "day", "2026-03-28")).isEqualTo("2 events tomorrow: Spring fair; 10:00 Tea.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bob", "bob@example.org, \"Eve\" <eve@example.org>", "a@b@c", "a@b\u0000"})
    void guestsAreMailAddresses(String guests) {
        host.set("address", Value.of("ada@example.org"));
        assertThat(call("add", "title", "Tea", "start", "2026-03-28T10:00:00+01:00", "guests", guests))
                .isEqualTo("USER: Guests are mail addresses with commas between them, 50 at most.");
    }

    @Test
    void refusesAnEventThatIsNone() {
        var start = "2026-03-28T10:00:00+01:00";
        assertThat(call("add", "title", " ", "start", start)).isEqualTo("USER: Say what the event is called.");
        assertThat(call("add", "title", "x", "start", start, "length", "PT0S")).startsWith("USER: An event takes from");
        assertThat(call("add", "title", "x", "start", start, "end", "2026-03-28T09:00:00+01:00"))
                .startsWith("USER: An event takes from");
        assertThat(call("add", "title", "x", "start", start, "calendar", "home"))
                .isEqualTo("USER: There is no calendar home that can be written to; see [calendar] in the settings.");
        assertThat(call("add", "title", "x", "start", start, "guests", "bob@example.org"))
                .startsWith("USER: Set your own mail address in the settings");
    }

    @Test
    void whatReachesOthersIsOutward() {
        var start = "2026-03-28T10:00:00+01:00";
        assertThat(plugin().effect("add", fields("title", "x", "start", start))).isEqualTo(Effect.REVERSIBLE);
        assertThat(plugin().effect("add", fields("title", "x", "start", start, "guests", "bob@example.org")))
                .isEqualTo(Effect.OUTWARD);
        assertThat(plugin().effect("move", fields("event", "design review", "to", start)))
                .isEqualTo(Effect.REVERSIBLE);
        assertThat(plugin().effect("move", fields("event", "board", "to", start)))
                .isEqualTo(Effect.OUTWARD);
        var moved = plugin().call("move", fields("event", "board", "to", start));
        var undo = StartedPlugin.undoOf(moved).orElseThrow();
        assertThat(plugin().effect(undo.action(), undo.arguments())).isEqualTo(Effect.OUTWARD);
        assertThat(plugin().effect("join", fields("link", "https://meet.example.org/")))
                .isEqualTo(Effect.OUTWARD);
    }

    @Test
    void whatPeopleWereInvitedToMeanwhileIsAskedAboutAnew() throws IOException {
        call("today");
        var file = temp.resolve("work.ics");
        Files.writeString(
                file,
                Files.readString(file).replace("UID:review\r\n", "UID:review\r\nATTENDEE:mailto:eve@example.org\r\n"));
        assertThat(call("move", "event", "design review", "to", "2026-03-28T10:00:00+01:00"))
                .isEqualTo("USER: People have been invited to it just now; ask again.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            the design review|“Design review” is now tomorrow at 10:00; it was today at 16:30.
            my next meeting|“Design review” is now tomorrow at 10:00; it was today at 16:30.
            STANDUP|“Standup” is now tomorrow at 10:00; it was on Sunday, 29 March at 09:15.
            lunch|USER: No event to come is called “lunch”; say its title.
            """)
    void movesTheEventThatIsMeant(String words, String told) {
        assertThat(call("move", "event", words, "to", "2026-03-28T10:00:00+01:00"))
                .isEqualTo(told);
    }

    @Test
    void asksWhichOfSeveralIsMeant() throws IOException {
        var more = Samples.event("UID:5\nDTSTART:20260331T120000Z\nSUMMARY:Budget review\n");
        Files.writeString(
                temp.resolve("work.ics"),
                "BEGIN:VCALENDAR\r\n" + more + Samples.EVENTS.getFirst() + "END:VCALENDAR\r\n");
        assertThat(call("move", "event", "review", "to", "2026-03-28T10:00:00+01:00"))
                .isEqualTo("USER: That could be Design review, or Budget review: say more of the title.");
    }

    @Test
    void anUndoLeavesAloneWhatWasChangedSince() throws IOException {
        var added = plugin().call("add", fields("title", "Tea", "start", "2026-03-28T10:00:00+01:00"));
        var file = temp.resolve("work.ics");
        Files.writeString(file, Files.readString(file).replace("SUMMARY:Tea", "SUMMARY:Tea and cake"));
        assertThat(said(plugin().undo(added)))
                .isEqualTo("USER: The event has been changed or deleted since, so it was left as it is.");
        assertThat(Files.readString(file)).contains("Tea and cake");
    }

    @Test
    void aFileInAnotherEncodingIsLeftAsItIs() throws IOException {
        var file = temp.resolve("work.ics");
        Files.write(file, "BEGIN:VCALENDAR\r\nX:\u00e4\r\nEND:VCALENDAR\r\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(call("add", "title", "Tea", "start", "2026-03-28T10:00:00+01:00"))
                .isEqualTo("EXTERNAL: The calendar ~ is not written in UTF-8, so it is left as it is."
                        .replace("~", file.toString()));
    }
}
