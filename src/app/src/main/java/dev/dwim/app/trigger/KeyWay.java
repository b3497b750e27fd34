package dev.dwim.app.trigger;

import dev.dwim.app.platform.Surroundings;
import dev.dwim.app.platform.Surroundings.Os;
import dev.dwim.app.platform.x11.KeyGrab;

/// How keys come to us on a desktop.
public enum KeyWay {
    /// The X server gives them to us alone.
    TAKEN("taken from the X server, so no other program gets it"),

    /// We hear of every key.
    LISTENED("listened for, so the program with the focus gets it as well"),

    /// A Wayland desktop lends them.
    LENT("lent by the desktop through its GlobalShortcuts portal"),

    /// Not at all.
    NONE("not to be had");

    private final String said;

    KeyWay(String said) {
        this.said = said;
    }

    /// What becomes of a key, for people.
    ///
    /// @return goes on after "the key is"
    public String said() {
        return said;
    }

    /// The best way that a desktop has. On Wayland the X server of old programs sees only the keys that are
    /// meant for these.
    ///
    /// @param surroundings tell what kind of desktop this is
    /// @param grab         whether the key may be taken from other programs
    /// @return the way; whether it works is seen when a key is asked for
    public static KeyWay of(Surroundings surroundings, boolean grab) {
        if (surroundings.system() != Os.LINUX) {
            return LISTENED;
        }
        if (surroundings.variable("WAYLAND_DISPLAY").isPresent()) {
            return surroundings.bus().isPresent() ? LENT : NONE;
        }
        if (surroundings.variable("DISPLAY").isEmpty()) {
            return NONE;
        }
        return grab && KeyGrab.available() ? TAKEN : LISTENED;
    }
}
