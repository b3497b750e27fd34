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
/// @param undoing what became of taking it back
public record StepRecord(
        long id,
        int index,
        ActionCall call,
        Effect effect,
        Verdict verdict,
        Optional<Outcome> outcome,
        Optional<ActionCall> undo,
        Undoing undoing) {
    /// What became of taking a call back.
    public enum Undoing {
        /// Nobody has tried, or it failed for a reason that passes.
        OPEN,
        /// It has been done, or was begun and may have been.
        DONE,
        /// It was tried, and the world has changed too much. It is not offered any more; whoever names the entry may
        /// try again.
        REFUSED
    }

    /// Whether `dwim undo` offers to take it back.
    ///
    /// @return true for what is done, has an undo, and has neither been undone nor refused to be
    public boolean undoable() {
        return undoing == Undoing.OPEN && mayBeUndone();
    }

    /// Whether it may be tried to take it back, by whoever names it.
    ///
    /// @return true for what is done, has an undo, and has not been undone
    public boolean mayBeUndone() {
        return outcome.orElse(null) instanceof Outcome.Done && undo.isPresent() && undoing != Undoing.DONE;
    }
}
