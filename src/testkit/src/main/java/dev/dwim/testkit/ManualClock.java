package dev.dwim.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/// A clock that stands still until it is told otherwise. Safe to use from any thread.
public final class ManualClock extends Clock {
    private final ZoneId zone;
    private volatile Instant now;

    /// A clock that shows a time.
    ///
    /// @param now where it stands, and its zone
    public ManualClock(ZonedDateTime now) {
        this(now.toInstant(), now.getZone());
    }

    private ManualClock(Instant now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    /// Moves the hands.
    ///
    /// @param time where it stands now; may lie in the past
    public void set(Instant time) {
        now = time;
    }

    /// Lets time pass.
    ///
    /// @param duration how much
    public void advance(Duration duration) {
        now = now.plus(duration);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    /// {@inheritDoc} The copy stands still on its own.
    @Override
    public Clock withZone(ZoneId other) {
        return new ManualClock(now, other);
    }
}
