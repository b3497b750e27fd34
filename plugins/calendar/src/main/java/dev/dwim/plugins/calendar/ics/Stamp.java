package dev.dwim.plugins.calendar.ics;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// A day or a time as a calendar writes it.
public sealed interface Stamp {
    /// A whole day.
    record Day(LocalDate day) implements Stamp {}

    /// A time of day.
    ///
    /// @param time as the clock shows it
    /// @param zone the name that the calendar gives the clock; `UTC`, or blank for whatever zone the reader is in
    record Time(LocalDateTime time, String zone) implements Stamp {}

    /// The name of the clock that needs no other.
    String UTC = "UTC";

    /// Reads a single one.
    static Optional<Stamp> of(Line line) {
        return all(line).stream().findFirst();
    }

    /// Reads all of a list; those that are none are left out. Of a period its beginning counts.
    static List<Stamp> all(Line line) {
        return Arrays.stream(line.value().split(",", -1))
                .flatMap(each -> one(each.strip(), line.parameter("TZID").orElse("")).stream())
                .toList();
    }

    /// Reads what stands in a rule behind `UNTIL`.
    static Optional<Stamp> of(String text) {
        return one(text, "");
    }

    private static Optional<Stamp> one(String text, String zone) {
        int slash = text.indexOf('/');
        var stamp = (slash < 0 ? text : text.substring(0, slash)).toUpperCase(Locale.ROOT);
        try {
            if (stamp.length() == 8) {
                return Optional.of(new Day(LocalDate.parse(stamp, DateTimeFormatter.BASIC_ISO_DATE)));
            }
            boolean utc = stamp.endsWith("Z");
            var time = LocalDateTime.parse(utc ? stamp.substring(0, stamp.length() - 1) : stamp, TIME);
            return Optional.of(new Time(time, utc ? UTC : zone));
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }

    /// As a calendar writes a time without its zone.
    DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);

    /// The day, wherever that is.
    default LocalDate day() {
        return switch (this) {
            case Day(LocalDate day) -> day;
            case Time(LocalDateTime time, String _) -> time.toLocalDate();
        };
    }

    /// All of several lines.
    static List<Stamp> all(Stream<Line> lines) {
        return lines.flatMap(line -> all(line).stream()).toList();
    }
}
