package dev.dwim.app.platform.sources;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Asks others no longer than agreed.
///
/// @param length for one question
record Deadline(Duration length) {
    /// A question on its way.
    ///
    /// @param <T> what is asked for
    interface Asked<T> {
        /// Waits for the answer.
        ///
        /// @return empty if it failed, or is late
        /// @throws InterruptedException when the one who asks is to stop
        Optional<T> answer() throws InterruptedException;
    }

    /// Asks on another thread, which is interrupted when it is late.
    ///
    /// @param question an exception is no answer
    /// @param <T>      what is asked for
    /// @return to be waited for; the time runs from now
    <T> Asked<T> ask(Callable<T> question) {
        var task = new FutureTask<>(question);
        long end = System.nanoTime() + length.toNanos();
        Thread.ofVirtual().start(task);
        return () -> {
            try {
                return Optional.of(task.get(end - System.nanoTime(), TimeUnit.NANOSECONDS));
            } catch (TimeoutException _) {
                return Optional.empty();
            } catch (ExecutionException _) {
                return Optional.empty();
            } finally {
                task.cancel(true);
            }
        };
    }
}
