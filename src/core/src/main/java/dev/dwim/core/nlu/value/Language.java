package dev.dwim.core.nlu.value;

import java.math.BigDecimal;
import java.time.ZonedDateTime;
import java.util.List;

/// What one language says about values. Everything that depends on a language is behind this. Safe to share between
/// threads; bounded in time for any input; readings come in the order of the words, longest first where two begin
/// together, and do not overlap.
public interface Language {
    /// Numbers, without a unit: "two and a half", "1,234.5".
    List<Reading<BigDecimal>> numbers(String words);

    /// Amounts with a unit of measure, of money or of temperature, or a percentage.
    List<Reading<Quantity>> quantities(String words);

    /// Lengths of time.
    List<Reading<Length>> lengths(String words);

    /// Points and stretches of time.
    ///
    /// @param now when the words were said, in the zone of the speaker
    List<Reading<When>> times(String words, ZonedDateTime now);
}
