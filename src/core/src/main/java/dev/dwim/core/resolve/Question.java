package dev.dwim.core.resolve;

import dev.dwim.core.plan.Arg;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The one thing to ask before it is clear what to do.
///
/// @param text    as the user sees it: "How long?"
/// @param action  the action's full name
/// @param known   the arguments so far
/// @param missing the parameters without a value, the one asked for first
public record Question(String text, String action, Map<String, Arg> known, List<String> missing) {
    /// Copies the collections.
    public Question {
        known = Collections.unmodifiableMap(new LinkedHashMap<>(known));
        missing = List.copyOf(missing);
    }
}
