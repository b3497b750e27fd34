package dev.dwim.app.platform.sources;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.ContextFact;
import dev.dwim.api.ContextProvider;
import dev.dwim.api.ContextSink;
import dev.dwim.api.Value;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/// A provider that runs, and what holds by what it has said.
final class Told implements ContextSink, AutoCloseable {
    /// Looks quickly, for the sake of the tests.
    static final Pace QUICK = new Pace(Duration.ofMillis(10), Duration.ofSeconds(1));

    /// Looks once, and then only when it is told: what comes comes of a signal.
    static final Pace DEAF = new Pace(Duration.ofMillis(10), Duration.ofHours(1));

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private final Map<String, Value> facts = new ConcurrentHashMap<>();
    private final ContextProvider provider;

    Told(ContextProvider provider) {
        this.provider = provider;
        provider.start(this);
    }

    @Override
    public void push(ContextFact fact) {
        facts.put(fact.key(), fact.value());
    }

    @Override
    public void retract(String key) {
        facts.remove(key);
    }

    Optional<Value> now(String key) {
        return Optional.ofNullable(facts.get(key));
    }

    /// Waits until a key has this value.
    void awaits(String key, Value value) throws InterruptedException {
        await(key, Optional.of(value));
    }

    /// Waits until nothing holds under a key.
    void awaitsNone(String key) throws InterruptedException {
        await(key, Optional.empty());
    }

    private void await(String key, Optional<Value> value) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!now(key).equals(value) && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        assertThat(now(key)).as(key).isEqualTo(value);
    }

    @Override
    public void close() {
        provider.close();
    }
}
