package dev.dwim.core.nlu.value;

import dev.dwim.api.Value;
import dev.dwim.api.Value.Fields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The choices of an `enum`, or of a `oneOf` of constants with a `title` and `x-synonyms`, and the words for them.
final class Choices {
    private record Choice(Value value, List<List<String>> phrases) {}

    private final Language language;
    private final List<Choice> choices;

    private Choices(Language language, List<Choice> choices) {
        this.language = language;
        this.choices = choices;
    }

    /// The choices of a schema; empty if it leaves the value open.
    static Optional<Choices> of(Fields schema, Language language) {
        var listed = schema.items("enum").stream()
                .filter(value -> value instanceof Value.Text || value instanceof Value.Num)
                .map(value -> choice(value, Stream.empty(), language));
        var constants = Stream.of("oneOf", "anyOf")
                .flatMap(key -> schema.items(key).stream())
                .flatMap(each -> each instanceof Fields fields ? constant(fields, language).stream() : Stream.empty());
        var all = Stream.concat(listed, constants).toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(new Choices(language, all));
    }

    private static Optional<Choice> constant(Fields fields, Language language) {
        var synonyms = fields.items("x-synonyms").stream()
                .flatMap(each -> each instanceof Value.Text(String text) ? Stream.of(text) : Stream.<String>empty());
        var names = Stream.concat(fields.text("title").stream(), synonyms);
        return fields.get("const").map(value -> choice(value, names, language));
    }

    private static Choice choice(Value value, Stream<String> names, Language language) {
        var own = value instanceof Value.Text(String text)
                ? text
                : value instanceof Value.Num(var number) ? number.toPlainString() : "";
        Set<List<String>> phrases = new LinkedHashSet<>();
        Stream.concat(Stream.of(own, own.replace('_', ' ').replaceAll("(\\p{Ll})(\\p{Lu})", "$1 $2")), names)
                .forEach(name -> phrases.add(tokens(name)));
        language.otherWords(own).forEach(name -> phrases.add(tokens(name)));
        phrases.remove(List.<String>of());
        return new Choice(value, List.copyOf(phrases));
    }

    private static List<String> tokens(String name) {
        return Words.of(name).tokens().stream().map(Token::text).toList();
    }

    /// The choices that the words name. A span that names two of them names none.
    List<Reading<Value>> in(String words) {
        var read = Words.of(words);
        var found = new ArrayList<Reading<Value>>();
        for (int from = 0; from < read.size(); from++) {
            for (var choice : choices) {
                int start = from;
                choice.phrases().stream()
                        .mapToInt(phrase -> phrase.size())
                        .distinct()
                        .filter(size -> choice.phrases().stream()
                                .anyMatch(phrase -> phrase.size() == size && says(read, start, phrase)))
                        .max()
                        .ifPresent(size -> found.add(new Reading<>(
                                choice.value(),
                                read.at(start).start(),
                                read.at(start + size - 1).end())));
            }
        }
        return unambiguous(found);
    }

    /// The choice whose name begins at the first word from an offset on; the longest such name.
    ///
    /// @return empty where another word, or a sign that parts words, comes first
    Optional<Reading<Value>> startingAt(String words, int offset) {
        var read = Words.of(words);
        int from = 0;
        while (from < read.size() && read.at(from).start() < offset) {
            from++;
        }
        int start = from;
        boolean apart = start == read.size()
                || !words.substring(offset, read.at(start).start()).matches("[\\s-]*");
        return apart
                ? Optional.empty()
                : choices.stream()
                        .flatMap(choice -> choice.phrases().stream()
                                .filter(phrase -> says(read, start, phrase))
                                .map(phrase -> new Reading<>(
                                        choice.value(),
                                        read.at(start).start(),
                                        read.at(start + phrase.size() - 1).end())))
                        .max(Comparator.comparingInt(Reading::end));
    }

    private static List<Reading<Value>> unambiguous(List<Reading<Value>> found) {
        var chosen = new ArrayList<Reading<Value>>();
        found.stream()
                .distinct()
                .sorted(Comparator.comparingInt(reading -> reading.start() - reading.end()))
                .filter(reading -> found.stream().noneMatch(other -> longer(other, reading) || rivals(other, reading)))
                .forEach(chosen::add);
        chosen.sort(Comparator.comparingInt(Reading::start));
        return List.copyOf(chosen);
    }

    private static boolean longer(Reading<Value> other, Reading<Value> reading) {
        return other.overlaps(reading) && other.end() - other.start() > reading.end() - reading.start();
    }

    private static boolean rivals(Reading<Value> other, Reading<Value> reading) {
        return other.overlaps(reading)
                && !other.value().equals(reading.value())
                && other.end() - other.start() >= reading.end() - reading.start();
    }

    private static boolean says(Words read, int from, List<String> phrase) {
        for (int i = 0; i < phrase.size(); i++) {
            var token = read.textAt(from + i);
            boolean plural = i == phrase.size() - 1 && phrase.get(i).length() > 2 && token.equals(phrase.get(i) + "s");
            if (!token.equals(phrase.get(i)) && !plural) {
                return false;
            }
        }
        return true;
    }

    /// Choices named all at once, where every name of the group is a choice.
    List<Reading<List<Value>>> groupsIn(String words) {
        return language.groups(words).stream()
                .flatMap(group -> {
                    var values = group.value().stream()
                            .flatMap(name -> named(name).stream())
                            .toList();
                    return values.size() == group.value().size() ? Stream.of(group.with(values)) : Stream.empty();
                })
                .toList();
    }

    private Optional<Value> named(String name) {
        var phrase = tokens(name);
        return choices.stream()
                .filter(choice -> choice.phrases().contains(phrase))
                .map(Choice::value)
                .findFirst();
    }
}
