package dev.dwim.core.nlu;

import dev.dwim.api.ActionSpec;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/// What an action is about, if it cannot be asked for without naming it: the nouns of its title that nearly all of its
/// examples name.
final class Objects {
    private static final int FEWEST = 4;
    private static final double NEARLY_ALL = 0.75;

    private Objects() {}

    /// The words for it.
    ///
    /// @param spec what the action advertises
    /// @return as [Tokens] makes them; empty where examples do without
    static Set<String> of(ActionSpec spec) {
        var nouns = new LinkedHashSet<>(Tokens.of(spec.title()));
        nouns.removeIf(token -> FunctionWords.contains(token) || !Deed.of(token).isEmpty());
        long naming = spec.examples().stream()
                .filter(example -> !Collections.disjoint(nouns, Tokens.of(example)))
                .count();
        boolean needed = spec.examples().size() >= FEWEST
                && naming >= NEARLY_ALL * spec.examples().size();
        return needed ? Collections.unmodifiableSet(nouns) : Set.of();
    }
}
