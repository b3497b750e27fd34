package dev.dwim.app.bench;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/// How long whole processes take, from being started to their end, and how much memory an idle resident holds. All of
/// it happens in a home of its own, in which the first runs, which fill the caches, do not count.
///
/// @param program     how this program is started, without arguments
/// @param environment for its processes
/// @param machine     in one line
/// @param nanos       a clock for lengths of time
public record StartBench(List<String> program, Map<String, String> environment, String machine, LongSupplier nanos)
        implements Bench {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int WARM_UP = 2;
    private static final List<String> COMMAND = List.of("history", "--json");
    private static final List<String> WORDS = List.of("ask", "set a timer for 10 minutes", "--dry-run", "--json");

    @Override
    public Figures run(boolean full, Consumer<String> tell) {
        int runs = full ? 30 : 10;
        var figures = new LinkedHashMap<String, Double>();
        var absent = new ArrayList<String>();
        try {
            var home = Files.createTempDirectory("dwim-bench");
            try {
                tell.accept("starting a command " + runs + " times");
                figures.put("start_command_p50_ms", measure(home, COMMAND, runs).percentile(50));
                tell.accept("understanding words " + runs + " times");
                figures.put(
                        "start_embeddings_p50_ms", measure(home, WORDS, runs).percentile(50));
                window(home, full, figures, absent, tell);
            } finally {
                delete(home);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Figures("start", machine, runs, figures, absent);
    }

    private Samples measure(Path home, List<String> arguments, int runs) throws IOException {
        var samples = new Samples();
        for (int run = 0; run < runs + WARM_UP; run++) {
            long start = nanos.getAsLong();
            var process = start(home, arguments);
            int exit = end(process);
            if (exit != 0) {
                throw new IOException(String.join(" ", arguments) + " ended with " + exit);
            }
            if (run >= WARM_UP) {
                samples.add(nanos.getAsLong() - start);
            }
        }
        return samples;
    }

    private void window(
            Path home, boolean full, Map<String, Double> figures, List<String> absent, Consumer<String> tell) {
        try (var stage = new Stage(environment, home, nanos)) {
            new WindowStart(program, stage, figures, tell).run(full ? 30 : 10, full ? 1_000 : 0);
        } catch (IOException missing) {
            absent.add("start_painted_p50_ms and rss_idle_mb: " + missing.getMessage()
                    + " They need the packages xvfb, openbox and libxcb-xtest0.");
        }
    }

    private Process start(Path home, List<String> arguments) throws IOException {
        var command = new ArrayList<>(program);
        command.addAll(arguments);
        var builder = new ProcessBuilder(command)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD);
        builder.environment().clear();
        builder.environment().putAll(environment);
        builder.environment().keySet().removeIf(name -> name.startsWith("XDG_"));
        builder.environment().put("HOME", home.toString());
        return builder.start();
    }

    private static int end(Process process) throws IOException {
        try {
            if (process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                return process.exitValue();
            }
            process.destroyForcibly();
            throw new IOException("a process did not end");
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
