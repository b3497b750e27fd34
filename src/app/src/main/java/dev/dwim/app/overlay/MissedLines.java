package dev.dwim.app.overlay;

import dev.dwim.api.Outcome;
import dev.dwim.app.settings.SettingsFile;
import dev.dwim.core.journal.JournalEntry;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What the user has not seen, as the window says it: what fell due, and what is wrong with the settings.
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
        var outcomes =
                entry.steps().stream().flatMap(step -> step.outcome().stream()).toList();
        boolean unknown = outcomes.stream().anyMatch(Outcome.Unknown.class::isInstance);
        boolean done = !outcomes.isEmpty() && outcomes.stream().allMatch(Outcome.Done.class::isInstance);
        return plainly.texts()
                .of(
                        done ? "missed.done" : unknown ? "missed.perhaps" : "missed.line",
                        plainly.moment(entry.at().atZone(zone)),
                        Plainly.shorten(entry.words()));
    }

    /// @param settings the file as it is
    /// @return one line, if it is not taken up
    Optional<String> of(SettingsFile.Reading settings) {
        return switch (settings) {
            case SettingsFile.Reading.Refused refused -> {
                int more = refused.problems().size() - 1;
                var first = refused.problems().getFirst();
                yield Optional.of(
                        more == 0
                                ? plainly.texts().of("missed.settings", first)
                                : plainly.texts().of("missed.settings.more", first, more));
            }
            case SettingsFile.Reading.Absent _, SettingsFile.Reading.Sound _ -> Optional.empty();
        };
    }
}
