package dev.dwim.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Processes of the program in a home of their own.
///
/// @param home an empty folder
/// @param main the main class
record Program(Path home, Class<?> main) {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /// What a process left behind.
    record Ran(int exit, String out, String err) {}

    List<String> command(String... arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    /// Starts a process without a terminal.
    Process start(String... arguments) {
        var command = new ArrayList<>(List.of("setsid"));
        command.addAll(command(arguments));
        return start(command, "out-" + System.nanoTime());
    }

    /// Starts a process at a pseudo-terminal, which the streams of the process lead to.
    Process startAtTerminal(String... arguments) {
        var quoted = command(arguments).stream()
                .map(word -> "'" + word.replace("'", "'\\''") + "'")
                .toList();
        return start(List.of("script", "-qec", String.join(" ", quoted), "/dev/null"), "");
    }

    private Process start(List<String> command, String err) {
        try {
            var builder = new ProcessBuilder(command);
            builder.environment().keySet().retainAll(List.of("PATH"));
            builder.environment().put("HOME", home.toString());
            builder.environment().put("TERM", "dumb");
            builder.environment().put("LC_ALL", "C.UTF-8");
            builder.redirectError(
                    err.isEmpty()
                            ? ProcessBuilder.Redirect.DISCARD
                            : ProcessBuilder.Redirect.to(home.resolve(err).toFile()));
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Runs a process without a terminal to its end.
    Ran run(String... arguments) {
        try {
            var err = "err-" + System.nanoTime();
            var command = new ArrayList<>(List.of("setsid"));
            command.addAll(command(arguments));
            var process = start(command, err);
            process.getOutputStream().close();
            return end(process, home.resolve(err));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Waits for a process.
    static Ran end(Process process, Path err) throws IOException {
        var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("it does not end: " + out);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return new Ran(process.exitValue(), out, Files.exists(err) ? Files.readString(err) : "");
    }

    /// Waits until something holds.
    static void until(String what, BooleanSupplier holds) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("never: " + what);
            }
            LockSupport.parkNanos(20_000_000);
        }
    }
}
