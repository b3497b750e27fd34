package dev.dwim.app.overlay;

import dev.dwim.app.trigger.Hotkey;
import dev.dwim.app.trigger.Hotkey.Modifier;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Writes down the keys that are pressed while a hotkey is waited for.
final class Strokes {
    private static final Set<KeyCode> SUPER = EnumSet.of(KeyCode.WINDOWS, KeyCode.META, KeyCode.COMMAND);

    private final Keying keying;
    private final Runnable leave;
    private final Supplier<String> words;
    private Optional<KeyCode> down = Optional.empty();
    private boolean superDown;

    /// @param keying told of the keys
    /// @param leave  goes back
    /// @param words  what stands in the field
    Strokes(Keying keying, Runnable leave, Supplier<String> words) {
        this.keying = keying;
        this.leave = leave;
        this.words = words;
    }

    /// A key went down, or repeats.
    ///
    /// @return whether it was for the hotkey
    boolean pressed(KeyEvent event) {
        if (down.filter(event.getCode()::equals).isPresent()) {
            return true;
        }
        if (!keying.waits()) {
            return false;
        }
        superDown |= SUPER.contains(event.getCode());
        var held = held(event);
        if (held.isEmpty() && event.getCode() == KeyCode.ESCAPE) {
            leave.run();
        } else if (held.isEmpty() && (event.getCode() == KeyCode.BACK_SPACE || event.getCode() == KeyCode.DELETE)) {
            keying.remove();
        } else if (event.getCode().isModifierKey() || SUPER.contains(event.getCode())) {
            keying.hold(unfinished(held));
            return true;
        } else {
            recorded(held, event.getCode());
        }
        down = Optional.of(event.getCode());
        return true;
    }

    /// The hotkey that an event would be.
    Optional<Hotkey> hotkey(KeyEvent event) {
        var held = held(event);
        var key = key(event.getCode());
        return Hotkey.fits(held, key) ? Optional.of(new Hotkey(held, key)) : Optional.empty();
    }

    private void recorded(Set<Modifier> held, KeyCode code) {
        var key = key(code);
        if (Hotkey.fits(held, key)) {
            keying.take(new Hotkey(held, key), words.get());
        } else {
            keying.misfit(Hotkey.written(held, key.isEmpty() ? code.getName() : key));
        }
    }

    /// A key went up.
    void released(KeyEvent event) {
        down = down.filter(code -> code != event.getCode());
        superDown &= !SUPER.contains(event.getCode());
        if (keying.waits() && down.isEmpty()) {
            keying.letGo(unfinished(held(event)));
        }
    }

    private static String unfinished(Set<Modifier> held) {
        return held.isEmpty() ? "" : Hotkey.written(held, "") + "+";
    }

    private Set<Modifier> held(KeyEvent event) {
        var held = EnumSet.noneOf(Modifier.class);
        if (event.isControlDown()) {
            held.add(Modifier.CTRL);
        }
        if (event.isAltDown()) {
            held.add(Modifier.ALT);
        }
        if (event.isShiftDown()) {
            held.add(Modifier.SHIFT);
        }
        if (event.isMetaDown() || superDown) {
            held.add(Modifier.SUPER);
        }
        return held;
    }

    /// As a hotkey writes it; empty where it can be in none.
    private static String key(KeyCode code) {
        return switch (code) {
            case SPACE -> "SPACE";
            case F1, F2, F3, F4, F5, F6, F7, F8, F9, F10, F11, F12 -> code.name();
            default ->
                code.isLetterKey() || code.isDigitKey() && !code.isKeypadKey()
                        ? code.name().replace("DIGIT", "")
                        : "";
        };
    }
}
