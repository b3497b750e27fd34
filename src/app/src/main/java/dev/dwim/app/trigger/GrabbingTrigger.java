package dev.dwim.app.trigger;

import dev.dwim.api.Answer;
import dev.dwim.app.platform.Presses;
import dev.dwim.app.platform.x11.KeyGrab;
import dev.dwim.app.platform.x11.KeyGrab.Taking;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Takes keys from the X server, so that no other program gets them and we see no other.
public final class GrabbingTrigger implements HotkeyTrigger {
    private static final int KEYSYM_F1 = 0xffbe;

    private final String display;
    private final Map<Hotkey, KeyGrab> held = new ConcurrentHashMap<>();

    /// @param display as in `DISPLAY`
    public GrabbingTrigger(String display) {
        this.display = display;
    }

    @Override
    public Answer<Hotkey> listen(Hotkey hotkey, Purpose purpose, Presses presses) {
        return switch (KeyGrab.take(display, keysym(hotkey.key()), mask(hotkey), presses)) {
            case Taking.Ours(KeyGrab grab) -> {
                held.put(hotkey, grab);
                yield Answer.given(hotkey);
            }
            case Taking.Clash _ -> Answer.lacking("Another program has taken the key " + hotkey + ".");
            case Taking.Absent(String reason) -> Answer.lacking("The key " + hotkey + " cannot be had: " + reason);
        };
    }

    /// Letters and digits have their Latin-1 code as keysym, and so has the space.
    private static int keysym(String key) {
        if (key.equals("SPACE")) {
            return ' ';
        }
        return key.length() == 1
                ? key.toLowerCase(Locale.ROOT).charAt(0)
                : KEYSYM_F1 + Integer.parseInt(key.substring(1)) - 1;
    }

    private static int mask(Hotkey hotkey) {
        return hotkey.held().stream()
                .mapToInt(modifier -> switch (modifier) {
                    case CTRL -> KeyGrab.CONTROL;
                    case ALT -> KeyGrab.ALT;
                    case SHIFT -> KeyGrab.SHIFT;
                    case SUPER -> KeyGrab.SUPER;
                })
                .sum();
    }

    @Override
    public void release(Hotkey hotkey) {
        Optional.ofNullable(held.remove(hotkey)).ifPresent(KeyGrab::close);
    }

    @Override
    public void close() {
        held.keySet().forEach(this::release);
    }
}
