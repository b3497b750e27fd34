package dev.dwim.core.nlu.value;

import java.text.Normalizer;
import java.util.Locale;

/// Runs of whole words inside other words.
final class WordSpans {
    private WordSpans() {}

    /// Whether a text is a non-empty run of whole words, whatever its case and spaces.
    static boolean contains(String words, String text) {
        var heard = fold(words);
        var said = fold(text);
        if (said.isEmpty()) {
            return false;
        }
        int at = heard.indexOf(said);
        while (at >= 0) {
            if (boundary(heard, at) && boundary(heard, at + said.length())) {
                return true;
            }
            at = heard.indexOf(said, at + 1);
        }
        return false;
    }

    private static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .strip()
                .replaceAll("\\s+", " ");
    }

    private static boolean boundary(String text, int at) {
        return at == 0
                || at == text.length()
                || !Character.isLetterOrDigit(text.codePointBefore(at))
                || !Character.isLetterOrDigit(text.codePointAt(at));
    }
}
