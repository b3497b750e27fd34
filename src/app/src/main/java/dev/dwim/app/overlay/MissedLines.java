package dev.dwim.app.overlay;

import dev.dwim.api.Outcome;
import dev.dwim.core.journal.JournalEntry;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/// What was missed, as the window says it.
///
/// @param plainly says times as people do
/// @param zone    the user's
record MissedLines(Plainly plainly, ZoneId zone) {
    private static final int MOST = 5;

    /// @param entries the oldest first
    /// @return of many the latest, which matter most
    List<String> of(List<JournalEntry> entries) {
        int older = Math.max(0, entries.size() - MOST);
        var latest = entries.stream().skip(older).map(this::line);
        return (older == 0 ? latest : Stream.concat(Stream.of(plainly.texts().of("missed.before", older)), latest))
                .toList();
    }

    private String line(JournalEntry entry) {
        boolean unknown =
                entry.steps().stream().anyMatch(step -> step.outcome().orElse(null) instanceof Outcome.Unknown);
        return plainly.texts()
                .of(
                        unknown ? "missed.perhaps" : "missed.line",
                        plainly.moment(entry.at().atZone(zone)),
                        Plainly.shorten(entry.words()));
    }
}
