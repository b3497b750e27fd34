package dev.dwim.core;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// One character of a text and how it may be shown beside its neighbours.
///
/// @param character a code point
/// @param shown     whether it stands for itself; else its number does
/// @param label     what must be said of it to tell it from all others; empty where that is plain
record Glyph(int character, boolean shown, String label) {
    /// More marks than that on a letter would cover those around it.
    private static final int MOST_MARKS = 4;

    /// Ours, around what is labelled.
    private static final String BRACKETS = "‹›";

    /// The characters of a text.
    ///
    /// @param text any, half surrogate pairs included
    static List<Glyph> of(String text) {
        var glyphs = new ArrayList<Glyph>(text.length());
        // The last labelled letter with the marks on it: what stands there decides what may follow.
        var before = new StringBuilder();
        for (int c : text.codePoints().toArray()) {
            var glyph = of(c, before, glyphs.isEmpty() ? "" : glyphs.getLast().label());
            if (!glyph.shown() || glyph.label().isEmpty() || !mark(c)) {
                before.setLength(0);
            }
            before.appendCodePoint(c);
            glyphs.add(glyph);
        }
        return spaced(glyphs);
    }

    /// Whether it is written from the right, or turns what stands around it.
    boolean fromTheRight() {
        return switch (Character.getDirectionality(character)) {
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC,
                    Character.DIRECTIONALITY_ARABIC_NUMBER -> true;
            default -> false;
        };
    }

    private static Glyph of(int c, CharSequence before, String label) {
        if (c < 0x80 ? c >= ' ' && c < 0x7F : (latin(c) || emoji(c))) {
            return new Glyph(c, true, "");
        }
        if (hidden(c) || !stable(c) || BRACKETS.indexOf(c) >= 0) {
            return new Glyph(c, false, "");
        }
        if (mark(c)) {
            boolean fits = !label.isEmpty()
                    && (label.equals(script(c)) || vowelSign(c) && label.equals("Arabic"))
                    && before.codePoints().skip(1).count() < MOST_MARKS;
            return fits && apart(before, c) ? new Glyph(c, true, label) : new Glyph(c, false, "");
        }
        if (!label.isEmpty() && !apart(before, c)) {
            return new Glyph(c, false, "");
        }
        boolean letter = Character.isLetterOrDigit(c) || Character.getType(c) == Character.LETTER_NUMBER;
        var script = script(c);
        return new Glyph(c, true, letter && !script.isEmpty() ? script : String.format(Locale.ROOT, "U+%04X", c));
    }

    /// A space between two words of one script is one of theirs, so that the words keep their order.
    private static List<Glyph> spaced(List<Glyph> glyphs) {
        for (int at = 1; at < glyphs.size() - 1; at++) {
            var label = glyphs.get(at - 1).label();
            if (glyphs.get(at).character() == ' '
                    && !label.isEmpty()
                    && !label.startsWith("U+")
                    && label.equals(glyphs.get(at + 1).label())) {
                glyphs.set(at, new Glyph(' ', true, label));
            }
        }
        return glyphs;
    }

    /// Empty for what belongs to no script, or to several.
    private static String script(int c) {
        var script = UnicodeScript.of(c);
        return switch (script) {
            case COMMON, INHERITED, UNKNOWN -> "";
            default -> {
                var name = script.name().replace('_', '-');
                yield name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
            }
        };
    }

    /// What nobody sees, or what no character is yet.
    private static boolean hidden(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SPACE_SEPARATOR,
                    Character.ENCLOSING_MARK -> true;
            default ->
                c == 0x34F
                        || c == 0x115F
                        || c == 0x1160
                        || c == 0x17B4
                        || c == 0x17B5
                        || c >= 0x180B && c <= 0x180F
                        || c == 0x2800
                        || c == 0x3164
                        || c >= 0xFE00 && c <= 0xFE0F
                        || c == 0xFFA0
                        || c >= 0xE0100 && c <= 0xE01EF;
        };
    }

    private static boolean mark(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }

    /// Arabic ones belong to no script, since Syriac has them too.
    private static boolean vowelSign(int c) {
        return c >= 0x64B && c <= 0x655 || c == 0x670;
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

    /// Whether it is not merely another way to write something else.
    private static boolean stable(int c) {
        return Normalizer.isNormalized(Character.toString(c), Normalizer.Form.NFKC);
    }

    /// Whether it does not become one with what stands before it.
    private static boolean apart(CharSequence before, int c) {
        return Normalizer.isNormalized(before + Character.toString(c), Normalizer.Form.NFKC);
    }
}
