package dev.dwim.core.nlu;

import java.time.Duration;
import java.util.Optional;

/// Turns sentences into vectors whose closeness is closeness in meaning. Safe to use from any thread.
public interface SentenceVectors {
    /// The vector of a sentence.
    ///
    /// @param text any; only its beginning counts
    /// @return unit length; empty while the model is not ready, and for text without letters or digits
    Optional<float[]> of(String text);

    /// Whether [#of] can answer.
    ///
    /// @return false until the model is loaded, and for ever if it cannot be
    boolean ready();

    /// Waits until [#of] can answer.
    ///
    /// @param patience how long at most
    /// @return whether it can
    boolean await(Duration patience);

    /// Keeps what was computed for the next start, where there is a place for it.
    default void keep() {}

    /// Never ready: ranking goes by spelling alone.
    ///
    /// @return vectors of nothing
    static SentenceVectors none() {
        return new SentenceVectors() {
            @Override
            public Optional<float[]> of(String text) {
                return Optional.empty();
            }

            @Override
            public boolean ready() {
                return false;
            }

            @Override
            public boolean await(Duration patience) {
                return false;
            }
        };
    }
}
