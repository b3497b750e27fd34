package dev.dwim.plugins.calendar.ics;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A content line, unfolded.
///
/// @param name       in capitals
/// @param parameters by name in capitals; of several values the first
/// @param value      as it stands there, still escaped
record Line(String name, Map<String, String> parameters, String value) {
    Line {
        parameters = Map.copyOf(parameters);
    }

    /// Reads a line.
    ///
    /// @param text without line breaks
    /// @return empty if it is none
    static Optional<Line> of(String text) {
        int end = wordEnd(text, 0);
        if (end == 0) {
            return Optional.empty();
        }
        var parameters = new LinkedHashMap<String, String>();
        int at = end;
        while (at < text.length() && text.charAt(at) == ';') {
            int equals = wordEnd(text, at + 1);
            if (equals == at + 1 || equals >= text.length() || text.charAt(equals) != '=') {
                return Optional.empty();
            }
            int over = valueEnd(text, equals + 1);
            parameters.putIfAbsent(
                    text.substring(at + 1, equals).toUpperCase(Locale.ROOT), first(text.substring(equals + 1, over)));
            at = over;
        }
        return at < text.length() && text.charAt(at) == ':'
                ? Optional.of(
                        new Line(text.substring(0, end).toUpperCase(Locale.ROOT), parameters, text.substring(at + 1)))
                : Optional.empty();
    }

    private static int wordEnd(String text, int from) {
        int at = from;
        while (at < text.length()
                && (Character.isLetterOrDigit(text.charAt(at)) || "-_.".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        return at;
    }

    /// Behind the parameter's values, of which those in quotes may hold anything.
    private static int valueEnd(String text, int from) {
        boolean quoted = false;
        for (int at = from; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ';' || c == ':')) {
                return at;
            }
        }
        return text.length();
    }

    private static String first(String values) {
        if (values.startsWith("\"")) {
            int end = values.indexOf('"', 1);
            return end < 0 ? values.substring(1) : values.substring(1, end);
        }
        int comma = values.indexOf(',');
        return comma < 0 ? values : values.substring(0, comma);
    }

    /// A parameter.
    Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    /// The value as text, unescaped.
    String text() {
        var text = new StringBuilder(value.length());
        for (int at = 0; at < value.length(); at++) {
            char c = value.charAt(at);
            if (c == '\\' && at + 1 < value.length()) {
                char escaped = value.charAt(++at);
                text.append(escaped == 'n' || escaped == 'N' ? '\n' : escaped);
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }
}
