package dev.dwim.plugins.calendar.ics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EventTextTest {
    private static final Instant NOW = Instant.parse("2026-03-20T08:00:00Z");
    private static final ZonedDateTime TO = ZonedDateTime.parse("2026-03-30T10:00:00+02:00[Europe/Berlin]");

    @Test
    void changesTheTimesAndNothingElse() throws IOException {
        assertThat(moved("""
                BEGIN:VEVENT
                UID:1
                X-ODD;A="b:c":stays
                DTSTART;TZID=Europe/Berlin:20260327T163000
                DTEND;TZID=Europe/Berlin:20260327T171500
                SEQUENCE:4
                DTSTAMP:20260101T000000Z
                SUMMARY:A long
                  line
                BEGIN:VALARM
                DTSTART:20200101T000000Z
                TRIGGER:-PT5M
                END:VALARM
                END:VEVENT
                """)).isEqualTo("""
                BEGIN:VEVENT
                UID:1
                X-ODD;A="b:c":stays
                DTSTART;TZID=Europe/Berlin:20260330T100000
                DTEND;TZID=Europe/Berlin:20260330T104500
                SEQUENCE:5
                DTSTAMP:20260320T080000Z
                SUMMARY:A long
                  line
                BEGIN:VALARM
                DTSTART:20200101T000000Z
                TRIGGER:-PT5M
                END:VALARM
                END:VEVENT
                """);
    }

    @Test
    void writesTimesAsTheEventDoes() throws IOException {
        assertThat(times("DTSTART:20260327T153000Z\nDURATION:PT1H"))
                .containsExactly("DTSTART:20260330T080000Z", "SEQUENCE:1", "DURATION:PT1H");
        assertThat(times("DTSTART:20260327T153000\nDTEND:20260327T163000"))
                .containsExactly("DTSTART:20260330T100000", "SEQUENCE:1", "DTEND:20260330T110000");
        assertThat(times("DTSTART;VALUE=DATE:20260327\nDTEND;VALUE=DATE:20260329"))
                .containsExactly("DTSTART;VALUE=DATE:20260330", "SEQUENCE:1", "DTEND;VALUE=DATE:20260401");
        assertThat(times("DTSTART;TZID=America/New_York:20260327T093000\nDTEND;TZID=Asia/Tokyo:20260327T233000"))
                .containsExactly(
                        "DTSTART;TZID=America/New_York:20260330T040000",
                        "SEQUENCE:1",
                        "DTEND;TZID=America/New_York:20260330T050000");
        assertThat(times("DTSTART;TZID=\"My own zone\":20260327T153000"))
                .containsExactly("DTSTART:20260330T080000Z", "SEQUENCE:1");
    }

    @Test
    void ofWhatRecursOneInstanceIsSetApart() throws IOException {
        var series = """
                BEGIN:VEVENT
                UID:1
                DTSTART;TZID=Europe/Berlin:20260302T091500
                DTEND;TZID=Europe/Berlin:20260302T093000
                RRULE:FREQ=DAILY
                EXDATE;TZID=Europe/Berlin:20260328T091500
                SUMMARY:Standup
                END:VEVENT
                """;
        var apart = moved(series);
        assertThat(apart).isEqualTo(series + """
                BEGIN:VEVENT
                UID:1
                RECURRENCE-ID;TZID=Europe/Berlin:20260327T091500
                DTSTART;TZID=Europe/Berlin:20260330T100000
                SEQUENCE:1
                DTEND;TZID=Europe/Berlin:20260330T101500
                SUMMARY:Standup
                END:VEVENT
                """);
        assertThat(coming(apart).stream()
                        .limit(3)
                        .map(event -> event.start().toLocalDateTime().toString()))
                .containsExactly("2026-03-29T09:15", "2026-03-30T09:15", "2026-03-30T10:00");
        var again = coming(apart).get(2);
        var twice = EventText.moved(apart, again, TO.plusHours(2), NOW).orElseThrow();
        assertThat(twice)
                .isEqualTo(apart.replace("20260330T100000", "20260330T120000")
                        .replace("20260330T101500", "20260330T121500")
                        .replace("SEQUENCE:1", "SEQUENCE:2"));
    }

    @Test
    void whatIsNotThereIsNotMoved() throws IOException {
        var event = coming("BEGIN:VEVENT\nUID:1\nDTSTART:20260327T153000Z\nEND:VEVENT\n")
                .getFirst();
        assertThat(EventText.moved("BEGIN:VEVENT\nUID:2\nDTSTART:20260327T153000Z\nEND:VEVENT\n", event, TO, NOW))
                .isEmpty();
        assertThat(EventText.moved("", event, TO, NOW)).isEmpty();
    }

    @Test
    void aDraftSaysWhatItIsGivenAndNoMore() throws IOException {
        var draft = new EventText.Draft(
                "x@y",
                "Tea; cake, and\nBEGIN:VEVENT",
                TO,
                Duration.ofMinutes(45),
                "Café \\ " + "ö".repeat(60),
                "ada@example.org",
                List.of("bob@example.org"));
        var text = draft.text(NOW);
        assertThat(text.lines().allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75))
                .isTrue();
        var event = coming(text).getFirst();
        assertThat(event.title()).isEqualTo("Tea; cake, and\nBEGIN:VEVENT");
        assertThat(event.start()).isEqualTo(TO);
        assertThat(Duration.between(event.start(), event.end())).isEqualTo(Duration.ofMinutes(45));
        assertThat(event.people())
                .containsExactly(new Person("", "ada@example.org"), new Person("", "bob@example.org"));
        assertThat(text.lines().filter("BEGIN:VEVENT"::equals)).hasSize(1);
    }

    @Test
    void aCalendarIsPutTogetherToTheLetter() {
        var text = "BEGIN:VCALENDAR\r\nX:1\n Y\r\rBEGIN:VEVENT\nUID:1\nEND:VEVENT\r\nodd\u0000\nEND:VCALENDAR";
        var calendar = CalendarText.of(text);
        assertThat(calendar.text()).isEqualTo(text);
        assertThat(calendar.events("1")).contains("BEGIN:VEVENT\nUID:1\nEND:VEVENT\r\n");
        assertThat(calendar.events("2")).isEmpty();
        var more = calendar.and("BEGIN:VEVENT\r\nUID:2\r\nEND:VEVENT\r\n").orElseThrow();
        assertThat(more.with("2", "").text()).isEqualTo(text);
        assertThat(CalendarText.of("nothing").and("x")).isEmpty();
    }

    private static List<String> times(String lines) throws IOException {
        return moved("BEGIN:VEVENT\nUID:1\n" + lines + "\nEND:VEVENT\n")
                .lines()
                .filter(line -> line.matches("(DT|DURATION|SEQUENCE).*"))
                .toList();
    }

    private static String moved(String text) throws IOException {
        return EventText.moved(text, event(text), TO, NOW).orElseThrow();
    }

    /// The first that has not begun on the 27th.
    private static Event event(String text) throws IOException {
        return coming(text, "2026-03-27T00:00:00+01:00[Europe/Berlin]").getFirst();
    }

    private static List<Event> coming(String text) throws IOException {
        return coming(text, "2026-03-27T10:00:00+01:00[Europe/Berlin]");
    }

    private static List<Event> coming(String text, String from) throws IOException {
        var calendar = "BEGIN:VCALENDAR\r\n" + text + "END:VCALENDAR\r\n";
        var begin = ZonedDateTime.parse(from);
        return Book.of(List.of(new StringReader(calendar)), new Link(Set.of()), ZoneId.of("Europe/Berlin"), NOW)
                .events(begin, begin.plusDays(30), new Budget(Budget.WHOLE, System::nanoTime));
    }
}
