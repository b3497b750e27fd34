package dev.dwim.app.overlay;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;

/// Keeps what is shown abreast of what is known: looks once for all that changes within a moment, and only while
/// somebody sees it.
final class Abreast {
    /// Several facts come of one thing that the user does, and nothing is to flicker.
    static final Duration MOMENT = Duration.ofMillis(250);

    private final Executor drawing;
    private final Later later;
    private final Runnable look;
    private final AtomicBoolean due = new AtomicBoolean();
    private volatile boolean seen;

    /// @param drawing runs on the thread that draws
    /// @param later   runs on the thread that draws after a while
    /// @param look    takes up what is known by now; called on the thread that draws
    Abreast(Executor drawing, Later later, Runnable look) {
        this.drawing = drawing;
        this.later = later;
        this.look = look;
    }

    /// Whether somebody sees what is shown, from now on.
    void seen(boolean now) {
        seen = now;
    }

    /// Something else is known. On any thread; returns at once.
    void changed() {
        if (seen && due.compareAndSet(false, true)) {
            drawing.execute(() -> later.after(MOMENT, this::catchUp));
        }
    }

    private void catchUp() {
        due.set(false);
        if (seen) {
            look.run();
        }
    }
}
