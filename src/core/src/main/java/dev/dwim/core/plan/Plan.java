package dev.dwim.core.plan;

import dev.dwim.api.Origin;
import java.util.List;
import java.util.Set;

/// What is to be done, in order. Inert data.
///
/// @param steps what to do; at least one
/// @param read  the origins of the contents that were read before this plan was made; empty for a plan made on words
///              and handles alone
public record Plan(List<Step> steps, Set<Origin> read) {
    /// The most steps a plan may have.
    public static final int MAX_STEPS = 20;

    /// Copies the collections.
    public Plan {
        steps = List.copyOf(steps);
        read = Set.copyOf(read);
    }

    /// A plan made on words and handles alone.
    ///
    /// @param steps what to do
    /// @return the plan
    public static Plan of(Step... steps) {
        return new Plan(List.of(steps), Set.of());
    }
}
