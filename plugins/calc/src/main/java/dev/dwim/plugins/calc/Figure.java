package dev.dwim.plugins.calc;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// A number as it is shown: with all its digits where these can be read, else rounded.
///
/// @param number as shown, without zeros at its end
record Figure(BigDecimal number) {
    /// A decimal with so many digits is still read as it is.
    private static final int READABLE = 12;

    /// Beyond this a number is written with a power of ten.
    private static final int LONGEST = 30;

    /// Whoever converts wants to know how much it is, not the last of the digits.
    private static final int MEASURED = 7;

    /// What a sum comes to: whole numbers exactly, long decimals to twelve digits.
    static Figure ofSum(BigDecimal number) {
        return rounded(number, READABLE);
    }

    /// What a conversion comes to: long decimals to seven digits.
    static Figure ofMeasure(BigDecimal number) {
        return rounded(number, MEASURED);
    }

    private static Figure rounded(BigDecimal number, int digits) {
        var stripped = number.stripTrailingZeros();
        boolean whole = stripped.scale() <= 0 && magnitude(stripped) <= LONGEST;
        if (whole || stripped.precision() <= READABLE) {
            return new Figure(stripped);
        }
        int least = Math.min(Math.max(digits, magnitude(stripped)), READABLE);
        return new Figure(
                stripped.round(new MathContext(least, RoundingMode.HALF_UP)).stripTrailingZeros());
    }

    /// How many digits stand before the point.
    private static int magnitude(BigDecimal number) {
        return number.precision() - number.scale();
    }

    /// As people read it: groups of three digits, or a power of ten.
    String grouped() {
        if (number.signum() == 0) {
            return "0";
        }
        int magnitude = magnitude(number);
        if (magnitude > LONGEST || magnitude < -READABLE) {
            int power = magnitude - 1;
            return number.movePointLeft(power).stripTrailingZeros().toPlainString() + " × 10^" + power;
        }
        var plain = number.abs().toPlainString();
        int point = plain.indexOf('.');
        var whole = point < 0 ? plain : plain.substring(0, point);
        var groups = whole.replaceAll("(?<=\\d)(?=(?:\\d{3})+$)", ",");
        return (number.signum() < 0 ? "-" : "") + groups + (point < 0 ? "" : plain.substring(point));
    }
}
