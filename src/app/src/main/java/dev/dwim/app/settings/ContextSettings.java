package dev.dwim.app.settings;

import dev.dwim.app.trigger.Hotkey;
import dev.dwim.core.context.Discretion;
import java.util.List;
import java.util.Optional;

/// What DWIM may see, and whether anything may leave the machine.
///
/// @param veiled    before which windows nothing is taken, beside the usual ones
/// @param localOnly whether nothing leaves the machine
/// @param pause     the key that pauses and resumes all taking of context, wherever the user is
public record ContextSettings(List<Discretion.Rule> veiled, boolean localOnly, Optional<Hotkey> pause) {
    /// Unless the user says otherwise.
    public static final ContextSettings STANDARD = new ContextSettings(List.of(), false, Optional.empty());

    /// Copies the list.
    public ContextSettings {
        veiled = List.copyOf(veiled);
    }
}
