package dev.dwim.plugins.calendar;

import dev.dwim.plugins.calendar.ics.Event;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What the agenda says at one moment.
///
/// @param now   what is on: of several what began last, whole days only where nothing else is on
/// @param next  what begins next, whole days only where nothing else comes
/// @param today all of the day, whatever is over included
/// @param until when this holds no longer
record Moment(Optional<Event> now, Optional<Event> next, List<Event> today, Instant until) {
    private static final int MOST = 100;

    Moment {
        today = List.copyOf(today);
    }

    /// Looks at events.
    ///
    /// @param events in their order, of today and after
    /// @param at     the moment
    static Moment of(List<Event> events, ZonedDateTime at) {
        var moment = at.toInstant();
        var midnight = at.toLocalDate().plusDays(1).atStartOfDay(at.getZone());
        var today = at.toLocalDate().atStartOfDay(at.getZone());
        var on = events.stream().filter(event -> event.on(moment)).toList();
        var coming = events.stream()
                .filter(event -> event.start().toInstant().isAfter(moment))
                .toList();
        return new Moment(
                timed(on)
                        .max(Comparator.comparing(Event::start))
                        .or(() -> on.stream().findFirst()),
                timed(coming).findFirst().or(() -> coming.stream().findFirst()),
                events.stream()
                        .filter(event -> event.start().isBefore(midnight)
                                && (event.end().isAfter(today) || !event.start().isBefore(today)))
                        .limit(MOST)
                        .toList(),
                Stream.concat(
                                Stream.of(midnight.toInstant()),
                                events.stream()
                                        .flatMap(event -> Stream.of(event.start(), event.end()))
                                        .map(ZonedDateTime::toInstant)
                                        .filter(change -> change.isAfter(moment)))
                        .min(Comparator.naturalOrder())
                        .orElseThrow());
    }

    private static Stream<Event> timed(List<Event> events) {
        return events.stream().filter(event -> !event.wholeDays());
    }
}
