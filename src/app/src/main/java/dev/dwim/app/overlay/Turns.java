package dev.dwim.app.overlay;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks what may take its time elsewhere, and brings the answer back to the thread that draws, unless the user has gone
/// on meanwhile.
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

    /// Asks.
    ///
    /// @param question runs elsewhere; not at all if it comes too late
    /// @param mistake  the answer if the question fails
    /// @param then     told the answer on the thread that draws
    <T> void ask(Supplier<T> question, Function<RuntimeException, T> mistake, Consumer<T> then) {
        var mine = turn.get();
        work.execute(() -> {
            if (turn.get() == mine) {
                var answer = answer(question, mistake);
                drawing.execute(() -> {
                    if (turn.get() == mine) {
                        then.accept(answer);
                    }
                });
            }
        });
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
