package dev.dwim.core.resolve.fill;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What can be seen of a word in its sentence: itself, its neighbours, its form, and of which parameters it was a value
/// in other sentences.
final class Traits {
    private final Map<String, int[]> asValue = new HashMap<>();
    private final int slots;

    /// Counts in which sentences words are values.
    ///
    /// @param samples what is learned from
    /// @param slots   how many parameters there are
    Traits(List<Sample> samples, int slots) {
        this.slots = slots;
        for (var sample : samples) {
            for (int at = 0; at < sample.size(); at++) {
                if (sample.slots().get(at) != Sample.NONE) {
                    asValue.computeIfAbsent(low(sample, at), _ -> new int[slots])[
                            sample.slots().get(at)]++;
                }
            }
        }
    }

    /// The traits of one word.
    ///
    /// @param sample the sentence
    /// @param at     the word
    /// @param own    whether the sentence is one of those learned from: then it is no evidence for itself
    List<String> of(Sample sample, int at, boolean own) {
        var word = low(sample, at);
        var before = low(sample, at - 1);
        var after = low(sample, at + 1);
        var traits = new ArrayList<String>(20);
        traits.add("w " + word);
        traits.add("b " + before);
        traits.add("a " + after);
        traits.add("bb " + low(sample, at - 2) + ' ' + before);
        traits.add("aa " + after + ' ' + low(sample, at + 2));
        traits.add("bw " + before + ' ' + word);
        traits.add("wa " + word + ' ' + after);
        traits.add("ba " + before + ' ' + after);
        traits.add("end " + (word.length() > 3 ? word.substring(word.length() - 3) : word));
        traits.add("form " + form(sample, at));
        traits.add("forms " + form(sample, at - 1) + form(sample, at) + form(sample, at + 1));
        traits.add("place " + Math.min(at, 3) + (at == sample.size() - 1 ? " last" : ""));
        for (int near = -1; near <= 1; near++) {
            addValues(traits, sample, at + near, near, own);
        }
        traits.add("any");
        return traits;
    }

    private void addValues(List<String> traits, Sample sample, int at, int near, boolean own) {
        if (at < 0 || at >= sample.size()) {
            return;
        }
        var counts = asValue.get(low(sample, at));
        boolean known = false;
        for (int slot = 0; counts != null && slot < slots; slot++) {
            if (counts[slot] - (own && sample.slots().get(at) == slot ? 1 : 0) > 0) {
                traits.add("v" + near + ' ' + slot);
                known = true;
            }
        }
        if (!known) {
            traits.add("v" + near + " no");
        }
    }

    private static String low(Sample sample, int at) {
        return at < 0 ? "<" : at >= sample.size() ? ">" : sample.words().get(at).toLowerCase(Locale.ROOT);
    }

    private static char form(Sample sample, int at) {
        if (at < 0 || at >= sample.size()) {
            return '|';
        }
        var word = sample.words().get(at);
        if (word.chars().anyMatch(Character::isDigit)) {
            return '9';
        }
        if (word.length() > 1 && word.chars().allMatch(Character::isUpperCase)) {
            return 'U';
        }
        return Character.isUpperCase(word.codePointAt(0)) ? (at == 0 ? 'F' : 'C') : 'l';
    }
}
