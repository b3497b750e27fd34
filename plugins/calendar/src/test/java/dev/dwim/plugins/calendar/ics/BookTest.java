package dev.dwim.plugins.calendar.ics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dwim.api.Value;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BookTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant NOW = Instant.parse("2026-03-20T08:00:00Z");
    private static final Link LINKS = new Link(Set.of("rooms.example"));

    @Test
    void readsWhatAnEventSays() throws IOException {
        var events = march("""
                BEGIN:VEVENT
                UID:1
                DTSTART;TZID=Europe/Berlin:20260327T163000
                DTEND;TZID=Europe/Berlin:20260327T171500
                SUMMARY:Design\\, review\\; part
                 \\n two
                ATTENDEE;CN="Ada; Example";ROLE=CHAIR:MAILTO:ada@example.org
                ATTENDEE:mailto:bob@example.org
                LOCATION:https://rooms.example/r/1
                END:VEVENT
                """);
        assertThat(events).hasSize(1);
        assertThat(events.getFirst().value())
                .isEqualTo(Value.Fields.EMPTY
                        .with("title", Value.of("Design, review; part\n two"))
                        .with("start", Value.of("2026-03-27T16:30:00+01:00"))
                        .with("end", Value.of("2026-03-27T17:15:00+01:00"))
                        .with("url", Value.of("https://rooms.example/r/1"))
                        .with(
                                "attendees",
                                Value.of(List.of(
                                        Value.Fields.EMPTY
                                                .with("name", Value.of("Ada; Example"))
                                                .with("email", Value.of("ada@example.org")),
                                        Value.Fields.EMPTY
                                                .with("name", Value.of(""))
                                                .with("email", Value.of("bob@example.org"))))));
    }

    @Test
    void wholeDaysHaveDates() throws IOException {
        assertThat(spans("DTSTART;VALUE=DATE:20260327\nDTEND;VALUE=DATE:20260329"))
                .containsExactly("2026-03-27/2026-03-29");
        assertThat(spans("DTSTART;VALUE=DATE:20260327")).containsExactly("2026-03-27/2026-03-28");
        assertThat(spans("DTSTART;VALUE=DATE:20260327\nDTEND;VALUE=DATE:20260327"))
                .containsExactly("2026-03-27/2026-03-28");
        assertThat(spans("DTSTART;VALUE=DATE:20260327\nDURATION:P2W")).containsExactly("2026-03-27/2026-04-10");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DTSTART:20260327T163000Z|2026-03-27T17:30:00+01:00/2026-03-27T17:30:00+01:00
            DTSTART:20260327T163000|2026-03-27T16:30:00+01:00/2026-03-27T16:30:00+01:00
            DTSTART:20260327T163000Z;DURATION:PT1H30M|2026-03-27T17:30:00+01:00/2026-03-27T19:00:00+01:00
            DTSTART:20260327T163000Z;DTEND:20260327T150000Z|2026-03-27T17:30:00+01:00/2026-03-27T17:30:00+01:00
            DTSTART;TZID="America/New_York":20260327T090000;DURATION:P1D|2026-03-27T14:00:00+01:00/2026-03-28T14:00:00+01:00
            """)
    void timesAreThoseOfTheirClocks(String lines, String span) throws IOException {
        assertThat(spans(lines.replaceAll(";(?=DTEND|DURATION)", "\n"))).containsExactly(span);
    }

    @Test
    void aDayWithoutItsHourKeepsItsLength() throws IOException {
        assertThat(spans("DTSTART;TZID=Europe/Berlin:20260328T233000\nDTEND;TZID=Europe/Berlin:20260329T040000"
                        + "\nRRULE:FREQ=DAILY;COUNT=2"))
                .containsExactly(
                        "2026-03-28T23:30:00+01:00/2026-03-29T04:00:00+02:00",
                        "2026-03-29T23:30:00+02:00/2026-03-30T03:00:00+02:00");
        assertThat(spans("DTSTART;TZID=Europe/Berlin:20260328T023000\nDURATION:PT30M\nRRULE:FREQ=DAILY;COUNT=3"))
                .containsExactly(
                        "2026-03-28T02:30:00+01:00/2026-03-28T03:00:00+01:00",
                        "2026-03-29T03:30:00+02:00/2026-03-29T04:00:00+02:00",
                        "2026-03-30T02:30:00+02:00/2026-03-30T03:00:00+02:00");
    }

    @Test
    void whatRecursKeepsItsTimeOfDayOverAChangeOfTheClocks() throws IOException {
        assertThat(starts("DTSTART;TZID=Europe/Berlin:20200106T091500\nRRULE:FREQ=WEEKLY;BYDAY=MO"))
                .containsExactly(
                        "2026-03-02T09:15:00+01:00",
                        "2026-03-09T09:15:00+01:00",
                        "2026-03-16T09:15:00+01:00",
                        "2026-03-23T09:15:00+01:00",
                        "2026-03-30T09:15:00+02:00");
    }

    @Test
    void leavesOutAndAddsWhatTheEventNames() throws IOException {
        assertThat(starts("""
                DTSTART;TZID=Europe/Berlin:20260301T100000
                RRULE:FREQ=DAILY;UNTIL=20260305T090000Z
                EXDATE;TZID=Europe/Berlin:20260302T100000,20260303T100000
                EXDATE:20260304T090000Z
                RDATE;TZID=Europe/Berlin:20260320T120000
                RDATE;VALUE=PERIOD:20260321T110000Z/PT1H"""))
                .containsExactly(
                        "2026-03-01T10:00:00+01:00",
                        "2026-03-05T10:00:00+01:00",
                        "2026-03-20T12:00:00+01:00",
                        "2026-03-21T12:00:00+01:00");
        assertThat(starts("DTSTART:20260301T100000Z\nRRULE:FREQ=DAILY;COUNT=3\nEXDATE;VALUE=DATE:20260302"))
                .containsExactly("2026-03-01T11:00:00+01:00", "2026-03-03T11:00:00+01:00");
        assertThat(starts("DTSTART:20260301T100000Z\nRRULE:FREQ=DAILY;UNTIL=20260302"))
                .hasSize(2);
    }

    @Test
    void anInstanceThatWasMovedIsThereOnce() throws IOException {
        var events = march("""
                BEGIN:VEVENT
                UID:1
                DTSTART;TZID=Europe/Berlin:20260302T090000
                DTEND;TZID=Europe/Berlin:20260302T100000
                RRULE:FREQ=WEEKLY;COUNT=3
                SUMMARY:Standup
                END:VEVENT
                BEGIN:VEVENT
                UID:1
                RECURRENCE-ID:20260309T080000Z
                DTSTART;TZID=Europe/Berlin:20260310T140000
                DTEND;TZID=Europe/Berlin:20260310T143000
                SUMMARY:Standup\\, later
                END:VEVENT
                BEGIN:VEVENT
                UID:1
                RECURRENCE-ID;TZID=Europe/Berlin:20260316T090000
                DTSTART;TZID=Europe/Berlin:20260316T090000
                STATUS:CANCELLED
                END:VEVENT
                """);
        assertThat(events.stream().map(event -> event.title() + " " + span(event)))
                .containsExactly(
                        "Standup 2026-03-02T09:00:00+01:00/2026-03-02T10:00:00+01:00",
                        "Standup, later 2026-03-10T14:00:00+01:00/2026-03-10T14:30:00+01:00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "W. Europe Standard Time",
                "/freeassociation.example/Tzfile/Europe/Berlin",
                "\"W. Europe Standard Time\"",
                "Customized Time Zone",
                "(UTC+01:00) Amsterdam, Berlin"
            })
    void knowsTheZonesOfOutlook(String zone) throws IOException {
        var quoted = zone.startsWith("\"") ? zone : "\"" + zone + "\"";
        var events = events("""
                BEGIN:VTIMEZONE
                TZID:%s
                BEGIN:STANDARD
                DTSTART:16010101T030000
                TZOFFSETFROM:+0200
                TZOFFSETTO:+0100
                RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10
                END:STANDARD
                BEGIN:DAYLIGHT
                DTSTART:16010101T020000
                TZOFFSETFROM:+0100
                TZOFFSETTO:+0200
                RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3
                END:DAYLIGHT
                END:VTIMEZONE
                BEGIN:VEVENT
                DTSTART;TZID=%s:20260327T163000
                END:VEVENT
                BEGIN:VEVENT
                DTSTART;TZID=%s:20260330T163000
                END:VEVENT
                """.formatted(zone.replace("\"", ""), quoted, quoted), ZoneId.of("Asia/Tokyo"));
        assertThat(events.stream().map(event -> event.start().toInstant().toString()))
                .containsExactly("2026-03-27T15:30:00Z", "2026-03-30T14:30:00Z");
    }

    @Test
    void aZoneThatNobodyKnowsIsTheReaders() throws IOException {
        assertThat(starts("DTSTART;TZID=Nowhere:20260327T163000")).containsExactly("2026-03-27T16:30:00+01:00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=SECONDLY",
                "FREQ=SECONDLY;COUNT=2000000000",
                "FREQ=MINUTELY;INTERVAL=1;BYMONTH=2",
                "FREQ=YEARLY;BYHOUR=0,1,2,3,4,5,6,7,8,9;BYMINUTE=0,1,2,3,4,5,6,7,8,9;BYSECOND=0,1,2,3,4,5,6,7,8,9",
                "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;BYDAY=MO",
                "FREQ=DAILY;INTERVAL=2147483647",
                "FREQ=DAILY;INTERVAL=0",
                "FREQ=DAILY;COUNT=99999999999999999999",
                "FREQ=SECONDLY;BYSECOND=0,1,2,3;BYMINUTE=0,1,2,3;BYHOUR=1;BYDAY=MO;BYSETPOS=-366",
                "FREQ=MONTHLY;BYDAY=999MO",
                "FREQ=WEEKLY;WKST=XX",
                "FREQ=;",
                "="
            })
    void aRuleMadeToTakeForEverYieldsAThousandInstancesAtMost(String rule) throws IOException {
        var text = new StringBuilder();
        for (int at = 0; at < 20; at++) {
            text.append("BEGIN:VEVENT\nDTSTART:19000101T000000Z\nRRULE:" + rule + "\nUID:" + at + "\nEND:VEVENT\n");
        }
        long begun = System.nanoTime();
        assertThat(march(text.toString()).size()).isLessThanOrEqualTo(20 * Rule.MOST);
        // Against hanging, no measure of speed: twenty of them share one budget of two seconds.
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(30));
    }

    @Test
    void aSpentBudgetEndsWhatRecursAndNothingElse() throws IOException {
        var text = "BEGIN:VEVENT\nDTSTART:20260301T100000Z\nRRULE:FREQ=DAILY\nEND:VEVENT\n"
                + "BEGIN:VEVENT\nDTSTART:20260302T100000Z\nSUMMARY:x\nEND:VEVENT\n";
        var nanos = new long[] {0};
        var budget = new Budget(Duration.ofSeconds(2), () -> nanos[0]);
        nanos[0] = Duration.ofSeconds(3).toNanos();
        assertThat(book(text, BERLIN).events(at("2026-03-01T00:00"), at("2026-04-01T00:00"), budget))
                .hasSize(2);
    }

    @Test
    void passesOverWhatIsNoLine() throws IOException {
        assertThat(starts("garbage\n:\n;x=:y\nDTSTART:20260327T163000Z\nRRULE:nonsense\nEXDATE:yesterday\nX\u0000:1"))
                .containsExactly("2026-03-27T17:30:00+01:00");
        assertThat(march(
                        "BEGIN:VEVENT\nSUMMARY:no time\nEND:VEVENT\nEND:VTODO\nBEGIN:VEVENT\nDTSTART:20260327T163000Z\n"
                                + "BEGIN:VALARM\nTRIGGER:-PT5M\nDTSTART:20260301T000000Z\nEND:VEVENT\n"))
                .hasSize(1);
    }

    @Test
    void aMarkAtTheBeginningIsNoPartOfIt() throws IOException {
        var text = "\ufeffBEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20260327T163000Z\r\nEND:VEVENT\r\n";
        assertThat(Book.of(List.of(new StringReader(text)), LINKS, BERLIN, NOW).size())
                .isEqualTo(1);
    }

    @Test
    void whatHoldsNoCalendarIsToldSo() {
        assertThatThrownBy(() -> Book.of(List.of(new StringReader("<html>")), LINKS, BERLIN, NOW))
                .isInstanceOf(IcsReader.NoCalendar.class)
                .hasMessage("it holds no calendar");
    }

    @Test
    void readsAsMuchAsIsStatedInLittleMemory() throws IOException {
        var event = "BEGIN:VEVENT\r\nUID:%d\r\nDTSTART:%s\r\nSUMMARY:Entry\r\nDESCRIPTION:" + "x".repeat(4_000)
                + "\r\nEND:VEVENT\r\n";
        int many = 12_000;
        var book = Book.of(List.of(new Repeating(event, many)), LINKS, BERLIN, NOW);
        assertThat(book.size()).isEqualTo(many / 10);
        assertThatThrownBy(() -> Book.of(List.of(new Repeating(event, 20_000)), LINKS, BERLIN, NOW))
                .isInstanceOf(IcsReader.NoCalendar.class)
                .hasMessage("it is larger than 64 MB");
        assertThatThrownBy(() -> Book.of(
                        List.of(new Repeating("BEGIN:VEVENT\nDTSTART:20260327T1000%2$.0s00\nEND:VEVENT\n", 60_000)),
                        LINKS,
                        BERLIN,
                        NOW))
                .hasMessage("it has more than 50000 events");
    }

    @Test
    void endlessLinesAndNestingEnd() throws IOException {
        var text = "BEGIN:VEVENT\nDTSTART:20260327T163000Z\nATTACH:" + "A".repeat(3_000_000) + "\nSUMMARY:x\n"
                + "BEGIN:X\n".repeat(100_000) + "END:VEVENT\n";
        assertThat(march(text)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CONFERENCE;VALUE=URI:https://calls.example/1|https://calls.example/1
            X-GOOGLE-CONFERENCE:https://meet.google.com/abc|https://meet.google.com/abc
            X-MICROSOFT-SKYPETEAMSMEETINGURL:https://teams.microsoft.com/l/1|https://teams.microsoft.com/l/1
            URL:https://club.zoom.us/j/1?pwd=x|https://club.zoom.us/j/1?pwd=x
            LOCATION:Room 4\\, https://meet.jit.si/Room4.|https://meet.jit.si/Room4
            DESCRIPTION:See https://wiki.example/x and <https://rooms.example/r/2>\\nBye|https://rooms.example/r/2
            DESCRIPTION:https://wiki.example/x|''
            DESCRIPTION:http://meet.google.com/abc|''
            URL:https://user@meet.google.com/abc|''
            URL:https://meet.google.com.evil.example/abc|''
            LOCATION:javascript:alert(1)|''
            """)
    void findsWherePeopleMeet(String line, String link) throws IOException {
        var event = march("BEGIN:VEVENT\nDTSTART:20260327T163000Z\n" + line + "\nEND:VEVENT\n")
                .getFirst();
        assertThat(event.link().map(Object::toString).orElse("")).isEqualTo(link);
    }

    private static List<String> spans(String lines) throws IOException {
        return march("BEGIN:VEVENT\nUID:1\n" + lines + "\nEND:VEVENT\n").stream()
                .map(BookTest::span)
                .toList();
    }

    private static List<String> starts(String lines) throws IOException {
        return spans(lines).stream()
                .map(span -> span.substring(0, span.indexOf('/')))
                .toList();
    }

    private static String span(Event event) {
        var value = event.value();
        return value.text("start").orElseThrow() + "/" + value.text("end").orElseThrow();
    }

    private static List<Event> march(String components) throws IOException {
        return events(components, BERLIN);
    }

    private static List<Event> events(String components, ZoneId zone) throws IOException {
        return book(components, zone)
                .events(at("2026-03-01T00:00"), at("2026-04-01T00:00"), new Budget(Budget.WHOLE, System::nanoTime));
    }

    private static Book book(String components, ZoneId zone) throws IOException {
        var text = "BEGIN:VCALENDAR\nVERSION:2.0\n" + components + "END:VCALENDAR\n";
        return Book.of(List.of(new StringReader(text)), LINKS, zone, NOW);
    }

    private static ZonedDateTime at(String time) {
        return LocalDateTime.parse(time).atZone(BERLIN);
    }

    /// A calendar that is made while it is read: every tenth event in days to come, the others long ago.
    private static final class Repeating extends Reader {
        private final String event;
        private final int many;
        private String chunk = "BEGIN:VCALENDAR\r\n";
        private int at;
        private int next;

        Repeating(String event, int many) {
            this.event = event;
            this.many = many;
        }

        @Override
        public int read() {
            if (at == chunk.length()) {
                if (next > many) {
                    return -1;
                }
                chunk = next == many
                        ? "END:VCALENDAR\r\n"
                        : event.formatted(next, next % 10 == 0 ? "20260327T100000Z" : "20100327T100000Z");
                next++;
                at = 0;
            }
            return chunk.charAt(at++);
        }

        @Override
        public int read(char[] buffer, int from, int length) {
            int c = read();
            if (c < 0) {
                return -1;
            }
            buffer[from] = (char) c;
            return 1;
        }

        @Override
        public void close() {
            at = chunk.length();
            next = many + 1;
        }
    }
}
