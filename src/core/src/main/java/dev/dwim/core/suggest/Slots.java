package dev.dwim.core.suggest;

import dev.dwim.api.ContextFact;
import dev.dwim.api.Value;
import dev.dwim.core.plan.Arg;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The arguments of an action that the facts it needs can give, as handles.
///
/// @param arguments by parameter
/// @param open      the required parameters that must be asked for
record Slots(Map<String, Arg> arguments, List<String> open) {
    /// Copies the collections.
    Slots {
        arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
        open = List.copyOf(open);
    }

    /// Fills what the needed facts can fill.
    ///
    /// @param parameters the required ones of an action
    /// @param needs      the facts that it needs, in its order
    /// @return empty where a fact is there to fill a parameter, and does not fit it: the action is not for such
    ///         facts
    static Optional<Slots> of(List<Slot> parameters, List<ContextFact> needs) {
        var arguments = new LinkedHashMap<String, Arg>();
        var open = new ArrayList<String>();
        for (var parameter : parameters) {
            var sources = needs.stream().filter(parameter::takes).toList();
            var handle = sources.stream()
                    .flatMap(fact -> parameter.handle(fact).stream())
                    .findFirst();
            boolean several = sources.stream().anyMatch(fact -> fact.value() instanceof Value.Items);
            if (handle.isEmpty() && !sources.isEmpty() && !several) {
                return Optional.empty();
            }
            handle.ifPresentOrElse(given -> arguments.put(parameter.name(), given), () -> open.add(parameter.name()));
        }
        return Optional.of(new Slots(arguments, open));
    }
}
