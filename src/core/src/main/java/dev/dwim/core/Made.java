package dev.dwim.core;

import dev.dwim.core.button.Pinned;
import java.util.Set;

/// Something that can be done again, not yet given a name.
///
/// @param pinned what it does
/// @param needs  the keys of the facts without which it makes no sense
public record Made(Pinned pinned, Set<String> needs) {
    /// Copies the keys.
    public Made {
        needs = Set.copyOf(needs);
    }
}
