package dev.dwim.core.resolve.fill;

import dev.dwim.core.plan.Arg;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What the words give to the parameters of an action.
///
/// @param arguments by parameter, in the order of the schema
/// @param also      the arguments of further calls of the action, where values stand side by side: "5 minutes and 10
///                  minutes"
/// @param missing   the required parameters without a value
/// @param unfit     the parameters of which the words say what they cannot be: a number out of their bounds
/// @param lacking   what the words speak of for a parameter and no fact tells, by parameter
/// @param read      the share of the telling words that are values of a type, from 0 to 1: words that only this action
///                  can make sense of speak for it
/// @param explained the share of the telling words that have any place in the call, from 0 to 1
/// @param complete  whether there are required parameters and all have values of a type
/// @param foreign   the share of the telling words that have no place in the call and that no text of the action has
/// @param doubtful  how many values hardly are what their parameters ask for
/// @param left      the stretches of words that have no place in the call, in order
/// @param notes     one line each: which words became what
public record Filled(
        Map<String, Arg> arguments,
        List<Map<String, Arg>> also,
        List<String> missing,
        Set<String> unfit,
        Map<String, Topic> lacking,
        double read,
        double explained,
        boolean complete,
        double foreign,
        int doubtful,
        List<String> left,
        List<String> notes) {
    /// Copies the collections and keeps their order.
    public Filled {
        arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
        also = List.copyOf(also);
        missing = List.copyOf(missing);
        unfit = Collections.unmodifiableSet(new LinkedHashSet<>(unfit));
        lacking = Map.copyOf(lacking);
        left = List.copyOf(left);
        notes = List.copyOf(notes);
    }
}
