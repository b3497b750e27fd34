package dev.dwim.core.nlu.value;

import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;

/// A time that words say.
public sealed interface When {
    /// The hour before which it is night.
    int DAY_BEGINS = 7;

    /// The hour from which it is night.
    int DAY_ENDS = 22;

    /// How fine it was said.
    Grain grain();

    /// A point: a day (its midnight), or a time of a day.
    ///
    /// @param at   in the zone of the user, whatever zone was named
    /// @param open whether the words leave it open that it is twelve hours later
    record Point(ZonedDateTime at, Grain grain, boolean open) implements When {
        /// One that leaves nothing open.
        public Point(ZonedDateTime at, Grain grain) {
            this(at, grain, false);
        }

        /// The time by day of something that people do: where it would be in the small hours and the words
        /// leave it open, twelve hours later; unless it is night already.
        Point byDay(ZonedDateTime now) {
            boolean night = now.getHour() < DAY_BEGINS || now.getHour() >= DAY_ENDS;
            return open && !night && at.getHour() < DAY_BEGINS ? new Point(at.plusHours(12), grain) : this;
        }
    }

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
