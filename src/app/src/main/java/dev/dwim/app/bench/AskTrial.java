package dev.dwim.app.bench;

import dev.dwim.api.Answer;
import dev.dwim.app.platform.x11.PlainWindow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/// What happens between an intent and what is to be done: how long it takes when all is known already, against
/// gathering the same facts then; and, once the display and the message bus hang, what the process asks of the system
/// meanwhile.
///
/// @param program how this program is started, without arguments
/// @param stage   a display
/// @param figures where the figures go
/// @param tell    told how far it is
record AskTrial(List<String> program, Stage stage, Map<String, Double> figures, Consumer<String> tell) {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int COUNTED = 200;

    /// Of which the least counts: something else goes on in the process, too, and is not called by what is asked.
    private static final int BATCHES = 3;

    /// Calls that name files, speak to sockets, or read and write what is open.
    private static final String TRACED = "trace=%file,%network,read,write,readv,writev,pread64,pwrite64";

    /// @param runs how often both ways are gone
    void run(int runs) throws IOException {
        var home = stage.home();
        var letters = Files.createDirectories(home.resolve("letters"));
        Files.writeString(letters.resolve("harbour.txt"), "The boats are back.");
        var bus = stage.bus();
        stage.settle();
        try (var window = window()) {
            stage.settle();
            window.activate();
            tell.accept("asking with all that is known, and gathering it then, " + runs + " times");
            gather(bus, runs);
            tell.accept("counting calls to the system with every source hung");
            count(bus);
        }
    }

    private PlainWindow window() throws IOException {
        return switch (PlainWindow.open(stage.display(), "editor", "~/letters/harbour.txt - Editor")) {
            case Answer.Given<PlainWindow>(PlainWindow window) -> window;
            case Answer.Lacking<PlainWindow>(String reason) -> throw new IOException(reason);
        };
    }

    private void gather(List<String> bus, int runs) throws IOException {
        var said = stage.home().resolve("gathered");
        var stand = stage.startAndWait(command(bus, List.of()), said);
        try {
            say(stand, "gather " + runs);
            var lines = await(said, "measured", 1);
            double known = figure(lines, "known ");
            double gathered = figure(lines, "gathered ");
            figures.put("plumbing_enter_known_p50_ms", known);
            figures.put("plumbing_enter_gathered_p50_ms", gathered);
            figures.put("plumbing_gain_ratio", gathered / known);
            figures.put("plumbing_gathered_keys", figure(lines, "keys "));
        } finally {
            stage.end(stand);
        }
    }

    private void count(List<String> bus) throws IOException {
        var said = stage.home().resolve("counted");
        var record = stage.home().resolve("calls");
        var strace = stage.find("strace").orElseThrow(() -> new IOException("strace is not there"));
        var stand = stage.startAndWait(
                command(bus, List.of(strace.toString(), "-f", "-y", "-e", TRACED, "-o", record.toString())), said);
        try {
            stage.hang(stand);
            for (int batch = 1; batch <= BATCHES; batch++) {
                say(stand, "count " + COUNTED);
                await(said, "counted", batch);
            }
        } finally {
            stage.resume(stand);
            stage.end(stand);
        }
        var batches = SystemCalls.between(Files.readAllLines(record), PlumbingStand.BEGIN, PlumbingStand.END);
        if (batches.size() != BATCHES) {
            throw new IOException("strace has recorded " + batches.size() + " of " + BATCHES + " batches");
        }
        var calls = SystemCalls.least(batches);
        figures.put("plumbing_counted_intents", (double) COUNTED);
        figures.put("plumbing_files_opened", (double) calls.opened());
        figures.put("plumbing_socket_calls", (double) calls.ofSockets());
        figures.put("plumbing_file_reads_per_intent", (double) calls.ofFiles() / COUNTED);
    }

    private List<String> command(List<String> bus, List<String> before) {
        var command = new ArrayList<>(bus);
        command.addAll(before);
        command.addAll(program);
        command.add("plumbing");
        return command;
    }

    private static void say(Process process, String line) throws IOException {
        var writer = process.outputWriter();
        writer.write(line);
        writer.newLine();
        writer.flush();
    }

    private static List<String> await(Path said, String last, int times) throws IOException {
        for (long looks = PATIENCE.dividedBy(PAUSE); looks > 0; looks--) {
            var lines = Files.readAllLines(said);
            if (Collections.frequency(lines, last) >= times) {
                return lines;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        throw new IOException("what was to be " + last + " never came");
    }

    private static double figure(List<String> lines, String name) throws IOException {
        return lines.stream()
                .filter(line -> line.startsWith(name))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length())))
                .findFirst()
                .orElseThrow(() -> new IOException(name.strip() + " was not measured"));
    }
}
