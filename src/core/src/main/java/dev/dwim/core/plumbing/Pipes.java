package dev.dwim.core.plumbing;

import dev.dwim.core.context.ContextStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs the pipes behind the store: each a while after what it waits for has changed and has been still since, and once
/// more when it has said so. Whoever made it closes it.
public final class Pipes implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Pipes.class);

    private final ContextStore store;
    private final List<Pipe> pipes;
    private final Clock clock;
    private final Later later;
    private final Map<Pipe, Runnable> waiting = new ConcurrentHashMap<>();
    private volatile boolean closed;

    /// On a thread of their own.
    ///
    /// @param store what they derive from, and push into
    /// @param pipes each with a memory of its own
    /// @param clock tells what holds now
    public Pipes(ContextStore store, List<Pipe> pipes, Clock clock) {
        this(store, pipes, clock, new Timer());
    }

    /// @param store what they derive from, and push into
    /// @param pipes each with a memory of its own
    /// @param clock tells what holds now
    /// @param later runs something after a while, one thing at a time, and gives what calls it off
    Pipes(ContextStore store, List<Pipe> pipes, Clock clock, Later later) {
        this.store = store;
        this.pipes = List.copyOf(pipes);
        this.clock = clock;
        this.later = later;
    }

    /// Runs things later, one at a time.
    interface Later extends AutoCloseable {
        /// Runs something after a while.
        ///
        /// @return calls it off
        Runnable after(Duration wait, Runnable act);

        @Override
        default void close() {}
    }

    private static final class Timer implements Later {
        private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("pipes").factory());

        @Override
        public Runnable after(Duration wait, Runnable act) {
            var timed = thread.schedule(act, wait.toMillis(), TimeUnit.MILLISECONDS);
            return () -> timed.cancel(false);
        }

        @Override
        public void close() {
            thread.shutdownNow();
        }
    }

    /// Begins to watch the store.
    public void start() {
        store.watch(this::changed);
    }

    private void changed(String key) {
        for (var pipe : pipes) {
            if (pipe.after().stream()
                    .anyMatch(wanted -> wanted.endsWith(".") ? key.startsWith(wanted) : key.equals(wanted))) {
                await(pipe, pipe.settled());
            }
        }
    }

    /// The last change counts: what was to run before is called off.
    private void await(Pipe pipe, Duration length) {
        if (closed) {
            return;
        }
        waiting.compute(pipe, (_, before) -> {
            if (before != null) {
                before.run();
            }
            return later.after(length, () -> run(pipe));
        });
    }

    private void run(Pipe pipe) {
        if (closed) {
            return;
        }
        try {
            var now = clock.instant();
            var flow = pipe.derive(store.snapshot(now));
            var own = store.own();
            flow.ended().forEach(own::retract);
            flow.facts().forEach(own::push);
            flow.again().ifPresent(at -> await(pipe, until(now, at)));
        } catch (RuntimeException bug) {
            LOG.error("a pipe failed", bug);
        }
    }

    private static Duration until(Instant now, Instant at) {
        return at.isAfter(now) ? Duration.between(now, at) : Duration.ZERO;
    }

    @Override
    public void close() {
        closed = true;
        waiting.values().forEach(Runnable::run);
        later.close();
    }
}
