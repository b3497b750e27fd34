package dev.dwim.core.resolve.fill;

import dev.dwim.api.Value;
import dev.dwim.core.nlu.value.Reading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/// What a text must look like from its first character to its last, by its schema's `pattern`: a flight number, an
/// order number, a sum. Only a pattern that is anchored on both sides says so, and only one that ordinary words don't
/// fit says anything about what was meant. Safe to share between threads.
///
/// @param pattern the author's
record Shape(Pattern pattern) {
    private static final int LONGEST_PATTERN = 4_000;
    private static final int LONGEST_TEXT = 120;
    private static final int CODE_WORDS = 3;
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private static final List<String> ORDINARY = List.of(
            "a",
            "it",
            "the",
            "open",
            "music",
            "window",
            "meeting",
            "tomorrow",
            "something",
            "restaurant",
            "buy milk",
            "the meeting",
            "my best friend",
            "open the window");

    /// The shape that a schema asks for.
    ///
    /// @param schema of a text
    /// @return empty without a pattern, and with one that could be found inside anything
    static Optional<Shape> of(Value.Fields schema) {
        return schema.text("pattern")
                .filter(text -> text.length() <= LONGEST_PATTERN && text.startsWith("^") && text.endsWith("$"))
                .flatMap(Shape::compiled)
                .map(Shape::new)
                .filter(shape -> {
                    var purse = new Metered.Purse();
                    return ORDINARY.stream()
                            .allMatch(words -> shape.form(words, purse).isEmpty());
                });
    }

    private static Optional<Pattern> compiled(String text) {
        try {
            return Optional.of(Pattern.compile(text));
        } catch (PatternSyntaxException notOfJava) {
            return Optional.empty();
        }
    }

    /// The longest stretch of free words that has the shape: as it stands, in small or capital letters, or, where it is
    /// a few words with a number among them, without the spaces: "ua 482".
    ///
    /// @param words the words
    /// @return empty where there is none, or the pattern takes too long to say
    Optional<Reading<Value>> longest(Utterance words) {
        var purse = new Metered.Purse();
        return stretches(words).stream()
                .flatMap(stretch -> form(words.text().substring(stretch.start(), stretch.end()), purse)
                        .map(text -> stretch.with((Value) Value.of(text)))
                        .stream())
                .findFirst();
    }

    /// The stretch at the end of the words that would have the shape if one more digit were typed: "17*". It has a
    /// digit already, else it could become anything.
    ///
    /// @param words the words
    /// @return what there is of it; empty where there is none
    Optional<Reading<Value>> begun(Utterance words) {
        var text = words.text().stripTrailing();
        return Stream.of("1", " 1")
                .map(more -> text + more)
                .flatMap(finished -> longest(new Utterance(finished))
                        .filter(whole -> whole.end() == finished.length() && whole.start() < text.length())
                        .stream())
                .map(whole -> new Reading<Value>(Value.of(text.substring(whole.start())), whole.start(), text.length()))
                .filter(begun -> !words.used(begun.start(), begun.end()))
                .filter(begun -> text.substring(begun.start()).chars().anyMatch(Character::isDigit))
                .findFirst();
    }

    private Optional<String> form(String text, Metered.Purse purse) {
        var dense = SPACES.matcher(text).replaceAll("");
        boolean code = dense.length() < text.length()
                && SPACES.splitAsStream(text).count() <= CODE_WORDS
                && dense.chars().anyMatch(Character::isDigit);
        return Stream.concat(Stream.of(text), code ? Stream.of(dense) : Stream.empty())
                .flatMap(form -> Stream.of(form, form.toLowerCase(Locale.ROOT), form.toUpperCase(Locale.ROOT)))
                .distinct()
                .filter(form -> purse.matches(pattern, form))
                .findFirst();
    }

    /// All that could be one, the longest first. Brackets and the like around a word belong to it or not.
    private static List<Reading<Boolean>> stretches(Utterance words) {
        var stretches = new ArrayList<Reading<Boolean>>();
        var all = words.words();
        for (int from = 0; from < all.size(); from++) {
            int start = all.get(from).start();
            for (int to = from; to < all.size() && all.get(to).end() - start <= LONGEST_TEXT; to++) {
                for (int first : edges(words.outset(all.get(from)), start)) {
                    for (int last : edges(words.close(all.get(to)), all.get(to).end())) {
                        stretches.add(new Reading<>(true, first, last));
                    }
                }
            }
        }
        stretches.removeIf(stretch -> words.used(stretch.start(), stretch.end()));
        stretches.sort(Comparator.comparingInt(stretch -> stretch.start() - stretch.end()));
        return stretches;
    }

    private static TreeSet<Integer> edges(int one, int other) {
        return new TreeSet<>(List.of(one, other));
    }
}
