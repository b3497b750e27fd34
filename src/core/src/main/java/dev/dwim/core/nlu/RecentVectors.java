package dev.dwim.core.nlu;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/// The vectors of the last few words: who types comes to the same words again with every key. Kept in memory alone, and
/// soon forgotten. Safe to use from any thread.
public final class RecentVectors implements SentenceVectors {
    private static final int MOST = 16;

    private final SentenceVectors model;
    private final SequencedMap<String, float[]> vectors = new LinkedHashMap<>();

    /// @param model makes them
    public RecentVectors(SentenceVectors model) {
        this.model = model;
    }

    /// The vector of a sentence.
    ///
    /// @param text any
    /// @return the same object while it is remembered; not to be changed
    @Override
    public Optional<float[]> of(String text) {
        synchronized (vectors) {
            var known = vectors.get(text);
            if (known != null) {
                return Optional.of(known);
            }
        }
        var made = model.of(text);
        made.ifPresent(vector -> remember(text, vector));
        return made;
    }

    private void remember(String text, float[] vector) {
        synchronized (vectors) {
            vectors.put(text, vector);
            if (vectors.size() > MOST) {
                vectors.pollFirstEntry();
            }
        }
    }

    @Override
    public boolean ready() {
        return model.ready();
    }

    @Override
    public boolean await(Duration patience) {
        return model.await(patience);
    }
}
