package dev.dwim.core.resolve.fill;

import dev.dwim.api.ActionSpec;
import dev.dwim.core.nlu.FunctionWords;
import dev.dwim.core.plugin.Catalogue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The actions that need one text of a shape of its own and nothing more: who says just such a text means one of them,
/// however little `17*23` looks like their descriptions. They are looked up once for a catalogue. Safe to use from any
/// thread.
final class Shaped {
    private static final int MOST = 4;

    private final SequencedMap<String, List<Needy>> kept = new LinkedHashMap<>();

    private record Needy(ActionSpec spec, Shape shape) {}

    /// The actions of which some words say the one thing they need, and beside it nothing that their own texts don't.
    ///
    /// @param text      the words
    /// @param catalogue the actions there are
    /// @param typed     whether more may follow, so that one that has begun counts too
    /// @param wording   the words of an action
    /// @return their names
    Set<String> saidBy(String text, Catalogue catalogue, boolean typed, Function<ActionSpec, Vocabulary> wording) {
        return of(catalogue).stream()
                .filter(needy -> saidBy(text, needy, typed, wording))
                .map(needy -> needy.spec().name())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean saidBy(String text, Needy needy, boolean typed, Function<ActionSpec, Vocabulary> wording) {
        var words = new Utterance(text);
        var whole = needy.shape().longest(words);
        var said = whole.isEmpty() && typed ? needy.shape().begun(words) : whole;
        if (said.isEmpty()) {
            return false;
        }
        words.use(said.get().start(), said.get().end());
        var vocabulary = wording.apply(needy.spec());
        return words.free().stream().flatMap(List::stream).allMatch(word -> idle(word, vocabulary));
    }

    private static boolean idle(Utterance.Word word, Vocabulary vocabulary) {
        return word.token().isEmpty()
                || FunctionWords.contains(word.token())
                || English.POLITE.contains(word.plain())
                || English.ASKING.contains(word.plain())
                || vocabulary.told().contains(word.token());
    }

    private synchronized List<Needy> of(Catalogue catalogue) {
        var known = kept.get(catalogue.hash());
        if (known != null) {
            return known;
        }
        var needy = catalogue.specs().stream()
                .filter(spec -> !spec.internal())
                .flatMap(spec -> need(spec).map(shape -> new Needy(spec, shape)).stream())
                .toList();
        kept.put(catalogue.hash(), needy);
        if (kept.size() > MOST) {
            kept.pollFirstEntry();
        }
        return needy;
    }

    private static Optional<Shape> need(ActionSpec spec) {
        var needed = spec.required().stream()
                .map(name -> spec.parameters().fields(name))
                .filter(schema -> schema.get("default").isEmpty())
                .toList();
        return needed.size() == 1 && Parameter.free(needed.getFirst()) ? Shape.of(needed.getFirst()) : Optional.empty();
    }
}
