package dev.dwim.core;

import dev.dwim.api.Value;
import java.net.URI;
import java.util.Locale;
import java.util.StringJoiner;

/// Values as they are shown to somebody who must decide about them: whole, on one line, in an order the screen cannot
/// change, and so that two different values never look alike.
///
/// Plain letters, digits, signs and emoji stand for themselves. Letters of another script than Latin are bracketed
/// with its name, so that a Cyrillic "о" reads `‹Cyrillic о›`; signs beyond those of ASCII with their number: `‹U+20AC
/// €›`. What is written from the right is isolated there, and moves nothing outside its brackets. Everything that is
/// invisible or not assigned, moves other characters, joins them, or passes for one of them is written as a
/// backslash, `u`, and its number in braces. A reader can tell the original from what is shown, character by
/// character.
public final class Visible {
    private static final String ASCII_ESCAPES = "\\\"\n\t\r";
    private static final String ASCII_ESCAPED = "\\\"ntr";
    private static final String FROM_THE_RIGHT = "\u2067";
    private static final String AS_BEFORE = "\u2069";

    private Visible() {}

    /// Any value.
    ///
    /// @param value any
    /// @return text in quotes, so that `"5"` is not the number 5
    public static String value(Value value) {
        return switch (value) {
            case Value.Text(String text) -> '"' + text(text) + '"';
            case Value.Num num -> num.digits();
            case Value.Bool(boolean bool) -> Boolean.toString(bool);
            case Value.Items items -> {
                var joined = new StringJoiner(", ", "[", "]");
                items.items().forEach(item -> joined.add(value(item)));
                yield joined.toString();
            }
            case Value.Fields fields -> {
                var joined = new StringJoiner(", ", "{", "}");
                fields.fields().forEach((name, field) -> joined.add('"' + text(name) + "\": " + value(field)));
                yield joined.toString();
            }
            case Value.Blob(String mimeType, long size, URI location) ->
                "blob(\"" + text(mimeType) + "\", " + size + " bytes, \"" + text(location.toString()) + "\")";
        };
    }

    /// Text without quotes around it.
    ///
    /// @param text any, half surrogate pairs included
    /// @return what to show
    public static String text(String text) {
        var glyphs = Glyph.of(text);
        var shown = new StringBuilder(text.length() + 16);
        for (int from = 0; from < glyphs.size(); ) {
            int to = from + 1;
            var label = glyphs.get(from).label();
            if (label.isEmpty()) {
                append(glyphs.get(from), shown);
            } else {
                while (to < glyphs.size() && label.equals(glyphs.get(to).label())) {
                    to++;
                }
                bracket(label, glyphs.subList(from, to), shown);
            }
            from = to;
        }
        return shown.toString();
    }

    /// What a hand can write of what is shown: without the marks that isolate what is written from the right.
    ///
    /// @param shown as by [#text] or [#value]
    /// @return the same without them
    public static String written(String shown) {
        return shown.replace(FROM_THE_RIGHT, "").replace(AS_BEFORE, "");
    }

    private static void bracket(String label, Iterable<Glyph> glyphs, StringBuilder shown) {
        boolean turned = false;
        for (var glyph : glyphs) {
            turned |= glyph.fromTheRight();
        }
        shown.append('‹').append(label).append(' ').append(turned ? FROM_THE_RIGHT : "");
        glyphs.forEach(glyph -> shown.appendCodePoint(glyph.character()));
        shown.append(turned ? AS_BEFORE : "").append('›');
    }

    private static void append(Glyph glyph, StringBuilder shown) {
        int escape = ASCII_ESCAPES.indexOf(glyph.character());
        if (escape >= 0) {
            shown.append('\\').append(ASCII_ESCAPED.charAt(escape));
        } else if (glyph.shown()) {
            shown.appendCodePoint(glyph.character());
        } else {
            shown.append(String.format(Locale.ROOT, "\\u{%X}", glyph.character()));
        }
    }
}
