package dev.dwim.plugins.calc;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.measure.IncommensurableException;
import javax.measure.Unit;

/// An amount that is wanted in another unit.
///
/// @param amount   how much
/// @param from     in this unit
/// @param to       wanted in this one
/// @param wanted   what the user called it
record Conversion(BigDecimal amount, Unit<?> from, Unit<?> to, String wanted) {
    private static final String NUMBER = "(?<amount>-?(?:\\d+(?:\\.\\d+)?|\\.\\d+)|an?|one)";
    private static final Pattern AMOUNT_FIRST =
            Pattern.compile("^" + NUMBER + " ?(?<from>\\D.*?) (?:in|to|into|as) (?<to>.+)$");
    private static final Pattern UNIT_FIRST =
            Pattern.compile("^how many (?<to>.+?) (?:are |is )?(?:there )?(?:in|are|is|for|make) " + NUMBER + " ?(?<from>\\D.*)$");

    /// Reads one.
    ///
    /// @param asked as [Wording#plain(String)] leaves it
    /// @return empty if it is none, or names a unit that is not known
    static Optional<Conversion> read(String asked) {
        return read(AMOUNT_FIRST.matcher(asked)).or(() -> read(UNIT_FIRST.matcher(asked)));
    }

    private static Optional<Conversion> read(Matcher matcher) {
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var wanted = matcher.group("to");
        return Units.named(matcher.group("from"))
                .flatMap(from -> Units.named(wanted)
                        .map(to -> new Conversion(amount(matcher.group("amount")), from, to, wanted)));
    }

    private static BigDecimal amount(String said) {
        return Character.isLetter(said.charAt(0)) ? BigDecimal.ONE : new BigDecimal(said);
    }

    Result result() {
        try {
            var number = from.getConverterToAny(to).convert(amount);
            return new Result.Is(Result.text(new BigDecimal(number.toString())) + " " + wanted);
        } catch (IncommensurableException _) {
            return new Result.Not("One of the two measures something else than the other: there is no " + wanted
                    + " in it.");
        }
    }
}
