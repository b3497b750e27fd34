package dev.dwim.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.Value;
import dev.dwim.core.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How a resident begins and ends, in a process of its own.
class ResidentProcessTest {
    @TempDir
    Path home;

    private ResidentScene scene;

    @BeforeEach
    void open() {
        scene = new ResidentScene(home);
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void endsWhenToldTo() throws InterruptedException {
        var process = scene.resident();

        assertThat(scene.run("quit").exit()).isZero();

        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        assertThat(scene.socket()).doesNotExist();
    }

    @Test
    void endsCleanlyWhenTheSystemSaysSo() throws InterruptedException {
        var process = scene.resident();

        process.destroy();

        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(scene.socket()).doesNotExist();
    }

    @Test
    void isReplacedAfterItWasKilledAndNothingIsLost() throws InterruptedException {
        var first = scene.resident();
        scene.run("ask", "note before the crash", "--json");
        ResidentScene.kill(first);
        assertThat(scene.socket()).exists();

        scene.resident();

        var entry = (Value.Fields)
                scene.run("history", "--json").json().items("entries").getFirst();
        assertThat(entry.text("words")).contains("note before the crash");
        assertThat(scene.run("undo", entry.text("id").orElseThrow()).exit()).isZero();
        assertThat(scene.inbox())
                .satisfiesAnyOf(
                        note -> assertThat(note).doesNotExist(),
                        note -> assertThat(note).content().doesNotContain("before the crash"));
    }

    @Test
    void leavesADeadSocketOutOfTheWayOfCommands() throws InterruptedException {
        ResidentScene.kill(scene.resident());

        assertThat(scene.run("ask", "note without a resident", "--json").exit()).isZero();
        assertThat(scene.run("quit").err()).contains("not running");
    }

    @Test
    void touchesNothingThatIsNotItsOwn() throws IOException {
        Files.createDirectories(scene.runFolder());
        Files.writeString(scene.socket(), "a letter");

        var ran = scene.program().run("--headless");

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("is not DWIM's");
        assertThat(scene.socket()).hasContent("a letter");
    }

    @Test
    void usesNoFolderThatIsALink() throws IOException {
        var elsewhere = Files.createDirectories(home.resolve("elsewhere"));
        Files.createDirectories(scene.runFolder().getParent());
        Files.createSymbolicLink(scene.runFolder(), elsewhere);

        assertThat(scene.program().run("--headless").exit()).isEqualTo(2);
        assertThat(scene.run("ask", "note all the same", "--json").exit()).isZero();
        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void isStartedForWhatIsScheduled() throws IOException {
        var ran = scene.program().run("ask", "timer PT10M", "--json", "--yes");

        assertThat(ran.exit()).isZero();
        assertThat(Json.fields(ran.out()).text("decision")).contains("plan");
        assertThat(ran.err())
                .contains("DWIM now runs in the background and will do what is scheduled, next “Timer, 10 minutes” (");
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(home.resolve(".local/state/dwim/logs/resident.out"))))
                .isEqualTo("rw-------");
        assertThat(scene.answers()).isTrue();
        assertThat(scene.run("schedule", "--json").json().items("schedule")).hasSize(1);

        assertThat(scene.run("quit").exit()).isZero();
        assertThat(scene.run("undo").exit()).isZero();
        assertThat(scene.run("schedule", "--json").json().items("schedule")).isEmpty();
    }

    @Test
    void isStartedByTheScheduleThatWouldWaitForNobody() throws InterruptedException {
        var first = scene.resident();
        scene.run("ask", "timer PT10M", "--json", "--yes");
        ResidentScene.kill(first);

        var ran = scene.program().run("schedule", "--json");

        assertThat(Json.fields(ran.out()).items("schedule")).hasSize(1);
        assertThat(ran.err()).contains("DWIM now runs in the background").hasLineCount(1);
        assertThat(scene.answers()).isTrue();
        assertThat(scene.program().run("schedule").err()).isEmpty();
    }

    @Test
    void tellsAtTheNextTerminalWhatRangUnseen() throws IOException {
        scene.resident();
        scene.run("ask", "timer PT1S for tea", "--json", "--yes");
        Program.until("it has rung", () -> scene.run("history").out().contains("(failed)"));

        assertThat(scene.program().run("history").err()).isEmpty();
        assertThat(scene.ended(scene.program().startAtTerminal("schedule")).out())
                .containsPattern("Missed on .*: Timer, 1 second: tea \\(dwim history says why\\)");
        assertThat(scene.ended(scene.program().startAtTerminal("schedule")).out())
                .doesNotContain("Missed");
    }

    @Test
    void saysItselfWhyNoneCanBeStarted() throws IOException {
        Files.createDirectories(scene.socket());

        var ran = scene.program().run("ask", "timer PT10M", "--json", "--yes");

        assertThat(ran.exit()).isZero();
        assertThat(ran.err())
                .contains("Nothing runs in the background")
                .contains(scene.socket() + " is not DWIM's: move it away. Then start it: dwim --headless")
                .doesNotContain("exit code");
    }
}
