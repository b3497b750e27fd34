package dev.dwim.core.resolve;

import dev.dwim.api.ActionSpec;
import dev.dwim.core.nlu.Reason;
import dev.dwim.core.plan.Arg;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// An action for these words: a row of the palette, an entry of the shortlist.
///
/// @param spec        what the action advertises
/// @param arguments   what could be filled so far
/// @param probability from 0 to 1, that this is what was meant
/// @param why         which words or facts led here; may be empty
public record Candidate(ActionSpec spec, Map<String, Arg> arguments, double probability, List<Reason> why) {
    /// Refuses a probability outside 0 to 1; copies the arguments and the reasons.
    public Candidate {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("probability from 0 to 1: " + probability);
        }
        why = List.copyOf(why);
        arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
    }

    /// Whether another one does just that, however probable either is and why.
    ///
    /// @param other any
    /// @return whether action and arguments are equal
    public boolean doesTheSame(Candidate other) {
        return spec.name().equals(other.spec.name()) && arguments.equals(other.arguments);
    }

    /// The same with another value for one argument, in its place.
    ///
    /// @param parameter the argument's name
    /// @param value     what it is now
    /// @return the candidate
    public Candidate with(String parameter, Arg value) {
        var changed = new LinkedHashMap<>(arguments);
        changed.put(parameter, value);
        return new Candidate(spec, changed, probability, why);
    }
}
