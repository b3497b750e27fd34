package dev.dwim.core.plan;

import dev.dwim.api.Origin;
import dev.dwim.api.Value;
import java.util.EnumSet;
import java.util.Set;

/// Says where a literal of a plan came from. Whoever made the plan is not asked.
@FunctionalInterface
public interface Provenance {
    /// The origins of a literal.
    ///
    /// @param step      the step's index, from 0
    /// @param parameter its parameter
    /// @param schema    the parameter's JSON Schema
    /// @param value     the literal
    /// @return not empty
    Set<Origin> of(int step, String parameter, Value.Fields schema, Value value);

    /// The same, where somebody else has it done again: nobody makes a literal more trusted than it was, and who
    /// is not
    /// trusted makes it less so.
    ///
    /// @param doing who has it done
    /// @return adds that origin, if it is untrusted
    default Provenance and(Origin doing) {
        return doing.trusted()
                ? this
                : (step, parameter, schema, value) -> {
                    var all = EnumSet.copyOf(of(step, parameter, schema, value));
                    all.add(doing);
                    return Set.copyOf(all);
                };
    }
}
