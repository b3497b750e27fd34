package dev.dwim.core.nlu.value.english;

import dev.dwim.core.nlu.value.Chart.Edge;
import dev.dwim.core.nlu.value.Meaning;
import dev.dwim.core.nlu.value.Quantity;
import dev.dwim.core.nlu.value.Reading;
import dev.dwim.core.nlu.value.UnitOfMeasure;
import dev.dwim.core.nlu.value.Words;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Amounts with a unit: "10 km", "$ 4.25", "5 ft 2 in", "thirteen dollars and forty-five cents", "20 degrees C".
final class EnglishQuantities {
    private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");
    private static final Set<String> SMALL_MONEY = Set.of("cent", "penny", "pence", "satoshi");
    private static final Map<String, String> BRACKETS = Map.of("(", ")", "[", "]", "{", "}", "<", ">");

    /// An amount and the tokens that say it.
    private record Found(Quantity quantity, int from, int to) {}

    private EnglishQuantities() {}

    /// The amounts in the words, in order, the longest of those that overlap.
    static List<Reading<Quantity>> in(Words words) {
        var all = new ArrayList<Found>();
        for (int from = 0; from < words.size(); from++) {
            all.addAll(startingAt(words, from));
        }
        var chosen = new ArrayList<Reading<Quantity>>();
        all.stream()
                .sorted(Comparator.comparingInt(found -> found.from() - found.to()))
                .forEach(found -> {
                    var reading = new Reading<>(
                            found.quantity(),
                            words.at(found.from()).start(),
                            words.at(found.to() - 1).end());
                    boolean same = chosen.stream()
                            .anyMatch(other -> other.start() == reading.start() && other.end() == reading.end());
                    boolean taken = chosen.stream().anyMatch(reading::overlaps);
                    if ((!taken || same) && !words.torn(found.from(), found.to()) && !coded(words, found.from())) {
                        chosen.add(reading);
                    }
                });
        chosen.sort(Comparator.comparingInt(Reading::start));
        return List.copyOf(chosen);
    }

    /// The currencies named, by their three-letter codes.
    static List<Reading<String>> currencies(Words words) {
        var found = new ArrayList<Reading<String>>();
        for (int from = 0; from < words.size(); from++) {
            int start = from;
            EnglishUnits.startingAt(words, from).stream()
                    .filter(unit -> unit.unit().dimension().equals("money")
                            && unit.unit().symbol().length() == 3)
                    .findFirst()
                    .map(unit -> new Reading<>(
                            unit.unit().symbol(),
                            words.at(start).start(),
                            words.at(unit.to() - 1).end()))
                    .filter(reading -> found.isEmpty() || !found.getLast().overlaps(reading))
                    .ifPresent(found::add);
        }
        return List.copyOf(found);
    }

    /// Part of a name such as "SCP-173 m".
    private static boolean coded(Words words, int from) {
        return from > 1
                && words.at(from).glued()
                && words.textAt(from - 1).equals("-")
                && words.at(from - 1).glued();
    }

    private static List<Found> startingAt(Words words, int from) {
        var before = EnglishUnits.startingAt(words, from).stream()
                .filter(unit -> unit.unit().dimension().equals("money") && unit.to() < words.size())
                .flatMap(unit -> numbers(words, unit.to())
                        .flatMap(number -> withUnit(words, from, number, unit.unit(), number.to())));
        var after = numbers(words, from)
                .flatMap(number -> units(words, number.to())
                        .flatMap(unit -> withUnit(words, from, number, unit.unit(), unit.to())));
        return Stream.of(before, after, millions(words, from))
                .flatMap(all -> all)
                .toList();
    }

    private static Stream<Edge> numbers(Words words, int from) {
        return from < words.size()
                ? EnglishNumbers.startingAt(words, from).stream().filter(edge -> edge.meaning() instanceof Meaning.Num)
                : Stream.empty();
    }

    private static Stream<EnglishUnits.Found> units(Words words, int from) {
        var close = Optional.ofNullable(BRACKETS.get(words.textAt(from)));
        if (close.isPresent()) {
            return EnglishUnits.startingAt(words, from + 1).stream()
                    .filter(unit -> words.textAt(unit.to()).equals(close.get()))
                    .map(unit -> new EnglishUnits.Found(unit.unit(), unit.to() + 1));
        }
        return from < words.size() ? EnglishUnits.startingAt(words, from).stream() : Stream.empty();
    }

    private static Stream<Found> withUnit(Words words, int from, Edge number, UnitOfMeasure unit, int to) {
        var amount = ((Meaning.Num) number.meaning()).value();
        var plain = new Found(new Quantity(amount, unit), from, to);
        return Stream.concat(Stream.of(plain), smaller(words, plain));
    }

    /// Feet and inches, dollars and cents.
    private static Stream<Found> smaller(Words words, Found whole) {
        var unit = whole.quantity().unit();
        boolean money = unit.dimension().equals("money");
        if (SMALL_MONEY.contains(unit.name()) || (!money && !unit.name().equals("foot"))) {
            return Stream.empty();
        }
        int at = whole.to() + (words.textAt(whole.to()).equals("and") ? 1 : 0);
        return numbers(words, at).flatMap(number -> {
            var amount = ((Meaning.Num) number.meaning()).value();
            var named = units(words, number.to())
                    .filter(part -> part.unit().name().equals(money ? "cent" : "inch"))
                    .findFirst()
                    .map(EnglishUnits.Found::to)
                    .or(() -> inches(words, number.to()).filter(to -> !money));
            int to = named.orElse(number.to());
            boolean cents = money
                    && amount.signum() > 0
                    && amount.compareTo(BigDecimal.valueOf(100)) < 0
                    && (named.isPresent() || endsThere(words, to));
            if (!cents && (money || named.isEmpty())) {
                return Stream.empty();
            }
            var part = money ? amount.multiply(HUNDREDTH) : amount.divide(BigDecimal.valueOf(12), new MathContext(20));
            return Stream.of(new Found(new Quantity(whole.quantity().amount().add(part), unit), whole.from(), to));
        });
    }

    /// After feet "in" is short for inches.
    private static Optional<Integer> inches(Words words, int at) {
        return words.textAt(at).equals("in") ? Optional.of(at + 1) : Optional.empty();
    }

    /// A bare number counts as cents only when nothing comes after it that it could count.
    private static boolean endsThere(Words words, int at) {
        return at == words.size() || !(words.at(at).letters() || words.at(at).digits());
    }

    /// "30 MUSD".
    private static Stream<Found> millions(Words words, int from) {
        return numbers(words, from).flatMap(number -> {
            var word = words.textAt(number.to());
            return Stream.of(word)
                    .filter(code -> code.length() == 4 && code.startsWith("m"))
                    .flatMap(code -> EnglishUnits.named(code.substring(1)).stream())
                    .map(unit -> new Found(
                            new Quantity(
                                    ((Meaning.Num) number.meaning()).value().scaleByPowerOfTen(6), unit),
                            from,
                            number.to() + 1));
        });
    }
}
