package dev.dwim.core.nlu;

import java.util.List;
import java.util.Optional;

/// The user's words, made ready for comparing.
///
/// @param tokens     in order
/// @param unfinished whether the last one may still be being typed
/// @param vector     empty while there is no model, or for words without letters
record Sentence(List<String> tokens, boolean unfinished, Optional<float[]> vector) {
    /// Copies the tokens.
    Sentence {
        tokens = List.copyOf(tokens);
    }

    /// Reads words.
    ///
    /// @param words      as typed or said
    /// @param unfinished whether the last one may still be being typed
    /// @param model      makes the vector
    static Sentence of(String words, boolean unfinished, SentenceVectors model) {
        return new Sentence(Tokens.of(words), unfinished, model.of(words));
    }
}
