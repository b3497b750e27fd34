package dev.dwim.core;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/// The runs that wait for the user, in memory only: a restart forgets them, and nothing of them has happened.
public final class PendingRuns {
    /// How long an approval may take.
    public static final Duration APPROVAL = Duration.ofSeconds(60);

    /// How long an answer may take.
    public static final Duration ANSWER = Duration.ofMinutes(5);

    private static final int ID_BYTES = 16;

    private final Clock clock;
    private final SecureRandom random;
    private final Map<String, Pending> runs = new ConcurrentHashMap<>();

    /// @param clock  tells when it is too late
    /// @param random makes ids nobody can guess
    public PendingRuns(Clock clock, SecureRandom random) {
        this.clock = clock;
        this.random = random;
    }

    /// Keeps a run until it is taken up or expires.
    ///
    /// @param within how long
    /// @param make   from id and expiry
    /// @param <P>    what it waits for
    /// @return the pending run
    public <P extends Pending> P hold(Duration within, BiFunction<String, Instant, P> make) {
        var now = clock.instant();
        runs.values().removeIf(pending -> !pending.expiresAt().isAfter(now));
        var bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        var pending = make.apply(HexFormat.of().formatHex(bytes), now.plus(within));
        runs.put(pending.id(), pending);
        return pending;
    }

    /// Takes a run up; a second time there is nothing.
    ///
    /// @param id   the pending run's id
    /// @param type what it must be waiting for
    /// @param <P>  what it must be waiting for
    /// @return the run, unless it is gone or too late
    public <P extends Pending> Optional<P> take(String id, Class<P> type) {
        return take(id, type, late -> {});
    }

    /// Takes a run up; a second time there is nothing.
    ///
    /// @param id   the pending run's id
    /// @param type what it must be waiting for
    /// @param late told a run that has waited too long
    /// @param <P>  what it must be waiting for
    /// @return the run, unless it is gone or too late
    public <P extends Pending> Optional<P> take(String id, Class<P> type, Consumer<Pending> late) {
        var pending = runs.get(id);
        if (!type.isInstance(pending) || !runs.remove(id, pending)) {
            return Optional.empty();
        }
        if (!pending.expiresAt().isAfter(clock.instant())) {
            late.accept(pending);
            return Optional.empty();
        }
        return Optional.of(type.cast(pending));
    }

    /// Forgets the runs that have waited too long.
    ///
    /// @param late told each
    public void sweep(Consumer<Pending> late) {
        var now = clock.instant();
        for (Pending pending : runs.values()) {
            if (!pending.expiresAt().isAfter(now) && runs.remove(pending.id(), pending)) {
                late.accept(pending);
            }
        }
    }
}
