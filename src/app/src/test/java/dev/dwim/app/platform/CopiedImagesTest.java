package dev.dwim.app.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CopiedImagesTest {
    private static final Duration LONG = Duration.ofMinutes(10);

    @TempDir
    Path folder;

    private Path place() {
        return folder.resolve("dwim/copied");
    }

    private List<Path> kept() throws IOException {
        try (var files = Files.list(place())) {
            return files.toList();
        }
    }

    private static Optional<Value.Blob> keep(CopiedImages images, int... bytes) {
        return images.keep("image/png", into -> {
            for (int each : bytes) {
                into.write(each);
            }
            return true;
        });
    }

    private static Path place(Map<String, String> env) {
        return CopiedImages.place(new Surroundings(Surroundings.Os.LINUX, env, Optional.empty(), Optional.empty()));
    }

    @Test
    void liesInMemoryWhereTheSystemHasAFolderForThat() {
        var run = folder.toString();
        assertThat(place(Map.of("HOME", "/home/ada", "XDG_RUNTIME_DIR", run)).getParent())
                .isEqualTo(folder.resolve("dwim"));
        assertThat(place(Map.of("HOME", "/home/ada", "XDG_RUNTIME_DIR", run + "/none"))
                        .getParent())
                .isEqualTo(Path.of("/home/ada/.cache/dwim"));
        assertThat(place(Map.of("HOME", "/home/ada", "XDG_RUNTIME_DIR", ".", "XDG_CACHE_HOME", "/var/cache/ada"))
                        .getParent())
                .isEqualTo(Path.of("/var/cache/ada/dwim"));
    }

    @Test
    void isNotSharedWithAResidentOfAnotherState() {
        assertThat(place(Map.of("HOME", "/home/ada")))
                .isEqualTo(place(Map.of("HOME", "/home/ada")))
                .isNotEqualTo(place(Map.of("HOME", "/home/ada", "XDG_STATE_HOME", "/tmp/state")));
    }

    @Test
    void makesNoFolderForNothing() {
        try (var images = new CopiedImages(place(), LONG)) {
            images.clear();
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void deletesWhatAnEarlierRunHasLeft() throws IOException {
        Files.createDirectories(place());
        Files.writeString(place().resolve("left"), "x");
        try (var images = new CopiedImages(place(), LONG)) {
            var blob = keep(images, 1, 2, 3).orElseThrow();
            assertThat(kept()).containsExactly(Path.of(blob.location()));
            assertThat(blob.size()).isEqualTo(3);
        }
        assertThat(kept()).isEmpty();
    }

    @Test
    void keepsNoPartOfAPicture() throws IOException {
        try (var images = new CopiedImages(place(), LONG)) {
            assertThat(images.keep("image/png", into -> {
                        into.write(1);
                        return false;
                    }))
                    .isEmpty();
            assertThat(images.keep("image/png", _ -> {
                        throw new IOException("full");
                    }))
                    .isEmpty();
            assertThat(kept()).isEmpty();
        }
    }

    @Test
    void keepsNoPictureThatIsWholeOnlyAfterTheEnd() throws IOException {
        var images = new CopiedImages(place(), LONG);
        assertThat(images.keep("image/png", into -> {
                    into.write(1);
                    images.close();
                    return true;
                }))
                .isEmpty();
        assertThat(kept()).isEmpty();
    }

    @Test
    void keepsAPictureNoLongerThanAFact() throws IOException {
        try (var images = new CopiedImages(place(), Duration.ofMillis(1))) {
            keep(images, 1);
            while (!kept().isEmpty()) {
                LockSupport.parkNanos(1_000_000);
            }
        }
    }
}
