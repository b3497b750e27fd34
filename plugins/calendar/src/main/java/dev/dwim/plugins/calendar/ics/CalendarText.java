package dev.dwim.plugins.calendar.ics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The text of a whole calendar that is changed. What is not to be changed stays to the letter.
///
/// @param lines all of them
public record CalendarText(List<RawLine> lines) {
    private static final Set<String> GIST =
            Set.of("UID", "RECURRENCE-ID", "DTSTART", "DTEND", "DURATION", "SUMMARY", "SEQUENCE");

    /// Copies the lines.
    public CalendarText {
        lines = List.copyOf(lines);
    }

    /// Takes a text apart.
    ///
    /// @param text any
    /// @return its lines
    public static CalendarText of(String text) {
        return new CalendarText(RawLine.all(text));
    }

    /// Puts it together again.
    ///
    /// @return to the letter what it was made of
    public String text() {
        return RawLine.text(lines);
    }

    /// All that is written down of the events of a name.
    ///
    /// @param uid the name
    /// @return empty if there are none
    public Optional<String> events(String uid) {
        var blocks = EventText.blocks(lines, uid);
        return blocks.isEmpty()
                ? Optional.empty()
                : Optional.of(RawLine.text(
                        blocks.stream().flatMap(block -> block.lines().stream()).toList()));
    }

    /// What makes its events what they are, as no server writes it in another way: when they are, and their titles.
    ///
    /// @return equal for what says the same
    public Set<String> gist() {
        return lines.stream()
                .flatMap(raw -> raw.line().stream())
                .filter(line -> GIST.contains(line.name()))
                .map(line -> line.name() + ":" + line.text().strip())
                .collect(Collectors.toSet());
    }

    /// The calendar with something else in place of the events of a name.
    ///
    /// @param uid the name
    /// @param by  their new text; empty for none
    /// @return another calendar
    public CalendarText with(String uid, String by) {
        var rest = new ArrayList<>(lines);
        int first = -1;
        for (var block : EventText.blocks(lines, uid)) {
            int at = Collections.indexOfSubList(rest, block.lines());
            rest.subList(at, at + block.lines().size()).clear();
            first = first < 0 ? at : first;
        }
        if (first >= 0) {
            rest.addAll(first, RawLine.all(by));
        }
        return new CalendarText(rest);
    }

    /// The calendar with one event more.
    ///
    /// @param event its text
    /// @return empty if this is no calendar with an end
    public Optional<CalendarText> and(String event) {
        for (int at = lines.size() - 1; at >= 0; at--) {
            if (lines.get(at).says("END", "VCALENDAR")) {
                var all = new ArrayList<>(lines);
                var end = lines.getFirst().end();
                all.addAll(at, RawLine.all(event.replace("\r\n", end)));
                return Optional.of(new CalendarText(all));
            }
        }
        return Optional.empty();
    }
}
