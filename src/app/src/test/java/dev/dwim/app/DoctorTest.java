package dev.dwim.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.app.cli.DoctorCommand;
import dev.dwim.app.resident.RunFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorTest {
    @TempDir
    Path home;

    private Scene script;

    @BeforeEach
    void open() {
        script = new Scene(home);
    }

    private Path settings(String text) throws IOException {
        Files.createDirectories(home.resolve(".config/dwim"));
        return Files.writeString(home.resolve(".config/dwim/settings.toml"), text);
    }

    @Test
    void findsNothingToMendInANewHomeButWhatNeedsADesktop() {
        var ran = script.run("doctor");

        assertThat(ran.exit()).isZero();
        assertThat(ran.out().lines().filter(line -> line.startsWith("✗")))
                .allMatch(line -> line.matches("✗ (Display|Messages|Clipboard|Windows|Hotkey|Context|Disk): .*"));
        assertThat(ran.out())
                .contains("✓ Database: is whole")
                .contains("✓ State folder: ")
                .contains("for you alone")
                .contains("✓ Resident: none runs")
                .contains("✓ Terminal: there is none")
                .contains("MiB free");
    }

    @Test
    void saysWhatBecomesOfMessagesAndKeysWithoutADesktop() {
        assertThat(script.run("doctor").out())
                .contains("✗ Messages: There is no session bus here: ")
                .contains(
                        "a timer that ends is told the next time the window opens or a command is given at a terminal.")
                .contains("✗ Hotkey: without a display there is none");
    }

    @Test
    void hasNothingToSayOfAStateFolderThatWasOpenToOthersSinceItIsClosed() throws IOException {
        script.run("history");
        var state = script.folders().state();
        Files.setPosixFilePermissions(state, PosixFilePermissions.fromString("rwxr-xr-x"));

        assertThat(script.run("doctor").out()).contains("✓ State folder: " + state + ", for you alone");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(state)))
                .isEqualTo("rwx------");
    }

    @Test
    void failsWhereNothingCanWork() throws IOException {
        Files.createDirectories(script.folders().state().getParent());
        Files.writeString(script.folders().state(), "a letter");

        var ran = script.run("doctor");

        assertThat(ran.exit()).isEqualTo(5);
        assertThat(ran.out())
                .contains("✗ Database: ")
                .contains("✗ Resident: none can run: " + script.folders().state() + " is no folder: move it away")
                .doesNotContain("run is made when it is needed");
    }

    @Test
    void namesAFileWhereAFolderShouldBe() throws IOException {
        Files.createDirectories(home.resolve(".cache"));
        Files.writeString(home.resolve(".cache/dwim"), "a letter");

        assertThat(script.run("doctor").out())
                .contains("✗ Cache folder: " + home.resolve(".cache/dwim") + " is no folder: move it away");
        assertThat(home.resolve(".cache/dwim")).hasContent("a letter");
    }

    @Test
    void findsDamageThatAQuickLookOverlooks() throws IOException {
        for (int count = 0; count < 40; count++) {
            script.run("ask", "note number " + count + " " + "x".repeat(500), "--json");
        }
        var file = script.folders().state().resolve("dwim.db");
        var bytes = Files.readAllBytes(file);
        for (int at = 8 * 4096; at < bytes.length - 4096; at++) {
            bytes[at] ^= 0x5a;
        }
        Files.write(file, bytes);

        assertThat(script.run("doctor").out()).containsPattern("✗ Database: .*damaged");
    }

    @Test
    void writesAReportForStrangers() throws IOException {
        settings("schema = 1\nKANARIENVOGEL = 1\n[notes]\nkolibri = \"wellensittich\"\n");
        script.run("ask", "note papagei", "--json");

        var ran = script.run("doctor", "--report");

        assertThat(ran.exit()).isZero();
        assertThat(ran.out()).contains("KANARIENVOGEL");
        var report = Files.readString(script.folders().state().resolve("doctor.txt"), StandardCharsets.UTF_8);
        assertThat(report)
                .contains("Java: ")
                .contains("Plugin notes")
                .contains("Settings: there is something to mend")
                .contains("~/.local/state/dwim")
                .doesNotContain(home.toString())
                .doesNotContainIgnoringCase("kanarienvogel")
                .doesNotContain("kolibri")
                .doesNotContain("wellensittich")
                .doesNotContain("papagei");
    }

    @Test
    void saysSoWhenTheReportCannotBeWritten() throws IOException {
        Files.createDirectories(script.folders().state().resolve("doctor.txt"));

        var ran = script.run("doctor", "--report");

        assertThat(ran.exit()).isEqualTo(5);
        assertThat(ran.err()).contains("could not be written");
    }

    @Test
    void seesWhatLiesWhereTheSocketShouldBe() throws IOException {
        var socket = RunFolder.socket(script.folders());
        for (var lying : List.of(socket, socket.resolveSibling(script.folders().session() + ".lock"))) {
            Files.createDirectories(lying);

            assertThat(script.run("doctor").out())
                    .contains("✗ Socket folder: " + lying + " is not DWIM's: move it away.")
                    .contains("✗ Resident: none can run: " + lying + " is not DWIM's: move it away.");

            Files.delete(lying);
        }
    }

    @Test
    void seesAFileWhereTheSocketsFolderShouldBe() throws IOException {
        var run = script.folders().run();
        Files.createDirectories(run.getParent());
        Files.writeString(run, "a letter");

        var reason = run + " should be a folder of DWIM's own, but is something else: move it away.";
        assertThat(script.run("doctor").out())
                .contains("✗ Socket folder: " + reason)
                .contains("✗ Resident: none can run: " + reason);
        assertThat(script.run("history").err()).contains(reason);
        assertThat(run).hasContent("a letter");
    }

    @Test
    void saysOfAnUnwritableDatabaseWhatIsInTheWay() throws IOException {
        Files.createDirectories(script.folders().state());
        Files.createSymbolicLink(script.folders().state().resolve("dwim.lock"), Path.of("/sys/dwim"));

        var ran = script.run("doctor");

        assertThat(ran.exit()).isEqualTo(5);
        assertThat(ran.out()).containsPattern("✗ Database: The state folder .* cannot be written to \\(.*only reads");
    }

    @Test
    void namesTheHomeFolderOnlyWhereAPathLeadsIntoIt() throws IOException {
        var other = home.resolveSibling(home.getFileName() + "ice");
        settings("\"" + other + "\" = 1\n");
        var lines = List.of(
                new DoctorCommand.Finding("One", true, home + "/x and " + home + "."),
                new DoctorCommand.Finding("Two", true, other + "/x (" + home + ")"));

        script.report(lines);

        assertThat(script.folders().state().resolve("doctor.txt"))
                .hasContent("✓ One: ~/x and ~.\n✓ Two: " + other + "/x (~)\n");
    }
}
