package dev.dwim.core.resolve.fill;

import dev.dwim.api.ActionSpec;
import dev.dwim.api.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// A sentence word by word, with the parameter that each word is a value of where that is known.
///
/// @param words as written, signs around them left out
/// @param spans where each stands: two offsets a word
/// @param slots by word; [#NONE] for a word of the request itself
record Sample(List<String> words, List<int[]> spans, List<Integer> slots) {
    /// The slot of words that are nobody's value.
    static final int NONE = -1;

    private static final Pattern WORD = Pattern.compile(
            "[\\p{L}\\p{N}$€£#@~][^\\s,;:!?\"“”()\\[\\]]*?(?=['’]s\\b|[.'’]*(?:[\\s,;:!?\"“”()\\[\\]]|$))|['’]s\\b|&");
    private static final int MOST = 60;

    /// Copies the lists.
    Sample {
        words = List.copyOf(words);
        spans = List.copyOf(spans);
        slots = List.copyOf(slots);
    }

    /// A value of a parameter as an example has it.
    private record Known(int slot, List<String> words) {
        static Known of(int slot, List<String> words) {
            var known = new Known(slot, words);
            return known.capitals() ? known : new Known(slot, lower(words));
        }

        // "ME" is a state, "me" is not.
        boolean capitals() {
            return words.size() == 1 && words.getFirst().chars().allMatch(Character::isUpperCase);
        }
    }

    /// A sentence about which nothing is known.
    ///
    /// @param text only its first sixty words are looked at
    static Sample of(String text) {
        var words = new ArrayList<String>();
        var spans = new ArrayList<int[]>();
        WORD.matcher(text).results().limit(MOST).forEach(word -> {
            words.add(word.group());
            spans.add(new int[] {word.start(), word.end()});
        });
        return new Sample(words, spans, words.stream().map(_ -> NONE).toList());
    }

    /// An action's examples, with the values that the schemas of its parameters give as `examples`.
    ///
    /// @param spec       what the action advertises
    /// @param parameters its parameters; a slot is an index into these
    /// @return the sentences in which a value was found
    static List<Sample> of(ActionSpec spec, List<Parameter> parameters) {
        var known = new ArrayList<Known>();
        for (int slot = 0; slot < parameters.size(); slot++) {
            for (var example : parameters.get(slot).schema().items("examples")) {
                if (example instanceof Value.Text(String text)
                        && parameters.get(slot).text()) {
                    known.add(Known.of(slot, Sample.of(text).words()));
                }
            }
        }
        known.removeIf(each -> each.words().isEmpty());
        known.sort(Comparator.comparingInt(each -> -each.words().size()));
        return known.isEmpty()
                ? List.of()
                : spec.examples().stream()
                        .map(example -> Sample.of(example).with(known))
                        .filter(sample -> sample.slots().stream().anyMatch(slot -> slot != NONE))
                        .toList();
    }

    // The longest values first; a word belongs to one value.
    private Sample with(List<Known> known) {
        var lower = lower(words);
        var found = new ArrayList<>(slots);
        for (var value : known) {
            int size = value.words().size();
            for (int at = 0; at + size <= lower.size(); at++) {
                var there = value.capitals() ? words : lower;
                if (there.subList(at, at + size).equals(value.words())
                        && found.subList(at, at + size).stream().allMatch(slot -> slot == NONE)) {
                    found.subList(at, at + size).replaceAll(_ -> value.slot());
                    break;
                }
            }
        }
        return new Sample(words, spans, found);
    }

    private static List<String> lower(List<String> words) {
        return words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    }

    int size() {
        return words.size();
    }
}
