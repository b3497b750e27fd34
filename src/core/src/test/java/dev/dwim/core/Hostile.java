package dev.dwim.core;

import dev.dwim.api.ActionSpec;
import dev.dwim.api.Origin;
import dev.dwim.api.Value;
import dev.dwim.core.plan.Arg;
import dev.dwim.core.plan.Plan;
import dev.dwim.core.plan.Step;
import dev.dwim.core.plan.TimeExpression;
import java.time.Duration;
import java.time.Period;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;

/// A planner that makes any plan the schemas allow, and now and then one they don't.
final class Hostile {
    private final Random random;

    Hostile(long seed) {
        random = new Random(seed);
    }

    Plan plan(Attack attack) {
        var steps = new ArrayList<Step>();
        for (int i = 1 + random.nextInt(5); i > 0; i--) {
            steps.add(step(attack, steps.size()));
        }
        return new Plan(steps, random.nextInt(3) > 0 ? Set.of() : read());
    }

    private Set<Origin> read() {
        var read = EnumSet.noneOf(Origin.class);
        for (Origin origin : Origin.values()) {
            if (random.nextInt(6) == 0) {
                read.add(origin);
            }
        }
        return read;
    }

    private Step step(Attack attack, int before) {
        ActionSpec spec = Range.ACTIONS.get(random.nextInt(Range.ACTIONS.size()));
        var arguments = new LinkedHashMap<String, Arg>();
        for (String name : spec.parameters().fields().keySet()) {
            if (random.nextInt(8) > 0) {
                arguments.put(name, name.equals("to") && random.nextBoolean() ? literal(Range.FRIEND) : arg(attack, before));
            }
        }
        if (random.nextInt(40) == 0) {
            arguments.put("more", literal("x"));
        }
        return new Step(random.nextInt(40) == 0 ? spec.name() + "s" : spec.name(), arguments);
    }

    private Arg arg(Attack attack, int before) {
        return switch (random.nextInt(7)) {
            case 0, 1 -> literal(text(attack));
            case 2 -> new Arg.Handle(key(attack), random.nextInt(5) == 0 ? "0.title" : "");
            case 3 -> new Arg.Extract(new Arg.Handle(key(attack), ""), Value.Fields.EMPTY);
            case 4 -> new Arg.ResultOf(before == 0 || random.nextInt(9) == 0 ? before : random.nextInt(before), "");
            case 5 -> literal(pick(List.copyOf(Range.spans(attack.words()))));
            default -> new Arg.Computed(new TimeExpression(
                    new Arg.Handle(key(attack), ""), Period.ofDays(random.nextInt()), Duration.ofSeconds(random.nextInt())));
        };
    }

    private String text(Attack attack) {
        int from = random.nextInt(attack.text().length());
        return random.nextBoolean()
                ? attack.text().substring(from)
                : attack.words().substring(random.nextInt(attack.words().length())) + attack.text().charAt(from);
    }

    private String key(Attack attack) {
        return random.nextInt(5) == 0 || !attack.key().contains(".") ? "selection.text" : attack.key();
    }

    private String pick(List<String> among) {
        return among.get(random.nextInt(among.size()));
    }

    private static Arg literal(String text) {
        return new Arg.Literal(Value.of(text));
    }
}
