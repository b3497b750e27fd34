package dev.dwim.app.overlay;

import dev.dwim.core.Pins;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A button or a routine, as the overlay shows it.
///
/// @param id       of a button or a routine
/// @param label    what it is called
/// @param icon     its picture
/// @param inBar    whether it is a button, which stands below the field
/// @param obstacle why it cannot be done right now, in the user's language
record Pin(String id, String label, Icon icon, boolean inBar, Optional<String> obstacle) {
    /// How words stand to its label.
    enum Match {
        /// They call it, and say nothing else.
        CALLED,
        /// They could be the beginning of it, or of words in it.
        LIKE,
        /// Not at all.
        NONE
    }

    /// Whether some words mean it.
    ///
    /// @param words not blank
    Match match(String words) {
        if (Pins.calls(words, label)) {
            return Match.CALLED;
        }
        var parts = label.toLowerCase(Locale.ROOT).split("\\s+");
        boolean like = Arrays.stream(words.strip().toLowerCase(Locale.ROOT).split("\\s+"))
                .allMatch(word -> Arrays.stream(parts).anyMatch(part -> part.startsWith(word)));
        return like ? Match.LIKE : Match.NONE;
    }
}
