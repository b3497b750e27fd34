package dev.dwim.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// What one resident, in a process of its own, answers to commands.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ResidentAnswersTest {
    private Path home;
    private ResidentScene scene;

    @BeforeAll
    void open(@TempDir Path folder) {
        home = folder;
        scene = new ResidentScene(folder);
        scene.resident();
    }

    @AfterAll
    void close() {
        scene.close();
    }

    @Test
    void answersTheCommandsOfOthers() throws IOException {
        assertThat(scene.run("context", "--json").json().get("resident")).contains(Value.of(true));
        assertThat(scene.run("ask", "note kept by the resident", "--json").exit())
                .isZero();
        assertThat(scene.inbox()).content().contains("kept by the resident");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(scene.socket())))
                .isEqualTo("rw-------");
    }

    @Test
    void isOnlyOne() {
        var second = scene.program().run("--headless");

        assertThat(second.exit()).isZero();
        assertThat(second.err()).contains("already");
    }

    @Test
    void keepsEverybodyElseOut() throws IOException, InterruptedException {
        if (Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0)) {
            // The folder would keep them out already; here it is left open, so that the check behind it must hold.
            Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx--x--x"));
            for (var path = scene.runFolder(); path.startsWith(home); path = path.getParent()) {
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx--x--x"));
            }
            Files.setPosixFilePermissions(scene.socket(), PosixFilePermissions.fromString("rw-rw-rw-"));
            var stranger = new ProcessBuilder(
                            "setpriv",
                            "--reuid=65534",
                            "--regid=65534",
                            "--clear-groups",
                            "perl",
                            "-MIO::Socket::UNIX",
                            "-e",
                            "$SIG{PIPE} = 'IGNORE'; my $s = IO::Socket::UNIX->new(Peer => $ARGV[0]) or die 'no way"
                                    + " in'; print $s qq({\"dwim\":\"dev\",\"pid\":1}\\n"
                                    + "{\"verb\":\"quit\"}\\n"
                                    + "); $s->flush; print <$s>; print 'END'",
                            scene.socket().toString())
                    .start();
            var heard = scene.ended(stranger);
            assertThat(heard.out()).isEqualTo("END");
            Files.setPosixFilePermissions(scene.socket(), PosixFilePermissions.fromString("rw-------"));
        } else {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(scene.runFolder())))
                    .isEqualTo("rwx------");
        }

        assertThat(scene.answers()).isTrue();
    }

    @Test
    void takesWordsForTypedOnlyAtATerminal() throws IOException {
        var typed = scene.ended(scene.program().startAtTerminal("ask", "note one", "--explain"));
        var sent = scene.program().run("ask", "note two", "--explain");

        assertThat(typed.out()).contains("text from your words");
        assertThat(sent.out()).contains("text from another program");
    }

    @Test
    void approvesAtTheTerminalWhereTheWordsWereTyped() throws IOException {
        assertThat(scene.approved("yes\n")).isZero();
        assertThat(scene.inbox()).content().contains("approved by hand");
    }

    @Test
    void tellsWhatIsWrongWithSettingsThatChangedSince() throws IOException {
        var file = Files.createDirectories(home.resolve(".config/dwim")).resolve("settings.toml");
        Files.writeString(file, "schema = 1\nzone = \n");
        var ran = scene.run("history", "--json");
        Files.delete(file);

        assertThat(ran.json().items("entries")).isNotNull();
        assertThat(ran.err()).contains("settings.toml:2:").hasLineCount(1);
    }
}
