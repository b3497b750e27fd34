package dev.dwim.app.platform.x11;

import dev.dwim.app.platform.Feed;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/// What an X server goes on telling, by a connection of its own.
///
/// @param <T> what is told
final class DisplayFeed<T> implements Feed<T> {
    private final XDisplay display;
    private final Watch<T> watch;
    private volatile boolean closed;
    private boolean disconnected;

    /// @param display closed with this, or when it breaks
    /// @param watch   knows what the events mean
    DisplayFeed(XDisplay display, Watch<T> watch) {
        this.display = display;
        this.watch = watch;
    }

    /// Knows what events mean. One thread.
    ///
    /// @param <T> what is told
    interface Watch<T> {
        /// Asks for events, and tells how things are.
        void begin(Consumer<T> told);

        /// Looks anew if an event says that things have changed.
        void heed(XEvent event, Consumer<T> told);
    }

    /// Lets a burst of events pass, and drops what came of it: how things are is looked at after that.
    ///
    /// @param nanos how long
    static void settle(XDisplay display, long nanos) {
        LockSupport.parkNanos(nanos);
        while (display.poll().isPresent()) {}
    }

    @Override
    public void follow(Consumer<T> told) {
        try {
            watch.begin(told);
            Optional<XEvent> event = next();
            while (event.isPresent()) {
                watch.heed(event.get(), told);
                event = next();
            }
        } finally {
            disconnect();
        }
    }

    private Optional<XEvent> next() {
        return closed ? Optional.empty() : display.await().filter(_ -> !closed);
    }

    private synchronized void disconnect() {
        disconnected = true;
        display.close();
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (!disconnected) {
            display.wake();
        }
    }
}
