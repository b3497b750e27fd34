package dev.dwim.core.nlu;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Words in the form in which they are compared: lower case, without accents and endings, split where letters, digits
/// and signs meet as in `startTimer` or `dark_mode`.
public final class Tokens {
    private static final int MAX_TEXT = 1_000;
    private static final int MAX_TOKENS = 64;

    private Tokens() {}

    /// The tokens of a text.
    ///
    /// @param text any; only its first thousand characters count
    /// @return at most 64, in order; empty for text without letters or digits
    public static List<String> of(String text) {
        return words(text).stream().map(Word::token).toList();
    }

    /// A word of a text.
    ///
    /// @param said  as it stands there
    /// @param token in the form in which it is compared; not empty
    record Word(String said, String token) {}

    /// The words of a text, beside their tokens.
    ///
    /// @param text any; only its first thousand characters count
    /// @return at most 64, in order
    static List<Word> words(String text) {
        var head = text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT);
        var words = new ArrayList<Word>();
        int start = -1;
        for (int at = 0; at <= head.length() && words.size() < MAX_TOKENS; at++) {
            boolean inside = at < head.length() && wordPart(head, at);
            if (start >= 0 && (!inside || humpAt(head, at))) {
                var said = head.substring(start, at);
                words.add(new Word(said, fold(said)));
                start = -1;
            }
            if (inside && start < 0) {
                start = at;
            }
        }
        words.removeIf(word -> word.token().isEmpty());
        return List.copyOf(words);
    }

    /// One word in its compared form.
    ///
    /// @param word without spaces
    /// @return empty if nothing but signs is left
    public static String fold(String word) {
        var plain = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
        var kept = new StringBuilder(plain.length());
        plain.codePoints().filter(Character::isLetterOrDigit).forEach(kept::appendCodePoint);
        return stem(kept.toString());
    }

    private static boolean wordPart(String text, int at) {
        char c = text.charAt(at);
        return Character.isLetterOrDigit(c)
                || Character.isSurrogate(c) && Character.isLetterOrDigit(text.codePointAt(at))
                || (c == '\'' || c == '’') && at > 0 && Character.isLetterOrDigit(text.charAt(at - 1));
    }

    private static boolean humpAt(String text, int at) {
        return at > 0
                && at < text.length()
                && Character.isUpperCase(text.charAt(at))
                && Character.isLowerCase(text.charAt(at - 1));
    }

    // Plurals and verb endings only: what a stemmer does beyond that joins words that people keep apart.
    private static String stem(String word) {
        int length = word.length();
        if (length > 4 && word.endsWith("ies")) {
            return word.substring(0, length - 3) + "y";
        }
        if (length > 5 && word.endsWith("ing") && hasVowel(word, length - 3)) {
            return undouble(word.substring(0, length - 3));
        }
        if (length > 5 && word.endsWith("ed") && hasVowel(word, length - 2)) {
            return undouble(word.substring(0, length - 2));
        }
        if (length > 3 && word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us")) {
            return withoutE(word.substring(0, length - 1));
        }
        return withoutE(word);
    }

    private static String withoutE(String word) {
        return word.length() > 4 && word.endsWith("e") ? word.substring(0, word.length() - 1) : word;
    }

    private static String undouble(String stem) {
        int last = stem.length() - 1;
        boolean doubled =
                last > 2 && stem.charAt(last) == stem.charAt(last - 1) && "lsz".indexOf(stem.charAt(last)) < 0;
        var single = doubled ? stem.substring(0, last) : stem;
        return withoutE(single);
    }

    private static boolean hasVowel(String word, int end) {
        return word.chars().limit(end).anyMatch(c -> "aeiouy".indexOf(c) >= 0);
    }
}
