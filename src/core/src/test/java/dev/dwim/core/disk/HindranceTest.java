package dev.dwim.core.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HindranceTest {
    private static FileSystemException refused(String reason) {
        return new FileSystemException("/home/ada/secret", "/home/ada/other", reason);
    }

    @Test
    void namesTheCauseAndNoFile() {
        assertThat(Hindrance.of(refused("Read-only file system"))).isEqualTo("it lies on a disk that can only be read");
        assertThat(Hindrance.of(refused("No space left on device"))).isEqualTo(Hindrance.FULL);
        assertThat(Hindrance.of(refused("Not a directory"))).isEqualTo("something else is in its place");
        assertThat(Hindrance.of(refused("Stale file handle"))).isEqualTo("Stale file handle");
        assertThat(Hindrance.of(new FileSystemException("/home/ada/secret"))).isEqualTo("the disk does not say why");
    }

    @Test
    void readsWhatTheSystemThrows(@TempDir Path home) throws IOException {
        var file = Files.createFile(home.resolve("file"));

        assertThat(Hindrance.of(
                        catchThrowableOfType(IOException.class, () -> Files.createDirectories(file.resolve("folder")))))
                .isEqualTo("something else is in its place");
    }
}
