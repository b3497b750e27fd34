package dev.dwim.core.plan;

import dev.dwim.api.ActionSpec;
import dev.dwim.api.Value;
import dev.dwim.core.json.Json;
import dev.dwim.core.json.SchemaCheck;
import dev.dwim.core.plugin.Catalogue;
import dev.dwim.core.say.Phrase;
import dev.dwim.core.say.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Refuses plans and calls that do not fit the catalogue. Nothing runs before the whole plan has passed, and no call
/// runs before it has passed once more with its values.
public final class PlanCheck {
    private final SchemaCheck schemas;

    /// @param schemas checks values
    public PlanCheck(SchemaCheck schemas) {
        this.schemas = schemas;
    }

    /// What is wrong with a plan before any of its handles is bound.
    ///
    /// @param plan      the plan
    /// @param catalogue the actions there are
    /// @return one sentence each; empty if it may begin
    public List<Sentence> problems(Plan plan, Catalogue catalogue) {
        var problems = new ArrayList<Sentence>();
        if (plan.steps().isEmpty()) {
            problems.add(Phrase.NO_STEPS.said());
        }
        if (plan.steps().size() > Plan.MAX_STEPS) {
            problems.add(Phrase.TOO_MANY_STEPS.said(plan.steps().size(), Plan.MAX_STEPS));
        }
        for (int index = 0; index < plan.steps().size(); index++) {
            problems.addAll(problems(index, plan.steps().get(index), catalogue));
        }
        return problems;
    }

    /// What is wrong with a bound call.
    ///
    /// @param call      the call
    /// @param catalogue the actions there are
    /// @return one sentence each; empty if it may be judged
    public List<Sentence> problems(ActionCall call, Catalogue catalogue) {
        var spec = catalogue.find(call.action());
        if (spec.isEmpty()) {
            return List.of(noAction(call.action()));
        }
        return complaints(spec.get(), spec.get().inputSchema(), call.values());
    }

    private List<Sentence> complaints(ActionSpec spec, Value.Fields schema, Value.Fields arguments) {
        return schemas.problems(schema, arguments).stream()
                .map(problem -> new Complaint(spec, problem).sentence())
                .distinct()
                .toList();
    }

    private static Sentence noAction(String name) {
        return Phrase.NO_ACTION.said(Json.write(Value.of(name)));
    }

    /// The action's schema for one argument; the definitions that it may point to stay in reach.
    private static Value.Fields alone(ActionSpec spec, String name) {
        var properties = new Value.Fields(Map.of(name, spec.parameters().fields(name)));
        return new Value.Fields(Map.of(
                "type",
                Value.of("object"),
                "properties",
                properties,
                "$defs",
                spec.inputSchema().fields("$defs")));
    }

    private static String title(Value.Fields schema, String name) {
        return schema.text("title").filter(title -> !title.isBlank()).orElse(name);
    }

    private List<Sentence> problems(int index, Step step, Catalogue catalogue) {
        var spec = catalogue.find(step.action());
        if (spec.isEmpty() || spec.get().internal()) {
            return List.of(noAction(step.action()));
        }
        var problems = new ArrayList<Sentence>();
        var parameters = spec.get().parameters();
        step.arguments().forEach((name, arg) -> {
            if (parameters.get(name).isEmpty()) {
                problems.add(Phrase.NO_PARAMETER.said(step.action(), Json.write(Value.of(name))));
            } else if (arg instanceof Arg.Literal literal) {
                problems.addAll(complaints(
                        spec.get(), alone(spec.get(), name), new Value.Fields(Map.of(name, literal.value()))));
            } else if (arg instanceof Arg.ResultOf result && (result.step() < 0 || result.step() >= index)) {
                problems.add(Phrase.NO_STEP_BEFORE.said(name, result.step()));
            }
        });
        spec.get().required().stream()
                .filter(name -> !step.arguments().containsKey(name))
                .forEach(name -> problems.add(
                        Phrase.WRONG_MISSING.said(spec.get().title(), title(parameters.fields(name), name))));
        return problems;
    }
}
