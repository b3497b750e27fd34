package dev.dwim.plugins.calendar;

import java.time.Duration;

/// Wakes whoever waits for it; rung while nobody waits, it wakes the next who does.
final class Bell {
    private boolean rung;

    synchronized void ring() {
        rung = true;
        notifyAll();
    }

    /// Waits until it is rung.
    ///
    /// @param longest how long at most
    synchronized void await(Duration longest) throws InterruptedException {
        if (!rung) {
            wait(Math.max(1, longest.toMillis()));
        }
        rung = false;
    }
}
