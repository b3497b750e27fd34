package dev.dwim.core.nlu;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/// The user's words, made ready for comparing.
///
/// @param tokens     in order
/// @param said       for each token the word as it was said
/// @param unfinished whether the last one may still be being typed
/// @param vector     empty while there is no model, or for words without meaning
record Sentence(List<String> tokens, List<String> said, boolean unfinished, Optional<float[]> vector) {
    /// Copies the words.
    Sentence {
        tokens = List.copyOf(tokens);
        said = List.copyOf(said);
    }

    /// Reads words that are all there.
    ///
    /// @param words as typed or said
    /// @param model makes the vector
    static Sentence of(String words, Function<String, Optional<float[]>> model) {
        return of(Tokens.words(words), false, model.apply(words));
    }

    /// Reads words of which the last one may still be being typed. The first letters of a word mean nothing yet, so
    /// the vector is that of the words before them.
    ///
    /// @param words    as typed
    /// @param fragment whether a token must be the beginning of a word
    /// @param model    makes the vector
    static Sentence typed(String words, Predicate<String> fragment, Function<String, Optional<float[]>> model) {
        var read = Tokens.words(words);
        boolean cut = !read.isEmpty() && fragment.test(read.getLast().token());
        var meant = cut ? words.substring(0, words.lastIndexOf(read.getLast().said())) : words;
        return of(read, true, meant.isBlank() ? Optional.empty() : model.apply(meant.strip()));
    }

    private static Sentence of(List<Tokens.Word> read, boolean unfinished, Optional<float[]> vector) {
        return new Sentence(
                read.stream().map(Tokens.Word::token).toList(),
                read.stream().map(Tokens.Word::said).toList(),
                unfinished,
                vector);
    }
}
