package dev.dwim.app.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.Answer;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TerminalNotifierTest {
    private static final Duration PATIENT = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    private static TerminalNotifier on(Path device, Duration deadline) {
        return new TerminalNotifier(
                new Surroundings(Surroundings.Os.LINUX, Map.of(), Optional.of(device), Optional.empty()), deadline);
    }

    /// Stands in for a terminal: a device that a program reads.
    private Path pipe() throws Exception {
        var pipe = folder.resolve("terminal");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        return pipe;
    }

    @Test
    void writesALineOnTheTerminal() throws Exception {
        var device = pipe();
        var reader = new ProcessBuilder("cat", device.toString()).start();

        var answer = on(device, PATIENT).show("Tea", "is ready");

        assertThat(answer).isEqualTo(Answer.given("terminal"));
        assertThat(new String(reader.getInputStream().readAllBytes())).isEqualTo("\r\nDWIM: Tea — is ready\r\n");
    }

    @Test
    void doesNotWaitForATerminalThatIsHeld() throws Exception {
        assertThat(on(pipe(), Duration.ofMillis(300)).show("Tea", ""))
                .isEqualTo(Answer.lacking("The terminal does not take messages at the moment."));
    }

    @Test
    void saysOfATerminalThatIsGone() {
        assertThat(on(folder.resolve("pts"), PATIENT).show("Tea", ""))
                .isEqualTo(Answer.lacking("The terminal that DWIM was started from is gone."));
    }

    @Test
    void neverWritesIntoAFile() throws Exception {
        var file = Files.writeString(folder.resolve("diary"), "mine");

        assertThat(on(file, PATIENT).show("Tea", "")).isInstanceOf(Answer.Lacking.class);
        assertThat(file).hasContent("mine");
    }

    @Test
    void terminalSequencesDoNotGetThrough() {
        var written = new ByteArrayOutputStream();
        var here = new Surroundings(
                Surroundings.Os.LINUX, Map.of(), Optional.empty(), Optional.of(new PrintStream(written, true)));

        new TerminalNotifier(here, PATIENT).show("a\u001b]0;owned\u0007b\u202ec", "two\r\nlines\u009b2J");

        assertThat(written).hasToString("DWIM: a ]0;owned b c — two  lines 2J" + System.lineSeparator());
    }
}
