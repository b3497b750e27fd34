package dev.dwim.core.nlu.value;

import dev.dwim.core.nlu.value.Rule.Element;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Rules, found by what they start with. Safe to share between threads.
public final class Grammar {
    private final Map<String, List<Rule>> byWord = new HashMap<>();
    private final List<Rule> bySlot = new ArrayList<>();

    /// @param rules in the order in which they are tried
    public Grammar(List<Rule> rules) {
        for (var rule : rules) {
            switch (rule.elements().getFirst()) {
                case Element.Slot slot -> bySlot.add(rule);
                case Element.Phrases phrases ->
                    phrases.any().stream()
                            .map(List::getFirst)
                            .distinct()
                            .forEach(word -> byWord.computeIfAbsent(word, w -> new ArrayList<>())
                                    .add(rule));
            }
        }
    }

    /// The rules whose pattern can start with that word.
    List<Rule> startingWith(String word) {
        return byWord.getOrDefault(word, List.of());
    }

    /// The rules whose pattern can start with that meaning.
    List<Rule> startingWith(Meaning meaning) {
        return bySlot.stream()
                .filter(rule -> rule.elements().getFirst() instanceof Element.Slot slot
                        && slot.kind().test(meaning))
                .toList();
    }
}
