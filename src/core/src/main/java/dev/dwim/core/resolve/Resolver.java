package dev.dwim.core.resolve;

import dev.dwim.api.ActionSpec;
import dev.dwim.core.context.ContextSnapshot;
import dev.dwim.core.intent.Intent;
import dev.dwim.core.nlu.Reason;
import dev.dwim.core.plan.Arg;
import dev.dwim.core.plan.Plan;
import dev.dwim.core.plan.Step;
import dev.dwim.core.plugin.Catalogue;
import dev.dwim.core.say.Attempt;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds out what the user means. Has no effects, and its word is not trusted: whatever it returns passes binder,
/// check and gate.
public interface Resolver {
    /// Decides.
    ///
    /// @param intent    the words
    /// @param context   the frozen facts
    /// @param catalogue the actions there are
    /// @return a plan, a question, or a refusal
    Resolution resolve(Intent intent, ContextSnapshot context, Catalogue catalogue);

    /// Goes on from an answer.
    ///
    /// @param question  what was asked
    /// @param answer    the user's answer as words
    /// @param context   the facts frozen for the first words
    /// @param catalogue the actions frozen for the first words
    /// @return a plan, the next question, or a refusal
    Resolution answer(Question question, Intent answer, ContextSnapshot context, Catalogue catalogue);

    /// The palette's list for these words, the most probable first.
    ///
    /// @param intent    the words so far
    /// @param context   the frozen facts
    /// @param catalogue the actions there are
    /// @return at most ten
    List<Candidate> rank(Intent intent, ContextSnapshot context, Catalogue catalogue);

    /// How it comes to its answer, for people.
    ///
    /// @param intent    the words
    /// @param context   the frozen facts
    /// @param catalogue the actions there are
    /// @return one line each; empty if it cannot say
    default List<String> explain(Intent intent, ContextSnapshot context, Catalogue catalogue) {
        return List.of();
    }

    /// What words mean that ask for several things.
    ///
    /// @param intent    the words so far
    /// @param context   the frozen facts
    /// @param catalogue the actions there are
    /// @return each thing in order, at least two; empty where they ask for one thing, or it is not clear for what
    default List<Candidate> several(Intent intent, ContextSnapshot context, Catalogue catalogue) {
        return List.of();
    }

    /// Takes what the user picked from the list for what was meant, and asks for what is still missing.
    ///
    /// @param picked one of what was listed
    /// @return a plan or a question
    default Resolution pick(Candidate picked) {
        var spec = picked.spec();
        var missing = spec.required().stream()
                .filter(name -> !picked.arguments().containsKey(name))
                .toList();
        if (missing.isEmpty()) {
            return new Resolution.Planned(Plan.of(new Step(spec.name(), picked.arguments())), "offline");
        }
        return new Resolution.Clarify(Question.of(spec, picked.arguments(), missing));
    }

    /// What words say of an action that is already known.
    ///
    /// @param spec    the action
    /// @param said    its arguments in words; may be empty
    /// @param context the frozen facts
    /// @return the candidate with the arguments that were found
    default Candidate fill(ActionSpec spec, Intent said, ContextSnapshot context) {
        return new Candidate(spec, Map.of(), 1, List.of(Reason.Plain.SHORT_NAME));
    }

    /// What the words behind a short name say of its action: its arguments and nothing else.
    ///
    /// @param spec    the action
    /// @param said    its arguments in words; may be empty
    /// @param context the frozen facts
    /// @return the candidate with the arguments that were found
    default Candidate named(ActionSpec spec, Intent said, ContextSnapshot context) {
        return fill(spec, said, context);
    }

    /// Reads one argument of a candidate anew; the others stay as they are.
    ///
    /// @param candidate one of what was listed
    /// @param parameter the argument's name
    /// @param said      what the user says of it
    /// @param context   the frozen facts
    /// @param catalogue the actions there are
    /// @return the candidate with that argument, or why the words do not fit it
    default Attempt<Candidate> change(
            Candidate candidate, String parameter, Intent said, ContextSnapshot context, Catalogue catalogue) {
        var arguments = new LinkedHashMap<>(candidate.arguments());
        arguments.remove(parameter);
        var question = Question.of(candidate.spec(), arguments, List.of(parameter));
        var read = switch (answer(question, said, context, catalogue)) {
            case Resolution.Planned(Plan plan, String _) ->
                plan.steps().getFirst().arguments();
            case Resolution.Clarify(Question next) -> next.known();
            case Resolution.Declined _ -> Map.<String, Arg>of();
        };
        return Optional.ofNullable(read.get(parameter))
                .map(value -> Attempt.given(candidate.with(parameter, value)))
                .orElseGet(() -> Attempt.lacking(Questions.misfit(candidate.spec(), parameter)));
    }
}
