package dev.dwim.core.button;

import dev.dwim.api.Origin;
import dev.dwim.api.Value;
import dev.dwim.core.plan.Arg;
import dev.dwim.core.plan.Plan;
import dev.dwim.core.plan.PlanTemplate;
import dev.dwim.core.plan.Step;
import dev.dwim.core.plan.TimeExpression;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What was pinned as a value, and back: equal to what was kept, every label included. A label that this version does
/// not know comes back as a model's, so nothing becomes more trusted by being kept.
public final class PinnedForm {
    private static final String SENTENCES = "sentences";
    private static final String ORIGIN = "origin";
    private static final String ORIGINS = "origins";
    private static final String TITLE = "title";
    private static final String READ = "read";
    private static final String STEPS = "steps";
    private static final String ACTION = "action";
    private static final String HASH = "hash";
    private static final String ARGUMENTS = "arguments";
    private static final String NAME = "name";
    private static final String IS = "is";
    private static final String VALUE = "value";
    private static final String KEY = "key";
    private static final String PATH = "path";
    private static final String STEP = "step";
    private static final String SCHEMA = "schema";
    private static final String DAYS = "days";
    private static final String OFFSET = "offset";
    private static final String UNIT = "unit";

    private PinnedForm() {}

    /// What is kept.
    ///
    /// @param pinned what was pinned
    /// @return a value that [#read] understands
    public static Value.Fields kept(Pinned pinned) {
        return switch (pinned) {
            case Pinned.Words(List<String> sentences, Origin origin) ->
                Value.Fields.EMPTY.with(SENTENCES, texts(sentences)).with(ORIGIN, Value.of(origin.name()));
            case Pinned.Exact exact -> kept(exact);
        };
    }

    private static Value.Fields kept(Pinned.Exact exact) {
        var template = exact.template();
        var steps = new ArrayList<Value>();
        for (int index = 0; index < template.plan().steps().size(); index++) {
            var step = template.plan().steps().get(index);
            var labels = template.labels().get(index);
            var arguments = new ArrayList<Value>();
            step.arguments()
                    .forEach((name, arg) -> arguments.add(kept(arg)
                            .with(NAME, Value.of(name))
                            .with(ORIGINS, origins(labels.getOrDefault(name, Set.of())))));
            steps.add(Value.Fields.EMPTY
                    .with(ACTION, Value.of(step.action()))
                    .with(HASH, Value.of(exact.agreed().getOrDefault(step.action(), "")))
                    .with(ARGUMENTS, Value.of(arguments)));
        }
        return Value.Fields.EMPTY
                .with(TITLE, Value.of(template.title()))
                .with(READ, origins(template.plan().read()))
                .with(STEPS, Value.of(steps));
    }

    private static Value.Fields kept(Arg arg) {
        return switch (arg) {
            case Arg.Literal(Value value) -> is("literal").with(VALUE, value);
            case Arg.Handle handle -> kept("handle", handle);
            case Arg.ResultOf(int step, String path) ->
                is("result").with(STEP, Value.of(step)).with(PATH, Value.of(path));
            case Arg.Extract(Arg.Handle from, Value.Fields schema) ->
                kept("extract", from).with(SCHEMA, schema);
            case Arg.Computed(
                    TimeExpression(Arg.Handle base, Period days, Duration offset),
                    Optional<Duration> unit) -> {
                var fields = kept("computed", base)
                        .with(DAYS, Value.of(days.toString()))
                        .with(OFFSET, Value.of(offset.toString()));
                yield unit.map(length -> fields.with(UNIT, Value.of(length.toString())))
                        .orElse(fields);
            }
        };
    }

    private static Value.Fields kept(String is, Arg.Handle handle) {
        return is(is).with(KEY, Value.of(handle.key())).with(PATH, Value.of(handle.path()));
    }

    private static Value.Fields is(String what) {
        return Value.Fields.EMPTY.with(IS, Value.of(what));
    }

    private static Value texts(List<String> texts) {
        return Value.of(texts.stream().map(Value::of).toList());
    }

    private static Value origins(Set<Origin> origins) {
        return texts(origins.stream().map(Enum::name).sorted().toList());
    }

    /// What was kept.
    ///
    /// @param kept as [#kept] made it
    /// @return empty if it is from a version that keeps something else
    public static Optional<Pinned> read(Value.Fields kept) {
        try {
            return kept.get(SENTENCES).isPresent() ? Optional.of(words(kept)) : Optional.of(exact(kept));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Pinned words(Value.Fields kept) {
        return new Pinned.Words(
                kept.items(SENTENCES).stream().map(PinnedForm::text).toList(),
                origin(kept.text(ORIGIN).orElse("")));
    }

    private static Pinned exact(Value.Fields kept) {
        var steps = new ArrayList<Step>();
        var labels = new ArrayList<Map<String, Set<Origin>>>();
        var agreed = new LinkedHashMap<String, String>();
        for (var each : fields(kept.items(STEPS))) {
            var arguments = new LinkedHashMap<String, Arg>();
            var stepLabels = new LinkedHashMap<String, Set<Origin>>();
            for (var argument : fields(each.items(ARGUMENTS))) {
                var name = text(argument, NAME);
                arguments.put(name, arg(argument));
                Optional.of(origins(argument.items(ORIGINS)))
                        .filter(origins -> !origins.isEmpty())
                        .ifPresent(origins -> stepLabels.put(name, origins));
            }
            steps.add(new Step(text(each, ACTION), arguments));
            labels.add(stepLabels);
            agreed.put(text(each, ACTION), text(each, HASH));
        }
        var plan = new Plan(steps, origins(kept.items(READ)));
        return new Pinned.Exact(new PlanTemplate(text(kept, TITLE), plan, labels, Map.of()), agreed);
    }

    private static Arg arg(Value.Fields kept) {
        return switch (text(kept, IS)) {
            case "literal" -> new Arg.Literal(kept.get(VALUE).orElseThrow(IllegalArgumentException::new));
            case "handle" -> handle(kept);
            case "result" -> new Arg.ResultOf(number(kept, STEP), text(kept, PATH));
            case "extract" -> new Arg.Extract(handle(kept), kept.fields(SCHEMA));
            case "computed" ->
                new Arg.Computed(
                        new TimeExpression(
                                handle(kept), Period.parse(text(kept, DAYS)), Duration.parse(text(kept, OFFSET))),
                        kept.text(UNIT).map(Duration::parse));
            default -> throw new IllegalArgumentException("no argument that this version knows");
        };
    }

    private static Arg.Handle handle(Value.Fields kept) {
        return new Arg.Handle(text(kept, KEY), text(kept, PATH));
    }

    private static List<Value.Fields> fields(List<Value> items) {
        return items.stream()
                .filter(Value.Fields.class::isInstance)
                .map(Value.Fields.class::cast)
                .toList();
    }

    private static Set<Origin> origins(List<Value> items) {
        return items.stream().map(item -> origin(text(item))).collect(Collectors.toUnmodifiableSet());
    }

    private static Origin origin(String name) {
        return Arrays.stream(Origin.values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(Origin.MODEL);
    }

    private static String text(Value value) {
        return value instanceof Value.Text(String text) ? text : "";
    }

    private static String text(Value.Fields kept, String name) {
        return kept.text(name).orElseThrow(() -> new IllegalArgumentException("nothing is kept of " + name));
    }

    private static int number(Value.Fields kept, String name) {
        return kept.get(name).orElse(Value.of(-1)) instanceof Value.Num(BigDecimal number) ? number.intValue() : -1;
    }
}
