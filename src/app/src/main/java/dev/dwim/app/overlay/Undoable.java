package dev.dwim.app.overlay;

import dev.dwim.api.Outcome;
import dev.dwim.core.journal.JournalEntry;
import dev.dwim.core.journal.StepRecord;

/// Something that was done and can be taken back.
///
/// @param entry the journal entry's id
/// @param done  what was done, in a few words
record Undoable(String entry, String done) {
    /// What an entry would take back: what its one call says of itself, since the words may be no more than the
    /// letters that a row was chosen by. Where it were several, or none has been made yet, the words.
    ///
    /// @param entry one that can be taken back
    static Undoable of(JournalEntry entry) {
        var steps = entry.steps().stream().filter(StepRecord::undoable).toList();
        var done = steps.size() == 1
                        && steps.getFirst().outcome().orElse(null) instanceof Outcome.Done one
                        && !one.summary().isBlank()
                ? one.summary().strip().replaceFirst("\\.$", "")
                : entry.words().lines().findFirst().orElse("").strip();
        return new Undoable(entry.id(), done);
    }
}
