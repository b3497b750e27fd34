package dev.dwim.plugins.calc;

import com.ezylang.evalex.EvaluationException;
import com.ezylang.evalex.Expression;
import com.ezylang.evalex.parser.ParseException;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/// What a sum comes to. What is not a sum is refused, never guessed at; what would keep the machine busy is refused
/// before it does.
sealed interface Sum {
    /// Longer ones are nobody's sums.
    int LONGEST = 200;

    /// So deep may brackets stand in brackets.
    int DEEPEST = 30;

    /// A number.
    ///
    /// @param number exact, or to 120 digits where it never ends
    record Comes(BigDecimal number) implements Sum {}

    /// It is a sum, and no number that can be shown is its answer.
    ///
    /// @param reason one sentence: why, and what to try instead
    record Without(String reason) implements Sum {}

    /// It is no sum, or not yet.
    ///
    /// @param reason one sentence: what is wrong and what to do
    record Fails(String reason) implements Sum {}

    /// Works it out.
    ///
    /// @param said in words and signs: `15% of 80`, `seven squared`
    static Sum of(String said) {
        var signs = said.length() > LONGEST ? "" : Signs.of(said);
        if (!Reading.readable(signs)) {
            return new Fails(
                    "That is not a sum that can be read: try one such as 15% of 80, 12 times 7 or (3 + 4) / 2.");
        }
        return Reading.deep(signs)
                ? new Fails("That has too many brackets in brackets: work it out in parts.")
                : worked(signs);
    }

    private static Sum worked(String signs) {
        try {
            var value = new Expression(signs, Arithmetic.LIBRARY).evaluate();
            return value.isNumberValue()
                    ? new Comes(value.getNumberValue())
                    : new Fails("That does not come to a number: try a sum such as (3 + 4) / 2.");
        } catch (ParseException _) {
            return new Fails("That sum is not complete: look at its brackets and at what stands between the numbers.");
        } catch (Arithmetic.Refused refused) {
            return new Without(refused.reason());
        } catch (EvaluationException | ArithmeticException _) {
            return new Without("That has no result: no number is the answer to it.");
        }
    }

    /// What of the signs the library is let see.
    final class Reading {
        private static final Pattern POWER_OF_TEN = Pattern.compile("(?<=\\d)e[-+]?\\d{1,2}(?!\\d)");
        private static final Pattern WORD = Pattern.compile("[a-z]+\\d*");
        private static final Pattern SIGNS = Pattern.compile("[a-z0-9 .+\\-*/^()%!]+");
        private static final Pattern OPERAND = Pattern.compile("\\d|pi|\\be\\b");

        private Reading() {}

        static boolean readable(String signs) {
            return SIGNS.matcher(signs).matches()
                    && OPERAND.matcher(signs).find()
                    && WORD.matcher(POWER_OF_TEN.matcher(signs).replaceAll(""))
                            .results()
                            .allMatch(word -> known(word.group()));
        }

        private static boolean known(String word) {
            return Arithmetic.NAMES.contains(word);
        }

        static boolean deep(String signs) {
            int depth = 0;
            int deepest = 0;
            for (char sign : signs.toCharArray()) {
                depth += sign == '(' ? 1 : sign == ')' ? -1 : 0;
                deepest = Math.max(deepest, depth);
            }
            return deepest > DEEPEST;
        }
    }
}
