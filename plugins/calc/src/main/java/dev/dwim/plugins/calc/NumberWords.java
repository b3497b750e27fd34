package dev.dwim.plugins.calc;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// Numbers said in words, written in digits: `twenty-five`, `two hundred and fifty`.
final class NumberWords {
    private static final Map<String, Integer> SMALL = small();
    private static final Map<String, Integer> LARGE =
            Map.of("thousand", 1_000, "million", 1_000_000, "billion", 1_000_000_000);

    private static final String WORD = "(?:"
            + String.join(
                    "|",
                    SMALL.keySet().stream()
                            .sorted((a, b) -> b.length() - a.length())
                            .toList())
            + "|hundred|" + String.join("|", LARGE.keySet()) + ")";
    private static final Pattern RUN = Pattern.compile(
            "\\b(?:an? (?=hundred|thousand|million|billion))?" + WORD + "(?:(?: and |[ -])" + WORD + ")*\\b");

    private NumberWords() {}

    private static Map<String, Integer> small() {
        var words = new LinkedHashMap<String, Integer>();
        var units =
                "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
                        + " seventeen eighteen nineteen";
        for (var unit : units.split(" ")) {
            words.put(unit, words.size());
        }
        int ten = 20;
        for (var tens : "twenty thirty forty fifty sixty seventy eighty ninety".split(" ")) {
            words.put(tens, ten);
            ten += 10;
        }
        return words;
    }

    /// The same text with digits for each number that is said in words.
    static String inDigits(String text) {
        return RUN.matcher(text).replaceAll(run -> value(run.group()).toPlainString());
    }

    private static BigDecimal value(String run) {
        var total = BigDecimal.ZERO;
        var part = BigDecimal.ZERO;
        for (var word : run.split("[ -]")) {
            if (SMALL.containsKey(word)) {
                part = part.add(BigDecimal.valueOf(SMALL.getOrDefault(word, 0)));
            } else if (word.equals("hundred")) {
                part = part.max(BigDecimal.ONE).multiply(BigDecimal.valueOf(100));
            } else if (LARGE.containsKey(word)) {
                total = total.add(part.max(BigDecimal.ONE).multiply(BigDecimal.valueOf(LARGE.getOrDefault(word, 1))));
                part = BigDecimal.ZERO;
            }
        }
        return total.add(part);
    }
}
