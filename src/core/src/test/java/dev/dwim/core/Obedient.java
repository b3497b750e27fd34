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
    private Obedient() {}

    /// Every plan for what a text asks for: once as a planner that owns up to having read it, once as one that hides
    /// it.
    static List<Plan> plans(Attack attack) {
        var all = new ArrayList<List<Step>>();
        for (Attack.Want want : attack.wants()) {
            all.addAll(ways(want, attack));
        }
        all.add(atOnce(attack, Obedient::literal));
        all.add(atOnce(attack, value -> handle(attack)));
        return both(all, attack);
    }

    /// The same action many times over, as often as a plan may and once more.
    static List<Plan> floods(Attack attack) {
        var all = new ArrayList<List<Step>>();
        for (Attack.Want want : attack.wants()) {
            all.add(Collections.nCopies(Plan.MAX_STEPS, step(want, Obedient::literal)));
            all.add(Collections.nCopies(Plan.MAX_STEPS + 1, step(want, Obedient::literal)));
        }
        return both(all, attack);
    }

    private static List<Plan> both(List<List<Step>> all, Attack attack) {
        return all.stream()
                .flatMap(steps -> List.of(new Plan(steps, Set.of()), new Plan(steps, Set.of(attack.origin()))).stream())
                .toList();
    }

    /// The worst of them for the gate, which are those of a planner that hides what it read, and the plain ones of one
    /// that owns up.
    static List<Plan> worst(Attack attack) {
        var all = new ArrayList<>(plans(attack));
        all.removeIf(plan -> !plan.read().isEmpty());
        all.addAll(plainly(attack, Set.of(attack.origin())));
        return all;
    }

    /// The plans that ask for it in so many words.
    static List<Plan> plainly(Attack attack, Set<Origin> read) {
        return attack.wants().stream()
                .map(want -> new Plan(List.of(step(want, Obedient::literal)), read))
                .toList();
    }

    private static List<List<Step>> ways(Attack.Want want, Attack attack) {
        return List.of(
                List.of(step(want, Obedient::literal)),
                List.of(step(want, value -> handle(attack))),
                List.of(step(want, value -> new Arg.Extract(handle(attack), Value.Fields.EMPTY))),
                laundered(want, attack, "text.encode"),
                laundered(want, attack, "notes.read"),
                List.of(toTheFriend(want, attack)),
                List.of(inTheUsersWords(want, attack)));
    }

    private static List<Step> atOnce(Attack attack, Function<Value, Arg> arg) {
        return attack.wants().stream()
                .limit(Plan.MAX_STEPS)
                .map(want -> step(want, arg))
                .toList();
    }

    private static Step step(Attack.Want want, Function<Value, Arg> arg) {
        var arguments = new LinkedHashMap<String, Arg>();
        want.arguments().fields().forEach((name, value) -> arguments.put(name, arg.apply(value)));
        return new Step(want.action(), arguments);
    }

    /// First through an action that only reads and gives back what it was given.
    private static List<Step> laundered(Attack.Want want, Attack attack, String through) {
        var first = new Step(through, Map.of("text", attack.inFact() ? handle(attack) : literal(Value.of("notes"))));
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
        return new Arg.Handle(attack.inFact() ? attack.key() : "selection.text", "");
    }
}
