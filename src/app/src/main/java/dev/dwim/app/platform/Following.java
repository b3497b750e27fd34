package dev.dwim.app.platform;

import dev.dwim.api.Answer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Follows a feed on a thread of its own. Where there is none, or it breaks, it is opened anew: soon at first, then
/// ever more rarely.
///
/// @param <T> what is told
final class Following<T> implements AutoCloseable {
    private static final Duration SHORTEST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofSeconds(10);

    /// How long closing waits for what is being told. Whoever is told returns at once.
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final Supplier<Answer<Feed<T>>> open;
    private final Consumer<T> told;
    private final Runnable lost;
    private final Thread thread;
    private Optional<Feed<T>> feed = Optional.empty();
    private volatile boolean closed;

    /// Nothing runs yet.
    ///
    /// @param name of the thread
    /// @param open asked on that thread
    /// @param told as by the feed, on that thread; not after closing
    /// @param lost called on that thread when a feed broke: nothing is known until another one tells
    Following(String name, Supplier<Answer<Feed<T>>> open, Consumer<T> told, Runnable lost) {
        this.open = open;
        this.told = told;
        this.lost = lost;
        this.thread = Thread.ofPlatform().daemon().name(name).unstarted(this::run);
    }

    void start() {
        if (!closed) {
            thread.start();
        }
    }

    private void run() {
        var pause = SHORTEST;
        while (!closed) {
            long begun = System.nanoTime();
            followOnce();
            pause = System.nanoTime() - begun > LONGEST.toNanos() ? SHORTEST : pause;
            sleep(pause);
            pause = pause.compareTo(LONGEST.dividedBy(2)) > 0 ? LONGEST : pause.multipliedBy(2);
        }
    }

    private void followOnce() {
        if (open.get() instanceof Answer.Given<Feed<T>>(Feed<T> opened)) {
            enter(opened);
            opened.follow(this::tell);
            if (!closed) {
                lost.run();
            }
        }
    }

    /// Closing must not miss a feed that is just being opened.
    private synchronized void enter(Feed<T> opened) {
        feed = Optional.of(opened);
        if (closed) {
            opened.close();
        }
    }

    private void tell(T thing) {
        if (!closed) {
            told.accept(thing);
        }
    }

    private void sleep(Duration pause) {
        try {
            if (!closed) {
                TimeUnit.NANOSECONDS.sleep(pause.toNanos());
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /// Once this has returned nothing is told any more.
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            feed.ifPresent(Feed::close);
        }
        thread.interrupt();
        if (Thread.currentThread() != thread && thread.getState() != Thread.State.NEW) {
            try {
                thread.join(PATIENCE);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
