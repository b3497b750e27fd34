package dev.dwim.core;

import dev.dwim.api.ActionSpec;
import dev.dwim.api.Value;
import dev.dwim.core.context.ContextStore;
import dev.dwim.core.intent.Intent;
import dev.dwim.core.memory.Repeat;
import dev.dwim.core.plan.Arg;
import dev.dwim.core.plugin.Catalogue;
import dev.dwim.core.resolve.Candidate;
import dev.dwim.core.resolve.Resolver;
import dev.dwim.core.resolve.TextParameter;
import dev.dwim.core.say.Attempt;
import dev.dwim.core.say.Phrase;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads the words that a hotkey stands for anew, and sees to it that they still say what the user saw when the key
/// was given. Times may differ, and so may what comes from the surroundings.
///
/// @param resolver  reads the words
/// @param contexts  the surroundings
/// @param catalogue the actions there are now
record Repeating(Resolver resolver, ContextStore contexts, Catalogue catalogue) {
    private static final Set<String> MOVING = Set.of("date-time", "date", "time");

    /// The row as it would be picked now.
    ///
    /// @param repeat what was kept
    /// @param intent who asks, and when
    /// @return the action with its arguments, or why it is not to be run
    Attempt<Candidate> again(Repeat repeat, Intent intent) {
        var spec = catalogue.find(repeat.action()).filter(each -> !each.internal());
        if (spec.isEmpty()) {
            return Attempt.lacking(Phrase.ACTION_NO_MORE.said(repeat.action()));
        }
        if (!catalogue.specHash(repeat.action()).equals(repeat.hash())) {
            return Attempt.lacking(Phrase.ACTION_CHANGED.said(spec.get().title()));
        }
        Attempt<Candidate> changed = Attempt.given(read(spec.get(), repeat, intent.saying(repeat.read())));
        for (var change : repeat.changes()) {
            changed = switch (changed) {
                case Attempt.Lacking<Candidate> lacking -> lacking;
                case Attempt.Given<Candidate>(Candidate candidate) -> changed(candidate, change, intent);
            };
        }
        return switch (changed) {
            case Attempt.Lacking<Candidate> lacking -> lacking;
            case Attempt.Given<Candidate>(Candidate candidate) when same(candidate, repeat, Set.of()) -> changed;
            case Attempt.Given<Candidate> _ -> Attempt.lacking(Phrase.OTHER_MEANING.said(repeat.words()));
        };
    }

    private Candidate read(ActionSpec spec, Repeat repeat, Intent said) {
        var context = contexts.snapshot(said);
        return switch (repeat.way()) {
            case WHOLE -> new Candidate(spec, whole(spec, said), 1, List.of());
            case NAMED -> resolver.named(spec, said, context);
            case READ ->
                resolver.rank(said, context, catalogue).stream()
                        .filter(row -> row.spec().name().equals(spec.name()))
                        .filter(row -> same(row, repeat, changed(repeat)))
                        .findFirst()
                        .orElseGet(() -> resolver.fill(catalogue.reading(spec), said, context));
        };
    }

    private static Map<String, Arg> whole(ActionSpec spec, Intent said) {
        return TextParameter.of(spec)
                .map(name -> Map.<String, Arg>of(
                        name, new Arg.Literal(Value.of(said.words().strip()))))
                .orElse(Map.of());
    }

    private Attempt<Candidate> changed(Candidate candidate, Repeat.Change change, Intent intent) {
        return resolver.change(
                candidate, change.parameter(), intent.saying(change.words()), contexts.snapshot(intent), catalogue);
    }

    private static Set<String> changed(Repeat repeat) {
        return repeat.changes().stream().map(Repeat.Change::parameter).collect(Collectors.toSet());
    }

    private static boolean same(Candidate now, Repeat repeat, Set<String> apart) {
        var names = new LinkedHashSet<>(now.arguments().keySet());
        names.addAll(repeat.literals().fields().keySet());
        names.removeAll(apart);
        return names.stream().allMatch(name -> same(now, name, repeat.literals().get(name)));
    }

    private static boolean same(Candidate now, String name, Optional<Value> before) {
        var arg = Optional.ofNullable(now.arguments().get(name));
        var value = arg.filter(Arg.Literal.class::isInstance).map(each -> ((Arg.Literal) each).value());
        boolean moves = now.spec()
                .parameters()
                .fields(name)
                .text("format")
                .filter(MOVING::contains)
                .isPresent();
        return moves ? value.isPresent() == before.isPresent() : Objects.equals(value, before);
    }
}
