package dev.dwim.core.resolve;

import dev.dwim.api.ActionSpec;
import dev.dwim.core.nlu.Ranking;
import dev.dwim.core.nlu.Reason;
import dev.dwim.core.resolve.fill.Filled;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/// The best actions with their arguments. An action that can make sense of the words as values, and one whose
/// required arguments they give, becomes more probable at the cost of the others and of none.
///
/// @param options the most probable first
/// @param none    the probability that no action is meant
record Considered(List<Option> options, double none) {
    // Words of which a half are values of a type speak a little for an action, words that are nothing else a lot.
    private static final double READ = 4;
    // Free text explains whatever is said, so this only chooses among actions and says nothing against none.
    private static final double EXPLAINED = 1.5;
    // Words that the action knows nothing of speak against it: "mute my microphone" is not about the speakers.
    private static final double FOREIGN = 1;
    // Who has two actions and says just the values that one of them needs, means it; among many this proves little.
    private static final double COMPLETE = 5;
    private static final double DOUBTFUL = 1.5;
    private static final double EACH_MISSING = 0.7;
    private static final int MOST_MISSING = 2;
    private static final double NAMED = 0.9;

    /// Copies the list.
    Considered {
        options = List.copyOf(options);
    }

    /// One action.
    ///
    /// @param candidate the action with its probability
    /// @param filled    what the words give to it
    record Option(Candidate candidate, Filled filled) {
        private Option weighed(double factor) {
            return new Option(
                    new Candidate(
                            candidate.spec(), candidate.arguments(), candidate.probability() * factor, candidate.why()),
                    filled);
        }
    }

    /// Fills and weighs.
    ///
    /// @param ranking the best actions by their words alone
    /// @param fill    fills an action's arguments
    static Considered of(Ranking ranking, Function<ActionSpec, Filled> fill) {
        var filled =
                ranking.best().stream().map(ranked -> fill.apply(ranked.spec())).toList();
        var weights = new double[filled.size()];
        double most = filled.stream().mapToDouble(Filled::explained).max().orElse(0);
        double others = 1 - ranking.none();
        double total = ranking.none();
        for (int i = 0; i < weights.length; i++) {
            others -= ranking.best().get(i).probability();
            weights[i] = ranking.best().get(i).probability() * evidence(filled.get(i), most, filled.size());
            total += weights[i];
        }
        total += Math.max(others, 0);
        var options = new ArrayList<Option>();
        for (int i = 0; i < weights.length; i++) {
            var ranked = ranking.best().get(i);
            var candidate = new Candidate(
                    ranked.spec(), filled.get(i).arguments(), Math.min(1, weights[i] / total), ranked.why());
            options.add(new Option(candidate, filled.get(i)));
        }
        options.sort(Comparator.comparingDouble(option -> -option.candidate().probability()));
        return new Considered(options, ranking.none() / total);
    }

    /// The same with one action before all others, as the words are the name of something that is offered for
    /// it; unless another is all but certain.
    ///
    /// @param spec   the action
    /// @param filled what the words give to it
    Considered led(ActionSpec spec, Filled filled) {
        boolean certain = options.stream()
                .anyMatch(option -> option.candidate().probability() > NAMED
                        && !option.candidate().spec().name().equals(spec.name()));
        if (certain || !filled.missing().isEmpty()) {
            return this;
        }
        var all = new ArrayList<Option>();
        all.add(new Option(new Candidate(spec, filled.arguments(), NAMED, List.of(Reason.Plain.NAMED)), filled));
        options.stream()
                .filter(option -> !option.candidate().spec().name().equals(spec.name()))
                .map(option -> option.weighed(1 - NAMED))
                .forEach(all::add);
        return new Considered(all, none * (1 - NAMED));
    }

    private static double evidence(Filled filled, double most, int rivals) {
        return Math.exp(READ * filled.read() * filled.read()
                        + EXPLAINED * (filled.explained() - most)
                        + (filled.complete() ? COMPLETE / rivals : 0)
                        - FOREIGN * filled.foreign()
                        - DOUBTFUL * filled.doubtful())
                * Math.pow(EACH_MISSING, Math.min(filled.missing().size(), MOST_MISSING));
    }
}
