package dev.dwim.core.nlu.value;

import dev.dwim.core.nlu.value.Rule.Element;
import java.time.ZonedDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.function.BiConsumer;

/// A bottom-up parse of some words: every meaning that the rules give to any run of tokens. Works from the last token
/// to the first, so that whatever a rule needs to its right is there already. Bounded: past [#MOST] meanings it stops
/// looking, and what is found stays right.
public final class Chart {
    private static final int MOST = 8_000;
    private static final int MOST_AT = 400;

    /// A meaning of the tokens from one index to another, exclusive.
    public record Edge(int from, int to, Meaning meaning) {}

    /// Meanings that come from the tokens themselves: numbers, written dates.
    @FunctionalInterface
    public interface Lexicon {
        /// The meanings of tokens that start at that index.
        List<Edge> startingAt(Words words, int from);
    }

    private final Words words;
    private final ZonedDateTime now;
    private final Grammar grammar;
    private final List<List<Edge>> edges = new ArrayList<>();
    private int count;

    private Chart(Words words, ZonedDateTime now, Grammar grammar) {
        this.words = words;
        this.now = now;
        this.grammar = grammar;
        for (int i = 0; i <= words.size(); i++) {
            edges.add(new ArrayList<>());
        }
    }

    /// All meanings, those that start first before others.
    public static List<Edge> parse(Words words, ZonedDateTime now, Lexicon lexicon, Grammar grammar) {
        var chart = new Chart(words, now, grammar);
        for (int from = words.size() - 1; from >= 0; from--) {
            chart.fill(from, lexicon);
        }
        return chart.edges.stream().flatMap(List::stream).toList();
    }

    private void fill(int from, Lexicon lexicon) {
        Queue<Edge> agenda = new ArrayDeque<>(lexicon.startingAt(words, from));
        for (var rule : grammar.startingWith(words.textAt(from))) {
            match(rule, 0, from, new ArrayList<>(), (to, slots) -> produce(rule, from, to, slots, agenda));
        }
        Set<Edge> known = new HashSet<>();
        while (!agenda.isEmpty() && known.size() < MOST_AT && count < MOST) {
            var edge = agenda.remove();
            if (known.add(edge)) {
                count++;
                edges.get(from).add(edge);
                for (var rule : grammar.startingWith(edge.meaning())) {
                    var slots = new ArrayList<>(List.of(edge.meaning()));
                    match(rule, 1, edge.to(), slots, (to, all) -> produce(rule, from, to, all, agenda));
                }
            }
        }
    }

    private void produce(Rule rule, int from, int to, List<Meaning> slots, Queue<Edge> agenda) {
        rule.meaning()
                .apply(new Rule.Match(now, List.copyOf(slots)))
                .ifPresent(meaning -> agenda.add(new Edge(from, to, meaning)));
    }

    private void match(Rule rule, int element, int at, List<Meaning> slots, BiConsumer<Integer, List<Meaning>> found) {
        if (element == rule.elements().size()) {
            found.accept(at, slots);
            return;
        }
        var next = rule.elements().get(element);
        switch (next) {
            case Element.Phrases phrases ->
                phrases.any().stream()
                        .filter(phrase -> says(phrase, at))
                        .forEach(phrase -> match(rule, element + 1, at + phrase.size(), slots, found));
            case Element.Slot slot -> {
                for (var edge : List.copyOf(edges.get(at))) {
                    if (slot.kind().test(edge.meaning())) {
                        slots.add(edge.meaning());
                        match(rule, element + 1, edge.to(), slots, found);
                        slots.removeLast();
                    }
                }
            }
        }
        if (next.optional()) {
            match(rule, element + 1, at, slots, found);
        }
    }

    private boolean says(List<String> phrase, int at) {
        for (int i = 0; i < phrase.size(); i++) {
            if (!words.textAt(at + i).equals(phrase.get(i))) {
                return false;
            }
        }
        return true;
    }
}
