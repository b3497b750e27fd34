package dev.dwim.core.nlu.value;

import dev.dwim.api.Value;
import dev.dwim.api.Value.Fields;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Numbers for a parameter: plain ones, percentages, and lengths of time in the unit that the parameter counts in.
record NumberReader(Language language) {
    /// A number in digits before a unit, be it written together or one that makes millions of others: "72f", "10 m²".
    private static final Pattern BEFORE_UNIT =
            Pattern.compile("(?<![\\p{L}\\d.,:/])\\d{1,15}(?:\\.\\d{1,15})?(?=\\s?[\\p{L}°])");

    /// The numbers that fit a schema. Half an hour is 30 for a parameter in minutes; the five of "five minutes" is
    /// no number for a parameter that counts something else.
    List<Reading<Value>> read(String words, String name, Fields schema) {
        var unit = language.unitOfTime(name, schema.text("description").orElse(""));
        var lengths = language.lengths(words);
        var found = new ArrayList<Reading<BigDecimal>>();
        unit.ifPresent(grain -> lengths.forEach(
                reading -> in(grain, reading.value()).ifPresent(count -> found.add(reading.with(count)))));
        language.quantities(words).stream()
                .filter(reading -> reading.value().unit().dimension().equals("percent"))
                .forEach(reading -> found.add(reading.with(reading.value().amount())));
        language.numbers(words).stream()
                .filter(number ->
                        Stream.concat(lengths.stream(), found.stream()).noneMatch(number::overlaps))
                .forEach(found::add);
        return found.stream()
                .filter(reading -> fits(reading.value(), schema))
                .sorted(Comparator.comparingInt(Reading::start))
                .map(reading -> reading.map(number -> (Value) new Value.Num(number)))
                .toList();
    }

    private static Optional<BigDecimal> in(Grain unit, Length length) {
        var seconds = seconds(unit);
        if (seconds.isEmpty()) {
            int months = switch (unit) {
                case MONTH -> 1;
                case QUARTER -> 3;
                case SECOND, MINUTE, HOUR, DAY, WEEK, YEAR -> 12;
            };
            boolean whole =
                    length.months() > 0 && length.days() == 0 && length.exact().isZero();
            return whole
                    ? Optional.of(BigDecimal.valueOf(length.months())
                            .divide(BigDecimal.valueOf(months), MathContext.DECIMAL64))
                    : Optional.empty();
        }
        return length.seconds().map(total -> total.divide(BigDecimal.valueOf(seconds.get()), MathContext.DECIMAL64));
    }

    /// How many seconds a unit has; months and years have no number of their own.
    static Optional<Long> seconds(Grain unit) {
        return switch (unit) {
            case SECOND -> Optional.of(1L);
            case MINUTE -> Optional.of(60L);
            case HOUR -> Optional.of(3_600L);
            case DAY -> Optional.of(86_400L);
            case WEEK -> Optional.of(604_800L);
            case MONTH, QUARTER, YEAR -> Optional.empty();
        };
    }

    /// Amounts for an object of a number and the currency or unit it is in.
    List<Reading<Value>> amounts(String words, Fields schema) {
        var properties = schema.fields("properties").fields();
        var number = named(schema, "number", "integer");
        var code = properties.keySet().stream()
                .filter(key -> number.filter(key::equals).isEmpty())
                .findFirst();
        if (properties.size() != 2 || number.isEmpty() || code.isEmpty()) {
            return List.of();
        }
        var unit = schema.fields("properties").fields(code.get());
        var known = language.quantities(words).stream()
                .flatMap(reading -> unitValue(reading.value().unit(), unit)
                        .filter(name -> fits(
                                reading.value().amount(),
                                schema.fields("properties").fields(number.get())))
                        .map(name -> {
                            var fields = new LinkedHashMap<String, Value>();
                            fields.put(
                                    number.get(), new Value.Num(reading.value().amount()));
                            fields.put(code.get(), name);
                            return reading.with((Value) new Fields(fields));
                        })
                        .stream())
                .toList();
        return longest(known, counted(words, properties.keySet(), number.get(), schema.fields("properties")));
    }

    /// Numbers right before a choice of the author's own: "4 furlongs", or "a furlong", where the unit may be one.
    private List<Reading<Value>> counted(String words, Set<String> names, String number, Fields properties) {
        var unit =
                names.stream().filter(name -> !name.equals(number)).findFirst().orElseThrow();
        var digits = BEFORE_UNIT
                .matcher(words)
                .results()
                .map(match -> new Reading<>(new BigDecimal(match.group()), match.start(), match.end()));
        var numbers = Stream.of(language.numbers(words).stream(), language.ones(words).stream(), digits)
                .flatMap(each -> each)
                .filter(reading -> fits(reading.value(), properties.fields(number)))
                .toList();
        return Choices.of(properties.fields(unit), language).stream()
                .flatMap(choices -> numbers.stream()
                        .flatMap(count -> choices
                                .startingAt(words, count.end())
                                .map(choice -> new Reading<Value>(
                                        Fields.EMPTY
                                                .with(number, new Value.Num(count.value()))
                                                .with(unit, choice.value()),
                                        count.start(),
                                        choice.end()))
                                .stream()))
                .toList();
    }

    private static List<Reading<Value>> longest(List<Reading<Value>> some, List<Reading<Value>> others) {
        var all = Stream.concat(some.stream(), others.stream())
                .sorted(Comparator.comparingInt(reading -> reading.start() - reading.end()))
                .toList();
        var chosen = new ArrayList<Reading<Value>>();
        all.stream()
                .filter(reading -> chosen.stream().noneMatch(reading::overlaps))
                .forEach(chosen::add);
        chosen.sort(Comparator.comparingInt(Reading::start));
        return List.copyOf(chosen);
    }

    private static Optional<String> named(Fields schema, String... types) {
        return schema.fields("properties").fields().keySet().stream()
                .filter(key -> List.of(types)
                        .contains(ValueReader.type(schema.fields("properties").fields(key))))
                .findFirst();
    }

    private Optional<Value> unitValue(UnitOfMeasure unit, Fields schema) {
        var choices = Choices.of(schema, language);
        if (choices.isPresent()) {
            return Stream.concat(unit.names().stream(), Stream.of(unit.symbol()))
                    .flatMap(name -> choices.get().in(name.toLowerCase(Locale.ROOT)).stream())
                    .map(Reading::value)
                    .findFirst();
        }
        boolean money = unit.dimension().equals("money") && unit.symbol().length() == 3;
        return money && schema.text("pattern").isPresent() ? Optional.of(Value.of(unit.symbol())) : Optional.empty();
    }

    private static boolean fits(BigDecimal number, Fields schema) {
        boolean whole = number.stripTrailingZeros().scale() <= 0;
        return (whole || !ValueReader.type(schema).equals("integer"))
                && ValueReader.bound(schema, "minimum")
                        .filter(least -> number.compareTo(least) < 0)
                        .isEmpty()
                && ValueReader.bound(schema, "maximum")
                        .filter(most -> number.compareTo(most) > 0)
                        .isEmpty()
                && ValueReader.bound(schema, "exclusiveMinimum")
                        .filter(least -> number.compareTo(least) <= 0)
                        .isEmpty()
                && ValueReader.bound(schema, "exclusiveMaximum")
                        .filter(most -> number.compareTo(most) >= 0)
                        .isEmpty()
                && ValueReader.bound(schema, "multipleOf")
                        .filter(step ->
                                step.signum() > 0 && number.remainder(step).signum() != 0)
                        .isEmpty();
    }
}
