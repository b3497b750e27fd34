package dev.dwim.core.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// One action of a plan, not yet bound.
///
/// @param action    the action's full name
/// @param arguments by parameter, in order
public record Step(String action, Map<String, Arg> arguments) {
    /// Copies the arguments and keeps their order.
    public Step {
        arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
    }
}
