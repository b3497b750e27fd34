package dev.dwim.app.bench;

import dev.dwim.app.bench.Framebuffer.Area;
import dev.dwim.app.bench.Stage.Seen;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/// How long it takes from a key to pixels, as somebody outside sees it: from the hotkey to the window, from a typed
/// key to the finished list over 1,000 actions; other palettes alike, on the same display, in the same run. Needs the
/// packages `xvfb openbox libxcb-xtest0`, and for the others `rofi suckless-tools synapse kupfer dbus`. Painted means
/// that the last pixel has changed; first is when anything had, which is fairer to windows that fade in.
///
/// @param program     how this program is started, without arguments
/// @param environment for its processes
/// @param machine     in one line
/// @param nanos       a clock for lengths of time
public record OverlayBench(List<String> program, Map<String, String> environment, String machine, LongSupplier nanos)
        implements Bench {
    private static final int CONTROL = 0xffe3;
    private static final int ESCAPE = 0xff1b;
    private static final int BACKSPACE = 0xff08;
    private static final int SPACE = ' ';

    /// The middle of the screen, where every palette shows itself.
    private static final Area MIDDLE = new Area(300, 100, 680, 600);

    private static final int WARM_UP = 5;

    /// What stays gets ready for the user first, or reads what it finds on the machine.
    private static final Duration STARTING = Duration.ofSeconds(6);

    /// Each of these letters leads to other rows.
    private static final String TYPED = "open close print archive";

    @Override
    public Figures run(boolean full, Consumer<String> tell) {
        int runs = full ? 200 : 60;
        var figures = new LinkedHashMap<String, Double>();
        var absent = new ArrayList<String>();
        try {
            var home = Files.createTempDirectory("dwim-bench");
            try (var stage = new Stage(environment, home, nanos)) {
                ours(stage, home, runs, figures, tell);
                rofi(stage, home, runs, figures, absent, tell);
                dmenu(stage, home, runs / 3, figures, absent, tell);
                resident(stage, "synapse", List.of("synapse", "--startup"), runs, figures, absent, tell);
                resident(stage, "kupfer", List.of("kupfer", "--no-splash"), runs, figures, absent, tell);
            } finally {
                delete(home);
            }
        } catch (IOException missing) {
            absent.add("overlay: " + missing.getMessage() + ". It needs the packages xvfb, openbox and libxcb-xtest0.");
        }
        return new Figures("overlay", machine, runs, figures, absent);
    }

    private void ours(Stage stage, Path home, int runs, Map<String, Double> figures, Consumer<String> tell)
            throws IOException {
        tell.accept("starting the palette over 1,000 actions");
        var command = new ArrayList<>(program);
        command.add("palette");
        var process = stage.startAndWait(command, home.resolve("said"));
        LockSupport.parkNanos(STARTING.toNanos());
        summoned(stage, "overlay", runs, figures, tell);
        stage.end(process);
    }

    /// One that stays and has the hotkey Ctrl+Space, as these have from the beginning.
    private static void resident(
            Stage stage,
            String name,
            List<String> command,
            int runs,
            Map<String, Double> figures,
            List<String> absent,
            Consumer<String> tell)
            throws IOException {
        if (stage.find(name).isEmpty() || stage.find("dbus-run-session").isEmpty()) {
            absent.add(name + "_hotkey_painted_p50_ms: install the packages " + name + " and dbus.");
            return;
        }
        tell.accept(name + " for comparison");
        var onBus = new ArrayList<>(List.of("dbus-run-session", "--"));
        onBus.addAll(command);
        var process = stage.start(onBus);
        LockSupport.parkNanos(STARTING.toNanos());
        stage.settle();
        summoned(stage, name, runs / 3, figures, tell);
        stage.end(process);
    }

    private static void summoned(
            Stage stage, String name, int runs, Map<String, Double> figures, Consumer<String> tell) {
        tell.accept("pressing the hotkey " + runs + " times");
        var first = new Samples();
        var shown = new Samples();
        for (int run = 0; run < runs + WARM_UP; run++) {
            var seen = stage.press(MIDDLE, List.of(CONTROL, SPACE));
            if (run >= WARM_UP) {
                seen.ifPresent(times -> first.add(times.first()));
                add(shown, seen);
            }
            stage.press(MIDDLE, List.of(ESCAPE));
        }
        put(figures, name + "_hotkey_first", first);
        put(figures, name + "_hotkey_painted", shown);
        tell.accept("typing " + runs + " keys");
        stage.press(MIDDLE, List.of(CONTROL, SPACE));
        put(figures, name + "_key_painted", typed(stage, runs, WARM_UP));
        stage.press(MIDDLE, List.of(ESCAPE));
    }

    /// Letters one by one, each until its rows are there; then all of them away again.
    private static Samples typed(Stage stage, int runs, int warmUp) {
        var samples = new Samples();
        int typed = 0;
        while (samples.count() < runs && typed < 10 * runs) {
            for (int at = 0; at < TYPED.length() && samples.count() < runs; at++) {
                var seen = stage.press(MIDDLE, List.of((int) TYPED.charAt(at)));
                if (typed++ >= warmUp) {
                    add(samples, seen);
                }
            }
            for (int at = 0; at < TYPED.length(); at++) {
                stage.press(MIDDLE, List.of(BACKSPACE));
            }
        }
        return samples;
    }

    private static void add(Samples samples, Optional<Seen> seen) {
        seen.ifPresent(times -> samples.add(times.last()));
    }

    private static void put(Map<String, Double> figures, String name, Samples samples) {
        if (samples.count() > 0) {
            figures.put(name + "_p50_ms", samples.percentile(50));
            figures.put(name + "_p99_ms", samples.percentile(99));
        }
    }

    private static void rofi(
            Stage stage, Path home, int runs, Map<String, Double> figures, List<String> absent, Consumer<String> tell)
            throws IOException {
        if (stage.find("rofi").isEmpty()) {
            absent.add("rofi_cold_painted_p50_ms: install the package rofi.");
            return;
        }
        tell.accept("rofi for comparison");
        var lines = actions(home);
        var cold = new Samples();
        for (int run = 0; run < runs / 3 + 2; run++) {
            var seen = stage.act(MIDDLE, () -> stage.start(List.of("rofi", "-dmenu", "-i"), lines));
            if (run >= 2) {
                add(cold, seen);
            }
            stage.press(MIDDLE, List.of(ESCAPE));
        }
        put(figures, "rofi_cold_painted", cold);
        stage.act(MIDDLE, () -> stage.start(List.of("rofi", "-dmenu", "-i"), lines));
        put(figures, "rofi_key_painted", typed(stage, runs, WARM_UP));
        stage.press(MIDDLE, List.of(ESCAPE));
    }

    private static void dmenu(
            Stage stage, Path home, int runs, Map<String, Double> figures, List<String> absent, Consumer<String> tell)
            throws IOException {
        if (stage.find("dmenu").isEmpty()) {
            absent.add("dmenu_cold_painted_p50_ms: install the package suckless-tools.");
            return;
        }
        tell.accept("dmenu for comparison");
        var lines = actions(home);
        var top = new Area(0, 0, 1280, 20);
        var cold = new Samples();
        for (int run = 0; run < runs; run++) {
            add(cold, stage.act(top, () -> stage.start(List.of("dmenu", "-i"), lines)));
            stage.press(top, List.of(ESCAPE));
        }
        put(figures, "dmenu_cold_painted", cold);
    }

    /// The same 1,000 titles that our palette has.
    private static Path actions(Path home) throws IOException {
        return Files.write(
                home.resolve("actions"),
                GeneratedCatalogue.of(1_000).specs().stream()
                        .map(spec -> spec.title())
                        .toList());
    }

    private static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException busy) {
            throw new UncheckedIOException(busy);
        }
    }
}
