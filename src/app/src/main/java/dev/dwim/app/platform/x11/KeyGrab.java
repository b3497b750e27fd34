package dev.dwim.app.platform.x11;

import dev.dwim.api.Answer;
import dev.dwim.app.platform.Presses;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/// A key with modifiers that is ours alone: no other program gets it, and we see no other key. It stays so when the
/// keyboard's layout changes.
public final class KeyGrab implements AutoCloseable {
    /// Shift, as a modifier's mask.
    public static final int SHIFT = 1;

    /// Control, as a modifier's mask.
    public static final int CONTROL = 4;

    /// Alt, as a modifier's mask, on every keyboard in use.
    public static final int ALT = 8;

    /// The Windows key, as a modifier's mask, on every keyboard in use.
    public static final int SUPER = 64;

    private static final int CAPS_LOCK = 2;

    /// A held key repeats as up and down in the same millisecond, which may come in two packets.
    private static final Duration REPEAT = Duration.ofMillis(8);

    private static final long STEP_NANOS = Duration.ofMillis(1).toNanos();

    private static final Place NOWHERE = new Place(0, Set.of());

    private final XDisplay display;
    private final int sign;
    private final int modifiers;
    private final Presses presses;
    private final Thread ear;
    private Place place = NOWHERE;
    private boolean down;
    private volatile boolean closed;

    private KeyGrab(XDisplay display, int sign, int modifiers, Presses presses) {
        this.display = display;
        this.sign = sign;
        this.modifiers = modifiers;
        this.presses = presses;
        this.ear = Thread.ofPlatform().daemon().name("hotkey").unstarted(this::listen);
    }

    /// Where the key is on this keyboard.
    private record Place(int key, Set<Integer> masks) {}

    /// How a wish for a key ended.
    public sealed interface Taking {
        /// It is ours until closed.
        record Ours(KeyGrab grab) implements Taking {}

        /// Another program has it.
        record Clash() implements Taking {}

        /// It is not to be had here.
        ///
        /// @param reason one sentence
        record Absent(String reason) implements Taking {}
    }

    /// Whether this machine has the library that keys are taken with.
    public static boolean available() {
        return Xcb.load().isPresent();
    }

    /// Takes a key.
    ///
    /// @param displayName as in `DISPLAY`
    /// @param sign        what the key makes, as a keysym
    /// @param modifiers   what must be held, as a mask; whatever locks are on
    /// @param presses     told, on a thread of ours
    public static Taking take(String displayName, int sign, int modifiers, Presses presses) {
        return switch (XDisplay.open(displayName)) {
            case Answer.Lacking<XDisplay>(String reason) -> new Taking.Absent(reason);
            case Answer.Given<XDisplay>(XDisplay display) -> {
                var grab = new KeyGrab(display, sign, modifiers, presses);
                yield grab.begin();
            }
        };
    }

    private Taking begin() {
        var refusal = grabAll();
        if (refusal.isPresent()) {
            display.close();
            return refusal.get();
        }
        ear.start();
        return new Taking.Ours(this);
    }

    /// Takes the key with every combination of locks.
    private Optional<Taking> grabAll() {
        var found = onKeyboard();
        if (found.isEmpty()) {
            return Optional.of(new Taking.Absent("This keyboard has no such key."));
        }
        place = found.get();
        for (int mask : place.masks()) {
            switch (display.grab(mask, place.key())) {
                case OURS -> {}
                case TAKEN -> {
                    return Optional.of(new Taking.Clash());
                }
                case REFUSED -> {
                    return Optional.of(new Taking.Absent("The X server does not give keys away."));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Place> onKeyboard() {
        var keys = display.keys();
        var masks = new LinkedHashSet<>(Set.of(
                modifiers, modifiers | CAPS_LOCK, modifiers | keys.numLock(), modifiers | CAPS_LOCK | keys.numLock()));
        OptionalInt key = keys.keyOf(sign);
        return key.isPresent() ? Optional.of(new Place(key.getAsInt(), masks)) : Optional.empty();
    }

    private void listen() {
        var next = display.await();
        while (next.isPresent() && !closed) {
            next = hear(next.get()).or(() -> closed ? Optional.empty() : display.await());
        }
        display.close();
    }

    /// Acts on an event.
    ///
    /// @return the one after it, if it had to be taken too
    private Optional<XEvent> hear(XEvent event) {
        switch (event) {
            case XEvent.Key(boolean pressed, int code, int _)
            when code == place.key() && pressed != down -> {
                return pressed ? wentDown() : wentUp((XEvent.Key) event);
            }
            case XEvent.KeysChanged _ -> grabAnew();
            case XEvent.Key _, XEvent.Woken _, XEvent.Changed _, XEvent.Gone _, XEvent.Other _ -> {}
        }
        return Optional.empty();
    }

    private Optional<XEvent> wentDown() {
        down = true;
        presses.down();
        return Optional.empty();
    }

    private Optional<XEvent> wentUp(XEvent.Key released) {
        var next = following();
        if (next.filter(after -> repeats(released, after)).isEmpty()) {
            down = false;
            presses.up();
        }
        return next;
    }

    /// What comes right after a key went up.
    private Optional<XEvent> following() {
        var next = display.poll();
        for (long waited = 0; next.isEmpty() && waited < REPEAT.toNanos(); waited += STEP_NANOS) {
            LockSupport.parkNanos(STEP_NANOS);
            next = display.poll();
        }
        return next;
    }

    private static boolean repeats(XEvent.Key released, XEvent after) {
        return after instanceof XEvent.Key(boolean down, int code, int time)
                && down
                && code == released.code()
                && time == released.time();
    }

    /// If the key is no longer to be had, it is simply not heard until the keyboard changes again. The server tells
    /// of a change also when the same keys are pressed on another keyboard: then the key stays ours without a gap,
    /// since the press that was told of follows at once.
    private void grabAnew() {
        if (onKeyboard().equals(Optional.of(place))) {
            return;
        }
        release();
        if (grabAll().isPresent()) {
            release();
        }
    }

    private void release() {
        place.masks().forEach(mask -> display.release(mask, place.key()));
        place = NOWHERE;
    }

    @Override
    public void close() {
        closed = true;
        display.wake();
    }
}
