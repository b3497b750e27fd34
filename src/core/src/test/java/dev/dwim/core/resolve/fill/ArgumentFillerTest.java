package dev.dwim.core.resolve.fill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.ActionSpec;
import dev.dwim.api.ContextFact;
import dev.dwim.api.Effect;
import dev.dwim.api.Kind;
import dev.dwim.api.Origin;
import dev.dwim.api.Role;
import dev.dwim.api.Sensitivity;
import dev.dwim.api.Value;
import dev.dwim.core.context.ContextSnapshot;
import dev.dwim.core.context.Observed;
import dev.dwim.core.intent.Intent;
import dev.dwim.core.intent.Trigger;
import dev.dwim.core.json.Json;
import dev.dwim.core.nlu.value.ValueReader;
import dev.dwim.core.nlu.value.english.EnglishGrammar;
import dev.dwim.core.plan.Arg;
import dev.dwim.core.plugin.FrozenCatalogue;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentFillerTest {
    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-03-27T16:05:00+01:00[Europe/Berlin]");
    private static final ArgumentFiller FILLER = new ArgumentFiller(
            new TypedWords(new ValueReader(EnglishGrammar.american())),
            new Pointers(new ValueReader(EnglishGrammar.american())),
            new TextWords());

    @Test
    void givesBeginningAndEndToAPairOfTimes() {
        var spec = spec("Book a room", """
                {"from":{"type":"string","format":"date-time"},"until":{"type":"string","format":"date-time"}}""", "from", "until");
        assertThat(fill(spec, "book a room tomorrow from 9 to 11 am").arguments())
                .isEqualTo(Map.of(
                        "from", literal("2026-03-28T09:00:00+01:00"), "until", literal("2026-03-28T11:00:00+01:00")));
    }

    @Test
    void partsTwoTextsByTheWordBetween() {
        var spec = spec("Add to a list", """
                {"items":{"type":"array","items":{"type":"string"}},"list":{"type":"string"}}""", "items");
        assertThat(fill(spec, "add eggs, flour and milk to groceries").arguments())
                .isEqualTo(Map.of(
                        "items",
                        new Arg.Literal(Value.of(List.of(Value.of("eggs"), Value.of("flour"), Value.of("milk")))),
                        "list",
                        literal("groceries")));
    }

    @Test
    void takesANameAndThenWhatIsSaid() {
        var spec = spec("Text someone", """
                {"contact":{"type":"string"},"message":{"type":"string"}}""", "contact", "message");
        assertThat(fill(spec, "text Grandma happy birthday").arguments())
                .isEqualTo(Map.of("contact", literal("Grandma"), "message", literal("happy birthday")));
    }

    @Test
    void givesNobodyWhatLeavesOpenWhoIsMeant() {
        var spec = spec("Write a mail", "{\"recipient\":{\"type\":\"string\"}}", "recipient");
        assertThat(fill(spec, "mail somebody for me").missing()).containsExactly("recipient");
    }

    @Test
    void leavesOptionalTextsEmptyUnlessAnnounced() {
        var spec = spec("Start a timer", """
                {"length":{"type":"string","format":"duration"},"label":{"type":"string"}}""", "length");
        assertThat(fill(spec, "please start me a quick timer, half an hour").arguments())
                .isEqualTo(Map.of("length", literal("PT30M")));
    }

    @Test
    void wordsBehindAShortNameThatNothingElseHasUsedAreTheFreeText() {
        var timer = spec("Start a timer", """
                {"length":{"type":"string","format":"duration"},
                 "label":{"type":"string","description":"What it is for, such as tea"}}""", "length");
        var tea = Map.<String, Arg>of("length", literal("PT10M"), "label", literal("tea"));
        assertThat(bare(timer, "10 min tea")).isEqualTo(tea);
        assertThat(bare(timer, "tea 10 min please")).isEqualTo(tea);
        assertThat(bare(timer, "10 minutes for the tea")).isEqualTo(tea);
        assertThat(bare(timer, "timer 10 min tea")).isEqualTo(tea);
        assertThat(bare(timer, "10 min")).isEqualTo(Map.of("length", literal("PT10M")));
        assertThat(bare(timer, "10 min take the bread out of the oven now"))
                .isEqualTo(Map.of("length", literal("PT10M"), "label", literal("take the bread out of the oven")));
    }

    @Test
    void wordsBehindAShortNameAreNoRequest() {
        var note = spec("Note something", """
                {"text":{"type":"string"},"list":{"type":"string"}}""", "text");
        assertThat(bare(note, "call mom")).isEqualTo(Map.of("text", literal("call mom")));
        assertThat(bare(note, "what is the code of the door at the back"))
                .isEqualTo(Map.of("text", literal("what is the code of the door at the back")));
        assertThat(bare(note, "\"call mom\" family"))
                .isEqualTo(Map.of("text", literal("call mom"), "list", literal("family")));
        var text = spec("Text someone", """
                {"contact":{"type":"string"},"message":{"type":"string"}}""", "contact", "message");
        assertThat(bare(text, "Grandma happy birthday"))
                .isEqualTo(Map.of("contact", literal("Grandma"), "message", literal("happy birthday")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "price €",
                "smile 🙂 now",
                "a < b",
                "done ✓",
                "→ ask Mara",
                "it's ok (really)",
                "(later) water the plants",
                "cost 5 € for bread",
                "meet at the \"Crown\"!"
            })
    void whatIsToBeKeptIsKeptAsItWasTyped(String text) {
        var note = new ActionSpec(
                "notes.append",
                "Add to a note",
                "Writes a line at the end of a note",
                List.of("note that the meter reads 4711", "add oat milk to the groceries note"),
                schema("{\"text\":{\"type\":\"string\"},\"note\":{\"type\":\"string\"}}", "text"),
                Effect.REVERSIBLE,
                List.of(),
                Map.of("text", Role.CONTENT),
                true,
                false,
                Set.of());
        assertThat(fill(note, "note " + text).arguments()).isEqualTo(Map.of("text", literal(text)));
        assertThat(fill(note, "note " + text + " please").arguments()).isEqualTo(Map.of("text", literal(text)));
    }

    @Test
    void nothingThatIsLeftOverNamesAPath() {
        var list = spec("List files", """
                {"kind":{"enum":["photos","songs"]},"folder":{"type":"string"}}""", "kind");
        assertThat(bare(list, "photos holiday")).isEqualTo(Map.of("kind", literal("photos")));
    }

    private static Map<String, Arg> bare(ActionSpec spec, String words) {
        return FILLER.fillBare(spec, intent(words), ContextSnapshot.empty(NOW.toInstant()))
                .arguments();
    }

    @Test
    void findsTextThatFitsItsPattern() {
        var spec = spec("Flight status", """
                {"number":{"type":"string","pattern":"^[A-Z]{2}[0-9]{1,4}$"}}""", "number");
        assertThat(fill(spec, "is ab 1234 on time").arguments()).isEqualTo(Map.of("number", literal("AB1234")));
    }

    @Test
    void takesTheLongestStretchThatHasTheShapeOfItsPattern() {
        var spec = spec("Work out", """
                {"sum":{"type":"string","pattern":"^[0-9(]+(?: ?[-+*/] ?[0-9()]+)+$"}}""", "sum");
        assertThat(fill(spec, "what is (3 + 4) * 2?").arguments()).isEqualTo(Map.of("sum", literal("(3 + 4) * 2")));
        assertThat(fill(spec, "work out 17*23, please").arguments()).isEqualTo(Map.of("sum", literal("17*23")));
    }

    @Test
    void leavesWordsAloneThatHaveNotTheShape() {
        var spec = spec("Track a parcel", """
                {"number":{"type":"string","pattern":"^[A-Z]{3}-[0-9]{4}$"}}""", "number");
        assertThat(fill(spec, "where is parcel abc-1234 now").arguments())
                .isEqualTo(Map.of("number", literal("ABC-1234")));
        assertThat(fill(spec, "where is my parcel now").arguments()).isEmpty();
    }

    @Test
    void takesNoPatternForAShapeThatOrdinaryWordsHave() {
        var spec = spec("Greet", """
                {"name":{"type":"string","pattern":"^[A-Za-z ]+$"},"tone":{"type":"string"}}""", "name");
        assertThat(fill(spec, "greet grandma").arguments()).isEqualTo(Map.of("name", literal("grandma")));
    }

    @Test
    void givesUpOnAPatternThatWouldTakeForEver() {
        var spec = spec("Match", """
                {"text":{"type":"string","pattern":"^(([0-9]+)+)+x$"}}""", "text");
        assertThat(fill(spec, "match " + "1".repeat(60)).missing()).containsExactly("text");
    }

    @Test
    void tellsWhichActionNeedsJustWhatTheWordsAre() {
        var sums = spec("Work out", """
                {"sum":{"type":"string","pattern":"^[0-9]+(?: ?[-+*/] ?[0-9]+)+$"}}""", "sum");
        var catalogue = new FrozenCatalogue(List.of(sums));
        assertThat(FILLER.sayingAll("17*23", catalogue, false)).containsExactly("t.act");
        assertThat(FILLER.sayingAll("what is 17 * 23", catalogue, false)).containsExactly("t.act");
        assertThat(FILLER.sayingAll("meet at 12/3", catalogue, false)).isEmpty();
        assertThat(FILLER.sayingAll("17*", catalogue, false)).isEmpty();
        assertThat(FILLER.sayingAll("seventeen", catalogue, false)).isEmpty();
    }

    @Test
    void whileWordsAreTypedAValueThatHasBegunHasItsPlaceAlready() {
        var spec = spec("Work out", """
                {"sum":{"type":"string","pattern":"^[0-9(]+(?: ?[-+*/] ?[0-9()]+)+$"}}""", "sum");
        var catalogue = new FrozenCatalogue(List.of(spec));
        for (var words : List.of("17*", "17 * ", "(3 + 4) *", "what is 17*")) {
            assertThat(FILLER.sayingAll(words, catalogue, true)).as(words).containsExactly("t.act");
        }
        for (var words : List.of("17", "s", "work", "meet at 12", "12 * friends", "-", "e-")) {
            assertThat(FILLER.sayingAll(words, catalogue, true)).as(words).isEmpty();
        }
        assertThat(typed(spec, "17*")).isEqualTo(Map.of("sum", literal("17*")));
        assertThat(typed(spec, "work out 17 * ")).isEqualTo(Map.of("sum", literal("17 *")));
        assertThat(typed(spec, "17*23")).isEqualTo(Map.of("sum", literal("17*23")));
        assertThat(fill(spec, "17*").arguments()).isEmpty();
    }

    private static Map<String, Arg> typed(ActionSpec spec, String words) {
        return FILLER.fillTyped(spec, intent(words), ContextSnapshot.empty(NOW.toInstant()))
                .arguments();
    }

    @Test
    void countsWordsThatLackTheShapeAgainstTheAction() {
        var spec = spec("Calculate", """
                {"sum":{"type":"string","pattern":"^[0-9]+(?:[-+*/][0-9]+)+$"}}""", "sum");
        assertThat(fill(spec, "calculate my taxes").doubtful()).isEqualTo(1);
        assertThat(fill(spec, "calculate").doubtful()).isZero();
    }

    @Test
    void givesBeginningAndEndToAPairOfDays() {
        var spec = spec("Count the days", """
                {"from":{"type":"string","format":"date"},"to":{"type":"string","format":"date"}}""", "to");
        assertThat(fill(spec, "days between 1 may and 9 june").arguments())
                .isEqualTo(Map.of("from", literal("2026-05-01"), "to", literal("2026-06-09")));
    }

    @Test
    void givesTheOneBoundThatIsSaidToAParameterOfADay() {
        var spec = spec("Count the days", """
                {"from":{"type":"string","format":"date"},"to":{"type":"string","format":"date"}}""", "to");
        assertThat(fill(spec, "how many days until 3 may").arguments()).isEqualTo(Map.of("to", literal("2026-05-03")));
    }

    @Test
    void givesTheOneBoundToAnOptionalEndThatItsWordAnnounces() {
        var spec = spec("Show the diary", """
                {"until":{"type":"string","format":"date"}}""");
        assertThat(fill(spec, "show the diary until friday").arguments())
                .isEqualTo(Map.of("until", literal("2026-04-03")));
        assertThat(fill(spec, "show the diary for friday").arguments()).isEmpty();
    }

    @Test
    void takesADayAsItIsSaidWithoutTheWordThatBoundsIt() {
        var spec = spec("Search cases", """
                {"start_date":{"type":"string"}}""", "start_date");
        assertThat(fill(spec, "search cases after January 1, 2021").arguments())
                .isEqualTo(Map.of("start_date", literal("January 1, 2021")));
    }

    @Test
    void findsTheWordThatLooksLikeAPath() {
        var spec = new ActionSpec(
                "t.open",
                "Open a file",
                "",
                List.of(),
                schema("{\"path\":{\"type\":\"string\"}}", "path"),
                Effect.READ,
                List.of(),
                Map.of("path", Role.PATH),
                false,
                false,
                Set.of());
        assertThat(fill(spec, "show me ~/notes/plan.md in the editor").arguments())
                .isEqualTo(Map.of("path", literal("~/notes/plan.md")));
    }

    @Test
    void linksAMeetingToItsAddress() {
        var spec = spec("Join a call", "{\"url\":{\"type\":\"string\",\"format\":\"uri\"}}", "url");
        var event = fact("calendar.next", Value.Fields.EMPTY.with("url", Value.of("https://rooms.example/1")));
        assertThat(FILLER.fill(spec, intent("join my next meeting"), event).arguments())
                .isEqualTo(Map.of("url", new Arg.Handle("calendar.next", "url")));
    }

    @Test
    void takesTheMeetingThatIsOnUnlessTheNextIsSaid() {
        var spec = spec("Join a call", "{\"url\":{\"type\":\"string\",\"format\":\"uri\"}}", "url");
        var link = Value.Fields.EMPTY.with("url", Value.of("https://rooms.example/1"));
        var known = fact("calendar.next", link)
                .with(List.of(fact("calendar.now", link).find("calendar.now").orElseThrow()));
        assertThat(FILLER.fill(spec, intent("join the meeting"), known).arguments())
                .isEqualTo(Map.of("url", new Arg.Handle("calendar.now", "url")));
        assertThat(FILLER.fill(spec, intent("join my next meeting"), known).arguments())
                .isEqualTo(Map.of("url", new Arg.Handle("calendar.next", "url")));
        assertThat(FILLER.fill(spec, intent("join the meeting"), fact("calendar.next", link))
                        .arguments())
                .isEqualTo(Map.of("url", new Arg.Handle("calendar.next", "url")));
    }

    @Test
    void takesTheFirstOfSeveralFilesForOnePath() {
        var spec = spec("Delete a file", "{\"path\":{\"type\":\"string\"}}", "path");
        var files = fact("file.selected", Value.of(List.of(Value.of("/a"), Value.of("/b"))));
        assertThat(FILLER.fill(spec, intent("delete this"), files).arguments())
                .isEqualTo(Map.of("path", new Arg.Handle("file.selected", "0")));
    }

    @Test
    void pointsAtNothingWhenTheWordsDoNot() {
        var spec = spec("Translate text", "{\"text\":{\"type\":\"string\"}}", "text");
        var selected = fact("selection.text", Value.of("private"));
        assertThat(FILLER.fill(spec, intent("translate"), selected).missing()).containsExactly("text");
    }

    @Test
    void tellsForbiddingFromAsking() {
        assertThat(List.of("don't text Grandma", "please do not start the timer", "never mind"))
                .allMatch(Wording::forbids);
        assertThat(List.of("don't forget to call home", "do it", "text Grandma", ""))
                .noneMatch(Wording::forbids);
    }

    @Test
    void tellsTheRequestFromWhatItIsAbout() {
        assertThat(Wording.request("note: start a timer")).isEqualTo("note");
        assertThat(Wording.request("translate \"delete the file\" to French")).isEqualTo("translate   to French");
        assertThat(Wording.request("\"only this\"")).isEqualTo("\"only this\"");
    }

    private static Filled fill(ActionSpec spec, String words) {
        return FILLER.fill(spec, intent(words), ContextSnapshot.empty(NOW.toInstant()));
    }

    private static Arg literal(String text) {
        return new Arg.Literal(Value.of(text));
    }

    private static Intent intent(String words) {
        return new Intent(words, Trigger.CLI, Origin.TYPED, NOW, List.of());
    }

    private static ContextSnapshot fact(String key, Value value) {
        var fact = new ContextFact(
                key, value, Kind.STATE, Sensitivity.PRIVATE, "test", NOW.toInstant(), Duration.ofMinutes(5));
        return ContextSnapshot.empty(NOW.toInstant()).with(List.of(Observed.stamp(fact)));
    }

    private static ActionSpec spec(String title, String properties, String... required) {
        return new ActionSpec(
                "t.act",
                title,
                "",
                List.of(),
                schema(properties, required),
                Effect.READ,
                List.of(),
                Map.of(),
                false,
                false,
                Set.of());
    }

    private static Value.Fields schema(String properties, String... required) {
        return Value.Fields.EMPTY
                .with("type", Value.of("object"))
                .with("properties", Json.fields(properties))
                .with(
                        "required",
                        Value.of(List.of(required).stream().map(Value::of).toList()));
    }
}
