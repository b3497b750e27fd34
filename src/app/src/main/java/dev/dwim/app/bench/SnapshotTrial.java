package dev.dwim.app.bench;

import dev.dwim.api.ContextFact;
import dev.dwim.api.Kind;
import dev.dwim.api.Sensitivity;
import dev.dwim.api.Value;
import dev.dwim.core.context.Channels;
import dev.dwim.core.context.ContextStore;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;

/// How long it takes to freeze what is known and to look at thirty keys of it, while the store is full and more comes
/// in; and how long it takes to bring in more, for which the oldest goes.
///
/// @param clock tells what holds
/// @param nanos a clock for lengths of time
record SnapshotTrial(Clock clock, LongSupplier nanos) {
    private static final int WARM_UP = 2_000;
    private static final Duration BETWEEN = Duration.ofMillis(1);

    /// To understand words some thirty keys are looked at.
    private static final List<String> LOOKED_AT =
            IntStream.range(0, 30).mapToObj(number -> "window.none" + number).toList();

    private static final List<String> CHANNELS =
            Channels.KNOWN.stream().sorted().toList();

    /// @param runs    how many are counted
    /// @param figures where the figures go
    void run(int runs, Map<String, Double> figures) {
        var store = new ContextStore(new AllAllowed(), clock);
        for (int each = 0; each < ContextStore.MAX_FACTS; each++) {
            store.push(fact(each));
        }
        var snapshots = new Samples();
        var pushes = new Samples();
        var pushing = Thread.ofPlatform().daemon().start(() -> push(store, pushes));
        for (int run = -WARM_UP; run < runs; run++) {
            long start = nanos.getAsLong();
            var snapshot = store.snapshot(clock.instant());
            boolean known =
                    LOOKED_AT.stream().anyMatch(key -> snapshot.find(key).isPresent());
            long took = nanos.getAsLong() - start;
            if (known) {
                throw new IllegalStateException("what nobody pushed is known");
            }
            if (run >= 0) {
                snapshots.add(took);
            }
        }
        pushing.interrupt();
        join(pushing);
        figures.put("plumbing_snapshot_10000_p50_ms", snapshots.percentile(50));
        figures.put("plumbing_snapshot_10000_p99_ms", snapshots.percentile(99));
        figures.put("plumbing_push_full_p50_ms", pushes.percentile(50));
        figures.put("plumbing_push_full_p99_ms", pushes.percentile(99));
    }

    /// Every one has a key that is new, and pushes out the oldest.
    private void push(ContextStore store, Samples pushes) {
        for (int each = ContextStore.MAX_FACTS; !Thread.currentThread().isInterrupted(); each++) {
            var fact = fact(each);
            long start = nanos.getAsLong();
            store.push(fact);
            pushes.add(nanos.getAsLong() - start);
            LockSupport.parkNanos(BETWEEN.toNanos());
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stop);
        }
    }

    private ContextFact fact(int number) {
        return new ContextFact(
                CHANNELS.get(number % CHANNELS.size()) + ".k" + number,
                Value.of("what is known under the number " + number),
                Kind.STATE,
                Sensitivity.PRIVATE,
                "bench",
                clock.instant(),
                Duration.ofHours(1));
    }
}
