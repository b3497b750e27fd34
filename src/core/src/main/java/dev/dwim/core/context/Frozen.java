package dev.dwim.core.context;

import java.time.Instant;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What was held at a moment, by key; what was stale then or came by a channel that was not allowed is not in it. It
/// never changes, and what is in it is looked at only when somebody asks.
final class Frozen extends AbstractMap<String, Observed> {
    private final Shelves held;
    private final Instant at;
    private final Set<String> channels;

    /// @param sight    all that was held
    /// @param at       when
    /// @param channels those that were allowed
    Frozen(Holding.Sight sight, Instant at, Set<String> channels) {
        this.held = sight.facts();
        this.at = at;
        this.channels = Set.copyOf(channels);
    }

    private boolean in(Held fact) {
        return fact.holds(at) && channels.contains(fact.channel());
    }

    private Optional<Held> find(@Nullable Object key) {
        return key instanceof String text ? held.find(text).filter(this::in) : Optional.empty();
    }

    @Override
    public @Nullable Observed get(@Nullable Object key) {
        return find(key).map(Held::observed).orElse(null);
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return find(key).isPresent();
    }

    @Override
    public Set<Map.Entry<String, Observed>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<String, Observed>> iterator() {
                return held.stream()
                        .filter(Frozen.this::in)
                        .map(fact -> Map.entry(fact.key(), fact.observed()))
                        .iterator();
            }

            @Override
            public int size() {
                return (int) held.stream().filter(Frozen.this::in).count();
            }
        };
    }
}
