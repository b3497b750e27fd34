package dev.dwim.core.suggest;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Tells whether a line speaks of a day or a time, in any language whose names of months and days this Java knows.
///
/// @param names of months and days, whole and short, in lower case
record Days(Set<String> names) {
    private static final Pattern DAY = Pattern.compile(
            "(?<![\\d.])(?:\\d{4}-\\d{2}-\\d{2}|\\d{1,2}\\.\\s?\\d{1,2}\\.(?:\\s?\\d{2,4})?|\\d{1,2}/\\d{1,2}/\\d{2,4})(?!\\d)");
    private static final Pattern HOUR = Pattern.compile(
            "(?<![\\d:])(?:[01]?\\d|2[0-3])(?:[:h.][0-5]\\d(?!\\d|[.:]\\d)| ?(?:am|pm|uhr|o'clock)\\b|h\\b)");
    private static final Set<String> NEAR = Set.of(
            "today",
            "tonight",
            "tomorrow",
            "heute",
            "morgen",
            "demain",
            "aujourd'hui",
            "mañana",
            "hoy",
            "amanhã",
            "hoje",
            "domani",
            "oggi",
            "vandaag",
            "imorgon",
            "i morgen",
            "jutro",
            "zítra");
    private static final List<String> LANGUAGES = List.of(
            "en", "de", "fr", "es", "pt", "it", "nl", "sv", "nb", "da", "fi", "pl", "cs", "hu", "ro", "tr", "el", "ru",
            "uk");
    private static final int SHORTEST = 3;

    /// Copies the names.
    Days {
        names = Set.copyOf(names);
    }

    /// In the languages of this part of the world.
    static Days known() {
        var names = new HashSet<>(NEAR);
        for (var language : LANGUAGES) {
            var locale = Locale.of(language);
            var styles =
                    List.of(TextStyle.FULL, TextStyle.SHORT, TextStyle.FULL_STANDALONE, TextStyle.SHORT_STANDALONE);
            for (var style : styles) {
                Stream.concat(
                                Stream.of(Month.values()).map(month -> month.getDisplayName(style, locale)),
                                Stream.of(DayOfWeek.values()).map(day -> day.getDisplayName(style, locale)))
                        .map(name -> name.toLowerCase(Locale.ROOT).replace(".", ""))
                        .filter(name -> name.length() >= SHORTEST)
                        .forEach(names::add);
            }
        }
        return new Days(names);
    }

    /// Whether a line says when something is: a date, a named day with a number, or a named day with a time.
    boolean spoken(String line) {
        if (DAY.matcher(line).find()) {
            return true;
        }
        var lower = line.toLowerCase(Locale.ROOT);
        boolean named = Stream.of(lower.split("[^\\p{L}\\p{M}'-]+")).anyMatch(names::contains);
        boolean timed = HOUR.matcher(lower).find();
        return named && (timed || lower.chars().anyMatch(Character::isDigit));
    }
}
