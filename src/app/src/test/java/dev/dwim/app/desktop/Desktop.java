package dev.dwim.app.desktop;

import dev.dwim.app.Main;
import dev.dwim.app.platform.PrivateBus;
import dev.dwim.app.platform.Surroundings;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/// A desktop of the test's own: a display in memory, a window manager, a session bus, a home that nobody has used.
/// What it starts, it ends.
final class Desktop implements AutoCloseable {
    /// Against hanging, not against a busy machine.
    private static final Duration PATIENCE = Duration.ofSeconds(100);
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final Path folder;
    private final Deque<Process> started = new ArrayDeque<>();
    private final Map<String, String> env = new HashMap<>();
    private final PrivateBus bus;

    /// @param folder an empty one
    Desktop(Path folder) throws IOException {
        this.folder = folder;
        var runtime = Files.createDirectory(
                folder.resolve("run"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        env.put("HOME", Files.createDirectory(folder.resolve("home")).toString());
        env.put("XDG_RUNTIME_DIR", runtime.toString());
        env.put("PATH", System.getenv().getOrDefault("PATH", "/usr/bin:/bin"));
        env.put("LANG", "C.UTF-8");
        bus = new PrivateBus(folder, env);
        env.put("DBUS_SESSION_BUS_ADDRESS", bus.address());
        env.put("NO_AT_BRIDGE", "1");
        env.put("DISPLAY", display());
        try {
            manage();
        } catch (IOException | AssertionError failure) {
            close();
            throw failure;
        }
    }

    /// It runs its start-up command once it has all windows that are there; until then it may lose one that comes.
    private void manage() throws IOException {
        var ready = folder.resolve("ready");
        Files.deleteIfExists(ready);
        start("openbox", List.of("openbox", "--sm-disable", "--startup", "touch " + ready));
        until("the window manager runs", () -> Files.exists(ready));
    }

    /// The display goes away, and with it all that runs on it.
    void die() {
        while (!started.isEmpty()) {
            end(started.pop());
        }
    }

    /// The display comes back under its name, with a window manager and nothing else.
    void comeBack() throws IOException {
        display();
        manage();
    }

    /// Starts a display on a number that nobody else takes while it is away.
    private String display() throws IOException {
        // Without -noreset it starts over whenever its last client leaves, and whoever comes then is turned away.
        var command = new ArrayList<>(List.of("Xvfb"));
        command.add(":" + (1000 + ProcessHandle.current().pid() % 30_000));
        command.addAll(List.of("-displayfd", "1", "-screen", "0", "1280x800x24", "-nolisten", "tcp", "-noreset"));
        var server = new ProcessBuilder(command).redirectError(into("Xvfb")).start();
        started.push(server);
        return ":" + server.inputReader().readLine();
    }

    /// The display, as in `DISPLAY`.
    String screen() {
        return Objects.requireNonNull(env.get("DISPLAY"));
    }

    PrivateBus bus() {
        return bus;
    }

    /// What programs on it find around them.
    Surroundings surroundings() {
        return new Surroundings(Surroundings.Os.LINUX, env, Optional.empty(), Optional.empty());
    }

    Path runtime() {
        return Path.of(env.get("XDG_RUNTIME_DIR"));
    }

    Path home() {
        return Path.of(env.get("HOME"));
    }

    /// Starts a program that stays.
    Process start(String name, List<String> command) throws IOException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(into(name));
        builder.environment().clear();
        builder.environment().putAll(env);
        builder.directory(home().toFile());
        var process = builder.start();
        started.push(process);
        return process;
    }

    /// Starts a GTK program with fields in its window, on the accessibility bus.
    void form(String title) throws IOException {
        try {
            var program = Path.of(
                    Objects.requireNonNull(getClass().getResource("form.py")).toURI());
            start(title, List.of("env", "-u", "NO_AT_BRIDGE", "/usr/bin/python3", program.toString(), title));
        } catch (URISyntaxException broken) {
            throw new IOException(broken);
        }
        until(title + " has the focus", () -> focused().equals(title));
    }

    /// Expects a program to have ended.
    void forget(Process process) {
        started.remove(process);
    }

    /// Starts a main class of this build in a process of its own.
    Process java(String name, Class<?> main, String... arguments) throws IOException {
        return start(name, command(main, arguments));
    }

    /// The command line that runs a main class of this build.
    List<String> command(Class<?> main, String... arguments) {
        var command = new ArrayList<String>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dprism.order=sw",
                "-cp",
                // Surefire puts the class path into a jar's manifest and the real one here.
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                main.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    /// What a program has written so far.
    String log(String name) {
        try {
            return Files.readString(folder.resolve(name + ".log"));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Redirect into(String name) {
        return Redirect.appendTo(new File(folder.toFile(), name + ".log"));
    }

    /// What the programs have written, for when something goes wrong.
    private String logs() {
        var all = new StringBuilder();
        try (var files = Files.list(folder)) {
            for (var log :
                    files.filter(file -> file.toString().endsWith(".log")).toList()) {
                all.append(log.getFileName())
                        .append(":\n")
                        .append(Files.readString(log))
                        .append('\n');
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return all.toString();
    }

    /// Runs a program to its end; its output, errors included.
    String read(String... command) {
        return read(List.of(command));
    }

    /// Runs a program to its end; its output, errors included.
    String read(List<String> command) {
        try {
            var builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().clear();
            builder.environment().putAll(env);
            var process = builder.start();
            process.getOutputStream().close();
            var output = new String(process.getInputStream().readAllBytes());
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError(String.join(" ", command) + " does not end");
            }
            return output;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new AssertionError("stopped", stop);
        }
    }

    /// Runs a command of the program to its end; its output, errors included.
    String dwim(String... arguments) {
        return read(command(Main.class, arguments));
    }

    /// Whether the resident takes calls: its socket is there once everything else is.
    boolean answers() {
        var files = runtime().resolve("dwim").toFile().list();
        return files != null && List.of(files).stream().anyMatch(name -> name.endsWith(".sock"));
    }

    /// What stands in a file; nothing as long as there is none.
    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException gone) {
            return "";
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// What the windows of the program say, where [ReadOut] is what runs.
    String said() {
        return text(ReadOut.file(home()));
    }

    /// Presses keys for real, as the keyboard would.
    void press(String keys) {
        read("xdotool", "key", "--clearmodifiers", keys);
    }

    /// Types for real.
    void type(String text) {
        read("xdotool", "type", "--delay", "8", text);
    }

    /// The title of the window that has the focus; empty if none has.
    String focused() {
        return read("xdotool", "getwindowfocus", "getwindowname").strip();
    }

    /// Whether a window of that title can be seen.
    boolean visible(String title) {
        return read("xdotool", "search", "--onlyvisible", "--name", "^" + title + "$")
                .strip()
                .matches("\\d+(\\s+\\d+)*");
    }

    /// A picture of the whole screen, kept for whoever looks into a failure.
    void picture(Path file) {
        read("import", "-window", "root", file.toString());
    }

    /// Waits until something holds, and fails with everything that is known if it never does.
    void until(String what, Supplier<Boolean> holds) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!holds.get()) {
            var ended = started.stream()
                    .filter(process -> !process.isAlive())
                    .map(Process::info)
                    .toList();
            if (!ended.isEmpty() || System.nanoTime() > deadline) {
                throw new AssertionError(
                        "never came: " + what + "\nended: " + ended + "\nfocus: " + focused() + "\n" + logs());
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    @Override
    public void close() throws IOException {
        while (!started.isEmpty()) {
            end(started.pop());
        }
        bus.close();
    }

    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
