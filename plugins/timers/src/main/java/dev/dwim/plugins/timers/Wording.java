package dev.dwim.plugins.timers;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Locale;

/// How durations, times and names read in English.
final class Wording {
    private static final String[] LONG = {" day", " hour", " minute", " second"};
    private static final String[] SHORT = {" d", " h", " min", " s"};
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.ENGLISH);

    private Wording() {}

    /// A length in full: `1 hour 30 minutes`. Parts of a second are left out unless there is nothing else.
    static String length(Duration length) {
        var parts = new ArrayList<String>();
        var counts = counts(length);
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                parts.add(counts[i] + LONG[i] + (counts[i] == 1 ? "" : "s"));
            }
        }
        return parts.isEmpty() ? "less than a second" : String.join(" ", parts);
    }

    /// A length in short, by its two largest units: `4 min 10 s`.
    static String brief(Duration length) {
        var counts = counts(length);
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                boolean more = i + 1 < counts.length && counts[i + 1] > 0;
                return counts[i] + SHORT[i] + (more ? " " + counts[i + 1] + SHORT[i + 1] : "");
            }
        }
        return "0 s";
    }

    /// How long ago something was, by its largest unit: `5 minutes`.
    static String ago(Duration length) {
        var counts = counts(length);
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                return counts[i] + LONG[i] + (counts[i] == 1 ? "" : "s");
            }
        }
        return "a moment";
    }

    /// A time as seen from now: `at 18:30`, `tomorrow at 09:00`, `on Friday 3 April at 09:00`.
    static String when(Instant at, ZonedDateTime now) {
        var local = at.atZone(now.getZone());
        long days = ChronoUnit.DAYS.between(now.toLocalDate(), local.toLocalDate());
        var time = "at " + TIME.format(local);
        if (days == 0) {
            return time;
        }
        if (days == 1) {
            return "tomorrow " + time;
        }
        var day = local.getYear() == now.getYear() ? DAY : YEAR;
        return "on " + day.format(local) + " " + time;
    }

    /// Words on one line, without space at their ends.
    static String oneLine(String words) {
        return words.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }

    /// Words without case, article, and the words that every timer shares.
    static String plain(String words) {
        return oneLine(words.toLowerCase(Locale.ROOT))
                .replaceAll("\\b(the|a|an|my|timers?|reminders?|countdowns?|alarms?|number)\\b", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }

    /// Whether two names are the same, also `10 minute` and `10 minutes`.
    static boolean sameName(String one, String other) {
        var a = singular(one);
        return !a.isEmpty() && a.equals(singular(other));
    }

    private static String singular(String words) {
        return plain(words).replaceAll("(?<=\\p{L}{2})s\\b", "").replace("-", " ");
    }

    private static long[] counts(Duration length) {
        return new long[] {
            length.toDays(), length.toHoursPart(), length.toMinutesPart(), length.toSecondsPart(),
        };
    }
}
