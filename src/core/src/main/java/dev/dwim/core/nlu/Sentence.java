package dev.dwim.core.nlu;

import java.util.List;
import java.util.Optional;

/// The user's words, made ready for comparing.
///
/// @param tokens     in order
/// @param said       for each token the word as it was said
/// @param unfinished whether the last one may still be being typed
/// @param vector     empty while there is no model, or for words without letters
record Sentence(List<String> tokens, List<String> said, boolean unfinished, Optional<float[]> vector) {
    /// Copies the words.
    Sentence {
        tokens = List.copyOf(tokens);
        said = List.copyOf(said);
    }

    /// Reads words.
    ///
    /// @param words      as typed or said
    /// @param unfinished whether the last one may still be being typed
    /// @param model      makes the vector
    static Sentence of(String words, boolean unfinished, SentenceVectors model) {
        var read = Tokens.words(words);
        return new Sentence(
                read.stream().map(Tokens.Word::token).toList(),
                read.stream().map(Tokens.Word::said).toList(),
                unfinished,
                model.of(words));
    }
}
