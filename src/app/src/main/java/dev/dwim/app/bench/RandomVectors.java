package dev.dwim.app.bench;

import dev.dwim.core.nlu.SentenceVectors;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;

/// Vectors that mean nothing, the same for the same text: for measuring how long it takes to compare them.
///
/// @param model tells when it could answer
public record RandomVectors(SentenceVectors model) implements SentenceVectors {
    private static final int DIMENSIONS = 384;

    @Override
    public Optional<float[]> of(String text) {
        var random = new Random(text.hashCode());
        var vector = new float[DIMENSIONS];
        double squares = 0;
        for (int i = 0; i < DIMENSIONS; i++) {
            vector[i] = (float) random.nextGaussian();
            squares += vector[i] * vector[i];
        }
        float scale = (float) (1 / Math.sqrt(squares));
        for (int i = 0; i < DIMENSIONS; i++) {
            vector[i] *= scale;
        }
        return Optional.of(vector);
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
