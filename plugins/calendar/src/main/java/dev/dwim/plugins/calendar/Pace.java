package dev.dwim.plugins.calendar;

import java.time.Duration;

/// How often calendars are looked at.
///
/// @param every while all is well
/// @param first after a failure; twice as long after each further one
/// @param most  the longest pause after failures
record Pace(Duration every, Duration first, Duration most) {
    /// As documented.
    static final Pace USUAL = new Pace(Duration.ofMinutes(5), Duration.ofSeconds(1), Duration.ofMinutes(15));

    /// The pause after a number of failures in a row.
    Duration after(int failures) {
        if (failures == 0) {
            return every;
        }
        var pause = first.multipliedBy(1L << Math.min(failures - 1, 30));
        return pause.compareTo(most) < 0 ? pause : most;
    }
}
