package dev.dwim.core.resolve;

import dev.dwim.api.ActionSpec;
import dev.dwim.core.nlu.Ranking;
import dev.dwim.core.resolve.fill.Filled;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/// The best actions with their arguments. An action whose required arguments the words give becomes more probable at
/// the
/// cost of those that would have to ask.
///
/// @param options the most probable first
/// @param none    the probability that no action is meant
record Considered(List<Option> options, double none) {
    private static final double EACH_MISSING = 0.7;
    private static final int MOST_MISSING = 2;

    /// Copies the list.
    Considered {
        options = List.copyOf(options);
    }

    /// One action.
    ///
    /// @param candidate the action with its probability
    /// @param filled    what the words give to it
    record Option(Candidate candidate, Filled filled) {}

    /// Fills and weighs.
    ///
    /// @param ranking the best actions by their words alone
    /// @param fill    fills an action's arguments
    static Considered of(Ranking ranking, Function<ActionSpec, Filled> fill) {
        var filled =
                ranking.best().stream().map(ranked -> fill.apply(ranked.spec())).toList();
        double before = 0;
        double after = 0;
        for (int i = 0; i < filled.size(); i++) {
            before += ranking.best().get(i).probability();
            after += weighed(ranking.best().get(i), filled.get(i));
        }
        double scale = after > 0 ? before / after : 1;
        var options = new ArrayList<Option>();
        for (int i = 0; i < filled.size(); i++) {
            var ranked = ranking.best().get(i);
            double probability = Math.min(1, scale * weighed(ranked, filled.get(i)));
            options.add(new Option(
                    new Candidate(ranked.spec(), filled.get(i).arguments(), probability, ranked.why()), filled.get(i)));
        }
        options.sort(Comparator.comparingDouble(option -> -option.candidate().probability()));
        return new Considered(options, ranking.none());
    }

    private static double weighed(Ranking.Ranked ranked, Filled filled) {
        return ranked.probability()
                * Math.pow(EACH_MISSING, Math.min(filled.missing().size(), MOST_MISSING));
    }
}
