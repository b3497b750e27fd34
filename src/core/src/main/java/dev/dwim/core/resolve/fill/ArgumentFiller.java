package dev.dwim.core.resolve.fill;

import dev.dwim.api.ActionSpec;
import dev.dwim.api.Choice;
import dev.dwim.api.Value;
import dev.dwim.core.context.ContextSnapshot;
import dev.dwim.core.intent.Intent;
import dev.dwim.core.nlu.value.Reading;
import dev.dwim.core.plan.Arg;
import dev.dwim.core.plugin.Catalogue;
import dev.dwim.core.plugin.Offered;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Fills the parameters of one action: what is quoted, values of a type, then what the words point at, then free text.
/// Each word is used once. Safe to use from any thread.
public final class ArgumentFiller {
    private final TypedWords typed;
    private final Pointers pointers;
    private final TextWords texts;
    private final Vocabularies vocabularies = new Vocabularies();
    private final Shaped shaped = new Shaped();

    /// @param typed    fills values of a type
    /// @param pointers links words to facts
    /// @param texts    fills free text
    public ArgumentFiller(TypedWords typed, Pointers pointers, TextWords texts) {
        this.typed = typed;
        this.pointers = pointers;
        this.texts = texts;
    }

    /// Fills an action.
    ///
    /// @param spec    what it advertises
    /// @param intent  the words
    /// @param context the frozen facts
    /// @return what was found and what is missing
    public Filled fill(ActionSpec spec, Intent intent, ContextSnapshot context) {
        return filled(draft(spec, intent), intent, context);
    }

    /// Fills an action from words that are still being typed: a value that has begun has its place already,
    /// though the action could not be done with it.
    ///
    /// @param spec    what it advertises
    /// @param intent  the words so far
    /// @param context the frozen facts
    /// @return what was found and what is missing
    public Filled fillTyped(ActionSpec spec, Intent intent, ContextSnapshot context) {
        var draft = draft(spec, intent);
        typed.begin(draft);
        return filled(draft, intent, context);
    }

    private Filled filled(Draft draft, Intent intent, ContextSnapshot context) {
        known(draft, intent, context);
        if (!texts.fillTaught(draft) || draft.openTexts().stream().anyMatch(Parameter::required)) {
            texts.fill(draft);
        }
        typed.unfit(draft, intent.at());
        return draft.finish();
    }

    /// Fills an action from words that only say its arguments: those behind its short name.
    ///
    /// @param spec    what it advertises
    /// @param intent  the words
    /// @param context the frozen facts
    /// @return what was found and what is missing
    public Filled fillBare(ActionSpec spec, Intent intent, ContextSnapshot context) {
        var draft = draft(spec, intent);
        known(draft, intent, context);
        texts.fillBare(draft);
        typed.unfit(draft, intent.at());
        return draft.finish();
    }

    private Draft draft(ActionSpec spec, Intent intent) {
        return new Draft(spec, vocabularies.of(spec), intent.words(), Map.of());
    }

    private void known(Draft draft, Intent intent, ContextSnapshot context) {
        texts.fillQuoted(draft);
        pointers.speak(draft, context, intent.at());
        typed.fill(draft, intent.at());
        typed.beside(draft, intent.at());
        pointers.fill(draft, context);
    }

    /// A value that is offered, and is called as the words begin.
    ///
    /// @param spec     the action
    /// @param choice   the value
    /// @param likeness how sure that is, from 0 to 1
    /// @param first    whether its title begins as they do; otherwise a word of it does, its initials, or another
    ///                 name
    /// @param whole    whether the words are its whole name, with nothing else but what the action is asked for
    ///                 with
    public record Begun(ActionSpec spec, Choice choice, double likeness, boolean first, boolean whole) {}

    /// What is offered and called as the words begin.
    ///
    /// @param spec   what the action advertises
    /// @param words  as typed so far
    /// @param offers for its one required parameter
    /// @return a handful, the likeliest first
    public List<Begun> beginnings(ActionSpec spec, String words, List<Offered> offers) {
        return offers.isEmpty() ? List.of() : Beginnings.of(spec, vocabularies.of(spec), words, offers);
    }

    /// The actions of which the words say the one value that they need, known by its looks, and nothing else: "17*23".
    ///
    /// @param words     as typed or said
    /// @param catalogue the actions there are
    /// @param typed     whether more may follow: then a value that has begun counts too, "17*"
    /// @return their names
    public Set<String> sayingAll(String words, Catalogue catalogue, boolean typed) {
        return shaped.saidBy(words, catalogue, typed, vocabularies::of);
    }

    /// The pieces of which each may be a request of its own.
    ///
    /// @param intent the words
    /// @param most   how many pieces are too many to be looked at
    /// @return in order; one where there is nothing to cut, or too much
    public List<String> clauses(Intent intent, int most) {
        return Clauses.of(intent.words(), most, (start, end) -> typed.over(intent.words(), start, end, intent.at()));
    }

    /// Goes on from an answer: the first missing parameter takes it, as a value of its type, or whole where it is free
    /// text.
    ///
    /// @param spec    what the action advertises
    /// @param known   the arguments so far
    /// @param missing the parameter asked for
    /// @param answer  the user's words
    /// @return what was found and what is missing
    public Filled answer(ActionSpec spec, Map<String, Arg> known, String missing, Intent answer) {
        var draft = new Draft(spec, vocabularies.of(spec), answer.words(), known);
        var text = answer.words().strip();
        for (var parameter : draft.open()) {
            if (parameter.name().equals(missing) && parameter.text() && !text.isEmpty()) {
                int start = answer.words().indexOf(text);
                var value = parameter.form() == Parameter.Form.TEXTS ? Request.items(text) : Value.of(text);
                draft.say(parameter, new Reading<>(value, start, start + text.length()));
            }
        }
        typed.fill(draft, missing, answer.at());
        typed.unfit(draft, answer.at());
        return draft.finish();
    }
}
