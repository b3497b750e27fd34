package dev.dwim.core.nlu.value.english;

import dev.dwim.core.nlu.value.Grain;
import dev.dwim.core.nlu.value.Reading;
import dev.dwim.core.nlu.value.Words;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Words for choices: yes and no, groups of days, other names.
final class EnglishChoices {
    private static final Map<String, Boolean> TRUTHS = truths();
    private static final Map<String, List<String>> GROUPS = Map.of(
            "weekdays", days(1, 5),
            "weekday", days(1, 5),
            "workdays", days(1, 5),
            "weekends", days(6, 7),
            "every day", days(1, 7),
            "everyday", days(1, 7),
            "every single day", days(1, 7),
            "daily", days(1, 7));

    private EnglishChoices() {}

    static List<Reading<Boolean>> truths(String words) {
        return find(words, TRUTHS);
    }

    static List<Reading<List<String>>> groups(String words) {
        return find(words, GROUPS);
    }

    static List<String> otherWords(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        var days = Optional.ofNullable(English.WEEKDAYS.get(lower)).stream()
                .flatMap(day -> English.WEEKDAYS.entrySet().stream()
                        .filter(entry -> entry.getValue() == day)
                        .map(Map.Entry::getKey));
        var months = Optional.ofNullable(English.MONTHS.get(lower)).stream()
                .flatMap(month -> English.MONTHS.entrySet().stream()
                        .filter(entry -> entry.getValue() == month)
                        .map(Map.Entry::getKey));
        var units = EnglishUnits.wordsFor(lower).stream();
        return Stream.of(days, months, units).flatMap(all -> all).distinct().toList();
    }

    static Optional<Grain> unitOfTime(String name, String description) {
        return unitIn(name.replaceAll("([a-z])([A-Z])", "$1 $2").replace('_', ' '))
                .or(() -> unitIn(description));
    }

    private static Optional<Grain> unitIn(String text) {
        var units = Words.of(text).tokens().stream()
                .filter(token -> token.text().length() > 2)
                .flatMap(token -> Optional.ofNullable(English.UNITS.get(token.text())).stream())
                .distinct()
                .toList();
        return units.size() == 1 ? Optional.of(units.getFirst()) : Optional.empty();
    }

    private static <T> List<Reading<T>> find(String words, Map<String, T> meanings) {
        var read = Words.of(words);
        var found = new ArrayList<Reading<T>>();
        int from = 0;
        while (from < read.size()) {
            int to = from;
            for (int length = Math.min(3, read.size() - from); length > 0 && to == from; length--) {
                var phrase = IntStream.range(from, from + length)
                        .mapToObj(read::textAt)
                        .collect(Collectors.joining(" "));
                if (meanings.containsKey(phrase)) {
                    to = from + length;
                    found.add(new Reading<>(
                            Optional.ofNullable(meanings.get(phrase)).orElseThrow(),
                            read.at(from).start(),
                            read.at(to - 1).end()));
                }
            }
            from = Math.max(to, from + 1);
        }
        return List.copyOf(found);
    }

    private static Map<String, Boolean> truths() {
        var map = new HashMap<String, Boolean>();
        for (var word :
                "yes|yeah|yep|yup|sure|true|on|enable|enabled|activate|activated|turn on|switch on".split("\\|")) {
            map.put(word, true);
        }
        for (var word :
                "no|nope|nah|false|off|disable|disabled|deactivate|deactivated|turn off|switch off".split("\\|")) {
            map.put(word, false);
        }
        return Map.copyOf(map);
    }

    private static List<String> days(int first, int last) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> day.getValue() >= first && day.getValue() <= last)
                .map(day -> day.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
