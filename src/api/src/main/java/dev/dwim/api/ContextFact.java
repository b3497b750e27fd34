package dev.dwim.api;

import java.time.Duration;
import java.time.Instant;

/// One observation about the user's surroundings. Immutable and safe to share between threads. The host stamps its
/// origin by its channel, which is the key's first segment; the provider has no say in it.
///
/// @param key         dotted, lower case: `window.title`
/// @param value       bounded by the store's budget; a [Value.Blob] for anything large
/// @param kind        how it ends
/// @param sensitivity how carefully it must be kept
/// @param source      the provider's id; the host stamps it
/// @param observedAt  when the source saw it
/// @param ttl         how long it holds unconfirmed; positive
public record ContextFact(
        String key, Value value, Kind kind, Sensitivity sensitivity, String source, Instant observedAt, Duration ttl) {

    private static final String KEY = "[a-z][a-z0-9_-]*(\\.[a-z0-9_-]+)*";

    /// Refuses a malformed key and a time to live that is not positive.
    public ContextFact {
        if (!key.matches(KEY)) {
            throw new IllegalArgumentException("a context key is dotted and lower case: " + key);
        }
        if (!ttl.isPositive()) {
            throw new IllegalArgumentException("ttl must be positive: " + ttl);
        }
    }

    /// The key's first segment: what the user allows or denies.
    ///
    /// @return the channel, such as `window`
    public String channel() {
        int dot = key.indexOf('.');
        return dot < 0 ? key : key.substring(0, dot);
    }

    /// When it stops holding unless confirmed.
    ///
    /// @return the observation's time plus the time to live
    public Instant expiresAt() {
        return observedAt.plus(ttl);
    }
}
