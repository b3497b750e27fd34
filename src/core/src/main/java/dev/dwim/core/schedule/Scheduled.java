package dev.dwim.core.schedule;

import dev.dwim.core.plan.ActionCall;
import java.time.Instant;

/// A call that waits for its time.
///
/// @param id       short and unique, as `dwim schedule` shows it
/// @param plugin   whose it is; [#OWN] for what the user has scheduled, [#ROUTINE] for a routine
/// @param key      that plugin's own name for it, unique within the plugin; of the user's own, its entry in the
///                 journal
/// @param at       when it is due
/// @param call     the exact call with its labels
/// @param specHash of the action when it was scheduled; another hash at the time means it is asked again
/// @param words    what the user sees of it
public record Scheduled(
        String id, String plugin, String key, Instant at, ActionCall call, String specHash, String words) {
    /// In the place of a plugin's id, which it can never be: the user has scheduled it.
    public static final String OWN = "(user)";

    /// In the place of a plugin's id, which it can never be: the next time of a routine, whose id is the key.
    public static final String ROUTINE = "(routine)";

    /// Whether it is the next time of a routine.
    ///
    /// @return false for a call
    public boolean routine() {
        return plugin.equals(ROUTINE);
    }

    /// Whether the user has scheduled it, rather than a plugin.
    ///
    /// @return false for a plugin's
    public boolean own() {
        return plugin.equals(OWN);
    }
}
