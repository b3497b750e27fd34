package dev.dwim.core.context;

import dev.dwim.api.ContextFact;
import dev.dwim.api.ContextSink;
import dev.dwim.api.Sensitivity;
import dev.dwim.core.intent.Intent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// What is known about the user's surroundings right now: in memory only, expiring, and only what the user allowed.
/// Safe to use from any thread.
public final class ContextStore implements ContextSink {
    /// How many facts are held; a further key pushes out the oldest.
    public static final int MAX_FACTS = 10_000;

    /// How much is held, in bytes of text; more pushes out the oldest.
    public static final long MAX_BYTES = 16L << 20;

    /// The largest fact, in bytes of text; a larger one is dropped.
    public static final int MAX_FACT_BYTES = 1 << 20;

    /// How long an event is held, whatever its time to live says.
    public static final Duration MAX_EVENT_AGE = Duration.ofMinutes(10);

    private final Channels channels;
    private final Discretion discretion;
    private final Clock clock;
    private final Holding holding = new Holding(MAX_FACTS, MAX_BYTES);
    private final List<Consumer<String>> watchers = new CopyOnWriteArrayList<>();

    /// @param channels what the user allowed
    /// @param clock    tells what is stale
    public ContextStore(Channels channels, Clock clock) {
        this(channels, new Discretion(List.of()), clock);
    }

    /// @param channels what the user allowed
    /// @param discretion before which windows nothing is taken
    /// @param clock    tells what is stale
    public ContextStore(Channels channels, Discretion discretion, Clock clock) {
        this.channels = channels;
        this.discretion = discretion;
        this.clock = clock;
    }

    @Override
    public void push(ContextFact fact) {
        push(Observed.stamp(fact));
    }

    /// Takes a fact whose origins are known better than by its channel: what a call gave bears those of all that
    /// went into it.
    ///
    /// @param observed the fact, of the host's own
    public void push(Observed observed) {
        var fact = observed.fact();
        var held = Held.of(observed);
        if (fact.sensitivity() != Sensitivity.SECRET
                && held.weight() <= MAX_FACT_BYTES
                && allowed(held.channel())
                && !discretion.veils(held.channel())) {
            keep(fact.key(), held);
        }
    }

    private void keep(String key, Held held) {
        var before = holding.put(held, clock.instant());
        if (before.filter(known -> known.saysTheSame(held)).isEmpty()) {
            watchers.forEach(watcher -> watcher.accept(key));
        }
    }

    @Override
    public void retract(String key) {
        if (holding.remove(key).isPresent()) {
            watchers.forEach(watcher -> watcher.accept(key));
        }
    }

    /// Lets somebody know of every change; to confirm a state changes nothing. The watcher returns at once; it is told
    /// on the thread that pushes.
    ///
    /// @param watcher told the key
    public void watch(Consumer<String> watcher) {
        watchers.add(watcher);
    }

    /// What one provider pushes into: whatever it says of itself, its facts bear its name, and it retracts
    /// none but its own.
    ///
    /// @param provider its id; not [Observed#HOST], whose facts count for more
    /// @return a sink of its own
    public ContextSink lent(String provider) {
        if (provider.equals(Observed.HOST)) {
            throw new IllegalArgumentException("no provider may have the id " + provider);
        }
        return sink(provider);
    }

    /// What a source of the host's own pushes into.
    ///
    /// @return a sink whose facts are the host's
    public ContextSink own() {
        return sink(Observed.HOST);
    }

    private ContextSink sink(String source) {
        return new ContextSink() {
            @Override
            public void push(ContextFact fact) {
                ContextStore.this.push(new ContextFact(
                        fact.key(),
                        fact.value(),
                        fact.kind(),
                        fact.sensitivity(),
                        source,
                        fact.observedAt(),
                        fact.ttl()));
            }

            @Override
            public void retract(String key) {
                if (holding.sight()
                        .facts()
                        .find(key)
                        .filter(known -> known.fact().source().equals(source))
                        .isPresent()) {
                    ContextStore.this.retract(key);
                }
            }
        };
    }

    /// Freezes what holds now.
    ///
    /// @param at the intent's time
    /// @return the facts that are not stale then
    public ContextSnapshot snapshot(Instant at) {
        var sight = holding.sight();
        // Also asked here: the user may have denied a channel since, in another process.
        var allowed = sight.channels().stream().filter(this::allowed).collect(Collectors.toUnmodifiableSet());
        return new ContextSnapshot(at, new Frozen(sight, at, allowed));
    }

    /// Freezes what holds at an intent's time, without what the user has left out of it.
    ///
    /// @param intent the words
    /// @return the facts that it may be understood by
    public ContextSnapshot snapshot(Intent intent) {
        return snapshot(intent.at().toInstant()).without(intent.leftOut());
    }

    /// Forgets a channel's facts: the user has denied or paused it.
    ///
    /// @param channel a key's first segment
    public void forget(String channel) {
        holding.sight().facts().stream()
                .filter(held -> held.channel().equals(channel))
                .forEach(held -> retract(held.key()));
    }

    /// Forgets everything: the user has paused all of it.
    public void forget() {
        holding.sight().facts().stream().forEach(held -> retract(held.key()));
    }

    private boolean allowed(String channel) {
        return channels.consent(channel) == Channels.Consent.ALLOWED;
    }
}
