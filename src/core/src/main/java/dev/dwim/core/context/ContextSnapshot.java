package dev.dwim.core.context;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The facts frozen for one intent; stale ones are not in it.
///
/// @param at    when it was frozen
/// @param facts by key
public record ContextSnapshot(Instant at, Map<String, Observed> facts) {
    /// Copies the facts, unless they are frozen already.
    public ContextSnapshot {
        facts = facts instanceof Frozen ? facts : Map.copyOf(facts);
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

    /// This snapshot without some facts, and without all others that repeat what these say: a copied address is
    /// known by several keys.
    ///
    /// @param keys what the user has left out: keys, or channels for all that came by them
    /// @return a new snapshot, from which nothing of it can be had
    public ContextSnapshot without(Set<String> keys) {
        if (keys.isEmpty()) {
            return this;
        }
        var gone = facts.entrySet().stream()
                .filter(entry -> named(entry.getValue(), keys))
                .map(entry -> entry.getValue().fact().value())
                .toList();
        var left = new LinkedHashMap<String, Observed>();
        facts.forEach((key, observed) -> {
            if (!named(observed, keys)
                    && gone.stream()
                            .noneMatch(value -> Repeats.says(observed.fact().value(), value))) {
                left.put(key, observed);
            }
        });
        return new ContextSnapshot(at, left);
    }

    private static boolean named(Observed observed, Set<String> keys) {
        return keys.contains(observed.fact().key())
                || keys.contains(observed.fact().channel());
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
