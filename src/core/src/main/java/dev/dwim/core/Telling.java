package dev.dwim.core;

import dev.dwim.api.Answer;
import dev.dwim.api.Host;
import dev.dwim.api.Outcome;
import dev.dwim.core.say.Sentence;
import dev.dwim.core.schedule.Missed;

/// Tells the user what became of something that was done unasked, at once or once somebody looks.
///
/// @param notifier tells at once
/// @param missed   keeps what nobody could be told
record Telling(Host.Notifier notifier, Missed missed) {
    /// Tells of one call. What came to nothing is found in the journal anyway, where nobody could be told.
    ///
    /// @param title what it is called
    /// @param entry its entry in the journal
    /// @param step  what became of it
    void tell(String title, String entry, StepReport step) {
        boolean done = step.fate() instanceof StepReport.Fate.Made(Outcome outcome) && outcome instanceof Outcome.Done;
        if (!seen(title, step.telling()) && done) {
            missed.unseen(entry);
        }
    }

    /// Tells why nothing was done.
    ///
    /// @param title  what it is called
    /// @param reason one sentence
    /// @return whether somebody could be told
    boolean seen(String title, Sentence reason) {
        return notifier.show(title, reason.english()) instanceof Answer.Given<String>;
    }
}
