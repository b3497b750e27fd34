package dev.dwim.core;

import dev.dwim.core.say.Sentence;
import java.util.List;

/// What the user is told, and can do next.
public sealed interface Reply {
    /// The plan was carried out as far as it went.
    ///
    /// @param entry    the journal entry that `undo` takes; empty text if nothing was written
    /// @param steps    what became of each call
    /// @param resolver who made the plan
    record Ran(String entry, List<StepReport> steps, String resolver) implements Reply {
        /// Copies the steps.
        public Ran {
            steps = List.copyOf(steps);
        }
    }

    /// A question must be answered first.
    ///
    /// @param pending the waiting run
    record Asks(Pending.ForAnswer pending) implements Reply {}

    /// Exactly these calls must be approved first.
    ///
    /// @param pending the waiting run
    record NeedsApproval(Pending.ForApproval pending) implements Reply {}

    /// Nothing was done: there is nothing of the name that was given.
    ///
    /// @param reason one sentence
    record Missing(Sentence reason) implements Reply {}

    /// Nothing was done, since the user has left it, or has taken too long.
    ///
    /// @param reason one sentence
    record Left(Sentence reason) implements Reply {}

    /// Nothing was done, and nothing waits.
    ///
    /// @param reason one sentence
    record Refused(Sentence reason) implements Reply {}
}
