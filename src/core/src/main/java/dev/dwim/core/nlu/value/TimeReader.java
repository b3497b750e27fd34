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
import java.util.Set;
import java.util.stream.Stream;

/// Times for a parameter, as the text its format wants: `date-time`, `date`, `time`, `duration`.
record TimeReader(Language language) {
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm");
    /// Of a parameter: its moments are of something that people do, by day unless they say otherwise.
    private static final String BY_DAY = "x-by-day";

    private static final Set<String> EDGED = Set.of("date-time", "date");
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss");

    /// The times in a schema's format.
    List<Reading<Value>> read(String words, Fields schema, ZonedDateTime now) {
        var format = schema.text("format").orElse("");
        boolean byDay = schema.get(BY_DAY).filter(new Value.Bool(true)::equals).isPresent();
        return switch (format) {
            case "duration" ->
                language.lengths(words).stream()
                        .map(reading -> reading.map(length -> Value.of(length.iso())))
                        .toList();
            case "date-time", "date", "time" ->
                language.times(words, now).stream()
                        .flatMap(reading -> moment(reading.value(), now)
                                .or(() -> format.equals("date") ? onlyBound(reading.value(), now) : Optional.empty())
                                .flatMap(point -> written(byDay ? point.byDay(now) : point, format))
                                .map(text -> reading.with(Value.of(text)))
                                .stream())
                        .toList();
            default -> List.of();
        };
    }

    /// The single moment meant: a point itself; a part of a day at its usual hour, and none if that hour of a
    /// running part is over; the beginning of a stretch of hours; nothing of what is longer than a day.
    static Optional<When.Point> moment(When when, ZonedDateTime now) {
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

    /// The day that the one bound said of a stretch lies on: "until 3 March", "since last Friday". What is said by
    /// the clock says a moment rather than a day.
    private static Optional<When.Point> onlyBound(When when, ZonedDateTime now) {
        return when instanceof When.Stretch(var start, var end, Grain grain, var _)
                        && (!grain.finerThanDay() || byDay(start, end, now))
                        && start.filter(from -> !from.isEqual(now)).isPresent() != end.isPresent()
                ? end.or(() -> start).map(at -> new When.Point(at, Grain.DAY))
                : Optional.empty();
    }

    /// "By 3 March": from now on until a day begins.
    private static boolean byDay(Optional<ZonedDateTime> start, Optional<ZonedDateTime> end, ZonedDateTime now) {
        return start.filter(now::isEqual).isPresent()
                && end.filter(to -> to.equals(Grain.DAY.floor(to))).isPresent();
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

    /// Stretches for an object whose two properties are the moments, or the days, it begins and ends; empty if the
    /// schema is no such object.
    Optional<List<Reading<Value>>> stretches(String words, Fields schema, ZonedDateTime now) {
        var properties = schema.fields("properties");
        var names = List.copyOf(properties.fields().keySet());
        var formats = names.stream()
                .map(name -> properties.fields(name).text("format").orElse(""))
                .distinct()
                .toList();
        boolean pair = names.size() == 2 && formats.size() == 1 && EDGED.contains(formats.getFirst());
        return pair
                ? Optional.of(
                        language.times(words, now).stream()
                                .flatMap(reading -> bounds(reading.value(), formats.getFirst(), names)
                                        .map(fields -> reading.with(fields))
                                        .stream())
                                .toList())
                : Optional.empty();
    }

    private static Optional<Value> bounds(When when, String format, List<String> names) {
        return when instanceof When.Stretch(var start, var end, var grain, var usual)
                ? start.flatMap(from -> end.map(to -> {
                    var fields = new LinkedHashMap<String, Value>();
                    fields.put(names.getFirst(), Value.of(edge(from, format)));
                    fields.put(names.getLast(), Value.of(edge(last(to, format), format)));
                    return new Fields(fields);
                }))
                : Optional.empty();
    }

    private static String edge(ZonedDateTime at, String format) {
        return format.equals("date") ? at.toLocalDate().toString() : dateTime(at);
    }

    /// The end of a stretch is the first moment after it; the last day lies before.
    private static ZonedDateTime last(ZonedDateTime end, String format) {
        return format.equals("date") ? end.minusNanos(1) : end;
    }

    /// Whether a value is the beginning or the end of a stretch that the words say.
    boolean derives(String words, Fields schema, Value value, ZonedDateTime now) {
        var format = schema.text("format").orElse("");
        return EDGED.contains(format)
                && language.times(words, now).stream()
                        .map(Reading::value)
                        .flatMap(when -> when instanceof When.Stretch stretch
                                ? Stream.concat(
                                        stretch.start().stream(),
                                        stretch.end().stream().map(end -> last(end, format)))
                                : Stream.<ZonedDateTime>empty())
                        .anyMatch(at -> same(Value.of(edge(at, format)), value, schema));
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
