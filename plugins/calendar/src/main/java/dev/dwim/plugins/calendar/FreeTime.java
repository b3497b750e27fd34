package dev.dwim.plugins.calendar;

import dev.dwim.api.Value;
import dev.dwim.plugins.calendar.ics.Event;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// Finds stretches of time in which nothing is on.
///
/// @param events what is on, in its order
/// @param length how long a stretch must be
record FreeTime(List<Event> events, Duration length) {
    private static final long QUARTER = 15;

    /// A stretch in which nothing is on.
    record Slot(ZonedDateTime start, ZonedDateTime end) {
        Value value() {
            return Value.Fields.EMPTY.with("start", written(start)).with("end", written(end));
        }

        private static Value written(ZonedDateTime time) {
            return Value.of(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time));
        }
    }

    /// The free stretches of a day, whole as they are.
    ///
    /// @param day  which
    /// @param from not before
    /// @param to   not after
    /// @param now  not before this either; begun quarters of an hour are given up
    List<Slot> on(LocalDate day, LocalTime from, LocalTime to, ZonedDateTime now) {
        var begin = day.atTime(from).atZone(now.getZone());
        var end = day.atTime(to).atZone(now.getZone());
        var free = new ArrayList<Slot>();
        var at = begin.isBefore(now) ? quarter(now) : begin;
        for (var event : events) {
            if (event.busy() && event.end().isAfter(at) && event.start().isBefore(end)) {
                add(free, at, event.start());
                at = at.isBefore(event.end()) ? event.end() : at;
            }
        }
        add(free, at, end);
        return free;
    }

    private void add(List<Slot> free, ZonedDateTime from, ZonedDateTime to) {
        if (Duration.between(from, to).compareTo(length) >= 0) {
            free.add(new Slot(from, to));
        }
    }

    private static ZonedDateTime quarter(ZonedDateTime now) {
        var minute = now.truncatedTo(ChronoUnit.MINUTES);
        var whole = minute.isBefore(now) ? minute.plusMinutes(1) : minute;
        long over = whole.getMinute() % QUARTER;
        return over == 0 ? whole : whole.plusMinutes(QUARTER - over);
    }
}
