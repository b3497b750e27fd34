package dev.dwim.core.nlu.value;

import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;

/// A time that words say.
public sealed interface When {
    /// How fine it was said.
    Grain grain();

    /// A point: a day (its midnight), or a time of a day.
    ///
    /// @param at in the zone of the user, whatever zone was named
    record Point(ZonedDateTime at, Grain grain) implements When {}

    /// A stretch, open on at most one side.
    ///
    /// @param start first instant; empty if open
    /// @param end   exclusive; empty if open
    /// @param usual the hour people mean when they say this of a single moment ("tomorrow morning": nine)
    record Stretch(Optional<ZonedDateTime> start, Optional<ZonedDateTime> end, Grain grain, Optional<LocalTime> usual)
            implements When {
        /// Refuses a stretch without any bound.
        public Stretch {
            if (start.isEmpty() && end.isEmpty()) {
                throw new IllegalArgumentException("a stretch needs a bound");
            }
        }
    }
}
