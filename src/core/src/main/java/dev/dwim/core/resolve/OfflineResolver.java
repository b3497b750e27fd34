package dev.dwim.core.resolve;

import dev.dwim.api.ActionSpec;
import dev.dwim.core.context.ContextSnapshot;
import dev.dwim.core.intent.Intent;
import dev.dwim.core.nlu.Ranker;
import dev.dwim.core.nlu.Ranking;
import dev.dwim.core.plan.Plan;
import dev.dwim.core.plan.Step;
import dev.dwim.core.plugin.Catalogue;
import dev.dwim.core.resolve.fill.ArgumentFiller;
import dev.dwim.core.resolve.fill.Filled;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Understands single requests without any model outside this process: ranks the actions, fills the arguments of the
/// best, and decides. Safe to use from any thread.
public final class OfflineResolver implements Resolver {
    /// What [Resolution.Planned] names as the resolver.
    public static final String NAME = "offline";

    private final Ranker ranker;
    private final ArgumentFiller filler;
    private final Habits habits;
    private final Sureness sureness;

    /// @param ranker   finds the actions
    /// @param filler   finds their arguments
    /// @param habits   what was chosen before for such words
    /// @param sureness when it is sure enough to plan
    public OfflineResolver(Ranker ranker, ArgumentFiller filler, Habits habits, Sureness sureness) {
        this.ranker = ranker;
        this.filler = filler;
        this.habits = habits;
        this.sureness = sureness;
    }

    @Override
    public Resolution resolve(Intent intent, ContextSnapshot context, Catalogue catalogue) {
        if (intent.words().isBlank()) {
            return new Resolution.Declined("Say what you want to do.");
        }
        var ranking = ranking(intent, context, catalogue, false);
        if (!sureness.enough(ranking)) {
            return declined(ranking);
        }
        var spec = ranking.best().getFirst().spec();
        return decide(spec, filler.fill(spec, intent, context));
    }

    @Override
    public Resolution answer(Question question, Intent answer, ContextSnapshot context, Catalogue catalogue) {
        return catalogue
                .find(question.action())
                .map(spec -> decide(
                        spec,
                        filler.answer(spec, question.known(), question.missing().getFirst(), answer)))
                .orElseGet(() -> new Resolution.Declined("That action is no longer there."));
    }

    @Override
    public List<Candidate> rank(Intent intent, ContextSnapshot context, Catalogue catalogue) {
        return ranking(intent, context, catalogue, true).best().stream()
                .map(ranked -> candidate(ranked, filler.fill(ranked.spec(), intent, context)))
                .toList();
    }

    @Override
    public List<String> explain(Intent intent, ContextSnapshot context, Catalogue catalogue) {
        var ranking = ranking(intent, context, catalogue, false);
        var lines = new ArrayList<String>();
        ranking.best().stream()
                .limit(5)
                .map(each -> percent(each.probability()) + " " + each.spec().name() + " (" + each.why() + ")")
                .forEach(lines::add);
        lines.add(percent(ranking.none()) + " none of the actions");
        ranking.best().stream()
                .limit(1)
                .flatMap(best -> filler.fill(best.spec(), intent, context).notes().stream())
                .forEach(lines::add);
        return List.copyOf(lines);
    }

    private static String percent(double probability) {
        return Math.round(100 * probability) + "%";
    }

    private Ranking ranking(Intent intent, ContextSnapshot context, Catalogue catalogue, boolean unfinished) {
        var habit = intent.words().isBlank() ? Map.<String, Double>of() : habits.affinity(intent.words());
        var request = new Ranker.Request(intent.words(), unfinished, habit, spec -> fits(spec, context));
        return ranker.rank(request, catalogue);
    }

    private static boolean fits(ActionSpec spec, ContextSnapshot context) {
        return spec.needs().stream().allMatch(key -> context.find(key).isPresent());
    }

    private static Candidate candidate(Ranking.Ranked ranked, Filled filled) {
        return new Candidate(ranked.spec(), filled.arguments(), ranked.probability(), ranked.why());
    }

    private static Resolution decide(ActionSpec spec, Filled filled) {
        if (filled.missing().isEmpty()) {
            return new Resolution.Planned(Plan.of(new Step(spec.name(), filled.arguments())), NAME);
        }
        var text = Questions.text(spec, filled.missing().getFirst());
        return new Resolution.Clarify(new Question(text, spec.name(), filled.arguments(), filled.missing()));
    }

    private static Resolution declined(Ranking ranking) {
        var near = ranking.best().stream()
                .filter(each -> each.probability() > 0.1)
                .limit(2)
                .map(each -> each.spec().title())
                .toList();
        return new Resolution.Declined(
                near.isEmpty()
                        ? "Nothing here does that."
                        : "Not sure enough. Did you mean " + String.join(", or ", near) + "?");
    }
}
