package dev.dwim.app.bench;

import dev.dwim.api.Answer;
import dev.dwim.api.Value;
import dev.dwim.app.platform.x11.PlainWindow;
import dev.dwim.core.context.ContextStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;

/// How long it takes from a change of focus between two windows to the fact in the store: on a display of its own, from
/// the request to the window manager on. Needs the packages `xvfb openbox libxcb-xtest0`.
///
/// @param environment for its processes
/// @param machine     in one line
/// @param nanos       a clock for lengths of time
/// @param clock       tells what holds in the store
/// @param flows       lets what a display tells flow into a store
public record PlumbingBench(
        Map<String, String> environment, String machine, LongSupplier nanos, Clock clock, Function<String, Flow> flows)
        implements Bench {
    private static final String TITLE = "window.title";
    private static final int WARM_UP = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /// Nobody changes windows faster.
    private static final Duration BETWEEN = Duration.ofMillis(60);

    /// What flows into a store.
    ///
    /// @param store where every channel is allowed
    /// @param stop  ends it
    public record Flow(ContextStore store, Runnable stop) {}

    private record Arrival(String title, long at) {}

    @Override
    public Figures run(boolean full, Consumer<String> tell) {
        int runs = full ? 1_000 : 100;
        var figures = new LinkedHashMap<String, Double>();
        var absent = new ArrayList<String>();
        try {
            var home = Files.createTempDirectory("dwim-bench");
            try (var stage = new Stage(environment, home, nanos)) {
                tell.accept("changing windows " + runs + " times");
                stage.settle();
                var samples = focus(stage.display(), runs);
                figures.put("plumbing_focus_p50_ms", samples.percentile(50));
                figures.put("plumbing_focus_p99_ms", samples.percentile(99));
            } finally {
                delete(home);
            }
        } catch (IOException missing) {
            absent.add("plumbing_focus_p99_ms: " + missing.getMessage()
                    + ". It needs the packages xvfb, openbox and libxcb-xtest0.");
        }
        return new Figures("plumbing", machine, runs, figures, absent);
    }

    private Samples focus(String display, int runs) throws IOException {
        var flow = flows.apply(display);
        try (var one = window(display, "one");
                var two = window(display, "two")) {
            return measure(runs, flow.store(), one, two);
        } finally {
            flow.stop().run();
        }
    }

    private static PlainWindow window(String display, String title) throws IOException {
        return switch (PlainWindow.open(display, "bench", title)) {
            case Answer.Given<PlainWindow>(PlainWindow window) -> window;
            case Answer.Lacking<PlainWindow>(String reason) -> throw new IOException(reason);
        };
    }

    private Samples measure(int runs, ContextStore store, PlainWindow one, PlainWindow two) throws IOException {
        var arrivals = new LinkedBlockingQueue<Arrival>();
        store.watch(key -> {
            if (key.equals(TITLE)) {
                title(store).ifPresent(title -> arrivals.add(new Arrival(title, nanos.getAsLong())));
            }
        });
        var samples = new Samples();
        // The second one may be in front already, and then its turn changes nothing: so the first one begins.
        for (int run = 0; run < runs + WARM_UP; run++) {
            boolean first = run % 2 == 0;
            long start = nanos.getAsLong();
            (first ? one : two).activate();
            long end = arrival(arrivals, first ? "one" : "two");
            if (run >= WARM_UP) {
                samples.add(end - start);
            }
            LockSupport.parkNanos(BETWEEN.toNanos());
        }
        return samples;
    }

    private Optional<String> title(ContextStore store) {
        return store.snapshot(clock.instant())
                .find(TITLE)
                .map(observed -> observed.fact().value())
                .map(value -> value instanceof Value.Text(String text) ? text : "");
    }

    private static long arrival(BlockingQueue<Arrival> arrivals, String title) throws IOException {
        try {
            for (var next = arrivals.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
                    next != null;
                    next = arrivals.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                if (next.title().equals(title)) {
                    return next.at();
                }
            }
            throw new IOException("a window in front was never told of");
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stop);
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
