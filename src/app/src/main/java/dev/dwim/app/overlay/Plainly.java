package dev.dwim.app.overlay;

import dev.dwim.api.StandIn;
import dev.dwim.api.Value;
import dev.dwim.core.plan.Arg;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Arguments as people say them, short and on one line, for the rows. What must be approved is shown exactly
/// instead, by [dev.dwim.core.Shown].
final class Plainly {
    private static final int LONGEST = 48;
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    /// What is counted in bytes.
    private static final Set<String> SIZES = Set.of("size", "bytes");

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final List<String> UNITS = List.of("B", "kB", "MB", "GB", "TB");

    private static final Pattern MOMENT_LIKE =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d+)?)?(?:Z|[+-]\\d\\d:\\d\\d)");
    private static final Pattern LENGTH_LIKE = Pattern.compile("P(?:\\d+D)?(?:T(?:\\d+[HMS])+)?");

    private final Texts texts;
    private final Clock clock;
    private final String home;

    /// @param texts in the user's language
    /// @param clock tells what today is
    /// @param home  the user's folder
    Plainly(Texts texts, Clock clock, Path home) {
        this.texts = texts;
        this.clock = clock;
        this.home = home.toString();
    }

    /// The texts that it speaks with.
    Texts texts() {
        return texts;
    }

    /// An argument.
    ///
    /// @param argument what is filled in
    /// @param schema   the parameter's schema
    /// @return a few words
    String argument(Arg argument, Value.Fields schema) {
        return switch (argument) {
            case Arg.Literal(Value value) ->
                // What a word stands for is what will be approved.
                shorten(StandIn.of(schema, value)
                        .map(meant -> value(meant.value(), ""))
                        .or(() -> Named.of(value, schema).flatMap(named -> named.text("title")))
                        .orElseGet(() -> value(value, schema.text("format").orElse(""))));
            case Arg.Handle handle -> channel(handle.key());
            case Arg.Extract extract ->
                texts.of("value.read", channel(extract.from().key()));
            case Arg.ResultOf result -> texts.of("value.step", result.step() + 1);
            case Arg.Computed _ -> texts.of("value.computed");
        };
    }

    /// A value that a call returned, on one line; times by what they look like.
    String plain(Value value) {
        return shorten(value(value, value instanceof Value.Text(String text) ? format(text) : ""));
    }

    /// One part of a thing that a call returned. Nothing is said of what is not so, or has no size.
    ///
    /// @param name  what the call calls the part
    /// @param value it
    String cell(String name, Value value) {
        return switch (value) {
            case Value.Bool(boolean so) -> so ? texts.of("value.yes") : "";
            case Value.Num(BigDecimal number)
            when SIZES.contains(name.toLowerCase(Locale.ROOT)) && number.signum() >= 0 -> size(number);
            case Value.Num _, Value.Text _, Value.Items _, Value.Fields _, Value.Blob _ -> plain(value);
        };
    }

    private String size(BigDecimal bytes) {
        var amount = bytes;
        int unit = 0;
        while (amount.compareTo(THOUSAND) >= 0 && unit < UNITS.size() - 1) {
            amount = amount.divide(THOUSAND);
            unit++;
        }
        var form = NumberFormat.getInstance(texts.locale());
        form.setMaximumFractionDigits(unit > 0 && amount.compareTo(BigDecimal.TEN) < 0 ? 1 : 0);
        return bytes.signum() == 0 ? "" : form.format(amount) + " " + UNITS.get(unit);
    }

    private static String format(String text) {
        return MOMENT_LIKE.matcher(text).matches()
                ? "date-time"
                : LENGTH_LIKE.matcher(text).matches() ? "duration" : "";
    }

    private String value(Value value, String format) {
        return switch (value) {
            case Value.Text(String text) -> text(text, format);
            case Value.Num num -> num.digits();
            case Value.Bool(boolean bool) -> texts.of(bool ? "value.yes" : "value.no");
            case Value.Items items ->
                items.items().stream().map(item -> value(item, format)).collect(Collectors.joining(", "));
            case Value.Fields fields ->
                fields.fields().values().stream().map(field -> value(field, "")).collect(Collectors.joining(" "));
            case Value.Blob blob -> blob.mimeType();
        };
    }

    private String text(String text, String format) {
        try {
            return switch (format) {
                case "duration" -> duration(Duration.parse(text));
                case "date-time" -> moment(OffsetDateTime.parse(text).atZoneSameInstant(clock.getZone()));
                case "date" -> day(LocalDate.parse(text));
                default -> tilde(text);
            };
        } catch (DateTimeException _) {
            return text;
        }
    }

    /// The user's own folder as people write it.
    private String tilde(String text) {
        return text.equals(home) || text.startsWith(home + "/") ? "~" + text.substring(home.length()) : text;
    }

    /// A time: the day by its name where it is near.
    String moment(ZonedDateTime moment) {
        return near(moment.toLocalDate())
                .map(day -> day + " " + moment.format(CLOCK))
                .orElseGet(() -> moment.format(pattern(
                        moment.getYear() == LocalDate.now(clock).getYear() ? "date.moment" : "date.moment.year")));
    }

    private String day(LocalDate day) {
        return near(day).orElseGet(() -> day.format(pattern("date.day")));
    }

    private Optional<String> near(LocalDate day) {
        long ahead = ChronoUnit.DAYS.between(LocalDate.now(clock), day);
        return ahead == 0
                ? Optional.of(texts.of("date.today"))
                : ahead == 1
                        ? Optional.of(texts.of("date.tomorrow"))
                        : ahead == -1 ? Optional.of(texts.of("date.yesterday")) : Optional.empty();
    }

    private DateTimeFormatter pattern(String key) {
        return DateTimeFormatter.ofPattern(texts.of(key), texts.locale());
    }

    private static String duration(Duration duration) {
        var parts = new ArrayList<String>();
        add(parts, duration.toDays(), "d");
        add(parts, duration.toHoursPart(), "h");
        add(parts, duration.toMinutesPart(), "min");
        add(parts, duration.toSecondsPart(), "s");
        return parts.isEmpty() ? duration.toString() : String.join(" ", parts);
    }

    private static void add(List<String> parts, long count, String unit) {
        if (count != 0) {
            parts.add(count + " " + unit);
        }
    }

    private static String channel(String key) {
        return key.contains(".") ? key.substring(0, key.indexOf('.')) : key;
    }

    /// A text on one line, its end left out where it is long.
    static String shorten(String text) {
        var line = text.strip().replaceAll("\\p{Cntrl}+", " ");
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }
}
