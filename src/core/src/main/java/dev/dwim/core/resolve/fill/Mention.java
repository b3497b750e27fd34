package dev.dwim.core.resolve.fill;

import dev.dwim.core.context.ContextSnapshot;
import dev.dwim.core.plan.Arg;
import java.util.Optional;
import java.util.Set;

/// Words that speak of something in front of the user.
///
/// @param start where they begin, by character
/// @param end   where they end
/// @param topic what they speak of
/// @param fact  the one fact, or part of a fact, where they leave no choice
record Mention(int start, int end, Topic topic, Optional<Arg.Handle> fact) {
    /// Whether a parameter asks for such a thing.
    ///
    /// @param parameter to be filled
    /// @param action    the words of its action
    boolean suits(Parameter parameter, Set<String> action) {
        return topic.suits(parameter, action);
    }

    /// What the facts have of it for a parameter.
    ///
    /// @param parameter to be filled
    /// @param action    the words of its action
    /// @param context   the frozen facts
    /// @return empty if they have nothing that fits
    Optional<Arg.Handle> of(Parameter parameter, Set<String> action, ContextSnapshot context) {
        return fact.isPresent()
                ? topic.of(parameter, action, fact.get(), context)
                : topic.of(parameter, action, context);
    }
}
