package dev.dwim.app.settings;

import dev.dwim.app.trigger.Hotkey;
import java.util.List;

/// The window and the key that summons it.
///
/// @param hotkey    what summons the window
/// @param grab      whether the key is taken from all other programs where the desktop allows it; else it is only
///                  listened for, and the program with the focus gets it as well
/// @param theme     its colours
/// @param zoom      the size of everything in it, in per cent, 100 to 300
/// @param motion    whether anything in it moves by itself
/// @param bar       where the buttons are
/// @param fallbacks full names of the actions that are offered with the words as they are, when nothing fits them
public record OverlaySettings(
        Hotkey hotkey, boolean grab, Theme theme, int zoom, Motion motion, Bar bar, List<String> fallbacks) {
    /// Unless the user says otherwise.
    public static final OverlaySettings STANDARD = new OverlaySettings(
            Hotkey.SUMMON, true, Theme.SYSTEM, 100, Motion.SYSTEM, Bar.BESIDE, List.of("web.search", "notes.append"));

    static final int SMALLEST = 100;
    static final int LARGEST = 300;

    /// Refuses a size that cannot be read or does not fit a screen; copies the list.
    public OverlaySettings {
        fallbacks = List.copyOf(fallbacks);
        if (zoom < SMALLEST || zoom > LARGEST) {
            throw new IllegalArgumentException("zoom from 100 to 300: " + zoom);
        }
    }

    /// Where the buttons are.
    public enum Bar {
        /// Nowhere; they are rows and have hotkeys all the same.
        OFF,
        /// Below the window's field.
        BESIDE,
        /// Below the window's field, and at the edge of the screen while the window is hidden too.
        ALWAYS
    }

    /// Whether anything moves by itself.
    public enum Motion {
        /// As the desktop has it.
        SYSTEM,
        /// Nothing does.
        REDUCED
    }

    /// The colours.
    public enum Theme {
        /// As the desktop has them.
        SYSTEM,
        /// Dark on white.
        LIGHT,
        /// Light on black.
        DARK,
        /// White and yellow on black, with strong borders.
        CONTRAST
    }
}
