package dev.dwim.api;

/// What a call may do to the world, from harmless to grave. An action declares it as a floor: a single call may be
/// worse, never milder.
public enum Effect {
    /// Changes nothing outside the plugin's own bookkeeping and sends nothing away.
    READ,
    /// Changes something of the user's own, and comes with a tested undo.
    REVERSIBLE,
    /// Changes something of the user's own that cannot be put back.
    IRREVERSIBLE,
    /// Reaches anybody or anything that is not the user's own; a request that carries data counts.
    OUTWARD,
    /// Changes what may be done: grants, plugins, models, settings, buttons. Never comes out of a plan.
    PRIVILEGE;

    /// The graver of two effects.
    ///
    /// @param other another effect
    /// @return this or the other
    public Effect worst(Effect other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
