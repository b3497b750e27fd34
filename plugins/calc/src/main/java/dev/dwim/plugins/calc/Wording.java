package dev.dwim.plugins.calc;

import java.util.Locale;
import java.util.regex.Pattern;

/// What people wrap a sum in.
final class Wording {
    private static final Pattern BEFORE = Pattern.compile(
            "^(?:=|(?:please |can you )?(?:what(?:'s| is| are| does)|how much (?:is|are)|calculate|compute|work out|solve|convert|evaluate))\\s+");
    private static final Pattern AFTER = Pattern.compile("\\s*(?:=|\\?|equals?|make)?\\s*\\??$");
    private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d),(?=\\d{3}(?!\\d))");

    private Wording() {}

    /// Lower case, one space, plain signs, without the question around it.
    static String plain(String words) {
        var signs = words.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ")
                .replace('’', '\'')
                .replaceAll("[×✕·]", "*")
                .replace('÷', '/')
                .replaceAll("[−–—]", "-")
                .replace("²", "^2")
                .replace("³", "^3")
                .replace("√", "sqrt ")
                .replace("π", "pi");
        var bare = AFTER.matcher(BEFORE.matcher(signs).replaceFirst("")).replaceFirst("");
        return THOUSANDS.matcher(bare).replaceAll("");
    }
}
