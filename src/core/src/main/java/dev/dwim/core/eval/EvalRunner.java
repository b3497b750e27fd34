package dev.dwim.core.eval;

import dev.dwim.api.Origin;
import dev.dwim.api.Value;
import dev.dwim.core.context.ContextSnapshot;
import dev.dwim.core.context.Observed;
import dev.dwim.core.intent.Intent;
import dev.dwim.core.intent.Trigger;
import dev.dwim.core.json.Json;
import dev.dwim.core.plan.Arg;
import dev.dwim.core.plan.Binder;
import dev.dwim.core.plan.Plan;
import dev.dwim.core.plan.Step;
import dev.dwim.core.resolve.Candidate;
import dev.dwim.core.resolve.Question;
import dev.dwim.core.resolve.Resolution;
import dev.dwim.core.resolve.Resolver;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.LongSupplier;

/// Runs the cases of a set through a resolver and writes one line of JSON for each, in the set's order.
public final class EvalRunner {
    private static final MathContext SCORE_DIGITS = new MathContext(6);

    private final Resolver resolver;
    private final Clock clock;
    private final LongSupplier nanos;
    private final Binder binder = new Binder((contents, schema) -> Optional.empty());

    /// Runs nothing yet.
    ///
    /// @param resolver what is measured; without habits and plan cache, else the cases teach each other
    /// @param clock    the time of cases that name none
    /// @param nanos    measures how long an answer takes, in nanoseconds
    public EvalRunner(Resolver resolver, Clock clock, LongSupplier nanos) {
        this.resolver = resolver;
        this.clock = clock;
        this.nanos = nanos;
    }

    /// Runs a set.
    ///
    /// @param set      the cases
    /// @param out      gets each line as soon as it is known
    /// @param progress gets the number of cases done
    /// @throws IOException if a line cannot be written
    public void run(EvalSet set, Appendable out, IntConsumer progress) throws IOException {
        int done = 0;
        for (var each : set.cases()) {
            out.append(Json.write(row(each, each.actions().orElse(set.actions()))))
                    .append('\n');
            progress.accept(++done);
        }
    }

    /// Answers one case.
    ///
    /// @param each    the case
    /// @param actions the actions there are
    /// @return `id`, `ranked`, `decision`, `calls`, `ask`, `micros`
    public Value.Fields row(EvalCase each, EvalActions actions) {
        var now = each.now().orElseGet(() -> ZonedDateTime.now(clock));
        var intent = new Intent(each.words(), Trigger.CLI, Origin.TYPED, now, each.context());
        var context = ContextSnapshot.empty(now.toInstant())
                .with(each.context().stream().map(Observed::stamp).toList());
        long before = nanos.getAsLong();
        var resolution = resolver.resolve(intent, context, actions.catalogue());
        long micros = (nanos.getAsLong() - before) / 1_000;
        var ranked = resolver.rank(intent, context, actions.catalogue());
        return answer(new Value.Fields(Map.of("id", Value.of(each.id()))), resolution, context, actions)
                .with(
                        "ranked",
                        Value.of(ranked.stream()
                                .map(candidate -> rank(candidate, actions))
                                .toList()))
                .with("micros", Value.of(micros));
    }

    private Value.Fields answer(Value.Fields row, Resolution resolution, ContextSnapshot context, EvalActions actions) {
        return switch (resolution) {
            case Resolution.Planned(Plan plan, String by) ->
                row.with("decision", Value.of("plan"))
                        .with(
                                "calls",
                                Value.of(plan.steps().stream()
                                        .map(step -> call(step, context, actions))
                                        .toList()));
            case Resolution.Clarify(Question question) ->
                row.with("decision", Value.of("ask"))
                        .with(
                                "ask",
                                Value.of(question.missing().stream()
                                        .map(Value::of)
                                        .toList()))
                        .with(
                                "calls",
                                Value.of(List.of(
                                        call(new Step(question.action(), question.known()), context, actions))));
            case Resolution.Declined _ -> row.with("decision", Value.of("none"));
        };
    }

    private Value.Fields call(Step step, ContextSnapshot context, EvalActions actions) {
        var spec = actions.catalogue().find(step.action()).orElseThrow();
        var sources = new Binder.Sources(
                context, List.of(), (index, parameter, schema, value) -> Set.of(Origin.TYPED), Set.of());
        var arguments = switch (binder.bind(0, step, spec, sources)) {
            case Binder.Bound.Ready ready -> ready.call().values();
            case Binder.Bound.Unbound unbound -> literals(step);
        };
        return new Value.Fields(Map.of("name", Value.of(actions.givenName(step.action()))))
                .with("arguments", arguments);
    }

    private static Value.Fields literals(Step step) {
        var literals = new LinkedHashMap<String, Value>();
        step.arguments().forEach((name, arg) -> {
            if (arg instanceof Arg.Literal(Value value)) {
                literals.put(name, value);
            }
        });
        return new Value.Fields(literals);
    }

    private static Value rank(Candidate candidate, EvalActions actions) {
        return new Value.Fields(Map.of(
                        "name", Value.of(actions.givenName(candidate.spec().name()))))
                .with(
                        "score",
                        new Value.Num(
                                BigDecimal.valueOf(candidate.probability()).round(SCORE_DIGITS)));
    }
}
