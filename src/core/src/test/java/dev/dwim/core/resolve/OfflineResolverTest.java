package dev.dwim.core.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.ActionSpec;
import dev.dwim.api.ContextFact;
import dev.dwim.api.Effect;
import dev.dwim.api.Kind;
import dev.dwim.api.Origin;
import dev.dwim.api.Sensitivity;
import dev.dwim.api.Value;
import dev.dwim.core.context.ContextSnapshot;
import dev.dwim.core.context.Observed;
import dev.dwim.core.intent.Intent;
import dev.dwim.core.intent.Trigger;
import dev.dwim.core.json.Json;
import dev.dwim.core.nlu.Embeddings;
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
import dev.dwim.core.resolve.fill.ArgumentFiller;
import dev.dwim.core.resolve.fill.Pointers;
import dev.dwim.core.resolve.fill.TextWords;
import dev.dwim.core.resolve.fill.TypedWords;
import dev.dwim.core.say.Phrase;
import dev.dwim.core.say.Sentence;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfflineResolverTest {
    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-03-27T16:05:00+01:00[Europe/Berlin]");
    private static final Embeddings MODEL = new Embeddings(Path.of("target", "models"), Runnable::run);
    private static final OfflineResolver RESOLVER = resolver(MODEL);
    private static final Catalogue CATALOGUE = catalogue();

    @Test
    void fillsADuration() {
        assertThat(calls("set a timer for 10 minutes")).isEqualTo(Map.of("timers.start", Map.of("length", "PT10M")));
    }

    @Test
    void saysWhatANumberMustBeThatIsOutOfBounds() {
        assertThat(resolve("set the loudness to 95"))
                .isEqualTo(new Resolution.Clarify(new Question(
                        Sentence.of("Loudness?"),
                        Optional.of(Phrase.NO_SUCH_NUMBER.said(
                                Phrase.AND.said(Phrase.AT_LEAST.said(5), Phrase.AT_MOST.said(90)))),
                        "Set the loudness",
                        "music.louder",
                        Map.of(),
                        List.of("loudness"))));
    }

    @Test
    void doesNotDoTheFirstHalfAndSayNothingOfTheOther() {
        assertThat(resolve("set a timer for 10 minutes and then walk the dog"))
                .isInstanceOfSatisfying(
                        Resolution.Declined.class,
                        declined -> assertThat(declined.reason().english()).contains("walk the dog"));
        assertThat(calls("set a timer for 10 minutes and thank you")).containsOnlyKeys("timers.start");
    }

    @Test
    void namesTheChannelsThatWouldTellWhatTheWordsSpeakOf() {
        assertThat(resolve("note the selected text")).isInstanceOfSatisfying(Resolution.Clarify.class, clarify -> {
            assertThat(clarify.question().text()).startsWith("I see no selected text.");
            assertThat(clarify.question().lacking()).containsExactly("selection");
        });
    }

    @Test
    void leavesAParameterWithADefaultOut() {
        assertThat(resolve("make the music louder"))
                .isEqualTo(new Resolution.Planned(Plan.of(new Step("music.louder", Map.of())), "offline"));
    }

    @Test
    void anAnswerThatDoesNotFitIsAskedAgainWithAnExample() {
        var first = ((Resolution.Clarify) resolve("start a timer")).question();
        assertThat(RESOLVER.answer(first, intent("banana"), ContextSnapshot.empty(NOW.toInstant()), CATALOGUE))
                .isEqualTo(new Resolution.Clarify(new Question(
                        first.asked(),
                        Optional.of(Phrase.NO_LENGTH.said()),
                        first.title(),
                        "timers.start",
                        Map.of(),
                        List.of("length"))));
    }

    @Test
    void anAnswerOutOfBoundsIsNotTakenForTheDefault() {
        var first = ((Resolution.Clarify) resolve("set the loudness to 95")).question();
        assertThat(RESOLVER.answer(first, intent("3"), ContextSnapshot.empty(NOW.toInstant()), CATALOGUE))
                .isEqualTo(new Resolution.Clarify(first));
        assertThat(RESOLVER.answer(first, intent("30"), ContextSnapshot.empty(NOW.toInstant()), CATALOGUE))
                .isEqualTo(new Resolution.Planned(
                        Plan.of(new Step("music.louder", Map.of("loudness", new Arg.Literal(Value.of(30))))),
                        "offline"));
    }

    private static Resolution resolve(String words) {
        return RESOLVER.resolve(intent(words), ContextSnapshot.empty(NOW.toInstant()), CATALOGUE);
    }

    @Test
    void valuesSideBySideAreACallEach() {
        var intent = intent("set timers for 5 minutes and 10 minutes");
        assertThat(RESOLVER.resolve(intent, ContextSnapshot.empty(NOW.toInstant()), CATALOGUE))
                .isEqualTo(new Resolution.Planned(
                        Plan.of(
                                new Step("timers.start", Map.of("length", new Arg.Literal(Value.of("PT5M")))),
                                new Step("timers.start", Map.of("length", new Arg.Literal(Value.of("PT10M"))))),
                        "offline"));
    }

    @Test
    void knowsByItsLooksWhatNoMeaningTells() {
        var codes = action(
                "parcels.track",
                "Track a parcel",
                "Says where a parcel is.",
                List.of("where is my parcel", "follow the shipment"),
                """
                {"type":"object","properties":{"number":{"type":"string","pattern":"^[A-Z]{2}[0-9]{9}[A-Z]{2}$"}},"required":["number"]}""");
        var with = new ArrayList<>(CATALOGUE.specs());
        with.add(codes);
        var best = RESOLVER.rank(
                        intent("rr123456785de"), ContextSnapshot.empty(NOW.toInstant()), new FrozenCatalogue(with))
                .getFirst();
        assertThat(best.spec().name()).isEqualTo("parcels.track");
        assertThat(best.probability()).isGreaterThan(0.9);
        assertThat(best.arguments()).isEqualTo(Map.of("number", new Arg.Literal(Value.of("RR123456785DE"))));
    }

    @Test
    void fillsALabelThatIsAnnounced() {
        assertThat(calls("start a timer for half an hour called soup"))
                .isEqualTo(Map.of("timers.start", Map.of("length", "PT30M", "label", "soup")));
    }

    @Test
    void fillsFreeTextFromTheWordsLeftOver() {
        assertThat(calls("add a note: buy oat milk")).isEqualTo(Map.of("notes.append", Map.of("text", "buy oat milk")));
    }

    @Test
    void takesQuotedTextAsItIs() {
        assertThat(calls("append to my notes \"start a timer for 5 minutes\""))
                .isEqualTo(Map.of("notes.append", Map.of("text", "start a timer for 5 minutes")));
    }

    @Test
    void partsAReminderFromItsTime() {
        assertThat(calls("remind me tomorrow at 9 to water the plants"))
                .isEqualTo(
                        Map.of("timers.remind", Map.of("at", "2026-03-28T09:00:00+01:00", "text", "water the plants")));
    }

    @Test
    void asksForWhatIsMissing() {
        assertThat(resolve("start a timer", ContextSnapshot.empty(NOW.toInstant())))
                .isEqualTo(new Resolution.Clarify(new Question(
                        Sentence.of("How long it runs?"),
                        Optional.empty(),
                        "Start a timer",
                        "timers.start",
                        Map.of(),
                        List.of("length"))));
    }

    @Test
    void goesOnFromTheAnswer() {
        var question = new Question(
                Phrase.HOW_LONG.said(), Optional.empty(), "Start a timer", "timers.start", Map.of(), List.of("length"));
        assertThat(RESOLVER.answer(
                        question, intent("a quarter of an hour"), ContextSnapshot.empty(NOW.toInstant()), CATALOGUE))
                .isEqualTo(new Resolution.Planned(
                        Plan.of(new Step("timers.start", Map.of("length", new Arg.Literal(Value.of("PT15M"))))),
                        "offline"));
    }

    @Test
    void takesTheWholeAnswerForFreeText() {
        var question = new Question(
                Sentence.of("What?"), Optional.empty(), "Note down", "notes.append", Map.of(), List.of("text"));
        assertThat(RESOLVER.answer(
                        question, intent(" call the bank at 5 "), ContextSnapshot.empty(NOW.toInstant()), CATALOGUE))
                .isEqualTo(new Resolution.Planned(
                        Plan.of(new Step(
                                "notes.append", Map.of("text", new Arg.Literal(Value.of("call the bank at 5"))))),
                        "offline"));
    }

    @Test
    void linksThisToTheSelectionWithoutReadingIt() {
        assertThat(resolve("append this to my notes", selected("the secret contents")))
                .isEqualTo(new Resolution.Planned(
                        Plan.of(new Step("notes.append", Map.of("text", new Arg.Handle("selection.text", "")))),
                        "offline"));
    }

    @Test
    void declinesWhatNothingDoes() {
        for (var words : List.of("fly me to the moon", "what is the meaning of life", "order a large pizza")) {
            assertThat(resolve(words, ContextSnapshot.empty(NOW.toInstant())))
                    .as(words)
                    .isInstanceOf(Resolution.Declined.class);
        }
    }

    @Test
    void declinesEmptyWords() {
        for (var words : List.of("", "   ", "\n")) {
            assertThat(resolve(words, ContextSnapshot.empty(NOW.toInstant()))).isInstanceOf(Resolution.Declined.class);
        }
    }

    @Test
    void neverOffersInternalActions() {
        assertThat(RESOLVER.rank(intent("put a note back"), ContextSnapshot.empty(NOW.toInstant()), CATALOGUE))
                .extracting(candidate -> candidate.spec().name())
                .doesNotContain("notes.put-back");
    }

    @Test
    void findsActionsByTheirFirstLettersBeforeTheModelIsLoaded() {
        var ranked = resolver(SentenceVectors.none())
                .rank(intent("start a ti"), ContextSnapshot.empty(NOW.toInstant()), CATALOGUE);
        assertThat(ranked.getFirst().spec().name()).isEqualTo("timers.start");
        assertThat(ranked.getFirst().why()).isEqualTo(List.of(new Reason.Words(List.of("start", "ti"))));
    }

    @ParameterizedTest
    @CsvSource({
        "ti, timers.start",
        "start, timers.start",
        "rem, timers.remind",
        "re, timers.remind",
        "ad, notes.append",
        "no, notes.append",
        "add to, notes.append"
    })
    void whoTypesTheBeginningOfATitleWantsThatAction(String typed, String action) {
        var ranked = RESOLVER.rank(intent(typed), ContextSnapshot.empty(NOW.toInstant()), CATALOGUE);
        assertThat(ranked.getFirst().spec().name()).isEqualTo(action);
        assertThat(ranked).isSortedAccordingTo(Comparator.comparingDouble(row -> -row.probability()));
    }

    @Test
    void explainsByTheWordsAsTheyWereSaid() {
        var intent = intent("start a tiemr for 10 minutes");
        assertThat(RESOLVER.explain(intent, ContextSnapshot.empty(NOW.toInstant()), CATALOGUE))
                .first()
                .asString()
                .contains("words: start, tiemr, minutes;");
    }

    @Test
    void explainsWhichWordsLedWhere() {
        assertThat(RESOLVER.explain(
                        intent("set a timer for 10 minutes"), ContextSnapshot.empty(NOW.toInstant()), CATALOGUE))
                .anyMatch(line -> line.contains("timers.start"))
                .contains("\"10 minutes\" is length");
    }

    @Property(tries = 100)
    void survivesAnyWords(@ForAll @StringLength(max = 300) String words) {
        assertThat(resolve(words, selected("x"))).isNotNull();
    }

    @Test
    void survivesTheLongestWords() {
        for (var part : List.of("x", "timer ", "a b ", "🤷", "\"", "' ", "10 minutes and ", "٣ דקות ")) {
            var words = part.repeat(Intent.MAX_WORDS / part.length());
            assertThat(resolve(words, selected("x"))).isNotNull();
        }
    }

    private static Resolution resolve(String words, ContextSnapshot context) {
        return RESOLVER.resolve(intent(words), context, CATALOGUE);
    }

    private static Map<String, Map<String, String>> calls(String words) {
        var calls = new LinkedHashMap<String, Map<String, String>>();
        if (resolve(words, ContextSnapshot.empty(NOW.toInstant()))
                instanceof Resolution.Planned(Plan plan, String by)) {
            plan.steps().forEach(step -> {
                var arguments = new LinkedHashMap<String, String>();
                step.arguments()
                        .forEach((name, arg) -> arguments.put(name, ((Value.Text) ((Arg.Literal) arg).value()).text()));
                calls.put(step.action(), arguments);
            });
        }
        return calls;
    }

    private static Intent intent(String words) {
        return new Intent(words, Trigger.CLI, Origin.TYPED, NOW, List.of());
    }

    private static ContextSnapshot selected(String text) {
        var fact = new ContextFact(
                "selection.text",
                Value.of(text),
                Kind.EVENT,
                Sensitivity.PRIVATE,
                "test",
                NOW.toInstant(),
                Duration.ofMinutes(5));
        return ContextSnapshot.empty(NOW.toInstant()).with(List.of(Observed.stamp(fact)));
    }

    private static OfflineResolver resolver(SentenceVectors model) {
        var filler = new ArgumentFiller(
                new TypedWords(new ValueReader(EnglishGrammar.american())),
                new Pointers(new ValueReader(EnglishGrammar.american())),
                new TextWords());
        return new OfflineResolver(new Ranker(model, model, Runnable::run), filler, Habits.none(), Sureness.USUAL);
    }

    private static Catalogue catalogue() {
        return new FrozenCatalogue(List.of(
                action(
                        "timers.start",
                        "Start a timer",
                        "Counts down and tells when the time is over.",
                        List.of(
                                "set a timer for 5 minutes",
                                "timer 20 min",
                                "count down half an hour",
                                "start a 3 minute timer"),
                        """
                        {"type":"object","properties":{"length":{"type":"string","format":"duration","description":"How long it runs."},
                         "label":{"type":"string","description":"What it is for."}},"required":["length"]}"""),
                action(
                        "timers.remind",
                        "Remind me",
                        "Tells something at a time.",
                        List.of(
                                "remind me at 5 to call home",
                                "remind me tomorrow to pay the rent",
                                "tell me at noon to eat"),
                        """
                        {"type":"object","properties":{"text":{"type":"string","description":"What to tell."},
                         "at":{"type":"string","format":"date-time","description":"When."}},"required":["text","at"]}"""),
                action(
                        "notes.append",
                        "Add to my notes",
                        "Writes a line at the end of the notes.",
                        List.of(
                                "note that the key is under the mat",
                                "add to my notes call the plumber",
                                "jot down an idea"),
                        """
                        {"type":"object","properties":{"text":{"type":"string","description":"What to write."}},"required":["text"]}"""),
                action(
                        "music.louder",
                        "Set the loudness",
                        "Plays music louder or more softly.",
                        List.of(
                                "set the loudness to 30",
                                "play at loudness 55",
                                "make the music louder",
                                "turn the music down to 12"),
                        """
                        {"type":"object","properties":{"loudness":{"type":"integer","title":"Loudness","minimum":5,"maximum":90,
                         "default":40,"description":"How loud it plays."}},"required":["loudness"]}"""),
                internal("notes.put-back", "Put a note back")));
    }

    private static ActionSpec action(
            String name, String title, String description, List<String> examples, String schema) {
        return new ActionSpec(
                name,
                title,
                description,
                examples,
                Json.fields(schema),
                Effect.READ,
                List.of(),
                Map.of(),
                false,
                false,
                Set.of());
    }

    private static ActionSpec internal(String name, String title) {
        return new ActionSpec(
                name,
                title,
                "",
                List.of(),
                Json.fields("{\"type\":\"object\"}"),
                Effect.READ,
                List.of(),
                Map.of(),
                false,
                true,
                Set.of());
    }
}
