package dev.dwim.core.journal;

import dev.dwim.api.Effect;
import dev.dwim.api.Outcome;
import dev.dwim.core.plan.ActionCall;
import dev.dwim.core.policy.Verdict;
import java.util.Optional;

/// What the journal knows of one call.
///
/// @param id      unique over all entries
/// @param index   its place in the plan, from 0
/// @param call    the exact call; contents that undo does not need are left out
/// @param effect  what it may have done
/// @param verdict what the gate said
/// @param outcome empty while it is under way; unknown when whoever made it died before its end
/// @param undo    how to take it back, labelled
/// @param undone  whether that has been done, or was begun and may have been
public record StepRecord(
        long id,
        int index,
        ActionCall call,
        Effect effect,
        Verdict verdict,
        Optional<Outcome> outcome,
        Optional<ActionCall> undo,
        boolean undone) {
    /// Whether `dwim undo` can take it back.
    ///
    /// @return true for what is done, has an undo, and has not been undone
    public boolean undoable() {
        return outcome.orElse(null) instanceof Outcome.Done && undo.isPresent() && !undone;
    }
}
