package dev.dwim.app.bench;

import dev.dwim.api.ContextProvider;
import dev.dwim.core.Engine;
import dev.dwim.core.Reply;
import dev.dwim.core.Run;
import dev.dwim.core.context.Channels;
import dev.dwim.core.context.Channels.Consent;
import dev.dwim.core.context.ContextStore;
import dev.dwim.core.intent.Intent;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// The engine with everything flowing in, to be measured: words are understood and judged, and nothing is done.
///
/// @param engine  the engine as it is, in a home of its own
/// @param sources new sources of this machine, not started, each time it is asked
/// @param clock   tells what holds
/// @param nanos   a clock for lengths of time
/// @param intent  from words
public record PlumbingStand(
        Supplier<Engine> engine,
        Supplier<List<ContextProvider>> sources,
        Clock clock,
        LongSupplier nanos,
        Function<String, Intent> intent) {
    /// Asking whether this is there marks the beginning in a record of all calls to the system.
    static final Path BEGIN = Path.of("/dwim-measures-from-here");

    /// The same for the end.
    static final Path END = Path.of("/dwim-measures-to-here");

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration SETTLED = Duration.ofSeconds(4);
    private static final Duration GATHERED = Duration.ofSeconds(5);
    private static final Duration LOOK = Duration.ofNanos(200_000);
    private static final int WARM_UP = 50;

    /// Requests of different kinds, with and without something from what is known.
    private static final List<String> WORDS = List.of(
            "set a timer for 10 minutes",
            "note that the boats are back",
            "what is 17 * 23",
            "note this",
            "what is on today",
            "find the letter about the harbour",
            "search the web for tide tables",
            "what comes next");

    /// Does what the lines of its input say, until it ends: `gather N` or `count N`. Says so when it is ready, and
    /// what
    /// it has measured.
    public void stand() throws IOException {
        try (var engine = this.engine.get();
                var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            Channels.KNOWN.forEach(channel -> engine.ambient().consent(channel, Consent.ALLOWED));
            engine.flow();
            engine.awaitUnderstanding(PATIENCE);
            LockSupport.parkNanos(SETTLED.toNanos());
            ask(engine, WARM_UP);
            System.out.println("ready");
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                int times = Integer.parseInt(line.substring(line.indexOf(' ') + 1));
                if (line.startsWith("gather ")) {
                    gather(engine, times);
                } else {
                    count(engine, times);
                }
            }
        }
    }

    private void ask(Engine engine, int times) {
        for (int each = 0; each < times; each++) {
            ask(engine, WORDS.get(each % WORDS.size()));
        }
    }

    private void ask(Engine engine, String words) {
        if (engine.ask(intent.apply(words), Run.Leave.DRY) instanceof Reply.Ran ran
                && ran.steps().isEmpty()) {
            throw new IllegalStateException("nothing was planned for: " + words);
        }
    }

    private void count(Engine engine, int times) {
        mark(BEGIN);
        ask(engine, times);
        mark(END);
        System.out.println("counted");
    }

    private static void mark(Path place) {
        if (Files.exists(place)) {
            throw new IllegalStateException(place + " is there");
        }
    }

    /// In turn: asking with all that is known already, and asking once the same is gathered.
    private void gather(Engine engine, int times) {
        var wanted = gathered();
        var before = new Samples();
        var onDemand = new Samples();
        for (int each = 0; each < times; each++) {
            var words = WORDS.get(each % WORDS.size());
            long start = nanos.getAsLong();
            ask(engine, words);
            before.add(nanos.getAsLong() - start);
            start = nanos.getAsLong();
            try (var gathering = new Gathering(sources.get(), clock)) {
                gathering.await(wanted, GATHERED);
                ask(engine, words);
                onDemand.add(nanos.getAsLong() - start);
            }
        }
        Map.of("known", before, "gathered", onDemand)
                .forEach((name, samples) -> System.out.println(name + " " + samples.percentile(50)));
        System.out.println("keys " + wanted.size());
        System.out.println("measured");
    }

    /// What can be found out within a while by sources that have only just been started.
    private Set<String> gathered() {
        try (var gathering = new Gathering(sources.get(), clock)) {
            LockSupport.parkNanos(GATHERED.toNanos());
            return gathering.keys();
        }
    }

    /// Sources of their own, into a store of their own.
    private record Gathering(List<ContextProvider> sources, ContextStore store, Clock clock) implements AutoCloseable {
        Gathering(List<ContextProvider> sources, Clock clock) {
            this(sources, new ContextStore(new AllAllowed(), clock), clock);
            sources.forEach(source -> Thread.ofVirtual().name("gathering").start(() -> source.start(store.own())));
        }

        Set<String> keys() {
            return Set.copyOf(store.snapshot(clock.instant()).facts().keySet());
        }

        void await(Set<String> wanted, Duration patience) {
            for (long looks = patience.dividedBy(LOOK); looks > 0 && !keys().containsAll(wanted); looks--) {
                LockSupport.parkNanos(LOOK.toNanos());
            }
        }

        @Override
        public void close() {
            sources.forEach(ContextProvider::close);
        }
    }
}
