package dev.dwim.plugins.calendar;

import dev.dwim.api.Value;
import dev.dwim.testkit.FakeHost;
import dev.dwim.testkit.LoopbackHttp;
import dev.dwim.testkit.Sample;
import java.net.URI;
import java.util.List;

/// Calls that succeed on a calendar with a few events in it.
final class Samples {
    /// What stands in the calendar, an event a string, in lines as calendars have them.
    static final List<String> EVENTS = List.of(event("""
            UID:review
            DTSTAMP:20260101T000000Z
            DTSTART;TZID=Europe/Berlin:20260327T163000
            DTEND;TZID=Europe/Berlin:20260327T171500
            SUMMARY:Design review
            LOCATION:https://meet.example.org/r/1
            """), event("""
            UID:standup
            DTSTAMP:20260101T000000Z
            DTSTART;TZID=Europe/Berlin:20260302T091500
            DTEND;TZID=Europe/Berlin:20260302T093000
            RRULE:FREQ=DAILY
            EXDATE;TZID=Europe/Berlin:20260328T091500
            SUMMARY:Standup
            BEGIN:VALARM
            ACTION:DISPLAY
            DESCRIPTION:x
            TRIGGER:-PT5M
            END:VALARM
            """), event("""
            UID:fair
            DTSTAMP:20260101T000000Z
            DTSTART;VALUE=DATE:20260327
            DTEND;VALUE=DATE:20260329
            SUMMARY:Spring fair
            TRANSP:TRANSPARENT
            """), event("""
            UID:board
            DTSTAMP:20260101T000000Z
            DTSTART:20260330T120000Z
            DURATION:PT1H
            SUMMARY:Board
            ORGANIZER:mailto:ada@example.org
            ATTENDEE;CN=Bob Example:mailto:bob@example.org
            """));

    static final String ZONE = """
            BEGIN:VTIMEZONE
            TZID:Europe/Berlin
            BEGIN:STANDARD
            DTSTART:19961027T030000
            TZOFFSETFROM:+0200
            TZOFFSETTO:+0100
            RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
            END:STANDARD
            BEGIN:DAYLIGHT
            DTSTART:19810329T020000
            TZOFFSETFROM:+0100
            TZOFFSETTO:+0200
            RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
            END:DAYLIGHT
            END:VTIMEZONE
            """.replace("\n", "\r\n");

    private Samples() {}

    static String event(String lines) {
        return "BEGIN:VEVENT\r\n" + lines.replace("\n", "\r\n") + "END:VEVENT\r\n";
    }

    static FakeHost dav(FakeHost host, URI calendar) {
        var table = Value.Fields.EMPTY
                .with("url", Value.of(calendar.toString()))
                .with("user", Value.of(Radicale.USER))
                .with("password", Value.of("work-calendar"));
        return host.network(new LoopbackHttp())
                .secret("work-calendar", Radicale.PASSWORD)
                .set("address", Value.of("ada@example.org"))
                .set("caldav", Value.Fields.EMPTY.with("work", table));
    }

    static List<Sample> all() {
        return List.of(
                Sample.of("next"),
                Sample.of("today"),
                Sample.of("today").with("day", "2026-03-28"),
                Sample.of("find_free").with("length", "PT45M").with("day", "2026-03-30"),
                Sample.of("find_free").with("from", "10:00").with("until", "12:00"),
                Sample.of("join").with("link", "https://meet.example.org/r/1"),
                Sample.of("add").with("title", "Dentist, again; at last").with("start", "2026-03-31T10:00:00+02:00"),
                Sample.of("add")
                        .with("title", "Dentist")
                        .with("start", "2026-03-31T10:00:00+02:00")
                        .with("end", "2026-03-31T10:30:00+02:00"),
                Sample.of("add")
                        .with("title", "Über alles " + "lang ".repeat(30))
                        .with("start", "2026-03-31T10:00:00+02:00")
                        .with("length", "PT20M")
                        .with("place", "Room 4")
                        .with("guests", "bob@example.org, eve@example.org")
                        .with("calendar", "work"),
                Sample.of("move").with("event", "design review").with("to", "2026-03-30T10:00:00+02:00"),
                Sample.of("move").with("event", "Standup").with("to", "2026-03-29T11:00:00+02:00"),
                Sample.of("move").with("event", "spring fair").with("to", "2026-04-03T00:00:00+02:00"),
                Sample.of("move").with("event", "Board").with("to", "2026-04-01T14:00:00+02:00"));
    }
}
