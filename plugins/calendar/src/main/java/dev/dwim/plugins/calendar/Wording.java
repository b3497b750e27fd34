package dev.dwim.plugins.calendar;

import dev.dwim.plugins.calendar.ics.Event;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/// How times and events are told.
///
/// @param now from where days are counted
record Wording(ZonedDateTime now) {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", Locale.ENGLISH);

    /// Such as `“Design review”`.
    static String title(Event event) {
        return event.title().isBlank() ? "An event without a title" : "“" + event.title() + "”";
    }

    /// Such as `tomorrow`.
    String day(LocalDate day) {
        long away = now.toLocalDate().until(day, ChronoUnit.DAYS);
        if (away == 0) {
            return "today";
        }
        if (away == 1) {
            return "tomorrow";
        }
        if (away == -1) {
            return "yesterday";
        }
        return "on " + (day.getYear() == now.getYear() ? DAY : YEAR).format(day);
    }

    /// Such as `today at 16:30`.
    String time(ZonedDateTime time) {
        return day(time.toLocalDate()) + " at " + CLOCK.format(time);
    }

    /// Such as `16:30`.
    static String clock(ZonedDateTime time) {
        return CLOCK.format(time);
    }

    /// When an event begins, and how soon that is where it is today.
    String beginning(Event event) {
        if (event.wholeDays()) {
            return day(event.start().toLocalDate());
        }
        var away = Duration.between(now, event.start());
        return time(event.start())
                + (away.compareTo(Duration.ofHours(12)) < 0 && !away.isNegative() ? ", " + in(away) : "");
    }

    private static String in(Duration away) {
        long minutes = away.plusSeconds(59).toMinutes();
        if (minutes < 60) {
            return "in " + counted(minutes, "minute");
        }
        var hours = "in " + counted(minutes / 60, "hour");
        return minutes % 60 == 0 ? hours : hours + " " + counted(minutes % 60, "minute");
    }

    private static String counted(long many, String what) {
        return many + " " + what + (many == 1 ? "" : "s");
    }

    /// Such as `30 minutes`.
    static String length(Duration length) {
        long minutes = length.toMinutes();
        if (minutes < 60 || minutes % 60 != 0 && minutes < 120) {
            return counted(minutes, "minute");
        }
        return minutes % 60 == 0
                ? counted(minutes / 60, "hour")
                : counted(minutes / 60, "hour") + " " + counted(minutes % 60, "minute");
    }

    /// An event on one line of a day.
    static String line(Event event) {
        var title = event.title().isBlank() ? "(no title)" : event.title();
        return event.wholeDays() ? title : clock(event.start()) + " " + title;
    }
}
