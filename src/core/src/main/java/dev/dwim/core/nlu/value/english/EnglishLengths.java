package dev.dwim.core.nlu.value.english;

import static dev.dwim.core.nlu.value.english.Slots.lasting;
import static dev.dwim.core.nlu.value.english.Slots.rule;

import dev.dwim.core.nlu.value.Grain;
import dev.dwim.core.nlu.value.Length;
import dev.dwim.core.nlu.value.Meaning;
import dev.dwim.core.nlu.value.Rule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Lengths of time: "ten minutes", "an hour and a half", "1h30", "two and a half hours".
final class EnglishLengths {
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal QUARTER = new BigDecimal("0.25");

    private EnglishLengths() {}

    static List<Rule> rules() {
        var rules = new ArrayList<Rule>();
        units().forEach((grain, words) -> rules.add(rule(words, m -> Optional.of(new Meaning.Unit(grain)))));
        rules.addAll(List.of(
                rule(
                        "<num> more|extra|additional|less|fewer|another|whole|full? <unit>",
                        m -> count(m.num(0).value(), m.grain(1))),
                rule("another <num> <unit>", m -> count(m.num(0).value(), m.grain(1))),
                rule("a|an|another whole|full|more? <unit>", m -> count(BigDecimal.ONE, m.grain(0))),
                rule("a|an couple|pair of? <unit>", m -> count(BigDecimal.TWO, m.grain(0))),
                rule("couple|pair of? <unit>", m -> count(BigDecimal.TWO, m.grain(0))),
                rule("few <unit>", m -> count(BigDecimal.valueOf(3), m.grain(0))),
                rule("a few <unit>", m -> count(BigDecimal.valueOf(3), m.grain(0))),
                rule("a fortnight", m -> count(BigDecimal.TWO, Grain.WEEK)),
                rule("a|an|the half <unit>", m -> count(HALF, m.grain(0))),
                rule("half a|an|of? a|an? <unit>", m -> count(HALF, m.grain(0))),
                rule("<num> of? a|an|the? <unit>", m -> fraction(m.num(0), m.grain(1))),
                rule("<len> and a|one? half", m -> more(m.length(0), HALF)),
                rule("<len> and a|one? quarter", m -> more(m.length(0), QUARTER)),
                rule("<len> and? <minute>", m -> below(m.length(0), m.number(1))),
                rule("<len> ,? and? <len>", m -> together(m.length(0), m.length(1))),
                rule(
                        "exactly|about|around|approximately|roughly|almost|nearly <len>",
                        m -> Optional.of(m.slots().getFirst()))));
        return rules;
    }

    private static Map<Grain, String> units() {
        return English.UNITS.entrySet().stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getValue, Collectors.mapping(Map.Entry::getKey, Collectors.joining("|"))));
    }

    private static Optional<Meaning> count(BigDecimal count, Grain unit) {
        return count.signum() < 0 ? Optional.empty() : lasting(Length.of(count, unit));
    }

    private static Optional<Meaning> fraction(Meaning.Num part, Grain unit) {
        boolean fractional = part.value().stripTrailingZeros().scale() > 0;
        return fractional ? count(part.value(), unit) : Optional.empty();
    }

    private static Optional<Meaning> more(Length length, BigDecimal part) {
        return isOneUnit(length) ? lasting(Length.of(part, length.grain()).flatMap(length::plus)) : Optional.empty();
    }

    private static boolean isOneUnit(Length length) {
        return (length.months() == 0 ? 0 : 1)
                        + (length.days() == 0 ? 0 : 1)
                        + (length.exact().isZero() ? 0 : 1)
                == 1;
    }

    /// "an hour thirty": what follows without a unit is in the next smaller one.
    private static Optional<Meaning> below(Length length, int count) {
        boolean clock = length.grain() == Grain.HOUR || length.grain() == Grain.MINUTE;
        if (!clock || !isOneUnit(length) || count == 0) {
            return Optional.empty();
        }
        var smaller = Grain.values()[length.grain().ordinal() - 1];
        return lasting(Length.of(BigDecimal.valueOf(count), smaller).flatMap(length::plus));
    }

    /// Larger before smaller, as "two hours ten minutes"; "ten minutes two hours" is not one length.
    private static Optional<Meaning> together(Length larger, Length smaller) {
        boolean descending = larger.grain().compareTo(largest(smaller)) > 0;
        return descending ? lasting(larger.plus(smaller)) : Optional.empty();
    }

    private static Grain largest(Length length) {
        if (length.months() != 0) {
            return length.months() % 12 == 0 ? Grain.YEAR : Grain.MONTH;
        }
        if (length.days() != 0) {
            return Grain.DAY;
        }
        return length.exact().toHours() > 0 && length.grain() != Grain.MINUTE && length.grain() != Grain.SECOND
                ? Grain.HOUR
                : length.exact().toMinutes() > 0 && length.grain() != Grain.SECOND ? Grain.MINUTE : length.grain();
    }
}
