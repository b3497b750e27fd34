package dev.dwim.core.plan;

import dev.dwim.api.Value;
import java.time.Duration;
import java.util.Optional;

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
    record Handle(String key, String path) implements Arg {
        /// A part of this part.
        ///
        /// @param part dotted
        /// @return the handle of it
        public Handle within(String part) {
            return new Handle(key, path.isEmpty() ? part : path + "." + part);
        }
    }

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

    /// A time reckoned from a fact's time, or how long it is until then.
    ///
    /// @param time the expression
    /// @param unit what the length is counted in; empty for the time itself
    record Computed(TimeExpression time, Optional<Duration> unit) implements Arg {
        /// The time itself.
        ///
        /// @param time the expression
        public Computed(TimeExpression time) {
            this(time, Optional.empty());
        }
    }
}
