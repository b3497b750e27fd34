package dev.dwim.core.schedule;

import dev.dwim.api.Origin;
import dev.dwim.api.Value;
import dev.dwim.core.journal.Journal;
import dev.dwim.core.journal.JournalEntry;
import dev.dwim.core.memory.PluginMemory;
import dev.dwim.core.plan.Labelled;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What fell due while nobody could be told: what came to nothing, such as a timer without a place to ring, and what
/// was done. It waits in the journal until the user has been told.
///
/// @param journal holds it
/// @param memory  keeps how far the user has been told, and what was done unseen
public record Missed(Journal journal, PluginMemory memory) {
    private static final String TOLD = "schedule.told";
    private static final String UNSEEN = "schedule.unseen";

    /// Older ones are only in the history.
    private static final int MOST_UNSEEN = 50;

    /// Notes that a call was made and that nobody could be told.
    ///
    /// @param entry its entry in the journal
    public synchronized void unseen(String entry) {
        var all = new ArrayList<>(unseen());
        all.add(entry);
        keep(all.subList(Math.max(0, all.size() - MOST_UNSEEN), all.size()));
    }

    private List<String> unseen() {
        return memory.get(PluginMemory.HOST, UNSEEN).map(Labelled::value).stream()
                .flatMap(kept -> kept instanceof Value.Items(List<Value> items) ? items.stream() : Stream.empty())
                .flatMap(item -> item instanceof Value.Text(String id) ? Stream.of(id) : Stream.empty())
                .toList();
    }

    private void keep(List<String> entries) {
        var ids = entries.stream().map(Value::of).toList();
        memory.put(PluginMemory.HOST, UNSEEN, Labelled.of(Value.of(ids), Origin.DEFAULT));
    }

    /// What the user has not been told yet.
    ///
    /// @return the oldest first
    public List<JournalEntry> untold() {
        var done = unseen().stream().flatMap(id -> journal.find(id).stream());
        return Stream.concat(missed().stream(), done)
                .sorted(Comparator.comparing(JournalEntry::at))
                .toList();
    }

    private List<JournalEntry> missed() {
        return journal.missed(memory.get(PluginMemory.HOST, TOLD).flatMap(Missed::text));
    }

    /// Counts as told from now on; where that cannot be written, it is told once more rather than not at all.
    ///
    /// @param entries what [#untold] returned
    public synchronized void told(List<JournalEntry> entries) {
        var ids = entries.stream().map(JournalEntry::id).toList();
        var done = unseen();
        ids.stream()
                .filter(id -> !done.contains(id))
                .reduce((_, later) -> later)
                .ifPresent(last -> memory.put(PluginMemory.HOST, TOLD, Labelled.of(Value.of(last), Origin.DEFAULT)));
        if (ids.stream().anyMatch(done::contains)) {
            keep(done.stream().filter(id -> !ids.contains(id)).toList());
        }
    }

    private static Optional<String> text(Labelled kept) {
        return kept.value() instanceof Value.Text(String id) ? Optional.of(id) : Optional.empty();
    }
}
