package dev.dwim.plugins.calendar.ics;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A component: an event, a zone.
///
/// @param kind  in capitals: `VEVENT`
/// @param lines its own
/// @param parts what it is made of
record Block(String kind, List<Line> lines, List<Block> parts) {
    Block {
        lines = List.copyOf(lines);
        parts = List.copyOf(parts);
    }

    Optional<Line> line(String name) {
        return lines(name).findFirst();
    }

    Stream<Line> lines(String name) {
        return lines.stream().filter(line -> line.name().equals(name));
    }

    /// The text of a line; empty where there is none.
    String text(String name) {
        return line(name).map(Line::text).orElse("").strip();
    }
}
