package dev.dwim.core.plumbing;

import dev.dwim.api.Answer;
import dev.dwim.core.context.Channels;
import dev.dwim.core.context.Channels.Pause;
import dev.dwim.core.context.ContextStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/// Pauses everything that flows into the store, and lets it flow again, also by itself when its time is
/// over. Safe to use from any thread; whoever made it closes it.
public final class Pausing implements AutoCloseable {
    /// The longest that one sleeps without a look at the clock: a machine that was suspended has not
    /// slept.
    private static final Duration LOOK = Duration.ofSeconds(20);

    private final Channels channels;
    private final ContextStore store;
    private final Runnable heed;
    private final Clock clock;
    private Optional<Thread> waiting = Optional.empty();

    /// @param channels keep it
    /// @param store    forgets what is known
    /// @param heed     has sources and facts follow what holds by now
    /// @param clock    says when it is over
    public Pausing(Channels channels, ContextStore store, Runnable heed, Clock clock) {
        this.channels = channels;
        this.store = store;
        this.heed = heed;
        this.clock = clock;
    }

    /// Nothing is taken from now on, no source runs, and what is known is forgotten.
    ///
    /// @param length how long, positive; empty until [#resume], also over a restart
    /// @return the pause, or why it is not kept beyond this process
    public Answer<Pause> pause(Optional<Duration> length) {
        var kept = channels.pause(new Pause(length.map(clock.instant()::plus)));
        store.forget();
        heed.run();
        await();
        return kept;
    }

    /// What is allowed flows again.
    ///
    /// @return the pause that was, if there was one; or why it still holds
    public Answer<Optional<Pause>> resume() {
        var was = channels.resume();
        heed.run();
        await();
        return was;
    }

    /// Whether it is paused.
    ///
    /// @return until when; empty if it is not
    public Optional<Pause> now() {
        return channels.paused();
    }

    /// Waits for the end of the pause that is under way, if it has one.
    public synchronized void await() {
        waiting.ifPresent(Thread::interrupt);
        waiting = channels.paused()
                .flatMap(Pause::until)
                .map(until -> Thread.ofVirtual().name("pause").start(() -> sleep(until)));
    }

    private void sleep(Instant until) {
        for (var left = left(until); left.isPositive(); left = left(until)) {
            LockSupport.parkNanos((left.compareTo(LOOK) < 0 ? left : LOOK).toNanos());
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
        }
        heed.run();
    }

    private Duration left(Instant until) {
        return Duration.between(clock.instant(), until);
    }

    @Override
    public synchronized void close() {
        waiting.ifPresent(Thread::interrupt);
        waiting = Optional.empty();
    }
}
