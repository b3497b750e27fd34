package dev.dwim.api;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/// The codecs of the types that hold a single value.
final class Scalars {
    private static final Pattern WEEKS = Pattern.compile("P(\\d{1,6})W");

    private static final Map<Class<?>, Codec<?>> ALL = Map.ofEntries(
            Map.entry(String.class, text("", "must be text", Function.identity(), Function.identity())),
            Map.entry(
                    Duration.class,
                    text("duration", "must be a duration such as PT10M", Scalars::duration, Duration::toString)),
            Map.entry(
                    Instant.class,
                    text(
                            "date-time",
                            "must be a date and time such as 2026-03-27T16:05:00+01:00",
                            text -> OffsetDateTime.parse(text, DateTimeFormatter.ISO_ZONED_DATE_TIME)
                                    .toInstant(),
                            instant ->
                                    DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atOffset(ZoneOffset.UTC)))),
            Map.entry(
                    ZonedDateTime.class,
                    text(
                            "date-time",
                            "must be a date and time such as 2026-03-27T16:05:00+01:00",
                            ZonedDateTime::parse,
                            DateTimeFormatter.ISO_OFFSET_DATE_TIME::format)),
            Map.entry(
                    LocalDate.class,
                    text("date", "must be a date such as 2026-03-27", LocalDate::parse, LocalDate::toString)),
            Map.entry(
                    LocalTime.class,
                    text("time", "must be a time of day such as 16:05", LocalTime::parse, LocalTime::toString)),
            Map.entry(
                    URI.class,
                    text("uri", "must be an address such as https://example.org", URI::create, URI::toString)),
            Map.entry(Path.class, text("", "must be the path of a file or folder", Path::of, Path::toString)),
            Map.entry(boolean.class, bool()),
            Map.entry(Boolean.class, bool()),
            Map.entry(int.class, integer(Integer.MIN_VALUE, Integer.MAX_VALUE, BigDecimal::intValueExact)),
            Map.entry(Integer.class, integer(Integer.MIN_VALUE, Integer.MAX_VALUE, BigDecimal::intValueExact)),
            Map.entry(long.class, integer(Long.MIN_VALUE, Long.MAX_VALUE, BigDecimal::longValueExact)),
            Map.entry(Long.class, integer(Long.MIN_VALUE, Long.MAX_VALUE, BigDecimal::longValueExact)),
            Map.entry(double.class, number(Scalars::finite, BigDecimal::valueOf)),
            Map.entry(Double.class, number(Scalars::finite, BigDecimal::valueOf)),
            Map.entry(BigDecimal.class, number(Function.identity(), Function.identity())),
            Map.entry(Value.Fields.class, fields()));

    private Scalars() {}

    /// The codec of a type.
    ///
    /// @param type a component's type
    /// @return its codec, or empty if it holds more than one value or is not known
    static Optional<Codec<?>> of(Class<?> type) {
        return Optional.ofNullable(ALL.get(type));
    }

    /// The schema of a type, without more.
    ///
    /// @param type as in JSON Schema
    /// @return the schema
    static Value.Fields type(String type) {
        return Value.Fields.EMPTY.with("type", Value.of(type));
    }

    private static <T> Codec<T> text(String format, String need, Function<String, T> parse, Function<T, String> print) {
        var schema = format.isEmpty() ? type("string") : type("string").with("format", Value.of(format));
        return new Codec<>(
                schema,
                (place, value) -> switch (value) {
                    case Value.Text(String text) -> exactly(place, need, parse, text);
                    default -> throw new MisfitException(place, need);
                },
                object -> Value.of(print.apply(object)));
    }

    private static Codec<Boolean> bool() {
        return new Codec<>(
                type("boolean"),
                (place, value) -> switch (value) {
                    case Value.Bool(boolean bool) -> bool;
                    default -> throw new MisfitException(place, "must be true or false");
                },
                Value::of);
    }

    private static <T extends Number> Codec<T> integer(long min, long max, Function<BigDecimal, T> exact) {
        var schema = type("integer").with("minimum", Value.of(min)).with("maximum", Value.of(max));
        var need = "must be a whole number from " + min + " to " + max;
        return new Codec<>(schema, numeric(need, exact), number -> Value.of(number.longValue()));
    }

    private static <T> Codec<T> number(Function<BigDecimal, T> exact, Function<T, BigDecimal> print) {
        return new Codec<>(
                type("number"), numeric("must be a number", exact), number -> new Value.Num(print.apply(number)));
    }

    private static <T> Codec.Reader<T> numeric(String need, Function<BigDecimal, T> exact) {
        return (place, value) -> switch (value) {
            case Value.Num(BigDecimal number) -> exactly(place, need, exact, number);
            default -> throw new MisfitException(place, need);
        };
    }

    private static Codec<Value.Fields> fields() {
        return new Codec<>(type("object"), Scalars::object, fields -> fields);
    }

    /// The fields of a value that must have some.
    ///
    /// @param place where it stands
    /// @param value what stands there
    /// @return the value
    static Value.Fields object(String place, Value value) {
        if (value instanceof Value.Fields fields) {
            return fields;
        }
        throw new MisfitException(place, "must be an object");
    }

    private static <A, B> B exactly(String place, String need, Function<A, B> read, A given) {
        try {
            return read.apply(given);
        } catch (ArithmeticException | IllegalArgumentException | DateTimeException notOfThisType) {
            throw new MisfitException(place, need);
        }
    }

    private static Duration duration(String text) {
        var weeks = WEEKS.matcher(text);
        return weeks.matches() ? Duration.ofDays(7L * Long.parseLong(weeks.group(1))) : Duration.parse(text);
    }

    private static double finite(BigDecimal number) {
        double nearest = number.doubleValue();
        if (Double.isInfinite(nearest)) {
            throw new ArithmeticException("beyond the range of double");
        }
        return nearest;
    }
}
