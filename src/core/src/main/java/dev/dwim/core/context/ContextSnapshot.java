package dev.dwim.core.context;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The facts frozen for one intent; stale ones are not in it.
///
/// @param at    when it was frozen
/// @param facts by key
public record ContextSnapshot(Instant at, Map<String, Observed> facts) {
    /// Copies the facts.
    public ContextSnapshot {
        facts = Map.copyOf(facts);
    }

    /// A snapshot without facts.
    ///
    /// @param at when
    /// @return the empty snapshot
    public static ContextSnapshot empty(Instant at) {
        return new ContextSnapshot(at, Map.of());
    }

    /// The fact under a key.
    ///
    /// @param key such as `selection.text`
    /// @return the stamped fact
    public Optional<Observed> find(String key) {
        return Optional.ofNullable(facts.get(key));
    }

    /// This snapshot and facts that came with the intent; these win.
    ///
    /// @param more stamped facts
    /// @return a new snapshot
    public ContextSnapshot with(Iterable<Observed> more) {
        var merged = new LinkedHashMap<>(facts);
        more.forEach(observed -> merged.put(observed.fact().key(), observed));
        return new ContextSnapshot(at, merged);
    }
}
