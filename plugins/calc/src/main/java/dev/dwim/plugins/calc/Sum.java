package dev.dwim.plugins.calc;

import com.ezylang.evalex.EvaluationException;
import com.ezylang.evalex.Expression;
import com.ezylang.evalex.config.ExpressionConfiguration;
import com.ezylang.evalex.parser.ParseException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Sums as people say them, put into the signs that the library reads. What is not a sum is refused, never guessed at.
final class Sum {
    private static final String NUMBER = "\\d+(?:\\.\\d+)?|\\.\\d+";
    private static final String OPERAND = "(" + NUMBER + "|\\([^()]*\\))";

    /// In this order: later ones see what earlier ones made.
    private static final Map<Pattern, String> SPOKEN = spoken();

    private static final Pattern WORD = Pattern.compile("[a-z]+\\d*");
    private static final Pattern NAMES = Pattern.compile("[a-z][a-z0-9]*|[^a-z]");
    private static final Set<String> KNOWN = Set.of(
            "sqrt", "abs", "round", "floor", "ceiling", "log", "log10", "sin", "cos", "tan", "asin", "acos", "atan", "min",
            "max", "fact", "pi", "e");
    private static final Pattern SIGNS = Pattern.compile("[a-z0-9 .,+\\-*/^()%]+");
    private static final Pattern LARGE_FACTORIAL = Pattern.compile("fact\\s*\\(\\s*\\d{4,}");
    private static final BigDecimal LARGEST_POWER = BigDecimal.valueOf(100_000);
    private static final Pattern POWER = Pattern.compile("\\^\\s*\\(?\\s*(\\d+(?:\\.\\d+)?)");
    private static final Pattern TOWER = Pattern.compile("\\^[^+*/]*\\^");

    private static final ExpressionConfiguration LIBRARY = ExpressionConfiguration.builder()
            .arraysAllowed(false)
            .structuresAllowed(false)
            .implicitMultiplicationAllowed(true)
            .build();

    private Sum() {}

    private static Map<Pattern, String> spoken() {
        var spoken = new LinkedHashMap<String, String>();
        spoken.put("\\bmultiplied by\\b|\\btimes\\b|(?<=\\d) ?x ?(?=\\d)", "*");
        spoken.put("\\bdivided by\\b|\\bover\\b", "/");
        spoken.put("\\bplus\\b|\\badded to\\b|(?<=\\d) and (?=\\d)", "+");
        spoken.put("\\bminus\\b|\\bless\\b", "-");
        spoken.put("\\b(?:raised )?to the power (?:of )?|\\*\\*", "^");
        spoken.put("\\bsquared\\b", "^2");
        spoken.put("\\bcubed\\b", "^3");
        spoken.put("\\b(?:the )?(?:square )?root of\\b", "sqrt");
        spoken.put("\\bsqrt ?" + OPERAND, "sqrt($1)");
        spoken.put(OPERAND + " ?!", "fact($1)");
        spoken.put("\\bper ?cent\\b", "%");
        spoken.put(OPERAND + " ?% ?of ", "($1/100)*");
        spoken.put(OPERAND + " ?% ?off " + OPERAND, "($2*(1-$1/100))");
        spoken.put("^(.+?) ?([+-]) ?" + OPERAND + " ?%$", "($1)*(1$2$3/100)");
        spoken.put(OPERAND + " ?%(?! ?[\\d(])", "($1/100)");
        spoken.put(OPERAND + " ?% ?" + OPERAND, "($1-$2*floor($1/$2))");
        spoken.put("\\b(?:half of|half)\\b", "0.5*");
        var compiled = new LinkedHashMap<Pattern, String>();
        spoken.forEach((pattern, signs) -> compiled.put(Pattern.compile(pattern), signs));
        return compiled;
    }

    /// Works it out.
    ///
    /// @param asked as [Wording#plain(String)] leaves it
    static Result result(String asked) {
        var sum = asked;
        for (var each : SPOKEN.entrySet()) {
            sum = each.getKey().matcher(sum).replaceAll(each.getValue());
        }
        if (!SIGNS.matcher(sum).matches() || !known(sum)) {
            return new Result.Not("“" + asked + "” is not a sum that I can read; try one such as 15% of 80.");
        }
        return tooLarge(sum) ? new Result.Not("That number would be too large to show.") : evaluate(asked, sum);
    }

    private static boolean known(String sum) {
        return WORD.matcher(sum).results().allMatch(word -> KNOWN.contains(word.group()))
                && NAMES.matcher(sum).find();
    }

    /// What would keep the machine busy for minutes and fill the screen with digits.
    private static boolean tooLarge(String sum) {
        return LARGE_FACTORIAL.matcher(sum).find()
                || TOWER.matcher(sum).find()
                || POWER.matcher(sum)
                        .results()
                        .anyMatch(power -> new BigDecimal(power.group(1)).compareTo(LARGEST_POWER) > 0);
    }

    private static Result evaluate(String asked, String sum) {
        try {
            var value = new Expression(sum, LIBRARY).evaluate();
            return value.isNumberValue()
                    ? new Result.Is(Result.text(value.getNumberValue()))
                    : new Result.Not("“" + asked + "” does not come to a number.");
        } catch (ParseException unfinished) {
            return new Result.Not("“" + asked + "” is not a whole sum: " + unfinished.getMessage() + ".");
        } catch (EvaluationException impossible) {
            return new Result.Not("“" + asked + "” has no result: " + impossible.getMessage() + ".");
        } catch (ArithmeticException impossible) {
            return new Result.Not("“" + asked + "” has no result.");
        }
    }
}
