package dev.dwim.core.nlu.value;

import java.math.BigDecimal;
import java.time.ZoneId;

/// What a run of words means while the grammar puts larger meanings together out of it.
public sealed interface Meaning {
    /// A number.
    ///
    /// @param digits whether it was written in digits
    record Num(BigDecimal value, boolean digits) implements Meaning {
        /// Whether it is a whole number from one bound to another, both included.
        public boolean between(int least, int most) {
            return value.signum() >= 0
                    && value.stripTrailingZeros().scale() <= 0
                    && value.compareTo(BigDecimal.valueOf(least)) >= 0
                    && value.compareTo(BigDecimal.valueOf(most)) <= 0;
        }
    }

    /// A place in an order: "third", "3rd".
    ///
    /// @param digits whether it was written in digits
    record Ordinal(int value, boolean digits) implements Meaning {}

    /// A length of time.
    record Lasting(Length length) implements Meaning {}

    /// A unit of the calendar: "week".
    record Unit(Grain grain) implements Meaning {}

    /// A time zone.
    record Zone(ZoneId id) implements Meaning {}

    /// A recurring or fixed time.
    ///
    /// @param latent whether it counts only as a part of something larger: a bare "nine"
    record Time(Series series, boolean latent) implements Meaning {}

    /// A stretch with fixed bounds.
    record Bounded(When.Stretch stretch) implements Meaning {}
}
