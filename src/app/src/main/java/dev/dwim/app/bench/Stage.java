package dev.dwim.app.bench;

import dev.dwim.api.Answer;
import dev.dwim.app.bench.Framebuffer.Area;
import dev.dwim.app.bench.Framebuffer.Picture;
import dev.dwim.app.platform.x11.KeyPresser;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/// A desktop for measurements: a display in memory, a window manager, and an onlooker who presses keys and watches
/// the pixels. What it starts, it ends.
final class Stage implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /// After so long without a change a picture is finished.
    private static final long QUIET = Duration.ofMillis(150).toNanos();

    /// Looking without a pause would take a processor from those who are watched.
    private static final long BETWEEN = 500_000;

    /// The start of a program takes long, and all the processors there are.
    private static final long BETWEEN_STARTING = 4_000_000;

    private final Map<String, String> environment;
    private final Path home;
    private final Deque<Process> started = new ArrayDeque<>();
    private final LongSupplier nanos;
    private final KeyPresser keys;
    private final Framebuffer pixels;

    /// @param environment for all processes; gets a display
    /// @param home        an empty folder, their home
    /// @param nanos       a clock for lengths of time
    Stage(Map<String, String> environment, Path home, LongSupplier nanos) throws IOException {
        this.environment = new HashMap<>(environment);
        this.home = home;
        this.nanos = nanos;
        this.environment.keySet().removeIf(name -> name.startsWith("XDG_") || name.equals("WAYLAND_DISPLAY"));
        this.environment.put("HOME", home.toString());
        this.environment.put("NO_AT_BRIDGE", "1");
        var server = builder(List.of(
                        "Xvfb",
                        "-displayfd",
                        "1",
                        "-screen",
                        "0",
                        "1280x800x24",
                        "-fbdir",
                        home.toString(),
                        "-nolisten",
                        "tcp",
                        "-noreset"))
                .redirectOutput(Redirect.PIPE)
                .start();
        started.push(server);
        var display = ":" + server.inputReader().readLine();
        this.environment.put("DISPLAY", display);
        start(List.of("openbox", "--sm-disable"));
        pixels = Framebuffer.in(home);
        keys = switch (KeyPresser.at(display)) {
            case Answer.Given<KeyPresser>(KeyPresser there) -> there;
            case Answer.Lacking<KeyPresser>(String reason) -> {
                endAll();
                throw new IOException(reason);
            }
        };
        // The server draws it anew a little after what changes below it: that is no part of any window.
        keys.point(pixels.screen().width() - 1, pixels.screen().height() - 1);
    }

    /// The home of all that is started here.
    Path home() {
        return home;
    }

    /// Starts a message bus.
    ///
    /// @return what a command begins with whose program is to find it
    List<String> bus() throws IOException {
        var address = "unix:path=" + home.resolve("bus");
        start(List.of("dbus-daemon", "--session", "--nofork", "--nopidfile", "--address=" + address));
        await(() -> Files.exists(home.resolve("bus")), "the message bus");
        return List.of("env", "DBUS_SESSION_BUS_ADDRESS=" + address);
    }

    /// Lets everything hang that was started here: it is there, and answers nobody.
    ///
    /// @param except what goes on
    void hang(Process except) throws IOException {
        signal("-STOP", except);
    }

    /// Lets what hangs go on.
    ///
    /// @param except what has not hung
    void resume(Process except) throws IOException {
        signal("-CONT", except);
    }

    private void signal(String signal, Process except) throws IOException {
        for (var process : started) {
            if (!process.equals(except)) {
                new ProcessBuilder("kill", signal, String.valueOf(process.pid()))
                        .start()
                        .onExit()
                        .join();
            }
        }
    }

    /// As in `DISPLAY`.
    String display() {
        return Objects.requireNonNull(environment.get("DISPLAY"));
    }

    /// The program of that name, if it is installed.
    Optional<Path> find(String program) {
        return List.of(environment.getOrDefault("PATH", "/usr/bin:/bin").split(":")).stream()
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private ProcessBuilder builder(List<String> command) {
        var builder = new ProcessBuilder(command)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD);
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder;
    }

    /// Starts a program that stays until this is closed or it is ended.
    Process start(List<String> command) throws IOException {
        var process = builder(command).start();
        started.push(process);
        return process;
    }

    /// Starts a program that reads lines, and gives it some.
    Process start(List<String> command, Path input) throws IOException {
        var process = builder(command).redirectInput(input.toFile()).start();
        started.push(process);
        return process;
    }

    /// Starts a program, and waits until it says something and nothing on the screen moves.
    Process startAndWait(List<String> command, Path said) throws IOException {
        var process = builder(command)
                .redirectInput(Redirect.PIPE)
                .redirectOutput(said.toFile())
                .start();
        started.push(process);
        await(() -> size(said) > 0, String.join(" ", command));
        settle();
        return process;
    }

    private static long size(Path file) {
        return file.toFile().length();
    }

    private interface Condition {
        boolean holds();
    }

    private void await(Condition condition, String what) throws IOException {
        long end = nanos.getAsLong() + PATIENCE.toNanos();
        while (!condition.holds()) {
            if (nanos.getAsLong() > end) {
                throw new IOException(what + " never came");
            }
            LockSupport.parkNanos(1_000_000);
        }
    }

    /// Ends a program that this started.
    void end(Process process) {
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
        started.remove(process);
    }

    /// Waits until nothing moves.
    void settle() {
        watch(nanos.getAsLong(), pixels.look(pixels.screen()), QUIET * 3, BETWEEN);
    }

    /// Presses keys, and watches.
    ///
    /// @param area  where to look
    /// @param signs the keys, as keysyms
    /// @return from the press to the first and to the last change; empty if nothing changed
    Optional<Seen> press(Area area, List<Integer> signs) {
        var before = pixels.look(area);
        long start = nanos.getAsLong();
        keys.press(signs);
        return watch(start, before, QUIET, BETWEEN);
    }

    /// Does something that takes long, and watches.
    Optional<Seen> act(Area area, Act act) throws IOException {
        var before = pixels.look(area);
        long start = nanos.getAsLong();
        act.run();
        return watch(start, before, QUIET, BETWEEN_STARTING);
    }

    /// Something that is done and takes effect on the screen.
    interface Act {
        void run() throws IOException;
    }

    /// What was seen, in nanoseconds after the beginning.
    ///
    /// @param first when anything changed
    /// @param last  when the last thing changed
    record Seen(long first, long last) {}

    private Optional<Seen> watch(long start, Picture before, long quiet, long between) {
        var picture = before;
        OptionalLong first = OptionalLong.empty();
        long last = start;
        long now = nanos.getAsLong();
        // Nothing at all after a while: it does not come.
        while (now - last < (first.isEmpty() ? Math.max(quiet, PATIENCE.toNanos() / 10) : quiet)) {
            LockSupport.parkNanos(between);
            boolean same = pixels.shows(picture);
            now = nanos.getAsLong();
            if (!same) {
                picture = pixels.look(picture.area());
                last = now;
                first = first.isEmpty() ? OptionalLong.of(now - start) : first;
            }
            if (first.isEmpty() && quiet > QUIET && now - start > quiet) {
                break;
            }
        }
        long end = last - start;
        return first.isEmpty() || pixels.shows(before)
                ? Optional.empty()
                : Optional.of(new Seen(first.getAsLong(), end));
    }

    @Override
    public void close() {
        keys.close();
        endAll();
    }

    private void endAll() {
        while (!started.isEmpty()) {
            end(started.peek());
        }
    }
}
