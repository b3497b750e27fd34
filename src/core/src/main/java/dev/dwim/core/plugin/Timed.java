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
        var ended = new CompletableFuture<Timed<T>>();
        var thread = Thread.ofVirtual().name(name).start(() -> ended.complete(ending(code)));
        try {
            return ended.get(deadline.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            return interrupt(thread, ended);
        } catch (InterruptedException cancelled) {
            var after = interrupt(thread, ended);
            Thread.currentThread().interrupt();
            return after;
        } catch (ExecutionException impossible) {
            throw new IllegalStateException("an ending is never exceptional", impossible);
        }
    }

    private static <T> Timed<T> ending(Supplier<T> code) {
        try {
            return new Returned<>(code.get());
        } catch (Throwable fault) { // also a plugin's StackOverflowError must not leave the caller waiting
            return new Threw<>(fault);
        }
    }

    /// What it threw after the interruption says nothing about how far it got; what it returned does.
    private static <T> Timed<T> interrupt(Thread thread, CompletableFuture<Timed<T>> ended) {
        thread.interrupt();
        try {
            return ended.get(GRACE.toNanos(), TimeUnit.NANOSECONDS) instanceof Returned<T> returned
                    ? returned
                    : new Overran<>();
        } catch (ExecutionException | TimeoutException | InterruptedException unknown) {
            return new Overran<>();
        }
    }
}
