package dev.dwim.core.say;

import java.util.List;

/// A sentence for people, or a part of one. Ours is data, and is said in the language of whoever reads it; what others
/// wrote stays as it is.
public sealed interface Sentence {
    /// One of the engine's own.
    ///
    /// @param phrase which one
    /// @param parts  what it names, in the order of its places
    record Ours(Phrase phrase, List<Sentence> parts) implements Sentence {
        /// Copies the parts.
        public Ours {
            parts = List.copyOf(parts);
        }
    }

    /// In somebody's own words: a plugin's, an author's, the user's.
    ///
    /// @param text as it is
    record Given(String text) implements Sentence {}

    /// What somebody else wrote.
    ///
    /// @param text as it is
    /// @return the sentence
    static Sentence of(String text) {
        return new Given(text);
    }

    /// In English, for terminals, scripts and the journal.
    ///
    /// @return as text
    default String english() {
        return Speech.ENGLISH.say(this);
    }
}
