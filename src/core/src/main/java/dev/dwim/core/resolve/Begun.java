package dev.dwim.core.resolve;

import dev.dwim.api.ActionSpec;
import dev.dwim.api.Value;
import dev.dwim.core.nlu.Reason;
import dev.dwim.core.plan.Arg;
import dev.dwim.core.plugin.Catalogue;
import dev.dwim.core.resolve.fill.ArgumentFiller;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Puts what is offered, and is called as the words begin, among the candidates: a row for each.
///
/// @param filler finds it
record Begun(ArgumentFiller filler) {
    private static final int MOST = 10;

    /// The one action that is offered what the words name, where they say nothing else: "open clocks", "clocks".
    ///
    /// @param words     as typed or said
    /// @param catalogue the actions there are
    /// @return empty where they name nothing so, or several things
    Optional<ActionSpec> named(String words, Catalogue catalogue) {
        var whole = offering(catalogue)
                .flatMap(spec -> found(spec, words, catalogue))
                .filter(ArgumentFiller.Begun::whole)
                .toList();
        return whole.size() == 1 ? Optional.of(whole.getFirst().spec()) : Optional.empty();
    }

    private static Stream<ActionSpec> offering(Catalogue catalogue) {
        return catalogue.specs().stream()
                .filter(spec -> !spec.internal() && spec.required().size() == 1);
    }

    private Stream<ArgumentFiller.Begun> found(ActionSpec spec, String words, Catalogue catalogue) {
        var offers = catalogue.offered(spec.name(), spec.required().getFirst());
        return filler.beginnings(catalogue.reading(spec), words, offers).stream();
    }

    /// The candidates with those.
    ///
    /// @param ranked    what the words mean otherwise, the most probable first
    /// @param words     as typed so far
    /// @param catalogue the actions there are
    /// @return at most ten, the most probable first
    List<Candidate> among(List<Candidate> ranked, String words, Catalogue catalogue) {
        var begun = offering(catalogue)
                .flatMap(spec -> begun(spec, words, catalogue))
                .toList();
        if (begun.isEmpty()) {
            return ranked;
        }
        var all = new ArrayList<>(begun);
        ranked.stream()
                .filter(each -> begun.stream().noneMatch(row -> standsFor(row, each)))
                .forEach(all::add);
        return all.stream()
                .sorted(Comparator.comparingDouble(each -> -each.probability()))
                .limit(MOST)
                .toList();
    }

    private Stream<Candidate> begun(ActionSpec spec, String words, Catalogue catalogue) {
        var parameter = spec.required().getFirst();
        return found(spec, words, catalogue)
                .map(found -> new Candidate(
                        found.spec(),
                        Map.of(
                                parameter,
                                new Arg.Literal(Value.of(found.choice().value()))),
                        found.likeness(),
                        List.of(new Reason.Begins(found.choice().title(), found.first()))));
    }

    // A row that still lacks the value, or has the same, says nothing more.
    private static boolean standsFor(Candidate begun, Candidate other) {
        return begun.spec().name().equals(other.spec().name())
                && begun.arguments().entrySet().containsAll(other.arguments().entrySet());
    }
}
