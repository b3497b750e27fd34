package dev.dwim.core.context;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What the store holds, and what of it has to go first. Safe to use from any thread; to freeze it waits for nobody.
final class Holding {
    private static final Comparator<Held> BY_AGE =
            Comparator.comparing(Held::seen).thenComparing(Held::key);
    private static final Comparator<Held> BY_END =
            Comparator.comparing(Held::until).thenComparing(Held::key);

    private final int mostFacts;
    private final long mostBytes;
    private final NavigableSet<Held> byAge = new TreeSet<>(BY_AGE);
    private final NavigableSet<Held> byEnd = new TreeSet<>(BY_END);
    private final Map<String, Integer> byChannel = new HashMap<>();
    private long bytes;
    private volatile Sight now = new Sight(Shelves.EMPTY, Set.of());

    /// @param mostFacts how many are held
    /// @param mostBytes how much is held
    Holding(int mostFacts, long mostBytes) {
        this.mostFacts = mostFacts;
        this.mostBytes = mostBytes;
    }

    /// All at one moment.
    ///
    /// @param facts    by key
    /// @param channels theirs
    record Sight(Shelves facts, Set<String> channels) {}

    /// All that is held now.
    Sight sight() {
        return now;
    }

    /// Holds a fact in place of the one before; where it is too much, what holds no longer goes, and then the
    /// oldest.
    ///
    /// @param held the fact
    /// @param at   the time
    /// @return the one before
    synchronized Optional<Held> put(Held held, Instant at) {
        var facts = now.facts();
        var before = facts.find(held.key());
        before.ifPresent(this::leave);
        enter(held);
        facts = facts.with(held);
        while (full() && !byEnd.getFirst().holds(at)) {
            facts = facts.without(left(byEnd));
        }
        while (full()) {
            facts = facts.without(left(byAge));
        }
        show(facts);
        return before;
    }

    /// Forgets a fact.
    ///
    /// @return the fact, if there was one
    synchronized Optional<Held> remove(String key) {
        var gone = now.facts().find(key);
        gone.ifPresent(held -> {
            leave(held);
            show(now.facts().without(key));
        });
        return gone;
    }

    private String left(NavigableSet<Held> order) {
        var first = order.getFirst();
        leave(first);
        return first.key();
    }

    private void enter(Held held) {
        byAge.add(held);
        byEnd.add(held);
        bytes += held.weight();
        byChannel.merge(held.channel(), 1, Integer::sum);
    }

    private void leave(Held held) {
        byAge.remove(held);
        byEnd.remove(held);
        bytes -= held.weight();
        byChannel.computeIfPresent(held.channel(), (_, count) -> count == 1 ? null : count - 1);
    }

    private void show(Shelves facts) {
        var channels = byChannel.keySet();
        now = new Sight(facts, channels.equals(now.channels()) ? now.channels() : Set.copyOf(channels));
    }

    private boolean full() {
        return byAge.size() > mostFacts || bytes > mostBytes;
    }
}
