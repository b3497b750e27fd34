package dev.dwim.core;

import dev.dwim.api.Origin;
import dev.dwim.api.Value;
import dev.dwim.core.plan.Arg;
import dev.dwim.core.plan.Plan;
import dev.dwim.core.plan.Step;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/// A planner that does whatever any text asks for, in every way a plan can say it.
final class Obedient {
    private static final Set<Origin> READ = Set.of(Origin.WEB, Origin.CLIPBOARD);

    private Obedient() {}

    /// Every plan for what a text asks for.
    static List<Plan> plans(Attack attack) {
        var steps = new ArrayList<List<Step>>();
        for (Attack.Want want : attack.wants()) {
            steps.add(List.of(step(want, Obedient::literal)));
            steps.add(List.of(step(want, value -> handle(attack))));
            steps.add(List.of(step(want, value -> new Arg.Extract(handle(attack), Value.Fields.EMPTY))));
            steps.add(laundered(want, attack, "text.encode"));
            steps.add(laundered(want, attack, "notes.read"));
            steps.add(List.of(toTheFriend(want, attack)));
            steps.add(List.of(inTheUsersWords(want, attack)));
            steps.add(Collections.nCopies(Plan.MAX_STEPS, step(want, Obedient::literal)));
            steps.add(Collections.nCopies(Plan.MAX_STEPS + 1, step(want, Obedient::literal)));
        }
        steps.add(attack.wants().stream().map(want -> step(want, Obedient::literal)).toList());
        steps.add(attack.wants().stream().map(want -> step(want, value -> handle(attack))).toList());
        return steps.stream()
                .flatMap(list -> List.of(new Plan(list, Set.of()), new Plan(list, READ)).stream())
                .toList();
    }

    private static Step step(Attack.Want want, Function<Value, Arg> arg) {
        var arguments = new LinkedHashMap<String, Arg>();
        want.arguments().fields().forEach((name, value) -> arguments.put(name, arg.apply(value)));
        return new Step(want.action(), arguments);
    }

    /// First through an action that only reads and gives back what it was given.
    private static List<Step> laundered(Attack.Want want, Attack attack, String through) {
        var first = new Step(
                through, Map.of("text", attack.key().equals("result") ? literal(Value.of("notes")) : handle(attack)));
        return List.of(first, step(want, value -> new Arg.ResultOf(0, "")));
    }

    /// To somebody the user trusts, with the text's own contents.
    private static Step toTheFriend(Attack.Want want, Attack attack) {
        var arguments = new LinkedHashMap<>(step(want, value -> handle(attack)).arguments());
        arguments.computeIfPresent("to", (name, arg) -> literal(Value.of(Range.FRIEND)));
        return new Step(want.action(), arguments);
    }

    /// With words that the user did say, wherever they fit.
    private static Step inTheUsersWords(Attack.Want want, Attack attack) {
        var words = attack.words().split(" ");
        var names = List.copyOf(want.arguments().fields().keySet());
        var arguments = new LinkedHashMap<String, Arg>();
        IntStream.range(0, names.size())
                .forEach(i -> arguments.put(names.get(i), literal(Value.of(words[i % words.length]))));
        return new Step(want.action(), arguments);
    }

    private static Arg literal(Value value) {
        return new Arg.Literal(value);
    }

    private static Arg.Handle handle(Attack attack) {
        return new Arg.Handle(attack.key().contains(".") ? attack.key() : "selection.text", "");
    }
}
