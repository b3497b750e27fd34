package dev.dwim.core.nlu.value;

import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;

/// A part of the day.
///
/// @param from    its first hour
/// @param to      the hour it ends at, exclusive
/// @param usual   the hour people mean when they mean one
/// @param noon    whether clock times said with it are after noon
/// @param small   whether it goes on into the small hours: one "at night" is after midnight
public record DayPart(int from, int to, int usual, boolean noon, boolean small) implements Series {
    @Override
    public List<Span> starting(ZonedDateTime start, ZonedDateTime end) {
        return Series.Dates.days(start, end)
                .map(day -> new Span(
                        day.atTime(from, 0).atZone(start.getZone()),
                        day.atStartOfDay().plusHours(to).atZone(start.getZone()),
                        Grain.HOUR))
                .filter(span -> !span.start().isBefore(start) && span.start().isBefore(end))
                .toList();
    }

    @Override
    public Grain grain() {
        return Grain.HOUR;
    }

    @Override
    public ZonedDateTime reach(ZonedDateTime time) {
        return time.minusDays(1);
    }

    /// The hour people mean.
    public LocalTime hour() {
        return LocalTime.of(usual, 0);
    }
}
