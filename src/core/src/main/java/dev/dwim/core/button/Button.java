package dev.dwim.core.button;

import java.util.Optional;
import java.util.Set;

/// Something that one click does.
///
/// @param id     short, and never given to another one
/// @param label  what it shows, at most [#MAX_LABEL] characters
/// @param icon   the name of its icon; empty for the usual one
/// @param words  what the user had said; may be empty
/// @param pinned what it does
/// @param needs  the keys of the facts without which it makes no sense
/// @param hotkey a key of its own, always written alike
public record Button(
        String id, String label, String icon, String words, Pinned pinned, Set<String> needs, Optional<String> hotkey) {
    /// The longest label, in characters.
    public static final int MAX_LABEL = 60;

    /// Refuses a label that cannot be shown; copies the keys.
    public Button {
        if (label.isBlank() || label.length() > MAX_LABEL || label.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a label of 1 to " + MAX_LABEL + " characters on one line");
        }
        needs = Set.copyOf(needs);
    }

    /// Whether the user means this one.
    ///
    /// @param named an id or a label, in any case
    /// @return true if it is its id or its label
    public boolean is(String named) {
        return id.equalsIgnoreCase(named.strip()) || label.equalsIgnoreCase(named.strip());
    }
}
