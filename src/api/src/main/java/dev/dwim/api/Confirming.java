package dev.dwim.api;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// A sink that passes facts on and keeps confirming those that are states, twice in their time to live, until they are
/// replaced, retracted, or this is closed. A provider that is told of changes pushes into one of these, and only what
/// has changed. Safe to use from any thread. Closing it does not close the sink behind it.
///
/// ```java
/// public void start(ContextSink sink) {
///     var states = new Confirming(sink, clock);
///     player.onChange(song -> states.push(playing(song)));
/// }
/// ```
public final class Confirming implements ContextSink, AutoCloseable {
    private final ContextSink sink;
    private final Clock clock;
    private final Map<String, Held> held = new ConcurrentHashMap<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("confirming").factory());
    private boolean closed;

    /// Begins with nothing to confirm.
    ///
    /// @param sink  where the facts go
    /// @param clock tells when a state was confirmed
    public Confirming(ContextSink sink, Clock clock) {
        this.sink = sink;
        this.clock = clock;
    }

    @Override
    public synchronized void push(ContextFact fact) {
        if (closed) {
            return;
        }
        forget(fact.key());
        sink.push(fact);
        if (fact.kind() == Kind.STATE) {
            long half = Math.max(1, fact.ttl().dividedBy(2).toMillis());
            held.put(
                    fact.key(),
                    new Held(
                            fact,
                            timer.scheduleWithFixedDelay(() -> confirm(fact), half, half, TimeUnit.MILLISECONDS)));
        }
    }

    private record Held(ContextFact fact, Future<?> confirmed) {}

    /// A confirmation may have waited while its state was replaced: then it is none any more.
    private synchronized void confirm(ContextFact fact) {
        var now = held.get(fact.key());
        if (!closed && now != null && now.fact().equals(fact)) {
            sink.push(new ContextFact(
                    fact.key(),
                    fact.value(),
                    fact.kind(),
                    fact.sensitivity(),
                    fact.source(),
                    clock.instant(),
                    fact.ttl()));
        }
    }

    @Override
    public synchronized void retract(String key) {
        if (!closed) {
            forget(key);
            sink.retract(key);
        }
    }

    private void forget(String key) {
        var before = held.remove(key);
        if (before != null) {
            before.confirmed().cancel(false);
        }
    }

    /// Confirms nothing more and passes nothing on. What was pushed ends with its time to live.
    @Override
    public synchronized void close() {
        closed = true;
        held.clear();
        timer.shutdownNow();
    }
}
