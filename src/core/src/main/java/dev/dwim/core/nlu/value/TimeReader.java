package dev.dwim.core.nlu.value;

import dev.dwim.api.Value;
import dev.dwim.api.Value.Fields;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Times for a parameter, as the text its format wants: `date-time`, `date`, `time`, `duration`.
record TimeReader(Language language) {
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss");

    /// The times in that format.
    List<Reading<Value>> read(String words, String format, ZonedDateTime now) {
        return switch (format) {
            case "duration" ->
                language.lengths(words).stream()
                        .map(reading -> reading.map(length -> Value.of(length.iso())))
                        .toList();
            case "date-time", "date", "time" ->
                language.times(words, now).stream()
                        .flatMap(reading -> moment(reading.value(), now)
                                .flatMap(point -> written(point, format))
                                .map(text -> reading.with(Value.of(text)))
                                .stream())
                        .toList();
            default -> List.of();
        };
    }

    /// The single moment meant: a point itself; a part of a day at its usual hour, and none if that hour of a
    /// running part is over; the beginning of a stretch of hours; nothing of what is longer than a day.
    private static Optional<When.Point> moment(When when, ZonedDateTime now) {
        return switch (when) {
            case When.Point point -> Optional.of(point);
            case When.Stretch(var start, var end, Grain grain, Optional<LocalTime> usual) ->
                start.filter(from -> grain.finerThanDay()
                                && end.filter(to -> !to.isAfter(from.plusDays(1)))
                                        .isPresent())
                        .map(from -> usual.map(from::with).orElse(from))
                        .filter(at -> usual.isEmpty()
                                || at.isAfter(now)
                                || end.filter(now::isBefore).isEmpty())
                        .map(at -> new When.Point(at, grain));
        };
    }

    private static Optional<String> written(When.Point point, String format) {
        return switch (format) {
            case "date-time" -> Optional.of(dateTime(point.at()));
            case "date" -> Optional.of(point.at().toLocalDate().toString());
            default ->
                point.grain().finerThanDay()
                        ? Optional.of(point.at().format(point.grain() == Grain.SECOND ? SECONDS : MINUTES))
                        : Optional.empty();
        };
    }

    private static String dateTime(ZonedDateTime at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.withNano(0));
    }

    /// Stretches for an object whose two properties are the moments it begins and ends; empty if the schema is no
    /// such object.
    Optional<List<Reading<Value>>> stretches(String words, Fields schema, ZonedDateTime now) {
        var properties = schema.fields("properties");
        var names = List.copyOf(properties.fields().keySet());
        boolean pair = names.size() == 2
                && names.stream()
                        .allMatch(name -> properties
                                .fields(name)
                                .text("format")
                                .filter("date-time"::equals)
                                .isPresent());
        return pair
                ? Optional.of(language.times(words, now).stream()
                        .flatMap(reading -> bounds(reading.value(), names.getFirst(), names.getLast())
                                .map(fields -> reading.with(fields))
                                .stream())
                        .toList())
                : Optional.empty();
    }

    private static Optional<Value> bounds(When when, String first, String last) {
        return when instanceof When.Stretch(var start, var end, var grain, var usual)
                ? start.flatMap(from -> end.map(to -> {
                    var fields = new LinkedHashMap<String, Value>();
                    fields.put(first, Value.of(dateTime(from)));
                    fields.put(last, Value.of(dateTime(to)));
                    return new Fields(fields);
                }))
                : Optional.empty();
    }

    /// Whether a value is the beginning or the end of a stretch that the words say.
    boolean derives(String words, Fields schema, Value value, ZonedDateTime now) {
        return schema.text("format").filter("date-time"::equals).isPresent()
                && language.times(words, now).stream()
                        .map(Reading::value)
                        .flatMap(when -> when instanceof When.Stretch stretch
                                ? Stream.concat(stretch.start().stream(), stretch.end().stream())
                                : Stream.<ZonedDateTime>empty())
                        .anyMatch(edge -> same(Value.of(dateTime(edge)), value, schema));
    }

    /// Whether two values are the same in a schema's eyes: the same instant in another zone, the same length in
    /// other units.
    boolean same(Value one, Value other, Fields schema) {
        if (one.equals(other)) {
            return true;
        }
        return one instanceof Value.Text(String a)
                && other instanceof Value.Text(String b)
                && switch (schema.text("format").orElse("")) {
                    case "date-time" -> equal(() -> OffsetDateTime.parse(a).isEqual(OffsetDateTime.parse(b)));
                    case "time" -> equal(() -> LocalTime.parse(a).equals(LocalTime.parse(b)));
                    case "duration" -> equal(() -> Duration.parse(a).equals(Duration.parse(b)));
                    default -> false;
                };
    }

    private static boolean equal(java.util.function.BooleanSupplier comparison) {
        try {
            return comparison.getAsBoolean();
        } catch (DateTimeException notInThatFormat) {
            return false;
        }
    }
}
