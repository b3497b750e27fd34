package dev.dwim.core.journal;

import dev.dwim.api.Origin;
import dev.dwim.core.intent.Trigger;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The durable record of one intent.
///
/// @param id       short and unique, as `dwim history` shows it and `dwim undo` takes it
/// @param at       when it came
/// @param words    the user's words, or what the schedule or undo says of itself
/// @param trigger  how it came
/// @param origin   what the words were
/// @param decision as in [Journal.Opening]
/// @param undoOf   the entry this one took back, if it is an undo
/// @param steps    the calls, in order
public record JournalEntry(
        String id,
        Instant at,
        String words,
        Trigger trigger,
        Origin origin,
        String decision,
        Optional<String> undoOf,
        List<StepRecord> steps) {
    /// Copies the steps.
    public JournalEntry {
        steps = List.copyOf(steps);
    }

    /// Whether anything in it can be taken back.
    ///
    /// @return true if one step can, or if it still waits on the schedule
    public boolean undoable() {
        return waits() || steps.stream().anyMatch(StepRecord::undoable);
    }

    /// Whether its call waits on the schedule.
    ///
    /// @return true until it falls due or is taken off
    public boolean waits() {
        return decision.equals(Journal.SCHEDULED);
    }
}
