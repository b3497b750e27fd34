package dev.dwim.plugins.calc;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// An amount in several units that is wanted in one: `2 hours 30 minutes in minutes`.
///
/// @param parts how much of which units
/// @param into  the unit wanted
record Mixed(List<Calculator.Measure> parts, Unit into) {
    private static final String NUMBER = "\\d+(?:[.,]\\d+)?";
    private static final String AMOUNT = NUMBER + " ?[a-z]+(?:(?:,| and|, and)? ?" + NUMBER + " ?[a-z]+)+";
    private static final Pattern AMOUNT_FIRST = Pattern.compile("(" + AMOUNT + ") (?:in|to|into|as) ([a-z]+)");
    private static final Pattern UNIT_FIRST =
            Pattern.compile("how many ([a-z]+) (?:are )?(?:there )?in (" + AMOUNT + ")");
    private static final Pattern PART = Pattern.compile("(" + NUMBER + ") ?([a-z]+)");

    /// Copies the parts.
    Mixed {
        parts = List.copyOf(parts);
    }

    /// Reads one.
    ///
    /// @param said as typed
    /// @return empty if it is none
    static Optional<Mixed> of(String said) {
        var text = said.strip().toLowerCase(Locale.ROOT);
        var amountFirst = AMOUNT_FIRST.matcher(text);
        if (amountFirst.matches()) {
            return of(amountFirst.group(1), amountFirst.group(2));
        }
        var unitFirst = UNIT_FIRST.matcher(text);
        return unitFirst.matches() ? of(unitFirst.group(2), unitFirst.group(1)) : Optional.empty();
    }

    private static Optional<Mixed> of(String amount, String wanted) {
        return named(wanted, Optional.empty()).flatMap(into -> {
            var parts = PART.matcher(amount)
                    .results()
                    .map(part -> named(part.group(2), Optional.of(into))
                            .map(unit -> new Calculator.Measure(
                                    new BigDecimal(part.group(1).replace(',', '.')), unit)))
                    .toList();
            return parts.stream().allMatch(Optional::isPresent)
                    ? Optional.of(
                            new Mixed(parts.stream().flatMap(Optional::stream).toList(), into))
                    : Optional.empty();
        });
    }

    /// The unit of that name; of several the one that measures the same: `m` is a minute among hours.
    private static Optional<Unit> named(String name, Optional<Unit> beside) {
        return Arrays.stream(Unit.values())
                .filter(unit -> unit.called(name) || unit == Unit.MINUTE && name.equals("m"))
                .min(Comparator.comparing(
                        unit -> beside.filter(unit::measuresLike).isEmpty()));
    }

    /// The unit of a part that measures something else than the unit wanted.
    Optional<Unit> stranger() {
        return parts.stream()
                .map(Calculator.Measure::unit)
                .filter(unit -> !unit.measuresLike(into))
                .findFirst();
    }

    /// The whole amount in the unit wanted; there must be no [#stranger].
    BigDecimal sum() {
        return parts.stream()
                .map(part -> part.unit().into(into, part.number()).orElseThrow())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
