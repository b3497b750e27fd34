package dev.dwim.app.overlay;

import dev.dwim.api.Host;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks what may take its time elsewhere, and brings the answer back to the thread that draws, unless the user has
/// gone on meanwhile.
final class Turns {
    private static final Logger LOG = LoggerFactory.getLogger(Turns.class);

    private final Executor work;
    private final Executor drawing;
    private final AtomicLong turn = new AtomicLong();

    Turns(Executor work, Executor drawing) {
        this.work = work;
        this.drawing = drawing;
    }

    /// The user has gone on: whatever was asked before comes too late.
    void next() {
        turn.incrementAndGet();
    }

    /// Something that was asked.
    interface Asked {
        /// Breaks it off, if it is still under way. What was under way says what it came to all the same.
        void stop();
    }

    /// Asks.
    ///
    /// @param question runs elsewhere; not at all if it comes too late
    /// @param mistake  the answer if the question fails
    /// @param then     told the answer on the thread that draws
    <T> Asked ask(Supplier<T> question, Function<RuntimeException, T> mistake, Consumer<T> then) {
        var mine = turn.get();
        var worker = new Worker();
        work.execute(() -> {
            if (turn.get() == mine) {
                var answer = worker.work(() -> answer(question, mistake));
                drawing.execute(() -> {
                    if (turn.get() == mine) {
                        then.accept(answer);
                    }
                });
            }
        });
        return worker;
    }

    /// Does something elsewhere whose outcome nobody waits for, also when the user has gone on.
    ///
    /// @param errand may take its time
    void leave(Runnable errand) {
        work.execute(() -> {
            try {
                errand.run();
            } catch (RuntimeException bug) {
                report(bug);
            }
        });
    }

    /// Brings what a plugin tells meanwhile to the thread that draws: the newest, as often as it can be drawn.
    ///
    /// @param shown told how far it is
    /// @return to be told by the plugin, on any thread
    Host.Progress watching(Consumer<Underway> shown) {
        var mine = turn.get();
        var now = new AtomicReference<>(Underway.BEGUN);
        var queued = new AtomicBoolean();
        Runnable draw = () -> {
            if (queued.compareAndSet(false, true)) {
                drawing.execute(() -> {
                    queued.set(false);
                    if (turn.get() == mine) {
                        shown.accept(now.get());
                    }
                });
            }
        };
        return new Host.Progress() {
            @Override
            public void at(double part, String doing) {
                now.updateAndGet(before -> before.at(part, doing));
                draw.run();
            }

            @Override
            public void write(String piece) {
                now.updateAndGet(before -> before.written(piece));
                draw.run();
            }
        };
    }

    /// The thread that works, while it does.
    private static final class Worker implements Asked {
        private Optional<Thread> working = Optional.empty();
        private boolean stopped;

        <T> T work(Supplier<T> question) {
            begin();
            try {
                return question.get();
            } finally {
                end();
            }
        }

        private synchronized void begin() {
            working = Optional.of(Thread.currentThread());
            if (stopped) {
                Thread.currentThread().interrupt();
            }
        }

        /// The thread may be one of a pool.
        private synchronized void end() {
            working = Optional.empty();
            if (stopped) {
                Thread.interrupted();
            }
        }

        @Override
        public synchronized void stop() {
            stopped = true;
            working.ifPresent(Thread::interrupt);
        }
    }

    private static <T> T answer(Supplier<T> question, Function<RuntimeException, T> mistake) {
        try {
            return question.get();
        } catch (RuntimeException bug) {
            report(bug);
            return mistake.apply(bug);
        }
    }

    /// Where it happened, and never what was said: a message may quote the user's words.
    private static void report(RuntimeException bug) {
        var trace = bug.getStackTrace();
        LOG.error(
                "the overlay's request failed: {} at {}", bug.getClass().getName(), trace.length == 0 ? "?" : trace[0]);
    }
}
