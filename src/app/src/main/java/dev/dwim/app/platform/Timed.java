package dev.dwim.app.platform;

import dev.dwim.api.Answer;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Waits for a service no longer than agreed.
final class Timed {
    private Timed() {}

    /// Asks on a thread of its own, which is interrupted when it is late.
    ///
    /// @param deadline how long
    /// @param late     the reason to give when it is over
    /// @param question what to ask; an exception becomes a reason that names it
    /// @param <T>      what is asked for
    /// @return the answer in time
    static <T> Answer<T> within(Duration deadline, String late, Callable<Answer<T>> question) {
        var task = new FutureTask<>(question);
        var thread = Thread.ofVirtual().start(task);
        try {
            return task.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            thread.interrupt();
            return Answer.lacking(late);
        } catch (InterruptedException _) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            return Answer.lacking("It was interrupted.");
        } catch (ExecutionException failure) {
            return Answer.lacking(reason(failure));
        }
    }

    private static String reason(ExecutionException failure) {
        var cause = failure.getCause() == null ? failure : failure.getCause();
        var message = cause.getMessage();
        return message == null || message.isBlank() ? cause.getClass().getSimpleName() : message;
    }
}
