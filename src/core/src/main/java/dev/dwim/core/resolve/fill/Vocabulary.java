package dev.dwim.core.resolve.fill;

import dev.dwim.api.ActionSpec;
import dev.dwim.core.nlu.FunctionWords;
import dev.dwim.core.nlu.Tokens;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The words of one action: those that carry the request itself, and all that it is described by.
///
/// @param parameters what it needs
/// @param carrier    of its title, its name, and the beginnings of its examples
/// @param known      these, and the words of its description and its parameters
/// @param told       these, and the words of its examples
/// @param asked      whether some example is a question
/// @param tagger     finds values as the examples have them; empty where these are too few
record Vocabulary(
        List<Parameter> parameters,
        Set<String> carrier,
        Set<String> known,
        Set<String> told,
        boolean asked,
        Optional<SlotTagger> tagger) {
    /// Copies the collections.
    Vocabulary {
        parameters = List.copyOf(parameters);
        carrier = Set.copyOf(carrier);
        known = Set.copyOf(known);
        told = Set.copyOf(told);
    }

    /// Collects the words.
    ///
    /// @param spec what the action advertises
    static Vocabulary of(ActionSpec spec) {
        var carrier = new HashSet<>(Tokens.of(spec.title()));
        carrier.addAll(Tokens.of(spec.name().substring(spec.name().lastIndexOf('.') + 1)));
        var heads = new HashMap<String, Integer>();
        spec.examples().stream()
                .flatMap(example -> new Utterance(example).words().stream().limit(1))
                .filter(head -> !head.token().isEmpty())
                .forEach(head -> heads.merge(head.token(), English.VERBS.contains(head.plain()) ? 2 : 1, Integer::sum));
        heads.forEach((head, times) -> {
            if (times > 1) {
                carrier.add(head);
            }
        });
        var known = new HashSet<>(carrier);
        known.addAll(Tokens.of(spec.description()));
        var parameters = Parameter.of(spec);
        parameters.forEach(parameter -> known.addAll(parameter.aboutTokens()));
        var told = new HashSet<>(known);
        spec.examples().forEach(example -> told.addAll(Tokens.of(example)));
        var samples = Sample.of(spec, parameters);
        var tagger = samples.size() < SlotTagger.FEWEST
                ? Optional.<SlotTagger>empty()
                : Optional.of(new SlotTagger(samples, parameters.size()));
        boolean asked = spec.examples().stream().anyMatch(Wording::asks);
        return new Vocabulary(parameters, carrier, known, told, asked, tagger);
    }

    /// The part of a run that comes after the last of the action's own words, or before the first where nothing comes
    /// after: "rent" in "the reminder about rent", "the pasta" in "the pasta timer".
    ///
    /// @param run not empty
    List<Utterance.Word> beyond(List<Utterance.Word> run) {
        int first = -1;
        int last = -1;
        for (int at = 0; at < run.size(); at++) {
            if (carrier.contains(run.get(at).token())) {
                first = first < 0 ? at : first;
                last = at;
            }
        }
        if (last < 0) {
            return run;
        }
        return last + 1 < run.size() ? run.subList(last + 1, run.size()) : run.subList(0, first);
    }

    /// The end of a run, from the first word on that no text of the action has.
    ///
    /// @param run words of a question
    List<Utterance.Word> news(List<Utterance.Word> run) {
        var late = beyond(run);
        int at = 0;
        while (at < late.size() && plainly(late.get(at))) {
            at++;
        }
        return late.subList(at, late.size());
    }

    private boolean plainly(Utterance.Word word) {
        return word.token().isEmpty()
                || FunctionWords.contains(word.token())
                || English.VERBS.contains(word.plain())
                || English.CLOSING.contains(word.plain())
                || told.contains(word.token());
    }

    /// Whether a run says anything that the action does not know of itself.
    ///
    /// @param run not empty
    boolean newIn(Iterable<Utterance.Word> run) {
        for (var word : run) {
            var token = word.token();
            boolean idle = token.isEmpty()
                    || English.POINTERS.contains(word.plain())
                    || English.INDEFINITE.contains(word.plain())
                    || English.CLOSING.contains(word.plain())
                    || English.DETERMINERS.contains(word.plain())
                    || known.contains(token);
            if (!idle) {
                return true;
            }
        }
        return false;
    }
}
