package dev.dwim.core;

import dev.dwim.api.ActionSpec;
import dev.dwim.api.Blame;
import dev.dwim.api.Effect;
import dev.dwim.api.Origin;
import dev.dwim.api.Outcome;
import dev.dwim.core.context.ContextSnapshot;
import dev.dwim.core.intent.Intent;
import dev.dwim.core.plan.ActionCall;
import dev.dwim.core.plan.Plan;
import dev.dwim.core.plan.Step;
import dev.dwim.core.plan.WordOrigins;
import dev.dwim.core.plugin.Catalogue;
import dev.dwim.core.policy.Verdict;
import dev.dwim.core.resolve.Candidate;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// Answers words that are still being typed, by actions that say they may be asked so. Such a call passes check and
/// gate like any other; beyond that it must do nothing but read, and be made of the typed words alone. It leaves no
/// trace.
final class LiveAnswers {
    /// An answer that takes longer comes too late for who types on.
    static final Duration PATIENCE = Duration.ofMillis(200);

    private static final Set<Origin> OWN = Set.of(Origin.TYPED, Origin.DEFAULT);

    private final Court court;
    private final Execution execution;
    private final Supplier<Catalogue> catalogue;
    private final WordOrigins origins;

    LiveAnswers(Court court, Execution execution, Supplier<Catalogue> catalogue, WordOrigins origins) {
        this.court = court;
        this.execution = execution;
        this.catalogue = catalogue;
        this.origins = origins;
    }

    /// The answer of one action.
    ///
    /// @param intent    the words so far
    /// @param candidate what they could mean
    /// @return empty where the action is not live, something is missing, or the answer does not come at once
    Optional<Preview> to(Intent intent, Candidate candidate) {
        var now = catalogue.get();
        var live = now.find(candidate.spec().name()).filter(ActionSpec::live);
        if (live.isEmpty() || intent.origin() != Origin.TYPED) {
            return Optional.empty();
        }
        var plan = Plan.of(new Step(live.get().name(), candidate.arguments()));
        // Without facts: what lies around in the context is not read before the user asks.
        var nothing = ContextSnapshot.empty(intent.at().toInstant());
        var run = new Run(intent, nothing, now, plan, origins.of(intent), "offline", Run.Leave.NONE);
        if (!court.problems(plan, now).isEmpty()) {
            return Optional.empty();
        }
        return switch (court.hear(Pending.Held.start(run, Optional.empty()), 0)) {
            case Court.Session.Ruled(Ruling ruling)
            when ruling.verdict() instanceof Verdict.Allow && ruling.effect() == Effect.READ && own(ruling.call()) ->
                execution.preview(ruling, PATIENCE).flatMap(LiveAnswers::answer);
            case Court.Session.Ruled _, Court.Session.Adjourned _, Court.Session.Dismissed _ -> Optional.empty();
        };
    }

    private static boolean own(ActionCall call) {
        return OWN.containsAll(call.origins());
    }

    private static Optional<Preview> answer(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done(var summary, var result, var _) -> Optional.of(new Preview.Comes(summary, result));
            case Outcome.Failed(Blame blame, String reason)
            when blame == Blame.NOBODY -> Optional.of(new Preview.Without(reason));
            case Outcome.Failed _, Outcome.Unknown _ -> Optional.empty();
        };
    }
}
