package dev.dwim.app.overlay;

import com.sun.glass.ui.Timer;
import com.sun.javafx.tk.Toolkit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells JavaFX when to draw, on Linux. The timer it has there goes on for ever, whether there is anything to draw or
/// not, and what is to be drawn waits for its next beat. This one sleeps until somebody asks, and then lets nobody
/// wait.
final class Pulse extends Timer {
    private static final Logger LOG = LoggerFactory.getLogger(Pulse.class);

    /// What moves is drawn anew that often, in nanoseconds.
    private static final long BEAT = 16_000_000;

    /// Between two drawings that somebody waits for; the second is late if the first takes longer.
    private static final long GAP = 1_000_000;

    private static final long ASLEEP = Long.MAX_VALUE;

    private final Runnable draw;
    private final AtomicBoolean drawing;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private long last = System.nanoTime();
    private long due = ASLEEP;
    private boolean ended;

    private Pulse(Runnable draw, AtomicBoolean drawing) {
        super(draw);
        this.draw = draw;
        this.drawing = drawing;
    }

    /// Takes the place of JavaFX's own timer, where that is the one that never rests. On the thread that draws, once
    /// it runs.
    ///
    /// @return whether it did
    static boolean install() {
        var toolkit = Toolkit.getToolkit();
        try {
            var place = toolkit.getClass().getDeclaredField("pulseTimer");
            place.setAccessible(true);
            if (!(place.get(toolkit) instanceof Timer before)
                    || !before.getClass().getSimpleName().equals("GtkTimer")) {
                return false;
            }
            var pulse = new Pulse(
                    (Runnable) field(toolkit, "timerRunnable"), (AtomicBoolean) field(toolkit, "pulseRunning"));
            before.stop();
            pulse.start();
            place.set(toolkit, pulse);
            return true;
        } catch (ReflectiveOperationException | ClassCastException other) {
            LOG.warn("JavaFX keeps its own timer: {}", other.toString());
            return false;
        }
    }

    private static Object field(Toolkit toolkit, String name) throws ReflectiveOperationException {
        var field = toolkit.getClass().getDeclaredField(name);
        field.setAccessible(true);
        return field.get(toolkit);
    }

    @Override
    protected long _start(Runnable same) {
        Thread.ofPlatform().daemon().name("pulse").start(this::beat);
        ask(0);
        return 1;
    }

    @Override
    protected long _start(Runnable same, int period) {
        return _start(same);
    }

    @Override
    protected void _stop(long timer) {
        lock.lock();
        try {
            ended = true;
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    @Override
    protected void _pause(long timer) {
        lock.lock();
        try {
            due = ASLEEP;
        } finally {
            lock.unlock();
        }
    }

    /// Something is to be drawn. What asks while something is being drawn, moves, and would ask for ever.
    @Override
    protected void _resume(long timer) {
        ask(drawing.get() ? BEAT : GAP);
    }

    private void ask(long after) {
        lock.lock();
        try {
            due = Math.min(due, last + after);
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    private void beat() {
        while (waited()) {
            draw.run();
        }
    }

    private boolean waited() {
        lock.lock();
        try {
            while (!ended) {
                long now = System.nanoTime();
                if (due == ASLEEP) {
                    changed.awaitUninterruptibly();
                } else if (due > now) {
                    changed.awaitNanos(due - now);
                } else if (drawing.get()) {
                    due = now + GAP;
                } else {
                    last = now;
                    due = now + BEAT;
                    return true;
                }
            }
            return false;
        } catch (InterruptedException stop) {
            return false;
        } finally {
            lock.unlock();
        }
    }
}
