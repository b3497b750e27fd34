package dev.dwim.core.plan;

import java.time.Duration;
import java.time.Period;
import java.time.ZonedDateTime;

/// A time relative to a fact's: "that start, a day later, five minutes before".
///
/// @param base   a fact that holds a date and time
/// @param days   calendar days, months, years to add; these keep the time of day over a change of the clocks
/// @param offset exact time to add after; negative for before
public record TimeExpression(Arg.Handle base, Period days, Duration offset) {
    /// Reckons it.
    ///
    /// @param start the fact's time
    /// @return the time meant
    public ZonedDateTime from(ZonedDateTime start) {
        return start.plus(days).plus(offset);
    }
}
