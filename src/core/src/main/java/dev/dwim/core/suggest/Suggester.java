package dev.dwim.core.suggest;

import dev.dwim.core.context.ContextSnapshot;
import dev.dwim.core.plugin.Catalogue;
import dev.dwim.core.resolve.Habits.Pick;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Offers actions before a word is typed. The same facts, habits and actions lead to the same offers; nothing is asked
/// of anybody. Safe to use from any thread.
public final class Suggester {
    /// As many as are offered at most.
    public static final int MOST = 6;

    /// Below this nothing speaks for it, and silence is better.
    static final double LEAST = 0.25;

    /// Below this part of the first one's it only distracts from it.
    private static final double FAINT = 0.4;

    /// Each further offer for facts of one channel counts for so much less.
    private static final double AGAIN = 0.85;

    private final Supplier<List<Pick>> picks;
    private final Days days = Days.known();
    private volatile Known known = new Known("", List.of());

    /// What is the same for all moments, as long as the actions stay the same.
    private record Known(String hash, List<Offer> offers) {}

    /// @param picks what was picked without a word before; asked each time
    public Suggester(Supplier<List<Pick>> picks) {
        this.picks = picks;
    }

    /// What to offer now.
    ///
    /// @param context   the frozen facts
    /// @param catalogue the actions there are
    /// @return at most six, the most fitting first; empty where nothing speaks for anything
    public List<Suggestion> suggest(ContextSnapshot context, Catalogue catalogue) {
        var around = new Surroundings(context, days);
        var custom = new Custom(picks.get(), context.facts().keySet(), context.at());
        var weighing = Weighing.of(around, custom);
        var fitting = offers(catalogue).stream()
                .flatMap(offer -> weighing.weigh(offer).stream())
                .filter(weighed -> weighed.score() >= LEAST)
                .sorted(Comparator.comparingDouble(Weighed::score)
                        .reversed()
                        .thenComparing(weighed -> weighed.spec().name()))
                .toList();
        return varied(fitting).stream()
                .map(weighed -> weighed.suggestion(context))
                .toList();
    }

    private List<Offer> offers(Catalogue catalogue) {
        var now = known;
        if (!now.hash().equals(catalogue.hash())) {
            now = new Known(
                    catalogue.hash(),
                    catalogue.specs().stream()
                            .flatMap(spec -> Offer.of(spec).stream())
                            .toList());
            known = now;
        }
        return now.offers();
    }

    /// The best ones, and not all of them for the same thing.
    private static List<Weighed> varied(List<Weighed> fitting) {
        var left = foremost(fitting);
        var chosen = new ArrayList<Weighed>();
        var seen = new HashMap<String, Integer>();
        double least = fitting.isEmpty()
                ? 0
                : Math.max(LEAST, FAINT * fitting.getFirst().score());
        while (chosen.size() < MOST && !left.isEmpty()) {
            var best = left.stream()
                    .max(Comparator.comparingDouble((Weighed weighed) -> weighed.score() * again(weighed, seen)))
                    .orElseThrow();
            left.remove(best);
            if (best.score() * again(best, seen) < least) {
                break;
            }
            chosen.add(best);
            seen.merge(best.channel(), 1, Integer::sum);
        }
        return chosen;
    }

    /// Those that have a chance: of one channel no more than are offered in all.
    private static List<Weighed> foremost(List<Weighed> fitting) {
        var seen = new HashMap<String, Integer>();
        return fitting.stream()
                .filter(weighed -> seen.merge(weighed.channel(), 1, Integer::sum) <= MOST)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static double again(Weighed weighed, Map<String, Integer> seen) {
        return Math.pow(AGAIN, seen.getOrDefault(weighed.channel(), 0));
    }
}
