package dev.dwim.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.Value;
import dev.dwim.app.resident.Caller;
import dev.dwim.app.resident.RunFolder;
import dev.dwim.core.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The resident in a process of its own, and commands that speak with it.
@Tag("nightly")
class ResidentProcessTest {
    @TempDir
    Path home;

    private final List<Process> started = new ArrayList<>();
    private Program program;
    private Scene script;

    @BeforeEach
    void open() {
        program = new Program(home, RulesProgram.class);
        script = new Scene(home);
    }

    @AfterEach
    void end() {
        script.run("quit");
        started.forEach(process -> process.descendants().forEach(ProcessHandle::destroyForcibly));
        started.forEach(Process::destroyForcibly);
    }

    private Process resident() {
        var process = program.start("--headless");
        started.add(process);
        Program.until("the resident answers", this::answers);
        return process;
    }

    private boolean answers() {
        if (RunFolder.in(script.folders()) instanceof RunFolder.Check.Sound(RunFolder folder)
                && Caller.to(folder) instanceof Caller.Call.Connected(Caller caller)) {
            caller.close();
            return true;
        }
        return false;
    }

    private Path socket() {
        return script.folders().run().resolve(script.folders().session() + ".sock");
    }

    /// Without mercy, as a crash would.
    private static void kill(Process process) throws InterruptedException {
        process.destroyForcibly();
        process.waitFor(30, TimeUnit.SECONDS);
    }

    @Test
    void answersTheCommandsOfOthers() throws IOException {
        resident();

        assertThat(script.run("context", "--json").json().get("resident")).contains(Value.of(true));
        assertThat(script.run("ask", "note kept by the resident", "--json").exit())
                .isZero();
        assertThat(home.resolve("Notes/Inbox.md")).content().contains("kept by the resident");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(socket())))
                .isEqualTo("rw-------");
    }

    @Test
    void isOnlyOne() {
        resident();

        var second = program.run("--headless");

        assertThat(second.exit()).isZero();
        assertThat(second.err()).contains("already");
    }

    @Test
    void endsWhenToldTo() throws InterruptedException {
        var process = resident();

        assertThat(script.run("quit").exit()).isZero();

        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        assertThat(socket()).doesNotExist();
    }

    @Test
    void endsCleanlyWhenTheSystemSaysSo() throws InterruptedException {
        var process = resident();

        process.destroy();

        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(socket()).doesNotExist();
    }

    @Test
    void isReplacedAfterItWasKilledAndNothingIsLost() throws InterruptedException {
        var first = resident();
        script.run("ask", "note before the crash", "--json");
        kill(first);
        assertThat(socket()).exists();

        resident();

        var entry = (Value.Fields)
                script.run("history", "--json").json().items("entries").getFirst();
        assertThat(entry.text("words")).contains("note before the crash");
        assertThat(script.run("undo", entry.text("id").orElseThrow()).exit()).isZero();
        assertThat(home.resolve("Notes/Inbox.md"))
                .satisfiesAnyOf(
                        note -> assertThat(note).doesNotExist(),
                        note -> assertThat(note).content().doesNotContain("before the crash"));
    }

    @Test
    void leavesADeadSocketOutOfTheWayOfCommands() throws InterruptedException {
        kill(resident());

        assertThat(script.run("ask", "note without a resident", "--json").exit())
                .isZero();
        assertThat(script.run("quit").err()).contains("not running");
    }

    @Test
    void touchesNothingThatIsNotItsOwn() throws IOException {
        Files.createDirectories(script.folders().run());
        Files.writeString(socket(), "a letter");

        var ran = program.run("--headless");

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("is not DWIM's");
        assertThat(socket()).hasContent("a letter");
    }

    @Test
    void usesNoFolderThatIsALink() throws IOException {
        var elsewhere = Files.createDirectories(home.resolve("elsewhere"));
        Files.createDirectories(script.folders().run().getParent());
        Files.createSymbolicLink(script.folders().run(), elsewhere);

        assertThat(program.run("--headless").exit()).isEqualTo(2);
        assertThat(script.run("ask", "note all the same", "--json").exit()).isZero();
        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void keepsEverybodyElseOut() throws IOException, InterruptedException {
        resident();

        if (Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0)) {
            // The folder would keep them out already; here it is left open, so that the check behind it must hold.
            Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx--x--x"));
            for (var path = script.folders().run(); path.startsWith(home); path = path.getParent()) {
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx--x--x"));
            }
            Files.setPosixFilePermissions(socket(), PosixFilePermissions.fromString("rw-rw-rw-"));
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
                            socket().toString())
                    .start();
            var heard = Program.end(stranger, home.resolve("none"));
            assertThat(heard.out()).isEqualTo("END");
        } else {
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(script.folders().run())))
                    .isEqualTo("rwx------");
        }

        assertThat(answers()).isTrue();
    }

    @Test
    void takesWordsForTypedOnlyAtATerminal() throws IOException {
        resident();

        var typed = Program.end(program.startAtTerminal("ask", "note one", "--explain"), home.resolve("none"));
        var sent = program.run("ask", "note two", "--explain");

        assertThat(typed.out()).contains("text from your words");
        assertThat(sent.out()).contains("text from another program");
    }

    @Test
    void approvesAtTheTerminalWhereTheWordsWereTyped() throws IOException {
        resident();

        assertThat(approved("yes\n")).isZero();
        assertThat(home.resolve("Notes/Inbox.md")).content().contains("approved by hand");
    }

    @Test
    void approvesTheSameWayWithoutAResident() throws IOException {
        assertThat(approved("yes\n")).isZero();
        assertThat(home.resolve("Notes/Inbox.md")).content().contains("approved by hand");
    }

    @Test
    void takesEnterForNo() throws IOException {
        assertThat(approved("\n\n\n\n")).isEqualTo(4);
        assertThat(home.resolve("Notes/Inbox.md")).doesNotExist();
    }

    @Test
    void forgetsWhatWasTypedBeforeTheQuestion() throws IOException {
        var process = program.startAtTerminal("ask", "read note typed ahead");
        var in = process.getOutputStream();
        in.write("yes\nyes\nye".getBytes(StandardCharsets.UTF_8));
        in.flush();
        var seen = upTo(process, "Type yes");
        in.write("\n".getBytes(StandardCharsets.UTF_8));
        in.flush();

        var ran = Program.end(process, home.resolve("none"));

        assertThat(ran.exit()).as(seen + ran.out()).isEqualTo(4);
        assertThat(home.resolve("Notes/Inbox.md")).doesNotExist();
    }

    /// Types at the prompt.
    private int approved(String typed) throws IOException {
        var process = program.startAtTerminal("ask", "read note approved by hand");
        started.add(process);
        var seen = upTo(process, "leave it:");
        assertThat(seen).contains("notes.append").contains("approved by hand").contains("from");
        process.getOutputStream().write(typed.getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
        return Program.end(process, home.resolve("none")).exit();
    }

    private static String upTo(Process process, String wanted) throws IOException {
        var seen = new StringBuilder();
        var in = process.getInputStream();
        for (int next = in.read(); next >= 0 && !seen.toString().contains(wanted); next = in.read()) {
            seen.append((char) next);
        }
        assertThat(seen.toString()).contains(wanted);
        return seen.toString();
    }

    @Test
    void isStartedForWhatIsScheduled() {
        var ran = new Program(home, RulesProgram.class).run("ask", "timer PT10M", "--json", "--yes");

        assertThat(ran.exit()).isZero();
        assertThat(Json.fields(ran.out()).text("decision")).contains("plan");
        assertThat(ran.err()).contains("in the background");
        assertThat(answers()).isTrue();
        assertThat(script.run("schedule", "--json").json().items("schedule")).hasSize(1);

        assertThat(script.run("quit").exit()).isZero();
        assertThat(script.run("undo").exit()).isZero();
        assertThat(script.run("schedule", "--json").json().items("schedule")).isEmpty();
    }
}
