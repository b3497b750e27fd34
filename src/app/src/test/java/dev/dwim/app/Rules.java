package dev.dwim.app;

import dev.dwim.api.Origin;
import dev.dwim.api.Value;
import dev.dwim.core.Engine;
import dev.dwim.core.EngineOptions;
import dev.dwim.core.ResolverMaker;
import dev.dwim.core.context.ContextSnapshot;
import dev.dwim.core.intent.Intent;
import dev.dwim.core.nlu.value.MomentReader;
import dev.dwim.core.nlu.value.english.EnglishGrammar;
import dev.dwim.core.plan.Arg;
import dev.dwim.core.plan.Plan;
import dev.dwim.core.plan.Step;
import dev.dwim.core.plugin.Catalogue;
import dev.dwim.core.plugin.Machine;
import dev.dwim.core.resolve.Candidate;
import dev.dwim.core.resolve.Question;
import dev.dwim.core.resolve.Resolution;
import dev.dwim.core.resolve.Resolver;
import dev.dwim.core.say.Phrase;
import dev.dwim.core.say.Sentence;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Understands a handful of sentences: enough to walk every way through the command line without a model.
///
/// `timer ISO` starts a timer, `timer ISO for LABEL` a named one, `timer` asks how long, `read timer ISO` starts one
/// on a plan made after reading a page,
/// `translate` asks what, since nothing is selected,
/// `note TEXT` adds to the inbox note, `read note TEXT` does so on such a plan, `selected` notes the selection;
/// anything else is declined.
public final class Rules implements Resolver {
    /// Makes an understanding of these rules.
    ///
    /// @return the maker
    public static ResolverMaker maker() {
        return maker(ResolverMaker.Readiness.AT_ONCE);
    }

    /// Makes an understanding of these rules that is worse than it should be.
    ///
    /// @param why one sentence
    /// @return the maker
    static ResolverMaker maker(String why) {
        return maker(new ResolverMaker.Readiness() {
            @Override
            public Optional<String> problem() {
                return Optional.of(why);
            }
        });
    }

    private static ResolverMaker maker(ResolverMaker.Readiness readiness) {
        return (options, habits) -> new ResolverMaker.Understanding(
                new Rules(),
                (words, name, schema, value, now) -> value instanceof Value.Text(String text) && words.contains(text),
                (contents, schema) -> Optional.empty(),
                readiness,
                new MomentReader(EnglishGrammar.american())::read);
    }

    /// Starts an engine that understands by these rules, on a machine that has nothing.
    ///
    /// @param home      an empty folder
    /// @param localOnly whether nothing leaves the machine
    /// @return to be closed
    public static Engine engine(Path home, boolean localOnly) {
        var options = new EngineOptions(
                home.resolve("state"),
                home.resolve("cache"),
                Clock.systemUTC(),
                _ -> Value.Fields.EMPTY,
                home::resolve,
                Machine.BARE,
                List.of(),
                localOnly);
        return switch (Engine.start(options, maker())) {
            case Engine.Start.Ready(Engine started, Optional<String> _) -> started;
            case Engine.Start.Refused(String reason, String _) -> throw new AssertionError(reason);
        };
    }

    @Override
    public Resolution resolve(Intent intent, ContextSnapshot context, Catalogue catalogue) {
        var words = intent.words();
        if (words.equals("timer")) {
            return new Resolution.Clarify(new Question(
                    Phrase.HOW_LONG.said(),
                    Optional.empty(),
                    "Start a timer",
                    "timers.start",
                    Map.of(),
                    List.of("length")));
        }
        if (words.equals("translate")) {
            return new Resolution.Clarify(new Question(
                    Sentence.of("What is the text?"),
                    Optional.empty(),
                    "Append a note",
                    "notes.append",
                    Map.of(),
                    List.of("text"),
                    List.of("selection", "clipboard")));
        }
        if (words.startsWith("timer ")) {
            return planned(timer(words.substring(6)), Set.of());
        }
        if (words.startsWith("read timer ")) {
            return planned(timer(words.substring(11)), Set.of(Origin.WEB));
        }
        if (words.startsWith("note ")) {
            return planned(note(words.substring(5)), Set.of());
        }
        if (words.startsWith("read note ")) {
            return planned(note(words.substring(10)), Set.of(Origin.WEB));
        }
        if (words.equals("selected")) {
            return planned(new Step("notes.append", Map.of("text", new Arg.Handle("selection.text", ""))), Set.of());
        }
        return new Resolution.Declined(Phrase.NOTHING_FITS.said());
    }

    @Override
    public Resolution answer(Question question, Intent answer, ContextSnapshot context, Catalogue catalogue) {
        return planned(timer(answer.words()), Set.of());
    }

    @Override
    public List<Candidate> rank(Intent intent, ContextSnapshot context, Catalogue catalogue) {
        return catalogue.find("timers.start").stream()
                .map(spec -> new Candidate(spec, timer("PT1M").arguments(), 0.75, List.of()))
                .toList();
    }

    @Override
    public List<String> explain(Intent intent, ContextSnapshot context, Catalogue catalogue) {
        return List.of("the word timer");
    }

    private static Step timer(String words) {
        var parts = words.split(" for ", 2);
        var length = new Arg.Literal(Value.of(parts[0]));
        return new Step(
                "timers.start",
                parts.length == 1
                        ? Map.of("length", length)
                        : Map.of("length", length, "label", new Arg.Literal(Value.of(parts[1]))));
    }

    private static Step note(String text) {
        return new Step("notes.append", Map.of("text", new Arg.Literal(Value.of(text))));
    }

    private static Resolution planned(Step step, Set<Origin> read) {
        return new Resolution.Planned(new Plan(List.of(step), read), "offline");
    }
}
