package dev.dwim.app.bench;

import dev.dwim.api.Answer;
import dev.dwim.api.Value;
import dev.dwim.app.platform.x11.PlainWindow;
import dev.dwim.core.context.ContextStore;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/// How long it takes from a change of focus between two windows to the fact in the store, from the request to the
/// window manager on.
///
/// @param display where they are
/// @param flow    lets what it tells flow in
/// @param clock   tells what holds in the store
/// @param nanos   a clock for lengths of time
record FocusTrial(String display, PlumbingBench.Flow flow, Clock clock, LongSupplier nanos) {
    private static final String TITLE = "window.title";
    private static final int WARM_UP = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /// Nobody changes windows faster.
    private static final Duration BETWEEN = Duration.ofMillis(60);

    private record Arrival(String title, long at) {}

    /// @param runs    how many changes are counted
    /// @param figures where the figures go
    void run(int runs, Map<String, Double> figures) throws IOException {
        try (var one = window("one");
                var two = window("two")) {
            var samples = measure(runs, flow.store(), one, two);
            figures.put("plumbing_focus_p50_ms", samples.percentile(50));
            figures.put("plumbing_focus_p99_ms", samples.percentile(99));
        } finally {
            flow.stop().run();
        }
    }

    private PlainWindow window(String title) throws IOException {
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
}
