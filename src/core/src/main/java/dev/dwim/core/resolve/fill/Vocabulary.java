package dev.dwim.core.resolve.fill;

import dev.dwim.core.nlu.Tokens;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Set;

/// The words of one action: those that carry the request itself, and all that it is described by.
///
/// @param carrier of its title, its name, and the beginnings of its examples
/// @param known   these, and the words of its description and its parameters
record Vocabulary(Set<String> carrier, Set<String> known) {

    /// Collects the words.
    ///
    /// @param draft the action and its parameters
    static Vocabulary of(Draft draft) {
        var spec = draft.spec();
        var carrier = new HashSet<>(Tokens.of(spec.title()));
        carrier.addAll(Tokens.of(spec.name().substring(spec.name().lastIndexOf('.') + 1)));
        var heads = new HashMap<String, Integer>();
        spec.examples().stream()
                .map(Tokens::of)
                .filter(tokens -> !tokens.isEmpty())
                .forEach(tokens -> heads.merge(tokens.getFirst(), 1, Integer::sum));
        heads.forEach((head, times) -> {
            if (times > 1 || English.VERBS.contains(head)) {
                carrier.add(head);
            }
        });
        var known = new HashSet<>(carrier);
        known.addAll(Tokens.of(spec.description()));
        draft.parameters().forEach(parameter -> known.addAll(parameter.aboutTokens()));
        return new Vocabulary(carrier, known);
    }

    /// Whether a run says anything that the action does not know of itself.
    ///
    /// @param run not empty
    boolean newIn(Iterable<Utterance.Word> run) {
        for (var word : run) {
            var token = word.token();
            boolean idle = token.isEmpty()
                    || English.POINTERS.contains(token)
                    || English.INDEFINITE.contains(token)
                    || English.CLOSING.contains(token)
                    || English.DETERMINERS.contains(token)
                    || known.contains(token);
            if (!idle) {
                return true;
            }
        }
        return false;
    }
}
