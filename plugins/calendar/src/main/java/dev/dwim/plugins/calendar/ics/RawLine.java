package dev.dwim.plugins.calendar.ics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A line as it stands in a text, folds and line break included.
///
/// @param raw  to the letter
/// @param line what it says, if it is one
record RawLine(String raw, Optional<Line> line) {
    private static final Pattern LINE =
            Pattern.compile("[^\\r\\n]*(?:\\r\\n|\\r|\\n|$)(?:[ \\t][^\\r\\n]*(?:\\r\\n|\\r|\\n|$))*");

    static List<RawLine> all(String text) {
        var lines = new ArrayList<RawLine>();
        var next = LINE.matcher(text);
        while (next.find() && !next.group().isEmpty()) {
            lines.add(of(next.group()));
        }
        return lines;
    }

    private static RawLine of(String raw) {
        return new RawLine(
                raw, Line.of(raw.replaceAll("(?:\\r\\n|\\r|\\n)[ \\t]", "").replaceAll("[\\r\\n]+$", "")));
    }

    static RawLine of(String text, String end) {
        return new RawLine(text + end, Line.of(text));
    }

    static String text(List<RawLine> lines) {
        return lines.stream().map(RawLine::raw).collect(Collectors.joining());
    }

    boolean is(String name) {
        return line.filter(each -> each.name().equals(name)).isPresent();
    }

    boolean says(String name, String value) {
        return line.filter(
                        each -> each.name().equals(name) && each.value().strip().equalsIgnoreCase(value))
                .isPresent();
    }

    /// Its line break.
    String end() {
        return raw.endsWith("\r\n") ? "\r\n" : raw.endsWith("\r") ? "\r" : "\n";
    }
}
