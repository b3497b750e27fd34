package dev.dwim.app.settings;

import dev.dwim.app.trigger.Hotkey;

/// The window and the key that summons it.
///
/// @param hotkey what summons the window
/// @param theme  its colours
/// @param zoom   the size of everything in it, in per cent, 100 to 300
public record OverlaySettings(Hotkey hotkey, Theme theme, int zoom) {
    /// Unless the user says otherwise.
    public static final OverlaySettings STANDARD = new OverlaySettings(Hotkey.SUMMON, Theme.SYSTEM, 100);

    static final int SMALLEST = 100;
    static final int LARGEST = 300;

    /// Refuses a size that cannot be read or does not fit a screen.
    public OverlaySettings {
        if (zoom < SMALLEST || zoom > LARGEST) {
            throw new IllegalArgumentException("zoom from 100 to 300: " + zoom);
        }
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
