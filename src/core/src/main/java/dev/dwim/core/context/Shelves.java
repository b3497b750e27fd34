package dev.dwim.core.context;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Facts by key. It never changes: one fact more makes new shelves, which share all but one with these. So whoever
/// holds them has them frozen, at no cost.
final class Shelves {
    /// No fact at all.
    static final Shelves EMPTY = new Shelves(empty());

    /// Few enough to be copied with every change, many enough to be short when ten thousand facts are there.
    private static final int MANY = 256;

    private final Map<String, Held>[] shelves;

    private Shelves(Map<String, Held>[] shelves) {
        this.shelves = shelves;
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // there are no arrays of a generic type
    private static Map<String, Held>[] empty() {
        var none = new Map[MANY];
        Arrays.fill(none, Map.of());
        return none;
    }

    Optional<Held> find(String key) {
        return Optional.ofNullable(shelves[shelf(key)].get(key));
    }

    Shelves with(Held held) {
        var shelf = new HashMap<>(shelves[shelf(held.key())]);
        shelf.put(held.key(), held);
        return exchanged(held.key(), shelf);
    }

    Shelves without(String key) {
        var shelf = new HashMap<>(shelves[shelf(key)]);
        shelf.remove(key);
        return exchanged(key, shelf);
    }

    private Shelves exchanged(String key, Map<String, Held> shelf) {
        var others = shelves.clone();
        others[shelf(key)] = shelf;
        return new Shelves(others);
    }

    /// All facts, in no order.
    Stream<Held> stream() {
        return Arrays.stream(shelves).flatMap(shelf -> shelf.values().stream());
    }

    private static int shelf(String key) {
        int hash = key.hashCode();
        return (hash ^ hash >>> 16) & MANY - 1;
    }
}
