package dev.dwim.plugins.calc;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// What a question to the calculator came to.
sealed interface Result {
    /// Twelve digits: more than anybody reads, and rounding errors of the libraries do not show.
    MathContext SHOWN = new MathContext(12, RoundingMode.HALF_UP);

    /// Beyond this a number is written with an exponent.
    int LONGEST = 21;

    /// The answer, ready to be read and to be pasted.
    record Is(String text) implements Result {}

    /// Why there is none, as a sentence to the user.
    record Not(String reason) implements Result {}

    /// A number as people write it; whole ones with all their digits.
    static String text(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        boolean whole = stripped.scale() <= 0 && stripped.precision() - stripped.scale() <= LONGEST;
        var rounded = whole ? stripped : stripped.round(SHOWN).stripTrailingZeros();
        int magnitude = rounded.precision() - rounded.scale();
        return magnitude > LONGEST || magnitude < -LONGEST / 2 ? rounded.toString() : rounded.toPlainString();
    }
}
