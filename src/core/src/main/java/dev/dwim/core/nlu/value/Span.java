package dev.dwim.core.nlu.value;

import java.time.Duration;
import java.time.ZonedDateTime;

/// A concrete piece of the time line.
///
/// @param start first instant
/// @param end   exclusive, after `start`
/// @param grain how fine it was said
public record Span(ZonedDateTime start, ZonedDateTime end, Grain grain) {

    /// One unit of that grain.
    public static Span of(ZonedDateTime start, Grain grain) {
        return new Span(start, grain.plus(start, 1), grain);
    }

    /// Whether that instant lies inside.
    public boolean holds(ZonedDateTime time) {
        return !start.isAfter(time) && end.isAfter(time);
    }

    /// How far that instant is from the nearer edge; zero inside.
    public Duration distanceTo(ZonedDateTime time) {
        return holds(time)
                ? Duration.ZERO
                : Duration.between(time, start.isAfter(time) ? start : end).abs();
    }

    /// Where a stretch that ends "at" or "on" this ends: at the very instant of a time of day, after a whole day.
    public ZonedDateTime closing() {
        return grain.finerThanDay() ? start : end;
    }
}
