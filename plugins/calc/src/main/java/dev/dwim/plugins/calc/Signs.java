package dev.dwim.plugins.calc;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Sums as people say and type them, put into signs: `seven squared` is `7^2`.
final class Signs {
    private static final String NUMBER = "(?:\\d+(?:\\.\\d+)?|\\.\\d+)";

    /// Typed signs that look like others.
    private static final Map<String, String> LOOKALIKES = Map.of(
            "[×✕·∙]", "*",
            "[÷∶]", "/",
            "[−–—]", "-",
            "²", "^2",
            "³", "^3",
            "√", " sqrt ",
            "π", " pi ",
            "\\*\\*", "^",
            "[\\s\\u00a0\\u202f]+", " ");

    /// In this order: what is longer comes before what is part of it.
    private static final Map<Pattern, String> SPOKEN = spoken();

    private static final Pattern GROUPED =
            Pattern.compile("(?<![\\d.,'])[1-9]\\d{0,2}(?:(?:,\\d{3})+|(?:'\\d{3})+|(?: \\d{3})+)(?![\\d,'])");
    private static final Pattern POINTED =
            Pattern.compile("(?<![\\d.,])\\d{1,3}(?:(?:\\.\\d{3}){2,}|\\.\\d{3}(?=,\\d))(?![\\d.])");
    private static final Pattern DECIMAL_COMMA = Pattern.compile(
            "(?<![\\d.,])(\\d+),(?=(?:\\d{1,2}|\\d{4,})(?![\\d.,]))|(?<![\\d.,])(0),(?=\\d{3}(?![\\d.,]))");

    /// Only where numbers stand as digits already.
    private static final Map<Pattern, String> AMONG_DIGITS = amongDigits();

    private Signs() {}

    private static Map<Pattern, String> spoken() {
        var spoken = new LinkedHashMap<String, String>();
        spoken.put("^ ?= ?| ?= ?$", "");
        spoken.put("\\bper ?cent\\b", "%");
        spoken.put("\\b(?:multiplied by|times)\\b|(?<=[\\d)]) ?x ?(?=[\\d(])", "*");
        spoken.put("\\b(?:divided by|over)\\b", "/");
        spoken.put("\\bplus\\b", "+");
        spoken.put("\\b(?:minus|less)\\b", "-");
        spoken.put("\\b(?:raised )?to the power(?: of)?\\b", "^");
        spoken.put("\\bsquared\\b", "^2");
        spoken.put("\\bcubed\\b", "^3");
        spoken.put("\\b(?:the )?(?:square )?root of\\b", " sqrt ");
        spoken.put("\\b(?:half|(?:a|one) half) (?:of )?", "(1/2)*");
        spoken.put("\\b(?:a|one|1) third of\\b", "(1/3)*");
        spoken.put("\\b(?:two|2) thirds of\\b", "(2/3)*");
        spoken.put("\\b(?:(?:a|one|1) )?quarter of\\b", "(1/4)*");
        spoken.put("\\b(?:three|3) quarters of\\b", "(3/4)*");
        var compiled = new LinkedHashMap<Pattern, String>();
        spoken.forEach((words, signs) -> compiled.put(Pattern.compile(words), signs));
        return compiled;
    }

    private static Map<Pattern, String> amongDigits() {
        var among = new LinkedHashMap<Pattern, String>();
        among.put(Pattern.compile("(" + NUMBER + ") ?% ?off (?:of )?(" + NUMBER + ")"), "($2-$1%)");
        among.put(Pattern.compile("% ?of\\b"), "%*");
        among.put(Pattern.compile("\\^ ?-(" + NUMBER + ")"), "^(-$1)");
        among.put(Pattern.compile("\\bsqrt ?(" + NUMBER + ")"), "sqrt($1)");
        return among;
    }

    /// Puts a sum into signs.
    ///
    /// @param said as typed or said
    /// @return signs, digits, and words that are not known here
    static String of(String said) {
        var sum = said.strip().toLowerCase(Locale.ROOT);
        for (var sign : LOOKALIKES.entrySet()) {
            sum = sum.replaceAll(sign.getKey(), sign.getValue());
        }
        sum = all(SPOKEN, numbers(sum));
        return all(AMONG_DIGITS, NumberWords.inDigits(sum).replaceAll(" +", " "))
                .strip();
    }

    private static String all(Map<Pattern, String> patterns, String text) {
        var changed = text;
        for (var each : patterns.entrySet()) {
            changed = each.getKey().matcher(changed).replaceAll(each.getValue());
        }
        return changed;
    }

    /// Without what groups digits, and with a point before decimals. `1,250` is grouped, `2,5` is two and a half;
    /// where a comma could be either it stays and the sum cannot be read.
    private static String numbers(String sum) {
        var ungrouped = POINTED.matcher(sum).replaceAll(found -> found.group().replace(".", ""));
        ungrouped = GROUPED.matcher(ungrouped).replaceAll(found -> found.group().replaceAll("[,' ]", ""));
        return DECIMAL_COMMA
                .matcher(ungrouped)
                .replaceAll(found -> (found.group(1) == null ? found.group(2) : found.group(1)) + ".");
    }
}
