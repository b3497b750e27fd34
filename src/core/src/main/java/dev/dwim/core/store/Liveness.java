package dev.dwim.core.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Tells whether a process that wrote into the database still lives.
@FunctionalInterface
interface Liveness {
    /// Process numbers are given again, but not within seconds; the start as the system tells it moves a little
    /// whenever the clock is set.
    Duration TOLERANCE = Duration.ofSeconds(5);

    boolean alive(long pid, Optional<Instant> started);

    static boolean ofSystem(long pid, Optional<Instant> started) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> same(process.info().startInstant(), started))
                .isPresent();
    }

    private static boolean same(Optional<Instant> now, Optional<Instant> then) {
        return now.isEmpty()
                || then.isEmpty()
                || Duration.between(now.get(), then.get()).abs().compareTo(TOLERANCE) <= 0;
    }
}
