package dev.dwim.plugins.calendar.ics;

import java.time.Duration;
import java.util.function.LongSupplier;

/// How much time may still be spent on working out what recurs. Somebody's rule may be made to take for ever.
public final class Budget {
    /// What all rules of one calendar may take together.
    public static final Duration WHOLE = Duration.ofSeconds(2);

    private final LongSupplier nanos;
    private final long end;

    /// @param length how much
    /// @param nanos  counts nanoseconds
    public Budget(Duration length, LongSupplier nanos) {
        this.nanos = nanos;
        this.end = nanos.getAsLong() + length.toNanos();
    }

    boolean spent() {
        return nanos.getAsLong() - end > 0;
    }
}
