package dev.dwim.app.resident;

import dev.dwim.app.platform.PassedOn;
import dev.dwim.app.settings.Folders;
import dev.dwim.core.disk.Hindrance;
import dev.dwim.core.disk.OwnFolder;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// Starts a resident that outlives the command: in a session of its own, with an environment of allowed variables
/// only.
///
/// @param folders     where its socket and its log will be
/// @param environment the command's
/// @param program     how this program is started, without arguments
public record ResidentStart(Folders folders, Map<String, String> environment, List<String> program) {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final long POLL_MILLIS = 20;

    /// How a message of the program begins.
    private static final String MESSAGE = "dwim: ";

    private static final int MAX_SAID = 64 * 1024;
    /// As the launcher has them. A crash is not written to a file: it would hold the command line, which is the
    /// user's words, and parts of the memory.
    static final List<String> FLAGS = List.of(
            "--enable-native-access=ALL-UNNAMED",
            "-XX:+SuppressFatalErrorMessage",
            "-XX:+UseSerialGC",
            "-Xms16m",
            "-Xmx512m",
            "-XX:MinHeapFreeRatio=5",
            "-XX:MaxHeapFreeRatio=10",
            "-XX:-ShrinkHeapInSteps",
            "-XX:MetaspaceSize=64m",
            "-XX:SweeperThreshold=50",
            "-XX:+UnlockDiagnosticVMOptions",
            "-XX:AsyncDeflationInterval=5000",
            "-XX:-AOTReplayTraining",
            "-XX:TrimNativeHeapInterval=15000",
            "-XX:TieredStopAtLevel=1");

    /// A start of the same program as this process runs.
    ///
    /// @param folders     where its socket and its log will be
    /// @param environment the command's
    /// @param main        the main class
    /// @return the start
    public static ResidentStart ofThisProgram(Folders folders, Map<String, String> environment, String main) {
        var program = new ArrayList<String>();
        program.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        program.addAll(FLAGS);
        // What the launcher made of the program's classes; without it a start takes longer and nothing else.
        Optional.ofNullable(System.getProperty("dwim.start"))
                .filter(cache -> !cache.isEmpty())
                .ifPresent(cache -> program.add("-XX:AOTCache=" + cache));
        for (var property : List.of("dwim.launcher", "dwim.start", "user.home")) {
            Optional.ofNullable(System.getProperty(property))
                    .ifPresent(value -> program.add("-D" + property + "=" + value));
        }
        program.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
        return new ResidentStart(folders, environment, List.copyOf(program));
    }

    /// Starts it, and waits until it takes calls.
    ///
    /// @param arguments the resident's own, such as `--headless`
    /// @return empty, or why there is none
    public Optional<String> run(List<String> arguments) {
        try {
            long before = Files.exists(output()) ? Files.size(output()) : 0;
            var process = process(arguments);
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (System.nanoTime() < end) {
                if (answers()) {
                    return Optional.empty();
                }
                if (process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS) && !answers()) {
                    return Optional.of(said(before)
                            .orElseGet(() ->
                                    "It ended at once (exit code " + process.exitValue() + "); see " + output() + "."));
                }
            }
            return Optional.of("It does not answer after " + PATIENCE.toSeconds() + " s; see " + output() + ".");
        } catch (IOException e) {
            return Optional.of("It could not be started (" + Hindrance.of(e) + ").");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("Starting it was interrupted.");
        }
    }

    /// The resident's own reason: the last of its messages since this start.
    private Optional<String> said(long from) throws IOException {
        try (var in = Files.newInputStream(output())) {
            in.skipNBytes(from);
            return new String(in.readNBytes(MAX_SAID), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith(MESSAGE))
                    .map(line -> line.substring(MESSAGE.length()))
                    .reduce((earlier, later) -> later);
        }
    }

    private Process process(List<String> arguments) throws IOException {
        OwnFolder.make(folders.logs());
        if (!Files.exists(output())) {
            Files.createFile(output(), OwnFolder.only("rw-------"));
        }
        var command = new ArrayList<String>();
        // A session of its own: closing the terminal does not end it, and it has no controlling terminal.
        setsid().ifPresent(path -> command.add(path));
        command.addAll(program);
        command.addAll(arguments);
        var builder = new ProcessBuilder(command)
                .directory(
                        folders.home().toFile().isDirectory() ? folders.home().toFile() : new File("/"))
                .redirectInput(new File("/dev/null"))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output().toFile()))
                .redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(PassedOn.of(environment));
        // As the launcher has it.
        builder.environment().put("MALLOC_ARENA_MAX", "2");
        return builder.start();
    }

    private boolean answers() {
        if (RunFolder.in(folders) instanceof RunFolder.Check.Sound(RunFolder folder)
                && Caller.to(folder) instanceof Caller.Call.Connected(Caller caller)) {
            caller.close();
            return true;
        }
        return false;
    }

    private Path output() {
        return folders.logs().resolve("resident.out");
    }

    private static Optional<String> setsid() {
        return List.of("/usr/bin/setsid", "/bin/setsid").stream()
                .filter(path -> Files.isExecutable(Path.of(path)))
                .findFirst();
    }
}
