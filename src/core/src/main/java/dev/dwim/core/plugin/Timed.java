package dev.dwim.core.plugin;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/// A plugin's code run on a virtual thread of its own, with a deadline, after which it is interrupted.
sealed interface Timed<T> {

    /// It came back, in time or soon after the interruption.
    record Returned<T>(T value) implements Timed<T> {}

    /// It threw before the deadline.
    record Threw<T>(Throwable fault) implements Timed<T> {}

    /// It was interrupted, and nothing is known about how far it got.
    record Overran<T>() implements Timed<T> {}

    /// How long code may take to come back once it was interrupted.
    Duration GRACE = Duration.ofMillis(500);

    /// Runs code and waits for it. An interruption of the waiting thread interrupts the code too, and stays set.
    ///
    /// @param name     the thread's
    /// @param deadline how long it may take
    /// @param code     what to run
    /// @param <T>      what it returns
    /// @return how it ended
    static <T> Timed<T> run(String name, Duration deadline, Supplier<T> code) {
        var result = new CompletableFuture<T>();
        var thread = Thread.ofVirtual().name(name).start(() -> complete(result, code));
        try {
            return new Returned<>(result.get(deadline.toNanos(), TimeUnit.NANOSECONDS));
        } catch (ExecutionException thrown) {
            return new Threw<>(thrown.getCause());
        } catch (TimeoutException late) {
            return interrupt(thread, result);
        } catch (InterruptedException cancelled) {
            var ended = interrupt(thread, result);
            Thread.currentThread().interrupt();
            return ended;
        }
    }

    private static <T> void complete(CompletableFuture<T> result, Supplier<T> code) {
        try {
            result.complete(code.get());
        } catch (Throwable fault) { // also a plugin's StackOverflowError must not leave the caller waiting
            result.completeExceptionally(fault);
        }
    }

    private static <T> Timed<T> interrupt(Thread thread, CompletableFuture<T> result) {
        thread.interrupt();
        try {
            return new Returned<>(result.get(GRACE.toNanos(), TimeUnit.NANOSECONDS));
        } catch (ExecutionException | TimeoutException | InterruptedException unknown) {
            return new Overran<>();
        }
    }
}
