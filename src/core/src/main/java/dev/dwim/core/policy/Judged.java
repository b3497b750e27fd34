package dev.dwim.core.policy;

import dev.dwim.api.ActionSpec;
import dev.dwim.api.Effect;
import dev.dwim.api.Origin;
import dev.dwim.core.plan.ActionCall;
import java.util.Set;

/// All that the gate looks at.
///
/// @param call     the exact call
/// @param spec     what its action advertises
/// @param specHash the advertisement's hash
/// @param effect   what this very call may do, not milder than the floor
/// @param read     the origins of what was read before the plan was made; empty for none
public record Judged(ActionCall call, ActionSpec spec, String specHash, Effect effect, Set<Origin> read) {
    /// Raises the effect to the floor; copies the origins.
    public Judged {
        effect = effect.worst(spec.effect());
        read = Set.copyOf(read);
    }
}
