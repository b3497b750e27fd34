package dev.dwim.app.overlay;

import dev.dwim.api.Answer;
import dev.dwim.core.context.Discretion.Rule;

/// Where it is kept which windows DWIM looks away from.
@FunctionalInterface
public interface Veils {
    /// Adds a kind of window.
    ///
    /// @param rule what it is known by
    /// @return the rule, or why it could not be kept and what to do instead
    Answer<Rule> add(Rule rule);
}
