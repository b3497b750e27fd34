package dev.dwim.core.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.ActionSpec;
import dev.dwim.api.Choice;
import dev.dwim.api.Effect;
import dev.dwim.api.Origin;
import dev.dwim.api.Value;
import dev.dwim.core.context.ContextSnapshot;
import dev.dwim.core.intent.Intent;
import dev.dwim.core.intent.Trigger;
import dev.dwim.core.json.Json;
import dev.dwim.core.nlu.Ranker;
import dev.dwim.core.nlu.Reason;
import dev.dwim.core.nlu.SentenceVectors;
import dev.dwim.core.nlu.value.ValueReader;
import dev.dwim.core.nlu.value.english.EnglishGrammar;
import dev.dwim.core.plan.Arg;
import dev.dwim.core.plan.Plan;
import dev.dwim.core.plan.Step;
import dev.dwim.core.plugin.Catalogue;
import dev.dwim.core.plugin.FrozenCatalogue;
import dev.dwim.core.plugin.Offered;
import dev.dwim.core.resolve.fill.ArgumentFiller;
import dev.dwim.core.resolve.fill.Pointers;
import dev.dwim.core.resolve.fill.TextWords;
import dev.dwim.core.resolve.fill.TypedWords;
import dev.dwim.core.say.Phrase;
import dev.dwim.core.say.Sentence;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a plugin offers is found by its names, whole in what is said and begun in what is being typed; by spelling
/// alone, as before the vectors are there.
class OfferedNamesTest {
    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-03-27T16:05:00+01:00[Europe/Berlin]");
    private static final OfflineResolver RESOLVER = resolver();
    private static final Shop SHOP = new Shop(new FrozenCatalogue(List.of(
            action("apps.launch", "Open an app", List.of("open paint", "launch paint", "start paint"), "app"),
            action("notes.append", "Add to my notes", List.of("note to buy milk", "jot down an idea"), "text"))));

    @ParameterizedTest
    @CsvSource({
        "open visual studio code, code",
        "launch clocks, clocks",
        "clocks, clocks",
        "Word Processor, writer",
        "please open the word processor, writer"
    })
    void aNameSaidWholeIsMeant(String words, String app) {
        assertThat(RESOLVER.resolve(intent(words), context(), SHOP))
                .isEqualTo(new Resolution.Planned(Plan.of(open(app)), "offline"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"close clocks", "clocks are wonderful", "open text editor"})
    void aNameThatIsNotAllOrNotOfOneIsNotEnough(String words) {
        assertThat(RESOLVER.resolve(intent(words), context(), SHOP)).isNotInstanceOf(Resolution.Planned.class);
    }

    @ParameterizedTest
    @CsvSource({"clo, clocks", "stud, code", "open vis, code", "vsc, code", "launch word, writer", "bergamot, writer"})
    void aNameThatIsBegunIsARow(String words, String app) {
        var first = RESOLVER.rank(intent(words), context(), SHOP).getFirst();

        assertThat(new Step(first.spec().name(), first.arguments())).isEqualTo(open(app));
    }

    @ParameterizedTest
    @CsvSource({
        "clo, Clocks, true",
        "open vis, Visual Studio Code, true",
        "stud, Visual Studio Code, false",
        "vsc, Visual Studio Code, false",
        "launch word, Writer, false"
    })
    void aRowSaysWhetherItsNameBeginsAsTheWordsDo(String words, String name, boolean first) {
        assertThat(RESOLVER.rank(intent(words), context(), SHOP).getFirst().why())
                .containsExactly(new Reason.Begins(name, first));
    }

    @Test
    void namesThatBeginAlikeAreARowEach() {
        assertThat(RESOLVER.rank(intent("c"), context(), SHOP))
                .extracting(row -> new Step(row.spec().name(), row.arguments()))
                .startsWith(open("clocks"), open("cooking"))
                .doesNotHaveDuplicates();
    }

    @Test
    void nothingIsOpenedWhereSomethingElseIsAskedOfIt() {
        assertThat(RESOLVER.rank(intent("close clo"), context(), SHOP))
                .noneMatch(row -> row.arguments().equals(open("clocks").arguments()));
    }

    @Test
    void aNameThatNothingHasIsSaidBeforeItIsAskedFor() {
        var resolution = RESOLVER.resolve(intent("open vermeer"), context(), SHOP);
        assertThat(resolution)
                .isInstanceOfSatisfying(
                        Resolution.Clarify.class,
                        clarify -> assertThat(clarify.question().complaint())
                                .contains(Phrase.NONE_CALLED.said("vermeer")));
        assertThat(RESOLVER.resolve(intent("open * 3"), context(), SHOP))
                .isInstanceOfSatisfying(
                        Resolution.Clarify.class,
                        clarify -> assertThat(clarify.question().complaint()).isEmpty());
    }

    @Test
    void anAnswerMayBeAName() {
        var question =
                new Question(Sentence.of("Which?"), Optional.empty(), "Open", "apps.launch", Map.of(), List.of("app"));

        assertThat(RESOLVER.answer(question, intent("the word processor"), context(), SHOP))
                .isEqualTo(new Resolution.Planned(Plan.of(open("writer")), "offline"));
    }

    private static Step open(String app) {
        return new Step("apps.launch", Map.of("app", new Arg.Literal(Value.of(app))));
    }

    private static ContextSnapshot context() {
        return ContextSnapshot.empty(NOW.toInstant());
    }

    private static Intent intent(String words) {
        return new Intent(words, Trigger.CLI, Origin.TYPED, NOW, List.of());
    }

    private static OfflineResolver resolver() {
        var none = new SentenceVectors() {
            @Override
            public Optional<float[]> of(String text) {
                return Optional.empty();
            }

            @Override
            public boolean ready() {
                return false;
            }

            @Override
            public boolean await(Duration patience) {
                return false;
            }
        };
        var filler = new ArgumentFiller(
                new TypedWords(new ValueReader(EnglishGrammar.american())),
                new Pointers(new ValueReader(EnglishGrammar.american())),
                new TextWords());
        return new OfflineResolver(
                new Ranker(none, none, Runnable::run),
                filler,
                Habits.none(),
                new Sureness(0.6, 0.3, 0.5, Duration.ZERO));
    }

    private static ActionSpec action(String name, String title, List<String> examples, String parameter) {
        return spec(
                name,
                title,
                examples,
                Json.fields(
                        "{\"type\": \"object\", \"properties\": {\"%s\": {\"type\": \"string\"}}, \"required\": [\"%s\"]}"
                                .formatted(parameter, parameter)));
    }

    private static ActionSpec spec(String name, String title, List<String> examples, Value.Fields schema) {
        return new ActionSpec(
                name, title, title + ".", examples, schema, Effect.READ, List.of(), Map.of(), false, false, Set.of());
    }

    /// Offers some apps.
    private static final class Shop implements Catalogue {
        private static final List<Offered> APPS = List.of(
                app("clocks", "Clocks"),
                app("cooking", "Cooking Book"),
                app("code", "Visual Studio Code", "text editor"),
                app("edit", "Edit", "text editor"),
                app("writer", "Writer", "word processor"));

        private final Catalogue advertised;
        private final ActionSpec reading;

        Shop(Catalogue advertised) {
            this.advertised = advertised;
            this.reading = reading(advertised.find("apps.launch").orElseThrow(), APPS);
        }

        private static Offered app(String id, String title, String... names) {
            var hints = id.equals("writer") ? List.of("bergamot") : List.<String>of();
            return new Offered(new Choice(id, title, List.of(names), hints, Optional.empty()), Origin.PLUGIN);
        }

        private static ActionSpec reading(ActionSpec spec, List<Offered> offers) {
            var choices = offers.stream()
                    .map(each -> Value.Fields.EMPTY
                            .with("const", Value.of(each.choice().value()))
                            .with("title", Value.of(each.choice().title()))
                            .with(
                                    "x-synonyms",
                                    Value.of(each.choice().names().stream()
                                            .map(Value::of)
                                            .toList())))
                    .toList();
            var app = spec.parameters().fields("app").with("oneOf", Value.of(choices));
            return spec(
                    spec.name(),
                    spec.title(),
                    spec.examples(),
                    spec.inputSchema().with("properties", spec.parameters().with("app", app)));
        }

        @Override
        public List<ActionSpec> specs() {
            return advertised.specs();
        }

        @Override
        public Optional<ActionSpec> find(String name) {
            return advertised.find(name);
        }

        @Override
        public String hash() {
            return advertised.hash();
        }

        @Override
        public String specHash(String name) {
            return advertised.specHash(name);
        }

        @Override
        public List<Offered> offered(String action, String parameter) {
            return action.equals("apps.launch") ? APPS : List.of();
        }

        @Override
        public ActionSpec reading(ActionSpec spec) {
            return spec.name().equals("apps.launch") ? reading : spec;
        }
    }
}
