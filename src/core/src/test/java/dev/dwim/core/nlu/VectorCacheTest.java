package dev.dwim.core.nlu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VectorCacheTest {
    @TempDir
    private Path folder;

    private final CountingModel model = new CountingModel();

    @Test
    void computesEachTextOnceOverTwoStarts() {
        var first = cache();
        var vector = first.of("start a timer").orElseThrow();
        first.keep();
        assertThat(cache().of("start a timer").orElseThrow()).isEqualTo(vector);
        assertThat(model.asked).containsExactly("start a timer");
    }

    @Test
    void changesNoDirection() {
        var exact = model.of("append a note").orElseThrow();
        var kept = cache().of("append a note").orElseThrow();
        double cosine = 0;
        for (int i = 0; i < exact.length; i++) {
            cosine += exact[i] * kept[i];
        }
        assertThat(cosine).isCloseTo(1, Offset.offset(0.001));
    }

    @Test
    void aDamagedFileIsReplaced() throws IOException {
        var first = cache();
        first.of("start a timer");
        first.keep();
        var bytes = Files.readAllBytes(file());
        bytes[40] ^= 1;
        Files.write(file(), bytes);
        var second = cache();
        second.of("start a timer");
        second.keep();
        assertThat(model.asked).hasSize(2);
        assertThat(cache().of("start a timer")).isPresent();
        assertThat(model.asked).hasSize(2);
    }

    @Test
    void foreignFilesCountAsEmpty() throws IOException {
        for (var content : List.of("", "x", "not a cache of vectors at all, but longer than its header")) {
            Files.writeString(file(), content);
            assertThat(cache().of("start a timer")).isPresent();
        }
    }

    @Test
    void worksWhereNothingCanBeWritten() throws IOException {
        var blocked = Files.writeString(folder.resolve("file"), "in the way");
        var cache = new VectorCache(model, blocked.resolve("vectors.bin"));
        assertThat(cache.of("start a timer")).isPresent();
        cache.keep();
    }

    @Test
    void leavesNothingBesideTheFile() throws IOException {
        var cache = cache();
        cache.of("start a timer");
        cache.keep();
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file());
        }
    }

    private VectorCache cache() {
        return new VectorCache(model, file());
    }

    private Path file() {
        return folder.resolve("vectors.bin");
    }

    private static final class CountingModel implements SentenceVectors {
        private final List<String> asked = new ArrayList<>();

        @Override
        public Optional<float[]> of(String text) {
            asked.add(text);
            var random = new java.util.Random(text.hashCode());
            var vector = new float[384];
            double squares = 0;
            for (int i = 0; i < vector.length; i++) {
                vector[i] = (float) random.nextGaussian();
                squares += vector[i] * vector[i];
            }
            for (int i = 0; i < vector.length; i++) {
                vector[i] /= (float) Math.sqrt(squares);
            }
            return Optional.of(vector);
        }

        @Override
        public boolean ready() {
            return true;
        }

        @Override
        public boolean await(Duration patience) {
            return true;
        }
    }
}
