package dev.dwim.core.context;

import dev.dwim.api.ContextFact;
import dev.dwim.api.ContextSink;
import dev.dwim.api.Kind;
import dev.dwim.api.Sensitivity;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// What is known about the user's surroundings right now: in memory only, expiring, and only what the user allowed.
/// Safe to use from any thread.
public final class ContextStore implements ContextSink {
    /// How many facts are held; a further key pushes out the oldest.
    public static final int MAX_FACTS = 10_000;

    /// How long an event is held, whatever its time to live says.
    public static final Duration MAX_EVENT_AGE = Duration.ofMinutes(10);

    private final Channels channels;
    private final Clock clock;
    private final Map<String, Observed> facts = new ConcurrentHashMap<>();

    /// @param channels what the user allowed
    /// @param clock    tells what is stale
    public ContextStore(Channels channels, Clock clock) {
        this.channels = channels;
        this.clock = clock;
    }

    @Override
    public void push(ContextFact fact) {
        if (fact.sensitivity() == Sensitivity.SECRET || !allowed(fact)) {
            return;
        }
        facts.put(fact.key(), Observed.stamp(fact));
        if (facts.size() > MAX_FACTS) {
            evict();
        }
    }

    /// What one provider pushes into: whatever it says of itself, its facts bear its name.
    ///
    /// @param provider its id; not [Observed#HOST], whose facts count for more
    /// @return a sink of its own
    public ContextSink lent(String provider) {
        if (provider.equals(Observed.HOST)) {
            throw new IllegalArgumentException("no provider may have the id " + provider);
        }
        return fact -> push(new ContextFact(
                fact.key(), fact.value(), fact.kind(), fact.sensitivity(), provider, fact.observedAt(), fact.ttl()));
    }

    /// Freezes what holds now.
    ///
    /// @param at the intent's time
    /// @return the facts that are not stale then
    public ContextSnapshot snapshot(Instant at) {
        var fresh = new HashMap<String, Observed>();
        facts.forEach((key, observed) -> {
            // Also asked here: the user may have denied the channel since, in another process.
            if (holds(observed.fact(), at) && allowed(observed.fact())) {
                fresh.put(key, observed);
            }
        });
        return new ContextSnapshot(at, fresh);
    }

    /// Forgets a channel's facts: the user has denied or paused it.
    ///
    /// @param channel a key's first segment
    public void forget(String channel) {
        facts.values().removeIf(observed -> observed.fact().channel().equals(channel));
    }

    private boolean allowed(ContextFact fact) {
        return channels.consent(fact.channel()) == Channels.Consent.ALLOWED;
    }

    private static boolean holds(ContextFact fact, Instant at) {
        if (!fact.expiresAt().isAfter(at)) {
            return false;
        }
        return fact.kind() == Kind.STATE
                || fact.observedAt().plus(MAX_EVENT_AGE).isAfter(at);
    }

    private void evict() {
        var now = clock.instant();
        facts.values().removeIf(observed -> !holds(observed.fact(), now));
        while (facts.size() > MAX_FACTS) {
            facts.values().stream()
                    .min((a, b) -> a.fact().observedAt().compareTo(b.fact().observedAt()))
                    .ifPresent(oldest -> facts.remove(oldest.fact().key(), oldest));
        }
    }
}
