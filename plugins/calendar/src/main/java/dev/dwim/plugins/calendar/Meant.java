package dev.dwim.plugins.calendar;

import dev.dwim.plugins.calendar.Agenda.Dated;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Which event is meant by words.
sealed interface Meant {
    /// Words that are in no title for their own sake.
    Set<String> WEAK = Set.of(
            "the",
            "a",
            "an",
            "my",
            "our",
            "this",
            "that",
            "meeting",
            "event",
            "appointment",
            "call",
            "with",
            "next",
            "upcoming",
            "entry");

    /// This one; of what recurs the next instance.
    record One(Dated event) implements Meant {}

    /// None of those to come.
    record None() implements Meant {}

    /// Several, by their titles.
    record Several(List<String> titles) implements Meant {
        /// Copies the titles.
        public Several {
            titles = List.copyOf(titles);
        }
    }

    /// Reads words.
    ///
    /// @param words  as said: a title, a part of one, or "my next meeting"
    /// @param coming what is still to come, in its order
    static Meant of(String words, List<Dated> coming) {
        var all = tokens(words);
        var exact = coming.stream()
                .filter(dated -> tokens(dated.event().title()).equals(all))
                .toList();
        var strong = all.stream().filter(word -> !WEAK.contains(word)).toList();
        if (exact.isEmpty() && strong.isEmpty()) {
            return coming.stream()
                    .filter(dated -> !dated.event().wholeDays())
                    .findFirst()
                    .<Meant>map(One::new)
                    .orElseGet(None::new);
        }
        var found = exact.isEmpty()
                ? coming.stream()
                        .filter(dated -> tokens(dated.event().title()).containsAll(strong))
                        .toList()
                : exact;
        var titles =
                found.stream().map(dated -> dated.event().title()).distinct().toList();
        return switch (titles.size()) {
            case 0 -> new None();
            case 1 -> new One(found.getFirst());
            default -> new Several(titles);
        };
    }

    private static List<String> tokens(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
