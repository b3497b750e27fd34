package dev.dwim.core.resolve.fill;

import dev.dwim.api.Value;
import dev.dwim.core.nlu.value.Reading;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// Free text for which the schema has a pattern, such as a flight number.
final class Patterns {
    private static final Pattern PATH = Pattern.compile(
            "[^/\\s]{1,200}\\.(?!\\d+$)[\\p{L}\\d]{1,6}|(?:~|\\.{1,2})?/\\S*|~\\S{0,200}|[^\\s/]{1,200}/\\S*");
    private static final int MAX_WORDS = 3;
    private static final int MAX_TEXT = 64;

    private Patterns() {}

    /// Whether a schema allows a text, as far as its pattern goes.
    ///
    /// @param schema of a text
    /// @param text   the text
    /// @return true without a pattern; false for long text where there is one
    static boolean allows(Value.Fields schema, String text) {
        return pattern(schema)
                .map(pattern -> text.length() <= MAX_TEXT && new Metered.Purse().finds(pattern, text))
                .orElse(true);
    }

    /// The first free words that the pattern allows, spaces taken out, as they stand or in capitals.
    ///
    /// @param schema of a text
    /// @param words  the words
    /// @return empty without a pattern
    static Optional<Reading<Value>> find(Value.Fields schema, Utterance words) {
        if (pattern(schema).isEmpty()) {
            return Optional.empty();
        }
        for (var run : words.free()) {
            for (int from = 0; from < run.size(); from++) {
                for (int to = Math.min(run.size(), from + MAX_WORDS); to > from; to--) {
                    var text = words.text(run.subList(from, to)).replaceAll("\\s", "");
                    for (var form : new String[] {text, text.toUpperCase(Locale.ROOT)}) {
                        if (text.chars().anyMatch(Character::isDigit) && allows(schema, form)) {
                            int start = run.get(from).start();
                            return Optional.of(new Reading<>(
                                    Value.of(form), start, run.get(to - 1).end()));
                        }
                    }
                }
            }
        }
        return Optional.empty();
    }

    /// Whether a text looks like a file's name or path.
    static boolean looksLikePath(String text) {
        return PATH.matcher(text).matches();
    }

    /// The first free word that looks like a file's name or path.
    ///
    /// @param words the words
    /// @return empty for names without ending, which could be anything
    static Optional<Reading<Value>> path(Utterance words) {
        return words.free().stream()
                .flatMap(List::stream)
                .filter(word -> PATH.matcher(words.text(List.of(word))).matches())
                .findFirst()
                .map(word -> new Reading<>(Value.of(words.text(List.of(word))), word.start(), word.end()));
    }

    /// The one word of a run that looks like a file's name, as in "the spreadsheet budget.ods"; else the run.
    ///
    /// @param words what the run is part of
    /// @param run   may be empty
    static List<Utterance.Word> pathAmong(Utterance words, List<Utterance.Word> run) {
        var paths = run.stream()
                .filter(word -> PATH.matcher(words.text(List.of(word))).matches())
                .toList();
        return paths.size() == 1 ? paths : run;
    }

    private static Optional<Pattern> pattern(Value.Fields schema) {
        try {
            return schema.text("pattern").map(Pattern::compile);
        } catch (PatternSyntaxException notOfJava) {
            return Optional.empty();
        }
    }
}
