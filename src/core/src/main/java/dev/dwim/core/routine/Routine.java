package dev.dwim.core.routine;

import dev.dwim.core.button.Pinned;
import java.util.Optional;
import java.util.Set;

/// Something with a name that the user does again and again.
///
/// @param id       short, and never given to another one
/// @param name     what the user calls it, at most [#MAX_NAME] characters
/// @param pinned   what it does
/// @param needs    the keys of the facts without which it makes no sense
/// @param occasion when it is done unasked; empty if only when it is said
public record Routine(String id, String name, Pinned pinned, Set<String> needs, Optional<Occasion> occasion) {
    /// The longest name, in characters.
    public static final int MAX_NAME = 60;

    /// Refuses a name that cannot be said; copies the keys.
    public Routine {
        if (name.isBlank() || name.length() > MAX_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a name of 1 to " + MAX_NAME + " characters on one line");
        }
        needs = Set.copyOf(needs);
    }

    /// Whether the user means this one.
    ///
    /// @param named an id or a name, in any case
    /// @return true if it is its id or its name
    public boolean is(String named) {
        return id.equalsIgnoreCase(named.strip()) || name.equalsIgnoreCase(named.strip());
    }
}
