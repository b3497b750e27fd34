package dev.dwim.core;

import dev.dwim.api.ActionSpec;
import dev.dwim.api.Value;
import dev.dwim.core.context.ContextStore;
import dev.dwim.core.intent.Intent;
import dev.dwim.core.memory.Shortcuts;
import dev.dwim.core.nlu.Reason;
import dev.dwim.core.plan.Arg;
import dev.dwim.core.plugin.Catalogue;
import dev.dwim.core.resolve.Candidate;
import dev.dwim.core.resolve.Resolver;
import dev.dwim.core.resolve.TextParameter;
import dev.dwim.core.say.Attempt;
import dev.dwim.core.suggest.Suggester;
import dev.dwim.core.suggest.Suggestion;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// The palette's rows: what words so far may mean, and what is offered without any. Nothing is done here. Safe to use
/// from any thread.
public final class Palette {
    private final Resolver resolver;
    private final ContextStore contexts;
    private final Supplier<Catalogue> catalogue;
    private final Shortcuts shortcuts;
    private final Suggester suggester;
    private final LiveAnswers live;

    Palette(
            Resolver resolver,
            ContextStore contexts,
            Supplier<Catalogue> catalogue,
            Shortcuts shortcuts,
            Suggester suggester,
            LiveAnswers live) {
        this.resolver = resolver;
        this.contexts = contexts;
        this.catalogue = catalogue;
        this.shortcuts = shortcuts;
        this.suggester = suggester;
        this.live = live;
    }

    /// What to offer before a word is typed.
    ///
    /// @param intent when, and by whom; without words
    /// @return at most six, the most fitting first; where nothing speaks for anything, nothing
    public List<Suggestion> suggest(Intent intent) {
        return suggester.suggest(contexts.snapshot(intent), catalogue.get());
    }

    /// The action that the words begin with the short name of, with what the rest of them says.
    ///
    /// @param intent the words so far
    /// @return empty if they begin with none
    public Optional<Candidate> named(Intent intent) {
        return shortcuts
                .named(intent.words())
                .flatMap(named -> offered(named.action())
                        .map(spec -> resolver.named(spec, intent.saying(named.rest()), contexts.snapshot(intent))));
    }

    /// An action that takes all of the words as its text, as a last resort: to search for them, to note them down.
    ///
    /// @param action the full name
    /// @param intent the words so far; not blank
    /// @return empty if there is no such action or it takes no text
    public Optional<Candidate> taking(String action, Intent intent) {
        return offered(action)
                .flatMap(spec -> TextParameter.of(spec)
                        .map(name -> new Candidate(
                                spec,
                                Map.of(
                                        name,
                                        new Arg.Literal(Value.of(intent.words().strip()))),
                                0,
                                List.of(Reason.Plain.ANY_WORDS))));
    }

    /// An action without any arguments.
    ///
    /// @param action the full name
    /// @return empty if there is no such action
    public Optional<Candidate> bare(String action) {
        return offered(action).map(spec -> new Candidate(spec, Map.of(), 1, List.of(Reason.Plain.PICKED)));
    }

    private Optional<ActionSpec> offered(String action) {
        return catalogue.get().find(action).filter(spec -> !spec.internal());
    }

    /// The palette's list for these words.
    ///
    /// @param intent the words so far
    /// @return at most ten, the most probable first
    public List<Candidate> rank(Intent intent) {
        return resolver.rank(intent, contexts.snapshot(intent), catalogue.get());
    }

    /// Whether an action could begin with these words alone, as things are now: an app to open must be there.
    ///
    /// @param spec   an action of the catalogue
    /// @param intent words for it
    /// @return whether each parameter that it must have is read from them
    public boolean suffices(ActionSpec spec, Intent intent) {
        var all = catalogue.get();
        return resolver.fill(all.reading(spec), intent, contexts.snapshot(intent))
                .arguments()
                .keySet()
                .containsAll(spec.required());
    }

    /// What words mean that ask for several things.
    ///
    /// @param intent the words so far
    /// @return each thing in order, at least two; empty where they ask for one thing, or it is not clear for what
    public List<Candidate> several(Intent intent) {
        return resolver.several(intent, contexts.snapshot(intent), catalogue.get());
    }

    /// The answer of a live action to words that are still being typed. Nothing is changed, written down or learnt;
    /// it takes a fifth of a second at most, give or take what the action needs to stop.
    ///
    /// @param candidate one of what [#rank] returned
    /// @param intent    the words so far
    /// @return empty where there is none, or none that may be given unasked
    public Optional<Preview> preview(Candidate candidate, Intent intent) {
        return live.to(intent, candidate);
    }

    /// A candidate with one argument read anew from words.
    ///
    /// @param candidate one of what [#rank] returned
    /// @param parameter the argument's name
    /// @param said      what the user says of it
    /// @return the candidate with that argument, or why the words do not fit it
    public Attempt<Candidate> change(Candidate candidate, String parameter, Intent said) {
        return resolver.change(candidate, parameter, said, contexts.snapshot(said), catalogue.get());
    }

    /// How the resolver came to its answer, for people.
    ///
    /// @param intent the words
    /// @return one line each
    public List<String> explain(Intent intent) {
        return resolver.explain(intent, contexts.snapshot(intent), catalogue.get());
    }
}
