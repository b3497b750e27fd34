package dev.dwim.plugins.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.ContextFact;
import dev.dwim.api.ContextSink;
import dev.dwim.plugins.calendar.ics.Event;
import dev.dwim.plugins.calendar.ics.Link;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MomentTest {
    private static final ZonedDateTime NOON = ZonedDateTime.parse("2026-03-27T12:00:00+01:00[Europe/Berlin]");

    @TempDir
    Path folder;

    @Test
    void tellsWhatIsOnAndWhatComesNext() {
        var early = timed("Early", 8, 9);
        var since = timed("Since morning", 9, 14);
        var call = timed("Call", 12, 13);
        var later = timed("Later", 15, 16);
        var fair = days("Fair", 0, 2);
        var trip = days("Trip", 1, 2);
        var moment = Moment.of(List.of(fair, early, since, call, later, trip), NOON);
        assertThat(moment)
                .isEqualTo(new Moment(
                        Optional.of(call),
                        Optional.of(later),
                        List.of(fair, early, since, call, later),
                        NOON.plusHours(1).toInstant()));
        var evening = Moment.of(List.of(fair, early, later, trip), NOON.plusHours(6));
        assertThat(evening.now()).contains(fair);
        assertThat(evening.next()).contains(trip);
        assertThat(evening.until()).isEqualTo(Instant.parse("2026-03-27T23:00:00Z"));
    }

    @Test
    void anEventIsOnFromItsBeginningToItsEnd() {
        var call = timed("Call", 12, 13);
        assertThat(Moment.of(List.of(call), NOON.minusNanos(1)).next()).contains(call);
        assertThat(Moment.of(List.of(call), NOON).now()).contains(call);
        assertThat(Moment.of(List.of(call), NOON).next()).isEmpty();
        assertThat(Moment.of(List.of(call), NOON.plusHours(1)).now()).isEmpty();
    }

    @Test
    void isToldWhenAnEventBeginsAndEnds() throws IOException, InterruptedException {
        var clock = Clock.systemUTC();
        var start = clock.instant().plusSeconds(2);
        var utc = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
        var file = folder.resolve("work.ics");
        Files.writeString(
                file, "BEGIN:VCALENDAR\n" + Samples.event("DTSTART:" + utc.format(start) + "\nDURATION:PT1S\n"));
        var never = new Pace(Duration.ofHours(1), Duration.ofHours(1), Duration.ofHours(1));
        var source = new FileSource("work", file, new Perusal(new Link(Set.of()), clock));
        var told = new LinkedBlockingQueue<String>();
        var sink = new ContextSink() {
            @Override
            public void push(ContextFact fact) {
                told.add(fact.key());
            }

            @Override
            public void retract(String key) {
                told.add("no " + key);
            }
        };
        try (var context = new CalendarContext(
                new Agenda(List.of(new Kept(source, never, System::nanoTime))), clock, Duration.ofHours(1))) {
            context.start(sink);
            for (var next :
                    List.of("calendar.next", "calendar.today", "calendar.now", "no calendar.next", "no calendar.now")) {
                assertThat(told.poll(20, TimeUnit.SECONDS)).isEqualTo(next);
            }
        }
    }

    private static Event timed(String title, int from, int to) {
        return event(title, NOON.withHour(from), NOON.withHour(to), false);
    }

    private static Event days(String title, int from, int to) {
        var today = NOON.toLocalDate();
        return event(
                title,
                today.plusDays(from).atStartOfDay(NOON.getZone()),
                today.plusDays(to).atStartOfDay(NOON.getZone()),
                true);
    }

    private static Event event(String title, ZonedDateTime from, ZonedDateTime to, boolean days) {
        return new Event(title, Optional.empty(), title, from, to, days, true, Optional.empty(), List.of());
    }
}
