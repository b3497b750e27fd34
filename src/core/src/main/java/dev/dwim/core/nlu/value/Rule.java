package dev.dwim.core.nlu.value;

import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// One production of a grammar: a pattern and what it means.
///
/// Patterns are written as text. Elements are separated by spaces; `a|b` is a choice; `_` joins the tokens of a
/// phrase; `<name>` is a slot for a meaning; `?` at the end makes an element optional. The first must not be.
///
/// @param elements the pattern
/// @param meaning  what a match means; empty when these meanings do not go together
public record Rule(List<Element> elements, Function<Match, Optional<Meaning>> meaning) {

    /// One element of a pattern.
    public sealed interface Element {
        boolean optional();

        /// One of several phrases, each a list of tokens.
        record Phrases(List<List<String>> any, boolean optional) implements Element {}

        /// A meaning of some kind.
        record Slot(Predicate<Meaning> kind, boolean optional) implements Element {}
    }

    /// What the slots of a pattern were filled with, in order; an optional slot that stayed empty does not count.
    ///
    /// @param now when the words were said
    public record Match(ZonedDateTime now, List<Meaning> slots) {
        /// How many slots were filled.
        public int size() {
            return slots.size();
        }

        /// The number, or the ordinal's number, in that slot.
        public int number(int slot) {
            return switch (slots.get(slot)) {
                case Meaning.Num num -> num.value().intValue();
                case Meaning.Ordinal ordinal -> ordinal.value();
                default -> throw new IllegalStateException("not a number: " + slots.get(slot));
            };
        }

        /// The number in that slot.
        public Meaning.Num num(int slot) {
            return (Meaning.Num) slots.get(slot);
        }

        /// The series in that slot.
        public Series time(int slot) {
            return ((Meaning.Time) slots.get(slot)).series();
        }

        /// The clock time in that slot.
        public Clock clock(int slot) {
            return (Clock) time(slot);
        }

        /// The length in that slot.
        public Length length(int slot) {
            return ((Meaning.Lasting) slots.get(slot)).length();
        }

        /// The unit in that slot.
        public Grain grain(int slot) {
            return ((Meaning.Unit) slots.get(slot)).grain();
        }
    }

    /// Reads a pattern.
    ///
    /// @param kinds the slots' names
    public static Rule of(
            Map<String, Predicate<Meaning>> kinds, String pattern, Function<Match, Optional<Meaning>> meaning) {
        return new Rule(
                Arrays.stream(pattern.strip().split("\\s+"))
                        .map(element -> element(kinds, element))
                        .toList(),
                meaning);
    }

    private static Element element(Map<String, Predicate<Meaning>> kinds, String text) {
        boolean optional = text.length() > 1 && text.endsWith("?");
        var core = optional ? text.substring(0, text.length() - 1) : text;
        if (core.startsWith("<")) {
            var names = core.substring(1, core.length() - 1).split("\\|");
            return new Element.Slot(
                    Arrays.stream(names)
                            .map(name -> Optional.ofNullable(kinds.get(name))
                                    .orElseThrow(() -> new IllegalArgumentException("no such slot: " + name)))
                            .reduce(any -> false, Predicate::or),
                    optional);
        }
        return new Element.Phrases(
                Stream.of(core.split("\\|"))
                        .map(phrase -> List.of(phrase.split("_")))
                        .toList(),
                optional);
    }
}
