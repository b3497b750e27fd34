package dev.dwim.app.bench;

import dev.dwim.core.context.ContextStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;

/// What it costs that context flows in before anybody asks, and what it gains: on a display and a message bus of its
/// own. Needs the packages `xvfb openbox libxcb-xtest0 dbus strace`.
///
/// @param program     how this program is started, without arguments
/// @param environment for its processes
/// @param machine     in one line
/// @param nanos       a clock for lengths of time
/// @param clock       tells what holds in the store
/// @param flows       lets what a display tells flow into a store
public record PlumbingBench(
        List<String> program,
        Map<String, String> environment,
        String machine,
        LongSupplier nanos,
        Clock clock,
        Function<String, Flow> flows)
        implements Bench {
    private static final int MINUTES = 10;

    /// What flows into a store.
    ///
    /// @param store where every channel is allowed
    /// @param stop  ends it
    public record Flow(ContextStore store, Runnable stop) {}

    @Override
    public Figures run(boolean full, Consumer<String> tell) {
        int runs = full ? 1_000 : 100;
        var figures = new LinkedHashMap<String, Double>();
        var absent = new ArrayList<String>();
        tell.accept("freezing what is known");
        new SnapshotTrial(clock, nanos).run(20 * runs, figures);
        onStage("plumbing_focus_p99_ms", absent, stage -> {
            tell.accept("changing windows " + runs + " times");
            stage.settle();
            new FocusTrial(stage.display(), flows.apply(stage.display()), clock, nanos).run(runs, figures);
        });
        onStage(
                "plumbing_gain_ratio and plumbing_files_opened",
                absent,
                stage -> new AskTrial(program, stage, figures, tell).run(full ? 100 : 20));
        if (full) {
            onStage(
                    "plumbing_idle_allowed_percent",
                    absent,
                    stage -> new IdleTrial(program, stage, figures, tell).run(MINUTES));
        } else {
            absent.add("plumbing_idle_allowed_percent: that takes " + MINUTES + " minutes; say --full.");
        }
        return new Figures("plumbing", machine, runs, figures, absent);
    }

    private interface Act {
        void on(Stage stage) throws IOException;
    }

    private void onStage(String figure, List<String> absent, Act act) {
        try {
            var home = Files.createTempDirectory("dwim-bench");
            try (var stage = new Stage(environment, home, nanos)) {
                act.on(stage);
            } finally {
                delete(home);
            }
        } catch (IOException missing) {
            absent.add(figure + ": " + missing.getMessage()
                    + ". It needs the packages xvfb, openbox, libxcb-xtest0, dbus and strace.");
        }
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
