package dev.dwim.core.policy;

import dev.dwim.api.Value;
import dev.dwim.core.json.Digest;
import java.time.Instant;
import java.util.Map;

/// What a grant would be for: one action as it advertises itself now, to one exact destination.
///
/// @param action      the action's full name
/// @param destination the exact destination, or empty for an action that has none
/// @param specHash    of the action's advertisement
public record Standing(String action, String destination, String specHash) {
    private static final int ID_DIGITS = 8;

    /// The grant, which has the same id whenever it is given.
    ///
    /// @param at when it is given
    /// @return the grant
    public Grant given(Instant at) {
        var whole =
                Map.of("action", Value.of(action), "destination", Value.of(destination), "spec", Value.of(specHash));
        var id = "g-" + Digest.of(new Value.Fields(whole)).substring(0, ID_DIGITS);
        return new Grant(id, action.substring(0, action.indexOf('.')), action, destination, specHash, at);
    }
}
