package dev.dwim.core.routine;

import dev.dwim.api.Answer;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A time of day on some days of the week, where the user is.
///
/// @param days at least one
/// @param time of day, to the minute
public record Repetition(Set<DayOfWeek> days, LocalTime time) {
    private static final Pattern SAID = Pattern.compile("(?:(every|each|daily)\\s+)?(.*?)\\s*(?:\\bat\\s+)?"
            + "(\\d{1,2})(?:[:.](\\d{2}))?\\s*(am|pm|a\\.m\\.|p\\.m\\.)?");
    private static final Pattern BETWEEN = Pattern.compile("\\s*(?:,|\\band\\b)\\s*");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final Set<DayOfWeek> WEEKDAYS = EnumSet.complementOf(EnumSet.copyOf(WEEKEND));
    private static final String SUCH =
            "Say it such as “every weekday 9:00”, “every monday and thursday 8 am” or “daily" + " 17:30”.";

    /// Refuses no days; copies the set.
    public Repetition {
        if (days.isEmpty()) {
            throw new IllegalArgumentException("on no day at all");
        }
        days = Set.copyOf(days);
    }

    /// Reads what the user says.
    ///
    /// @param words such as `every weekday 9:00`
    /// @return the repetition, or what to say instead
    public static Answer<Repetition> read(String words) {
        var match = SAID.matcher(words.strip().toLowerCase(Locale.ENGLISH));
        if (!match.matches()) {
            return Answer.lacking("“" + words + "” is no repeating time. " + SUCH);
        }
        return days(match.group(2), match.group(1) != null)
                .flatMap(days -> time(match).map(time -> new Repetition(days, time)))
                .map(Answer::given)
                .orElseGet(() -> Answer.lacking("“" + words + "” is no repeating time. " + SUCH));
    }

    private static Optional<Set<DayOfWeek>> days(String said, boolean every) {
        if (said.isEmpty()) {
            return every ? Optional.of(EnumSet.allOf(DayOfWeek.class)) : Optional.empty();
        }
        var days = EnumSet.noneOf(DayOfWeek.class);
        for (var part : BETWEEN.split(said)) {
            switch (part) {
                case "day" -> days.addAll(EnumSet.allOf(DayOfWeek.class));
                case "weekday", "weekdays", "working day", "workday" -> days.addAll(WEEKDAYS);
                case "weekend", "weekends" -> days.addAll(WEEKEND);
                default -> {
                    var day = day(part);
                    if (day.isEmpty()) {
                        return Optional.empty();
                    }
                    days.add(day.get());
                }
            }
        }
        return Optional.of(days);
    }

    private static Optional<DayOfWeek> day(String said) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> {
                    var full =
                            day.getDisplayName(TextStyle.FULL, Locale.ENGLISH).toLowerCase(Locale.ENGLISH);
                    return said.equals(full) || said.equals(full + "s") || said.equals(full.substring(0, 3));
                })
                .findFirst();
    }

    private static Optional<LocalTime> time(Matcher match) {
        int hour = Integer.parseInt(match.group(3));
        int minute = Optional.ofNullable(match.group(4)).map(Integer::parseInt).orElse(0);
        var half = Optional.ofNullable(match.group(5)).map(text -> text.charAt(0));
        if (half.isPresent() && (hour < 1 || hour > 12)) {
            return Optional.empty();
        }
        int of24 = half.map(each -> hour % 12 + (each == 'p' ? 12 : 0)).orElse(hour);
        try {
            return Optional.of(LocalTime.of(of24, minute));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /// The next time. A time of day that the clocks skip comes as much later.
    ///
    /// @param now in the user's zone
    /// @return after now
    public ZonedDateTime next(ZonedDateTime now) {
        var date = now.toLocalDate();
        while (true) {
            var at = date.atTime(time).atZone(now.getZone());
            if (days.contains(date.getDayOfWeek()) && at.isAfter(now)) {
                return at;
            }
            date = date.plusDays(1);
        }
    }

    /// As the user says it.
    ///
    /// @return reads back as the same
    public String said() {
        return "every " + saidDays() + " " + CLOCK.format(time);
    }

    private String saidDays() {
        if (days.size() == DayOfWeek.values().length) {
            return "day";
        }
        return days.equals(WEEKDAYS)
                ? "weekday"
                : days.equals(WEEKEND)
                        ? "weekend"
                        : days.stream()
                                .sorted()
                                .map(day -> day.getDisplayName(TextStyle.FULL, Locale.ENGLISH)
                                        .toLowerCase(Locale.ENGLISH))
                                .collect(Collectors.joining(" and "));
    }
}
