package dev.dwim.core.resolve.fill;

import dev.dwim.api.ActionSpec;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// The vocabularies of the actions met lately, each made once. Safe to use from any thread.
final class Vocabularies {
    private static final int MOST = 2_000;

    private final SequencedMap<String, Kept> kept = new LinkedHashMap<>(64, 0.75f, true);

    /// A catalogue hands out the same object for an action again and again, and another when the action has changed.
    private record Kept(ActionSpec spec, Vocabulary vocabulary) {}

    /// The vocabulary of an action.
    ///
    /// @param spec what it advertises
    synchronized Vocabulary of(ActionSpec spec) {
        var known = kept.get(spec.name());
        if (known != null && known.spec() == spec) {
            return known.vocabulary();
        }
        var vocabulary = Vocabulary.of(spec);
        kept.put(spec.name(), new Kept(spec, vocabulary));
        if (kept.size() > MOST) {
            kept.pollFirstEntry();
        }
        return vocabulary;
    }
}
