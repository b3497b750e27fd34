package dev.dwim.app.overlay;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javafx.application.Platform;

/// Feels the pulse of the thread that draws. Where it does not answer for 100 ms, it has been waiting for something, or
/// has been computing all the while: both are faults. That the machine had no time for it is none.
final class Heartbeat implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofMillis(100);

    private final List<String> faults = new CopyOnWriteArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private final Thread drawing;
    private final Thread watching;

    Heartbeat() {
        var thread = new CompletableFuture<Thread>();
        Platform.runLater(() -> thread.complete(Thread.currentThread()));
        drawing = thread.join();
        watching = Thread.ofPlatform().name("heartbeat").start(this::watch);
    }

    private void watch() {
        try {
            while (!end.await(5, TimeUnit.MILLISECONDS)) {
                beat();
            }
        } catch (InterruptedException | ExecutionException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private void beat() throws InterruptedException, ExecutionException {
        var answered = new CompletableFuture<Boolean>();
        long before = cpu();
        Platform.runLater(() -> answered.complete(true));
        while (!answered.isDone()) {
            try {
                answered.get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException late) {
                fault(cpu() - before).filter(_ -> !answered.isDone()).ifPresent(faults::add);
                before = cpu();
            }
        }
    }

    private Optional<String> fault(long worked) {
        var state = drawing.getState();
        boolean waits =
                state == Thread.State.WAITING || state == Thread.State.TIMED_WAITING || state == Thread.State.BLOCKED;
        boolean computes = worked >= LIMIT.toNanos();
        return waits || computes
                ? Optional.of((waits ? "waits at " : "computes at ")
                        + Arrays.stream(drawing.getStackTrace())
                                .limit(20)
                                .map(StackTraceElement::toString)
                                .collect(Collectors.joining("\n  ")))
                : Optional.empty();
    }

    private long cpu() {
        return ManagementFactory.getThreadMXBean().getThreadCpuTime(drawing.threadId());
    }

    /// Where the thread that draws did not answer; empty if it always did.
    List<String> faults() {
        return List.copyOf(faults);
    }

    @Override
    public void close() throws InterruptedException {
        end.countDown();
        watching.join();
    }
}
