package dev.dwim.core.nlu;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/// What the last few words meant: who types goes through the same words again with every key. Kept in memory alone,
/// and soon forgotten. Safe to use from any thread.
final class RecentMeanings {
    private static final int MOST = 16;

    private final SentenceVectors model;
    private final SequencedMap<String, float[]> vectors = new LinkedHashMap<>();
    private volatile Optional<Near> last = Optional.empty();

    /// How close a vector is to the passages of a catalogue.
    private record Near(CatalogueIndex index, Optional<float[]> vector, float[] cosines) {}

    /// @param model makes the vectors
    RecentMeanings(SentenceVectors model) {
        this.model = model;
    }

    /// The vector of some words.
    ///
    /// @param words any
    /// @return empty while there is no model
    Optional<float[]> of(String words) {
        synchronized (vectors) {
            var known = vectors.get(words);
            if (known != null) {
                return Optional.of(known);
            }
        }
        var made = model.of(words);
        made.ifPresent(vector -> keep(words, vector));
        return made;
    }

    private void keep(String words, float[] vector) {
        synchronized (vectors) {
            vectors.put(words, vector);
            if (vectors.size() > MOST) {
                vectors.pollFirstEntry();
            }
        }
    }

    /// How close a sentence is to every passage in meaning.
    ///
    /// @param sentence of a vector from here
    /// @param index    the catalogue's
    /// @return as [CatalogueIndex#cosines] has it; not to be changed
    float[] cosines(Sentence sentence, CatalogueIndex index) {
        var known = last.filter(near -> near.index() == index
                && near.vector().isPresent()
                && sentence.vector()
                        .filter(vector -> vector == near.vector().get())
                        .isPresent());
        if (known.isPresent()) {
            return known.get().cosines();
        }
        var cosines = index.cosines(sentence);
        last = Optional.of(new Near(index, sentence.vector(), cosines));
        return cosines;
    }
}
