package dev.dwim.app.platform.sources;

import dev.dwim.api.ContextFact;
import dev.dwim.api.ContextSink;
import dev.dwim.api.Kind;
import dev.dwim.api.Sensitivity;
import dev.dwim.api.Value;
import java.time.Clock;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The life of a source: on one thread of its own it looks, says what it sees, and waits until it is told that
/// something has changed, or for a while. So a state is confirmed by looking at it, and what went unheard is noticed
/// all the same.
final class Rounds implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    private final String source;
    private final Sensitivity sensitivity;
    private final Clock clock;
    private final Pace pace;
    private final Semaphore changes = new Semaphore(0);
    private final Object gate = new Object();
    private final Set<String> said = new HashSet<>();
    private volatile boolean over;
    private Optional<Thread> thread = Optional.empty();
    private boolean failing;

    /// Nothing runs yet.
    ///
    /// @param source      the provider's id
    /// @param sensitivity of all that it sees
    /// @param clock       tells when it saw it
    /// @param pace        how often it looks
    Rounds(String source, Sensitivity sensitivity, Clock clock, Pace pace) {
        this.source = source;
        this.sensitivity = sensitivity;
        this.clock = clock;
        this.pace = pace;
    }

    /// What looks; its methods are called on one thread. Closed on it as well, when all is over.
    interface Eye extends AutoCloseable {
        /// Looks at the world, and sees to it that changes are told from now on.
        ///
        /// @return what is there by key; empty for what is not, or is not any more
        /// @throws InterruptedException when all is over
        Map<String, Optional<Value>> look() throws InterruptedException;

        @Override
        default void close() {}
    }

    /// Begins.
    ///
    /// @param sink told what the eye sees
    /// @param eye  looks
    synchronized void start(ContextSink sink, Eye eye) {
        if (over) {
            eye.close();
        } else {
            thread = Optional.of(Thread.ofVirtual().name("context " + source).start(() -> run(sink, eye)));
        }
    }

    /// Something may have changed. Returns at once.
    void wake() {
        if (changes.availablePermits() == 0) {
            changes.release();
        }
    }

    private void run(ContextSink sink, Eye eye) {
        try (eye) {
            while (!over) {
                round(sink, eye);
                if (changes.tryAcquire(pace.again().toMillis(), TimeUnit.MILLISECONDS)) {
                    settle();
                }
            }
        } catch (InterruptedException _) {
            // It was closed.
        }
    }

    /// Sleeps through a restless while instead of waking for each change in it.
    private void settle() throws InterruptedException {
        long end = System.nanoTime() + pace.patience().toNanos();
        boolean restless = true;
        while (restless && System.nanoTime() < end) {
            TimeUnit.NANOSECONDS.sleep(pace.settling().toNanos());
            restless = changes.drainPermits() > 0;
        }
    }

    private void round(ContextSink sink, Eye eye) throws InterruptedException {
        try {
            eye.look().forEach((key, value) -> say(sink, key, value));
            failing = false;
        } catch (RuntimeException bug) {
            if (!failing) {
                LOG.error("the source {} failed", source, bug);
            }
            failing = true;
        }
    }

    private void say(ContextSink sink, String key, Optional<Value> value) {
        synchronized (gate) {
            if (over) {
                return;
            }
            if (value.isPresent()) {
                said.add(key);
                sink.push(new ContextFact(
                        key, value.get(), Kind.STATE, sensitivity, source, clock.instant(), pace.holds()));
            } else if (said.remove(key)) {
                sink.retract(key);
            }
        }
    }

    /// Says nothing more.
    @Override
    public synchronized void close() {
        over = true;
        thread.ifPresent(Thread::interrupt);
        synchronized (gate) {
            thread = Optional.empty();
        }
    }
}
