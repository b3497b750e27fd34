package dev.dwim.core;

import dev.dwim.api.Value;
import java.lang.Character.UnicodeScript;
import java.net.URI;
import java.text.Normalizer;
import java.util.Locale;
import java.util.StringJoiner;

/// Values as they are shown to somebody who must decide about them: whole, on one line, in an order the screen cannot
/// change, and so that two different values never look alike.
///
/// Plain letters, digits, signs and emoji stand for themselves. Everything that is invisible, moves other characters,
/// joins them, or passes for one of them is written as a backslash, `u`, and its number in braces. Letters of another
/// script than Latin are bracketed with its name: a Cyrillic "о" reads `‹Cyrillic о›`. A reader can tell the original
/// from what is shown, character by character.
public final class Visible {
    private static final String ASCII_ESCAPES = "\\\"\n\t\r";
    private static final String ASCII_ESCAPED = "\\\"ntr";

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
        var shown = new StringBuilder(text.length() + 16);
        var open = UnicodeScript.COMMON;
        for (int c : text.codePoints().toArray()) {
            var script = bracketed(c);
            if (script != open) {
                shown.append(open == UnicodeScript.COMMON ? "" : "›");
                shown.append(script == UnicodeScript.COMMON ? "" : "‹" + name(script) + " ");
                open = script;
            }
            append(c, shown);
        }
        return shown.append(open == UnicodeScript.COMMON ? "" : "›").toString();
    }

    private static void append(int c, StringBuilder shown) {
        int escape = ASCII_ESCAPES.indexOf(c);
        if (escape >= 0) {
            shown.append('\\').append(ASCII_ESCAPED.charAt(escape));
        } else if (plain(c)) {
            shown.appendCodePoint(c);
        } else {
            shown.append(String.format(Locale.ROOT, "\\u{%X}", c));
        }
    }

    private static boolean plain(int c) {
        return c < 0x80 ? c >= ' ' && c < 0x7F : latin(c) || emoji(c) || bracketed(c) != UnicodeScript.COMMON;
    }

    /// Letters with marks that readers of Latin script know. The blocks also hold letters that pass for others: a
    /// dotless i, a kra, the long s, and all that only stand for compatibility.
    private static boolean latin(int c) {
        boolean known = c >= 0xC0 && c <= 0x17F && c != 0xD7 && c != 0xF7
                || c == 0x1A0
                || c == 0x1A1
                || c == 0x1AF
                || c == 0x1B0
                || c >= 0x1CD && c <= 0x1DC
                || c >= 0x218 && c <= 0x21B
                || c >= 0x1E00 && c <= 0x1EF9;
        return known && c != 0x131 && c != 0x138 && Character.isLetter(c) && stable(c);
    }

    private static boolean emoji(int c) {
        return c >= 0x1F300 && c <= 0x1F64F && !(c >= 0x1F3FB && c <= 0x1F3FF)
                || c >= 0x1F680 && c <= 0x1F6C5
                || c >= 0x1F910 && c <= 0x1F9AF;
    }

    /// The script whose name must stand beside a letter; `COMMON` for everything that is not such a letter.
    private static UnicodeScript bracketed(int c) {
        var script = c < 0x80 ? UnicodeScript.COMMON : UnicodeScript.of(c);
        boolean shown = switch (script) {
            case CYRILLIC -> c >= 0x400 && c <= 0x45F;
            case GREEK -> c >= 0x386 && c <= 0x3CE;
            case HAN -> c >= 0x4E00 && c <= 0x9FFF;
            case HIRAGANA -> c >= 0x3041 && c <= 0x3096;
            case KATAKANA -> c >= 0x30A1 && c <= 0x30FA;
            case HANGUL -> c >= 0xAC00 && c <= 0xD7A3;
            default -> false;
        };
        return shown && Character.isLetter(c) && stable(c) ? script : UnicodeScript.COMMON;
    }

    private static boolean stable(int c) {
        var text = Character.toString(c);
        return Normalizer.normalize(text, Normalizer.Form.NFKC).equals(text);
    }

    private static String name(UnicodeScript script) {
        return script.name().charAt(0) + script.name().substring(1).toLowerCase(Locale.ROOT);
    }
}
