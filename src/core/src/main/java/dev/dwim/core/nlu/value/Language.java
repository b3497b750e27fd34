package dev.dwim.core.nlu.value;

import java.math.BigDecimal;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/// What one language says about values. Everything that depends on a language is behind this. Safe to share between
/// threads; bounded in time for any input; readings come in the order of the words, longest first where two begin
/// together, and do not overlap.
public interface Language {
    /// Numbers, without a unit: "two and a half", "1,234.5".
    List<Reading<BigDecimal>> numbers(String words);

    /// Words that stand for one where a unit follows: "a mile".
    List<Reading<BigDecimal>> ones(String words);

    /// Amounts with a unit of measure, of money or of temperature, or a percentage.
    List<Reading<Quantity>> quantities(String words);

    /// Lengths of time.
    List<Reading<Length>> lengths(String words);

    /// Points and stretches of time.
    ///
    /// @param now when the words were said, in the zone of the speaker
    List<Reading<When>> times(String words, ZonedDateTime now);

    /// Yes and no, on and off.
    List<Reading<Boolean>> truths(String words);

    /// Codes of the currencies named, with or without an amount.
    List<Reading<String>> currencies(String words);

    /// Names said all at once: "weekdays".
    List<Reading<List<String>>> groups(String words);

    /// Other words for a name that a choice may have: "celsius" and "°C", "mon" and "mondays". Lower case, tokens
    /// separated by single spaces.
    List<String> otherWords(String name);

    /// The unit of time that a parameter's name or description says its number is in: "after_seconds".
    Optional<Grain> unitOfTime(String name, String description);
}
