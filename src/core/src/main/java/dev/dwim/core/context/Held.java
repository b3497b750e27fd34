package dev.dwim.core.context;

import dev.dwim.api.ContextFact;
import dev.dwim.api.Kind;
import java.time.Instant;

/// A fact in the store, with what follows from it, worked out once.
///
/// @param observed the fact
/// @param channel  its channel
/// @param until    when it ends
/// @param weight   in bytes of text
record Held(Observed observed, String channel, Instant until, int weight) {
    static Held of(Observed observed) {
        var fact = observed.fact();
        return new Held(observed, fact.channel(), until(fact), Weight.of(fact));
    }

    private static Instant until(ContextFact fact) {
        var oldest = fact.observedAt().plus(ContextStore.MAX_EVENT_AGE);
        return fact.kind() == Kind.EVENT && oldest.isBefore(fact.expiresAt()) ? oldest : fact.expiresAt();
    }

    boolean holds(Instant at) {
        return until.isAfter(at);
    }

    /// Whether a later fact merely confirms this one.
    boolean saysTheSame(Held later) {
        return fact().kind() == Kind.STATE
                && fact().value().equals(later.fact().value())
                && holds(later.fact().observedAt());
    }

    ContextFact fact() {
        return observed.fact();
    }

    String key() {
        return fact().key();
    }

    Instant seen() {
        return fact().observedAt();
    }
}
