package dev.dwim.app.overlay;

import dev.dwim.api.Value;
import dev.dwim.core.plan.Arg;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Arguments as people say them, short and on one line, for the rows. What must be approved is shown exactly
/// instead, by [dev.dwim.core.Shown].
final class Plainly {
    private static final int LONGEST = 48;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);

    private Plainly() {}

    /// An argument.
    ///
    /// @param argument what is filled in
    /// @param schema   the parameter's schema
    /// @return a few words
    static String argument(Arg argument, Value.Fields schema) {
        return switch (argument) {
            case Arg.Literal(Value value) ->
                shorten(value(value, schema.text("format").orElse("")));
            case Arg.Handle handle -> channel(handle.key());
            case Arg.Extract extract -> "from " + channel(extract.from().key());
            case Arg.ResultOf result -> "from step " + (result.step() + 1);
            case Arg.Computed _ -> "worked out";
        };
    }

    private static String value(Value value, String format) {
        return switch (value) {
            case Value.Text(String text) -> text(text, format);
            case Value.Num num -> num.number().toPlainString();
            case Value.Bool(boolean bool) -> bool ? "yes" : "no";
            case Value.Items items ->
                items.items().stream().map(item -> value(item, format)).collect(Collectors.joining(", "));
            case Value.Fields fields -> String.join(", ", fields.fields().keySet());
            case Value.Blob blob -> blob.mimeType();
        };
    }

    private static String text(String text, String format) {
        try {
            return switch (format) {
                case "duration" -> duration(Duration.parse(text));
                case "date-time" -> OffsetDateTime.parse(text).format(MOMENT);
                case "date" -> LocalDate.parse(text).format(DAY);
                default -> text;
            };
        } catch (DateTimeException _) {
            return text;
        }
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

    private static String shorten(String text) {
        var line = text.strip().replaceAll("\\p{Cntrl}+", " ");
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }
}
