package dev.dwim.app.bench;

import dev.dwim.app.bench.Framebuffer.Area;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/// How long the program takes from being started to a painted window and to a list, and what it needs while nobody
/// uses it: memory, also after many summons, and processor time.
///
/// @param program how this program is started, without arguments
/// @param stage   a display
/// @param figures where the figures go
/// @param tell    told how far it is
record WindowStart(List<String> program, Stage stage, Map<String, Double> figures, Consumer<String> tell) {
    private static final Area MIDDLE = new Area(300, 100, 680, 600);
    private static final int CONTROL = 0xffe3;
    private static final int ESCAPE = 0xff1b;
    private static final int WARM_UP = 2;
    private static final Duration SETTLED = Duration.ofSeconds(8);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Duration IDLE = Duration.ofSeconds(20);

    /// @param runs    how often it is started
    /// @param summons how often the window of the last one is summoned
    void run(int runs, int summons) throws IOException {
        tell.accept("starting the window " + runs + " times");
        var painted = new Samples();
        var listed = new Samples();
        for (int run = 0; run < runs + WARM_UP; run++) {
            var process = start(run < WARM_UP ? new Samples() : painted, run < WARM_UP ? new Samples() : listed);
            if (run == runs + WARM_UP - 1) {
                rest(process, summons);
            }
            quit(process);
        }
        figures.put("start_painted_p50_ms", painted.percentile(50));
        figures.put("start_listed_p50_ms", listed.percentile(50));
    }

    /// The list is that of the first key, pressed once the window is there.
    private Process start(Samples painted, Samples listed) throws IOException {
        var processes = new ArrayList<Process>();
        var shown = stage.act(MIDDLE, () -> processes.add(stage.start(with("--show"))));
        var list = stage.press(MIDDLE, List.of((int) 't'));
        shown.ifPresent(seen -> painted.add(seen.first()));
        shown.ifPresent(seen -> list.ifPresent(rows -> listed.add(seen.first() + rows.first())));
        return processes.getFirst();
    }

    private void rest(Process process, int summons) throws IOException {
        stage.press(MIDDLE, List.of(ESCAPE));
        tell.accept("letting it idle");
        pause(SETTLED);
        var load = new Load(process.toHandle());
        double before = load.processorSeconds();
        pause(IDLE);
        figures.put("idle_cpu_percent", 100 * (load.processorSeconds() - before) / IDLE.toSeconds());
        figures.put("rss_idle_mb", load.megabytes());
        if (summons > 0) {
            tell.accept("summoning it " + summons + " times");
            for (int each = 0; each < summons; each++) {
                stage.press(MIDDLE, List.of(CONTROL, (int) ' '));
                stage.press(MIDDLE, List.of(ESCAPE));
            }
            pause(IDLE);
            figures.put("rss_after_" + summons + "_summons_mb", load.megabytes());
        }
    }

    /// One that is still starting does not hear it yet.
    private void quit(Process process) throws IOException {
        try {
            for (int tries = 0; process.isAlive() && tries < 10; tries++) {
                stage.start(with("quit")).waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
                process.waitFor(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
            }
            stage.end(process);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped", stop);
        }
    }

    private List<String> with(String argument) {
        var command = new ArrayList<>(program);
        command.add(argument);
        return command;
    }

    private static void pause(Duration length) {
        LockSupport.parkNanos(length.toNanos());
    }
}
