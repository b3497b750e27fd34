package dev.dwim.core.nlu;

import dev.dwim.api.ActionSpec;

/// Tells by their words which actions take something away: such are not offered unasked.
public final class Destroying {
    private Destroying() {}

    /// Whether it does.
    ///
    /// @param spec what it advertises
    /// @return whether its title or its name says that something is deleted, emptied, ended
    public static boolean by(ActionSpec spec) {
        return Deeds.unmakes(spec);
    }
}
