package dev.dwim.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.app.resident.Caller;
import dev.dwim.app.resident.RunFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A home in which residents and commands run as processes of their own, and commands in this process beside them.
final class ResidentScene implements AutoCloseable {
    private final Path home;
    private final Program program;
    private final Scene script;
    private final List<Process> started = new ArrayList<>();

    /// @param home an empty folder
    ResidentScene(Path home) {
        this.home = home;
        this.program = new Program(home, RulesProgram.class);
        this.script = new Scene(home);
    }

    /// Commands in processes of their own.
    Program program() {
        return program;
    }

    /// A command in this process, without a terminal.
    Scene.Ran run(String... arguments) {
        return script.run(arguments);
    }

    Path inbox() {
        return home.resolve("Notes/Inbox.md");
    }

    Path runFolder() {
        return script.folders().run();
    }

    Path socket() {
        return runFolder().resolve(script.folders().session() + ".sock");
    }

    /// Starts a resident, and waits until it takes calls.
    Process resident() {
        var process = program.start("--headless");
        started.add(process);
        Program.until("the resident answers or has ended", () -> answers() || !process.isAlive());
        assertThat(process.isAlive()).as("the resident lives").isTrue();
        return process;
    }

    boolean answers() {
        if (RunFolder.in(script.folders()) instanceof RunFolder.Check.Sound(RunFolder folder)
                && Caller.to(folder) instanceof Caller.Call.Connected(Caller caller)) {
            caller.close();
            return true;
        }
        return false;
    }

    /// Types at the prompt of a command that asks for an approval.
    ///
    /// @return its exit code
    int approved(String typed) throws IOException {
        var process = program.startAtTerminal("ask", "read note approved by hand");
        started.add(process);
        var seen = upTo(process, "leave it:");
        assertThat(seen).contains("notes.append").contains("approved by hand").contains("from");
        type(process, typed);
        return ended(process).exit();
    }

    static void type(Process process, String typed) throws IOException {
        process.getOutputStream().write(typed.getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
    }

    /// What a process at a terminal prints until it prints this.
    static String upTo(Process process, String wanted) throws IOException {
        var seen = new StringBuilder();
        var in = process.getInputStream();
        for (int next = in.read(); next >= 0 && !seen.toString().contains(wanted); next = in.read()) {
            seen.append((char) next);
        }
        assertThat(seen.toString()).contains(wanted);
        return seen.toString();
    }

    /// Waits for a process whose messages are not kept.
    Program.Ran ended(Process process) throws IOException {
        return Program.end(process, home.resolve("none"));
    }

    /// Without mercy, as a crash would.
    static void kill(Process process) throws InterruptedException {
        process.destroyForcibly();
        process.waitFor(30, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        script.run("quit");
        started.forEach(process -> process.descendants().forEach(ProcessHandle::destroyForcibly));
        started.forEach(Process::destroyForcibly);
    }
}
