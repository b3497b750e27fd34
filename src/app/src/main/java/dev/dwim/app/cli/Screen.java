package dev.dwim.app.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Prints for people: short, aligned, and in colour on a terminal.
///
/// @param out    where to
/// @param colour whether it is a terminal that shows colours
record Screen(PrintStream out, boolean colour) {

    /// How something is set off.
    enum Tone {
        PLAIN(""),
        STRONG("1"),
        DIM("2"),
        GOOD("32"),
        BAD("31"),
        DOUBTFUL("33");

        private final String code;

        Tone(String code) {
            this.code = code;
        }
    }

    static Screen of(Shell shell) {
        return new Screen(shell.out(), shell.terminal().colour());
    }

    void line(Tone tone, String text) {
        out.println(toned(tone, plain(text)));
    }

    void line(String text) {
        line(Tone.PLAIN, text);
    }

    /// A sign before a sentence.
    void mark(Tone tone, String sign, String text) {
        out.println(toned(tone, sign) + " " + plain(text));
    }

    /// Rows in columns as wide as they need to be; the last one may be of any width.
    void table(List<List<String>> rows, String whenEmpty) {
        if (rows.isEmpty()) {
            line(Tone.DIM, whenEmpty);
            return;
        }
        var widths = new ArrayList<Integer>();
        for (int column = 0; column < rows.getFirst().size(); column++) {
            int at = column;
            widths.add(rows.stream()
                    .mapToInt(row -> plain(row.get(at)).length())
                    .max()
                    .orElse(0));
        }
        for (var row : rows) {
            var text = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                var cell = plain(row.get(column));
                boolean last = column == row.size() - 1;
                var padded =
                        last ? cell : String.format(Locale.ROOT, "%-" + Math.max(1, widths.get(column)) + "s  ", cell);
                text.append(column == 0 ? toned(Tone.STRONG, padded) : padded);
            }
            out.println(text.toString().stripTrailing());
        }
    }

    private String toned(Tone tone, String text) {
        return colour && !tone.code.isEmpty() ? "\u001b[" + tone.code + "m" + text + "\u001b[0m" : text;
    }

    /// A terminal obeys control characters, and what is printed may hold what others wrote.
    static String plain(String text) {
        var plain = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            boolean obeyed = Character.isISOControl(point) || Character.getType(point) == Character.FORMAT;
            if (point == '\n' || point == '\t') {
                plain.append(' ');
            } else if (obeyed) {
                plain.append(String.format(Locale.ROOT, "\\u{%X}", point));
            } else {
                plain.appendCodePoint(point);
            }
        });
        return plain.toString();
    }
}
