package dev.dwim.app.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {
    @TempDir
    Path home;

    private Path folder() {
        return home.resolve("logs");
    }

    private String log(String logger, String message, Exception... thrown) throws IOException {
        var entry = new LogRecord(Level.WARNING, message);
        entry.setLoggerName(logger);
        if (thrown.length > 0) {
            entry.setThrown(thrown[0]);
        }
        new LogFile(folder()).publish(entry);
        return Files.readString(folder().resolve("dwim.log"));
    }

    @Test
    void writesOurOwnMessages() throws IOException {
        assertThat(log("dev.dwim.core.Something", "3 steps")).contains("WARNING dev.dwim.core.Something 3 steps");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder())))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder().resolve("dwim.log"))))
                .isEqualTo("rw-------");
    }

    @Test
    void writesNoWordOfALibrarysMessage() throws IOException {
        assertThat(log("org.example.Library", "could not parse: canary"))
                .contains("org.example.Library")
                .doesNotContain("canary");
    }

    @Test
    void writesNoWordOfAnException() throws IOException {
        var cause = new IllegalStateException("canary one");
        var text = log("dev.dwim.core.Something", "it failed", new IOException("canary two", cause));

        assertThat(text)
                .contains("java.io.IOException")
                .contains("java.lang.IllegalStateException")
                .contains("at dev.dwim.app.log.LogFileTest")
                .doesNotContain("canary");
    }

    @Test
    void keepsALineALine() throws IOException {
        assertThat(log("dev.dwim.core.Something", "one\ntwo")).hasLineCount(1);
    }

    @Test
    void keepsThreeOlderFilesOfOneMebibyte() throws IOException {
        for (int round = 0; round < 6; round++) {
            log("dev.dwim.core.Something", round + "x".repeat(1024 * 1024));
        }

        try (var files = Files.list(folder())) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("dwim.log", "dwim.log.1", "dwim.log.2", "dwim.log.3");
        }
        assertThat(Files.readString(folder().resolve("dwim.log.3"))).contains("2xxx");
    }

    @Test
    void saysNothingWhenItCannotWrite() throws IOException {
        Files.writeString(folder(), "a file");

        new LogFile(folder()).publish(new LogRecord(Level.WARNING, "lost"));

        assertThat(folder()).hasContent("a file");
    }
}
