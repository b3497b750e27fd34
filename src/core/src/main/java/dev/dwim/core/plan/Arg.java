package dev.dwim.core.plan;

import dev.dwim.api.Value;

/// Where an argument's value will come from. Inert: it holds no contents and no labels, so whoever makes a plan can
/// neither read contents nor vouch for them.
public sealed interface Arg {
    /// A value written into the plan. The binder decides whether it is the user's own.
    ///
    /// @param value the value
    record Literal(Value value) implements Arg {}

    /// The value of a fact.
    ///
    /// @param key  such as `selection.text`
    /// @param path the part of its value, dotted; empty for the whole
    record Handle(String key, String path) implements Arg {}

    /// The result of an earlier step.
    ///
    /// @param step its index, from 0
    /// @param path the part of its result, dotted; empty for the whole
    record ResultOf(int step, String path) implements Arg {}

    /// A value read out of a fact's contents by an extractor that has no tools.
    ///
    /// @param from   the fact
    /// @param schema JSON Schema of the one value wanted
    record Extract(Handle from, Value.Fields schema) implements Arg {}

    /// A time reckoned from a fact's time.
    ///
    /// @param time the expression
    record Computed(TimeExpression time) implements Arg {}
}
