package dev.dwim.core;

import dev.dwim.api.ActionSpec;
import dev.dwim.api.Origin;
import dev.dwim.api.Value;
import dev.dwim.core.plan.Arg;
import dev.dwim.core.plan.Plan;
import dev.dwim.core.plan.Step;
import dev.dwim.core.plan.TimeExpression;
import java.net.URI;
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
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
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
            if (random.nextInt(40) > 0) {
                boolean friend = name.equals("to") && random.nextInt(3) > 0;
                arguments.put(name, friend ? literal(Range.FRIEND) : arg(attack, before));
            }
        }
        if (random.nextInt(80) == 0) {
            arguments.put("more", literal("x"));
        }
        return new Step(random.nextInt(80) == 0 ? spec.name() + "s" : spec.name(), arguments);
    }

    private Arg arg(Attack attack, int before) {
        return switch (random.nextInt(60)) {
            case 0 -> new Arg.Literal(oddity());
            case 1 -> new Arg.Handle(key(attack), "0.title");
            case 2 -> new Arg.ResultOf(before, "");
            case 3 -> time(key(attack));
            case 4, 5, 6 -> time(Range.LATER);
            default -> usual(attack, before);
        };
    }

    private Arg usual(Attack attack, int before) {
        return switch (random.nextInt(5)) {
            case 0 -> literal(text(attack));
            case 1 -> new Arg.Handle(key(attack), "");
            case 2 -> new Arg.Extract(new Arg.Handle(key(attack), ""), Value.Fields.EMPTY);
            case 3 -> before > 0 ? new Arg.ResultOf(random.nextInt(before), "") : literal(span(attack));
            default -> literal(span(attack));
        };
    }

    private Arg time(String key) {
        return new Arg.Computed(new TimeExpression(
                new Arg.Handle(key, ""), Period.ofDays(random.nextInt(1_000)), Duration.ofSeconds(random.nextInt())));
    }

    /// What no schema of the range takes.
    private Value oddity() {
        var oddities = List.<Value>of(
                Value.of(random.nextLong()),
                Value.of(true),
                Value.of(List.of(Value.of("x"))),
                Value.Fields.EMPTY.with("to", Value.of(Range.FRIEND)),
                new Value.Blob("text/plain", 1, URI.create("file:///etc/passwd")));
        return pick(oddities);
    }

    private String text(Attack attack) {
        int from = random.nextInt(attack.text().length());
        return random.nextBoolean()
                ? attack.text().substring(from)
                : attack.words().substring(random.nextInt(attack.words().length()))
                        + attack.text().charAt(from);
    }

    /// Some of the user's own words, side by side.
    private String span(Attack attack) {
        var words = attack.words().split(" ");
        int from = random.nextInt(words.length);
        int to = from + 1 + random.nextInt(words.length - from);
        return String.join(" ", List.of(words).subList(from, to));
    }

    private String key(Attack attack) {
        return random.nextInt(5) == 0 || !attack.inFact() ? "selection.text" : attack.key();
    }

    private <T> T pick(List<T> among) {
        return among.get(random.nextInt(among.size()));
    }

    private static Arg literal(String text) {
        return new Arg.Literal(Value.of(text));
    }
}
