package dev.dwim.core.journal;

import dev.dwim.api.Effect;
import dev.dwim.api.Origin;
import dev.dwim.api.Outcome;
import dev.dwim.core.intent.Trigger;
import dev.dwim.core.plan.ActionCall;
import dev.dwim.core.policy.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Writes down what is about to happen before it happens. What a method has returned for is on the disk. A step that
/// was begun and never ended is unknown: it may have happened, and nobody repeats it.
public interface Journal {
    /// The decision of an entry whose call waits on the schedule.
    String SCHEDULED = "scheduled";

    /// The decision of an entry for something that was due and needed the user, who was not there.
    String MISSED = "missed";

    /// How long entries are kept, unless their call still waits.
    Duration KEPT = Duration.ofDays(30);

    /// Opens an entry.
    ///
    /// @param opening what is known at the start
    /// @return the entry's id, or why nothing can be written
    Written<String> open(Opening opening);

    /// Writes down what an entry has come to that began with a question.
    ///
    /// @param entry    the entry's id
    /// @param words    the user's words, the answer included
    /// @param decision as in [Opening]
    /// @return the entry's id, or why it stays as it was
    Written<String> settle(String entry, String words, String decision);

    /// Writes down a call that is about to be made.
    ///
    /// @param entry  the entry's id
    /// @param index  the step's index, from 0
    /// @param judged the call as judged
    /// @return the step's id, or why the call must not be made
    Written<Long> begin(String entry, int index, JudgedCall judged);

    /// Writes down what a call came to.
    ///
    /// @param step    the step's id
    /// @param outcome what it came to
    /// @param undo    how to take it back, labelled; a call of the same plugin
    /// @return the step's id, or why it could not be written: the step then stays unknown
    Written<Long> end(long step, Outcome outcome, Optional<ActionCall> undo);

    /// The newest entries, the newest first.
    ///
    /// @param limit at most so many
    /// @return the entries
    List<JournalEntry> recent(int limit);

    /// What fell due and came to nothing, or nobody knows to what. What is still under way is left out, and so is all
    /// that came after it.
    ///
    /// @param after the id of an entry; empty for the oldest there is
    /// @return the entries after that one, the oldest first
    List<JournalEntry> missed(Optional<String> after);

    /// One entry.
    ///
    /// @param id its id
    /// @return the entry
    Optional<JournalEntry> find(String id);

    /// Forgets old entries.
    ///
    /// @param before entries that came before this time are dropped
    /// @return how many, or why they are still there
    Written<Integer> expire(Instant before);

    /// Forgets every entry, so that nothing of it is left on the disk.
    ///
    /// @return how many, or why they are still there
    Written<Integer> erase();

    /// What is known when an entry is opened.
    ///
    /// @param at       when
    /// @param words    the user's words
    /// @param trigger  how they came
    /// @param origin   what they are
    /// @param decision `plan`; `none`; `asked` while an answer or an approval is waited for, and for good when
    ///                 the asker has gone; `declined`; `expired`; `scheduled` while its call waits on the
    ///                 schedule; `fired` once that has fallen due; `cancelled`: taken off the schedule; `missed`:
    ///                 it was
    ///                 due and needed the user
    /// @param undoOf   the entry that is taken back, if this is an undo
    record Opening(
            Instant at, String words, Trigger trigger, Origin origin, String decision, Optional<String> undoOf) {}

    /// A call and what the gate said of it.
    ///
    /// @param call    the exact call
    /// @param effect  what it may do
    /// @param verdict what the gate said
    /// @param cause   why it is made
    record JudgedCall(ActionCall call, Effect effect, Verdict verdict, Cause cause) {}

    /// Why a call is made; what must change in the same transaction.
    sealed interface Cause {
        /// A step of a plan.
        record Planned() implements Cause {}

        /// A call that fell due. Beginning it takes it off the schedule, or is refused when it is no longer
        /// there.
        ///
        /// @param id the scheduled call's id
        record FellDue(String id) implements Cause {}

        /// A call that takes another back. Beginning it marks that one as undone, or is refused when it is
        /// already marked. The mark goes when this ends failed for a reason that passes. Where the user or the
        /// plugin is at fault the other counts as refused, and may be marked once more.
        ///
        /// @param step the other's step id
        record Undoing(long step) implements Cause {}
    }

    /// Whether it is on the disk.
    ///
    /// @param <T> what identifies it
    sealed interface Written<T> {
        /// It is on the disk.
        ///
        /// @param id  what identifies it
        /// @param <T> its type
        record Kept<T>(T id) implements Written<T> {}

        /// It is not.
        ///
        /// @param reason one sentence for the user: why, and what to do
        /// @param <T>    the type it would have had
        record Refused<T>(String reason) implements Written<T> {}
    }
}
