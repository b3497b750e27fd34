package dev.dwim.core.plan;

import dev.dwim.api.Origin;
import dev.dwim.api.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// A plan with parameters: what a button, a routine, a schedule and the plan cache all store. The labels of its
/// literals are stored with it, so a restart does not launder them.
///
/// @param title      what a row or a button shows
/// @param plan       its steps; a parameter stands where a literal will be put
/// @param labels     the origins of the literals, by step and parameter
/// @param parameters schemas by name; [#parameter] names them in the steps
public record PlanTemplate(
        String title, Plan plan, List<Map<String, Set<Origin>>> labels, Map<String, Value.Fields> parameters) {
    private static final String PARAMETER = "$parameter";

    /// Refuses labels that do not match the steps.
    public PlanTemplate {
        if (labels.size() != plan.steps().size()) {
            throw new IllegalArgumentException(
                    "labels for " + labels.size() + " of " + plan.steps().size() + " steps");
        }
        if (labels.stream().flatMap(step -> step.values().stream()).anyMatch(Set::isEmpty)) {
            throw new IllegalArgumentException("a literal without origin: label it");
        }
        labels = labels.stream().<Map<String, Set<Origin>>>map(Map::copyOf).toList();
        parameters = Map.copyOf(parameters);
    }

    /// The place of a parameter in a step.
    ///
    /// @param name the parameter's name
    /// @return the argument that stands for it
    public static Arg parameter(String name) {
        return new Arg.Literal(new Value.Fields(Map.of(PARAMETER, Value.of(name))));
    }

    /// Puts values in the place of the parameters.
    ///
    /// @param values labelled, one for each parameter
    /// @return a template without parameters
    public PlanTemplate fill(Map<String, Labelled> values) {
        if (!values.keySet().equals(parameters.keySet())) {
            throw new IllegalArgumentException(
                    "this template takes " + parameters.keySet() + ", not " + values.keySet());
        }
        var steps = new ArrayList<Step>();
        var filledLabels = new ArrayList<Map<String, Set<Origin>>>();
        for (int index = 0; index < plan.steps().size(); index++) {
            var arguments = new LinkedHashMap<String, Arg>();
            var stepLabels = new LinkedHashMap<>(labels.get(index));
            plan.steps().get(index).arguments().forEach((name, arg) -> {
                var parameter = parameterName(arg).filter(values::containsKey);
                if (parameter.isEmpty()) {
                    arguments.put(name, arg);
                } else {
                    var value = Objects.requireNonNull(values.get(parameter.get()), parameter.get());
                    arguments.put(name, new Arg.Literal(value.value()));
                    stepLabels.put(name, value.origins());
                }
            });
            steps.add(new Step(plan.steps().get(index).action(), arguments));
            filledLabels.add(stepLabels);
        }
        return new PlanTemplate(title, new Plan(steps, plan.read()), filledLabels, Map.of());
    }

    /// Says where the literals came from: what was stored with them, and `MODEL` where nothing was.
    ///
    /// @return the provenance of a run of this template
    public Provenance provenance() {
        return (step, parameter, schema, value) -> labels.get(step).getOrDefault(parameter, Set.of(Origin.MODEL));
    }

    private static Optional<String> parameterName(Arg arg) {
        return arg instanceof Arg.Literal literal
                        && literal.value() instanceof Value.Fields fields
                        && fields.fields().size() == 1
                ? fields.text(PARAMETER)
                : Optional.empty();
    }
}
