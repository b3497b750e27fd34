package dev.dwim.app.platform;

import dev.dwim.api.Answer;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// The other programs of this computer. They get only those variables of the environment that a desktop program
/// needs, so that keys of ours do not leak into them.
final class Programs {
    private static final int MOST_OUTPUT = 4 << 20;
    private static final String NOTHING = File.separatorChar == '/' ? "/dev/null" : "NUL";

    private final Map<String, String> env;

    Programs(Map<String, String> env) {
        this.env = env;
    }

    /// A program that has ended.
    ///
    /// @param exit   its exit code
    /// @param output what it wrote, decoded as UTF-8
    record Ended(int exit, String output) {}

    /// The first of these programs that is installed.
    ///
    /// @param names without a folder
    /// @return where it lies
    Optional<Path> find(String... names) {
        var folders = Arrays.asList(
                env.getOrDefault("PATH", "/usr/local/bin:/usr/bin:/bin").split(File.pathSeparator));
        return Arrays.stream(names)
                .flatMap(name ->
                        folders.stream().filter(folder -> !folder.isBlank()).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /// A command with its program by path: where that is looked for must not depend on who starts it.
    ///
    /// @param command program and arguments
    /// @return the same command if the program has a path already or is not installed
    List<String> located(List<String> command) {
        var located = new ArrayList<>(command);
        Optional.of(command.getFirst())
                .filter(program -> !program.contains(File.separator))
                .flatMap(this::find)
                .ifPresent(path -> located.set(0, path.toString()));
        return List.copyOf(located);
    }

    /// Runs a program to its end and takes what it writes.
    ///
    /// @param deadline how long it may take; then it is stopped
    /// @param command  program and arguments
    /// @return how it ended
    Answer<Ended> read(Duration deadline, List<String> command) {
        return Timed.within(deadline, command.getFirst() + " did not answer.", () -> {
            var process = builder(command).redirectError(Redirect.DISCARD).start();
            try {
                process.getOutputStream().close();
                var bytes = process.getInputStream().readNBytes(MOST_OUTPUT);
                return Answer.given(new Ended(process.waitFor(), new String(bytes, StandardCharsets.UTF_8)));
            } finally {
                process.destroyForcibly();
            }
        });
    }

    /// Runs a program to its end and gives it something to read. What it writes is dropped: a clipboard's owner stays
    /// behind in the background and would hold a pipe open.
    ///
    /// @param deadline how long it may take; then it is stopped
    /// @param input    its standard input
    /// @param command  program and arguments
    /// @return how it ended
    Answer<Ended> write(Duration deadline, String input, List<String> command) {
        return Timed.within(deadline, command.getFirst() + " did not answer.", () -> {
            var process = silent(command).start();
            try (var out = process.getOutputStream()) {
                out.write(input.getBytes(StandardCharsets.UTF_8));
            } catch (IOException broken) {
                process.destroyForcibly();
                throw broken;
            }
            return Answer.given(new Ended(process.waitFor(), ""));
        });
    }

    /// Starts a program that goes on telling something.
    ///
    /// @param command program and arguments
    /// @return to be ended by whoever reads it
    Answer<Process> telling(List<String> command) {
        try {
            var process = builder(command).redirectError(Redirect.DISCARD).start();
            process.getOutputStream().close();
            return Answer.given(process);
        } catch (IOException failure) {
            return Answer.lacking(command.getFirst() + " could not be started.");
        }
    }

    /// Starts a program that lives on by itself.
    ///
    /// @param patience how long to watch for an early failure
    /// @param command  program and arguments
    /// @return its exit code if it ended meanwhile, 0 if it lives on
    Answer<Integer> launch(Duration patience, List<String> command) {
        return launch(patience, command, Optional.empty());
    }

    /// Starts a program that lives on by itself, in a folder.
    ///
    /// @param patience how long to watch for an early failure
    /// @param command  program and arguments
    /// @param folder   its working directory; empty for our own
    /// @return its exit code if it ended meanwhile, 0 if it lives on
    Answer<Integer> launch(Duration patience, List<String> command, Optional<Path> folder) {
        try {
            var builder = silent(detached(command)).redirectInput(Redirect.from(new File(NOTHING)));
            folder.ifPresent(path -> builder.directory(path.toFile()));
            var process = builder.start();
            process.getOutputStream().close();
            var ended = process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
            return Answer.given(ended ? process.exitValue() : 0);
        } catch (IOException failure) {
            return Answer.lacking(command.getFirst() + " could not be started.");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Answer.lacking("It was interrupted.");
        }
    }

    /// In a session of its own, so that it outlives the terminal.
    private List<String> detached(List<String> command) {
        return find("setsid")
                .map(setsid -> {
                    var whole = new ArrayList<>(List.of(setsid.toString(), "--wait"));
                    whole.addAll(command);
                    return List.copyOf(whole);
                })
                .orElse(command);
    }

    private ProcessBuilder silent(List<String> command) {
        return builder(command).redirectOutput(Redirect.DISCARD).redirectError(Redirect.DISCARD);
    }

    private ProcessBuilder builder(List<String> command) {
        var builder = new ProcessBuilder(command);
        builder.environment().clear();
        builder.environment().putAll(PassedOn.of(env));
        return builder;
    }
}
