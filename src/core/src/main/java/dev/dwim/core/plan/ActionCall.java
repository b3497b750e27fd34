package dev.dwim.core.plan;

import dev.dwim.api.Origin;
import dev.dwim.api.Value;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// A step bound: every argument a value with its origins.
///
/// @param action    the action's full name
/// @param arguments by parameter, in order
public record ActionCall(String action, Map<String, Labelled> arguments) {
    /// Copies the arguments and keeps their order.
    public ActionCall {
        arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
    }

    /// The plain values, for schema and plugin.
    ///
    /// @return by parameter
    public Value.Fields values() {
        var values = new LinkedHashMap<String, Value>();
        arguments.forEach((name, labelled) -> values.put(name, labelled.value()));
        return new Value.Fields(values);
    }

    /// The origins of all arguments together.
    ///
    /// @return empty for a call without arguments
    public Set<Origin> origins() {
        var union = EnumSet.noneOf(Origin.class);
        arguments.values().forEach(labelled -> union.addAll(labelled.origins()));
        return union;
    }

    /// Whether every argument is the user's own.
    ///
    /// @return true for a call without arguments
    public boolean trusted() {
        return arguments.values().stream().allMatch(Labelled::trusted);
    }
}
