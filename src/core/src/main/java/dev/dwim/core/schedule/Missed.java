package dev.dwim.core.schedule;

import dev.dwim.api.Origin;
import dev.dwim.api.Value;
import dev.dwim.core.journal.Journal;
import dev.dwim.core.journal.JournalEntry;
import dev.dwim.core.memory.PluginMemory;
import dev.dwim.core.plan.Labelled;
import java.util.List;
import java.util.Optional;

/// What fell due and came to nothing while nobody looked: a timer without a place to ring, say. It waits in the
/// journal until the user has been told.
///
/// @param journal holds it
/// @param memory  keeps how far the user has been told
public record Missed(Journal journal, PluginMemory memory) {
    /// No plugin can have this id.
    private static final String OWNER = "@host";

    private static final String TOLD = "schedule.told";

    /// What the user has not been told yet.
    ///
    /// @return the oldest first
    public List<JournalEntry> untold() {
        return journal.missed(memory.get(OWNER, TOLD).flatMap(Missed::text));
    }

    /// Counts as told from now on; where that cannot be written, it is told once more rather than not at all.
    ///
    /// @param entries what [#untold] returned
    public void told(List<JournalEntry> entries) {
        if (!entries.isEmpty()) {
            memory.put(OWNER, TOLD, Labelled.of(Value.of(entries.getLast().id()), Origin.DEFAULT));
        }
    }

    private static Optional<String> text(Labelled kept) {
        return kept.value() instanceof Value.Text(String id) ? Optional.of(id) : Optional.empty();
    }
}
