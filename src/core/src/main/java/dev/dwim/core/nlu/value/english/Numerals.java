package dev.dwim.core.nlu.value.english;

import dev.dwim.core.nlu.value.Words;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Numbers written in digits: `1,234.5`, `1 234 567`, `.08`, `3/4`, `1 4/5`, `½`, `10k`, `1e10`, `1.3x10^6`.
final class Numerals {
    private static final MathContext PRECISION = new MathContext(20);
    private static final int LONGEST = 40;
    private static final String DECIMAL =
            "(?:\\d{1,3}(?:,\\d{2,3})+(?:\\.\\d+)?|\\d{1,3}(?: \\d{3})+(?:\\.\\d+)?(?!\\d)|\\d*\\.\\d+|\\d+)";
    private static final Pattern PLAIN = Pattern.compile(DECIMAL);
    private static final Pattern FRACTION =
            Pattern.compile("(?:(\\d{1,4})\\s+)?(\\d{1,4})\\s?/\\s?(\\d{1,4})(?![\\d/])");
    private static final Pattern COMMA = Pattern.compile("(\\d+),(\\d{1,2})(?![\\d,])");
    private static final Pattern SUFFIXED =
            Pattern.compile("(" + DECIMAL + ")\\s?(k|K|M|MM|G|B|b|T|mil|bn|mn)(?![\\p{L}\\d'’])");
    private static final Pattern POWER = Pattern.compile(
            "(\\d+(?:\\.\\d+)?)(?:[eE]([+-]?\\d{1,3})|\\s?[x×*]\\s?10\\^(-?\\d{1,3})|\\^([+-]{0,2}\\d{1,3}))(?![\\p{L}\\d])");
    private static final Pattern VULGAR = Pattern.compile("(?:(\\d{1,4})\\s?)?([½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞])");

    record Numeral(BigDecimal value, int to) {}

    private Numerals() {}

    /// Whether a run of digits only goes on a number that began before it.
    static boolean continues(Words words, int at) {
        return at > 1
                && words.at(at).glued()
                && words.at(at - 1).glued()
                && words.at(at - 2).digits()
                && (words.textAt(at - 1).equals(".") || words.textAt(at - 1).equals(","));
    }

    /// Whether a minus sign stands there: before a number, and not between two.
    static boolean minus(Words words, int at) {
        return words.textAt(at).equals("-")
                && at + 1 < words.size()
                && (at == 0
                        || !(words.at(at - 1).digits()
                                || (words.at(at).glued() && words.at(at - 1).letters())));
    }

    /// The numbers that start at that token, one for each way to read the digits.
    static List<Numeral> at(Words words, int from) {
        var found = new ArrayList<Numeral>();
        if (from >= words.size()
                || !(words.at(from).digits() || words.textAt(from).equals(".") || isVulgar(words, from))) {
            return found;
        }
        if (words.textAt(from).equals(".") && from > 0 && words.at(from).glued()) {
            return found;
        }
        match(PLAIN, words, from).ifPresent(m -> add(found, words, from, m, decimal(m.group())));
        match(COMMA, words, from)
                .filter(m -> m.group(2).length() < 3)
                .ifPresent(m -> add(found, words, from, m, new BigDecimal(m.group(1) + "." + m.group(2))));
        match(FRACTION, words, from).flatMap(Numerals::fraction).ifPresent(n -> {
            var m = match(FRACTION, words, from).orElseThrow();
            add(found, words, from, m, n);
        });
        match(SUFFIXED, words, from)
                .ifPresent(m -> add(
                        found,
                        words,
                        from,
                        m,
                        decimal(m.group(1)).multiply(English.SUFFIXES.getOrDefault(m.group(2), BigDecimal.ONE))));
        match(POWER, words, from)
                .flatMap(m -> power(m))
                .ifPresent(
                        n -> add(found, words, from, match(POWER, words, from).orElseThrow(), n));
        match(VULGAR, words, from)
                .ifPresent(m -> add(
                        found,
                        words,
                        from,
                        m,
                        whole(m.group(1)).add(English.VULGAR.getOrDefault(m.group(2), BigDecimal.ZERO))));
        return found;
    }

    private static boolean isVulgar(Words words, int at) {
        return English.VULGAR.containsKey(words.textAt(at));
    }

    private static Optional<Matcher> match(Pattern pattern, Words words, int from) {
        var matcher = pattern.matcher(words.text());
        matcher.region(words.at(from).start(), words.text().length());
        matcher.useTransparentBounds(true);
        return matcher.lookingAt() && matcher.end() - matcher.start() <= LONGEST
                ? Optional.of(matcher)
                : Optional.empty();
    }

    private static void add(List<Numeral> found, Words words, int from, Matcher matcher, BigDecimal value) {
        words.indexEndingAt(matcher.end(), from).ifPresent(to -> found.add(new Numeral(value, to)));
    }

    private static BigDecimal decimal(String digits) {
        return new BigDecimal(digits.replace(",", "").replace(" ", ""));
    }

    private static BigDecimal whole(@org.jspecify.annotations.Nullable String digits) {
        return digits == null ? BigDecimal.ZERO : new BigDecimal(digits);
    }

    private static Optional<BigDecimal> fraction(Matcher m) {
        var bottom = new BigDecimal(m.group(3));
        return bottom.signum() == 0
                ? Optional.empty()
                : Optional.of(whole(m.group(1)).add(new BigDecimal(m.group(2)).divide(bottom, PRECISION)));
    }

    private static Optional<BigDecimal> power(Matcher m) {
        var base = new BigDecimal(m.group(1));
        if (m.group(4) != null) {
            int exponent = Integer.parseInt(m.group(4).replace("--", "").replace("+", ""));
            return base.signum() == 0 ? Optional.empty() : Optional.of(base.pow(exponent, PRECISION));
        }
        int exponent = Integer.parseInt((m.group(2) == null ? m.group(3) : m.group(2)).replace("+", ""));
        return Optional.of(base.scaleByPowerOfTen(exponent));
    }
}
