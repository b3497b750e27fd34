package dev.dwim.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.app.log.LogFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the user says, has and does never gets into the log: not even with everything logged, and not when things fail.
class LogCanaryTest {
    private static final List<String> CANARIES = List.of(
            "canary-words", "canary-selection", "canary-answer", "canary-note", "canary-unknown", "canary-undo");

    @TempDir
    Path home;

    @Test
    void holdsNothingOfAWholeRun() throws IOException {
        var root = Logger.getLogger("");
        var file = new LogFile(home.resolve("logs"));
        file.setLevel(Level.ALL);
        var before = root.getLevel();
        root.addHandler(file);
        root.setLevel(Level.ALL);
        try {
            everything();
        } finally {
            root.setLevel(before);
            root.removeHandler(file);
        }

        var log = home.resolve("logs/dwim.log");
        assertThat(log).content().contains("dev.dwim.app.resident.Talk");
        try (var files = Files.list(home.resolve("logs"))) {
            for (var each : files.toList()) {
                assertThat(Files.readString(each)).doesNotContain(CANARIES);
            }
        }
    }

    private void everything() throws IOException {
        var script = new Scene(home);
        script.run("ask", "note canary-note", "--json", "--explain");
        script.run("ask", "canary-words", "--json");
        script.run("ask", "selected", "--json", "--context", "selection.text=canary-selection");
        script.run("ask", "read note canary-note", "--json");
        script.typedAt((shown, question) -> Optional.of("canary-answer")).run("ask", "timer");
        script.run("rank", "canary-words");
        script.run("history");
        script.run("undo", "canary-undo");
        script.run("undo");
        script.run("canary-unknown");
        script.run("ask", "canary-words", "--canary-unknown");
        // The notes cannot be written any more: the failure names a path and a text.
        Files.deleteIfExists(home.resolve("Notes/Inbox.md"));
        Files.createDirectories(home.resolve("Notes/Inbox.md/canary-note"));
        script.run("ask", "note canary-note", "--json");
    }
}
