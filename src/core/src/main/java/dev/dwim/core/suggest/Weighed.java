package dev.dwim.core.suggest;

import dev.dwim.api.ActionSpec;
import dev.dwim.api.ContextFact;
import dev.dwim.api.Origin;
import dev.dwim.core.context.ContextSnapshot;
import dev.dwim.core.context.Observed;
import dev.dwim.core.nlu.Reason;
import dev.dwim.core.plan.Arg;
import dev.dwim.core.resolve.Candidate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// An action with how much speaks for it now.
///
/// @param spec      the action
/// @param arguments handles
/// @param score     from 0 to 1
/// @param channel   of the fact that calls for it; its own plugin where only habit does
/// @param why       what speaks for it, the most important first; not empty
record Weighed(ActionSpec spec, Map<String, Arg> arguments, double score, String channel, List<Reason> why) {
    Suggestion suggestion(ContextSnapshot context) {
        return new Suggestion(new Candidate(spec, arguments, score, why), why.getFirst(), pointedAt(context));
    }

    /// A fact of a trusted channel is not handed about: who hands it back could vouch for it. Neither is one that
    /// bears
    /// more than its channel's origin: it would come back with that alone.
    private List<ContextFact> pointedAt(ContextSnapshot context) {
        return arguments.values().stream()
                .flatMap(arg -> arg instanceof Arg.Handle handle ? context.find(handle.key()).stream() : Stream.empty())
                .filter(observed -> observed.origins().stream().noneMatch(Origin::trusted))
                .filter(observed -> observed.equals(Observed.stamp(observed.fact())))
                .map(Observed::fact)
                .distinct()
                .toList();
    }
}
