package dev.dwim.core.nlu.value;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dwim.api.Value;
import dev.dwim.api.Value.Fields;
import dev.dwim.core.nlu.value.english.EnglishGrammar;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

class ValueReaderTest {
    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-05-06T14:20:00+02:00[Europe/Berlin]");
    private static final String DAYS =
            "{'type':'array','items':{'type':'string','enum':['mon','tue','wed','thu','fri','sat','sun']}}";

    private final ValueReader reader = new ValueReader(EnglishGrammar.american());

    @Test
    void writesTimesInTheFormatTheParameterWants() {
        assertThat(read("remind me tomorrow at 9 to call", "{'type':'string','format':'date-time'}"))
                .containsExactly(Value.of("2026-05-07T09:00:00+02:00"));
        assertThat(read("weather on saturday", "{'type':'string','format':'date'}"))
                .containsExactly(Value.of("2026-05-09"));
        assertThat(read("alarm at 6:40 in the morning", "{'type':'string','format':'time'}"))
                .containsExactly(Value.of("06:40"));
        assertThat(read("timer for half an hour", "{'type':'string','format':'duration'}"))
                .containsExactly(Value.of("PT30M"));
    }

    /// Wednesday, twenty past two.
    @Test
    void whatPeopleDoIsByDayUnlessTheySayOtherwiseOrItIsNight() {
        var appointment = "{'type':'string','format':'date-time','x-by-day':true}";
        var alarm = "{'type':'string','format':'date-time'}";
        assertThat(read("remind me at 2", appointment)).containsExactly(Value.of("2026-05-07T14:00:00+02:00"));
        assertThat(read("alarm at 2", alarm)).containsExactly(Value.of("2026-05-07T02:00:00+02:00"));
        assertThat(read("remind me at 3", appointment)).containsExactly(Value.of("2026-05-06T15:00:00+02:00"));
        assertThat(read("remind me at 2 am", appointment)).containsExactly(Value.of("2026-05-07T02:00:00+02:00"));
        assertThat(read("remind me at 02:00", appointment)).containsExactly(Value.of("2026-05-07T02:00:00+02:00"));
        assertThat(read("remind me at 8", appointment)).containsExactly(Value.of("2026-05-06T20:00:00+02:00"));
        assertThat(reader.read("remind me at 2", schema(appointment), NOW.withHour(23)))
                .extracting(Reading::value)
                .containsExactly(Value.of("2026-05-07T02:00:00+02:00"));
    }

    @Test
    void theDayOfTodayThatIsOverIsTheNextOneByDay() {
        var moment = "{'type':'string','format':'date-time'}";
        assertThat(read("wednesday at 3", moment)).containsExactly(Value.of("2026-05-06T15:00:00+02:00"));
        assertThat(read("wednesday at 2", moment)).containsExactly(Value.of("2026-05-13T14:00:00+02:00"));
        assertThat(read("wednesday at 9", moment)).containsExactly(Value.of("2026-05-06T21:00:00+02:00"));
        assertThat(read("friday at 3", moment)).containsExactly(Value.of("2026-05-08T15:00:00+02:00"));
    }

    @Test
    void aFilesNameIsNoAddress() {
        var uri = "{'type':'string','format':'uri'}";
        assertThat(read("open report.pdf", uri)).isEmpty();
        assertThat(read("open notes.txt and example.org", uri)).containsExactly(Value.of("example.org"));
        assertThat(read("open example.org/report.pdf", uri)).containsExactly(Value.of("example.org/report.pdf"));
        assertThat(read("write to ada@example.org", uri)).isEmpty();
        assertThat(read("open bücher.example", "{'type':'string','format':'iri-reference'}"))
                .containsExactly(Value.of("bücher.example"));
    }

    @Test
    void anAddressCanAlsoBeCalledByAName() {
        var uri = "{'type':'string','format':'uri','oneOf':[{'const':'https://news.example/','title':'the news'}]}";
        assertThat(read("open the news", uri)).containsExactly(Value.of("https://news.example/"));
        assertThat(read("open example.org", uri)).containsExactly(Value.of("example.org"));
    }

    @Test
    void saysWhereInTheWordsItRead() {
        var readings =
                reader.read("set a timer for ten minutes please", schema("{'type':'string','format':'duration'}"), NOW);
        assertThat(readings).containsExactly(new Reading<>(Value.of("PT10M"), 16, 27));
    }

    @Test
    void takesAPartOfADayAtTheHourPeopleMean() {
        assertThat(read("tomorrow morning", "{'type':'string','format':'date-time'}"))
                .containsExactly(Value.of("2026-05-07T09:00:00+02:00"));
        assertThat(read("next week", "{'type':'string','format':'date-time'}")).isEmpty();
    }

    @Test
    void convertsALengthToTheUnitAParameterCountsIn() {
        var minutes = "{'type':'number','description':'Run time in minutes; fractions are fine.','exclusiveMinimum':0}";
        assertThat(read("half an hour", minutes)).containsExactly(Value.of(30));
        assertThat(read("timer 90 seconds", minutes)).containsExactly(new Value.Num(new java.math.BigDecimal("1.5")));
        assertThat(read("focus for 45", minutes)).containsExactly(Value.of(45));
        assertThat(reader.read("in 2 minutes", "after_seconds", schema("{'type':'integer','maximum':60}"), NOW))
                .isEmpty();
        assertThat(reader.read("in 10 seconds", "after_seconds", schema("{'type':'integer','maximum':60}"), NOW))
                .extracting(Reading::value)
                .containsExactly(Value.of(10));
    }

    @Test
    void refusesNumbersOutsideTheBoundsOrNotWhole() {
        assertThat(read("sound to 135", "{'type':'integer','minimum':0,'maximum':100}"))
                .isEmpty();
        assertThat(read("sound to two and a half", "{'type':'integer'}")).isEmpty();
        assertThat(read("sound to 30 percent", "{'type':'integer','minimum':0,'maximum':100}"))
                .containsExactly(Value.of(30));
    }

    @Test
    void leavesTheNumberOfALengthToTheLength() {
        assertThat(read("volume 20 in 5 minutes", "{'type':'integer','description':'Loudness'}"))
                .containsExactly(Value.of(20));
    }

    @Test
    void readsChoicesByNameTitleAndSynonym() {
        var choices =
                "{'oneOf':[{'const':'dark_mode','title':'Dark mode','x-synonyms':['night theme']},{'const':'wifi'}]}";
        assertThat(read("switch dark mode on", choices)).containsExactly(Value.of("dark_mode"));
        assertThat(read("use the Night Theme", choices)).containsExactly(Value.of("dark_mode"));
        assertThat(read("wifi off", choices)).containsExactly(Value.of("wifi"));
        assertThat(read("hello", choices)).isEmpty();
    }

    @Test
    void takesTheLongerNameWhereOneIsPartOfAnother() {
        var choices = "{'enum':['mile','mile per hour','hour']}";
        assertThat(read("in mile per hour", choices)).containsExactly(Value.of("mile per hour"));
        assertThat(read("in miles", choices)).containsExactly(Value.of("mile"));
    }

    @Test
    void takesTheOneBoundOfAStretchForTheDay() {
        var date = "{'type':'string','format':'date'}";
        assertThat(read("days until 3 june", date)).containsExactly(Value.of("2026-06-03"));
        assertThat(read("hand it in by friday", date)).containsExactly(Value.of("2026-05-08"));
        assertThat(read("since monday", date)).containsExactly(Value.of("2026-05-04"));
        assertThat(read("since 1 november", date)).containsExactly(Value.of("2025-11-01"));
        assertThat(read("until 5 pm", date)).isEmpty();
        assertThat(read("the rest of the week", date)).isEmpty();
    }

    @Test
    void derivesTheDaysThatAStretchBeginsAndEnds() {
        var date = schema("{'type':'string','format':'date'}");
        var words = "days between 1 june and 9 july";
        assertThat(reader.derives(words, date, Value.of("2026-06-01"), NOW)).isTrue();
        assertThat(reader.derives(words, date, Value.of("2026-07-09"), NOW)).isTrue();
        assertThat(reader.derives(words, date, Value.of("2026-07-10"), NOW)).isFalse();
    }

    @Test
    void readsANumberAndAUnitThatOnlyTheAuthorKnows() {
        var amount = "{'type':'object','properties':{'number':{'type':'number'},"
                + "'unit':{'oneOf':[{'const':'furlong','x-synonyms':['fur']},{'const':'square furlong'}]}}}";
        assertThat(read("4 furlongs long", amount)).containsExactly(amount(4, "furlong"));
        assertThat(read("how far is a furlong", amount)).containsExactly(amount(1, "furlong"));
        assertThat(read("2.5fur", amount)).containsExactly(amount(new java.math.BigDecimal("2.5"), "furlong"));
        assertThat(read("3 square furlongs", amount)).containsExactly(amount(3, "square furlong"));
        assertThat(read("4 long furlongs", amount)).isEmpty();
    }

    private static Value amount(Object number, String unit) {
        return Fields.EMPTY
                .with("number", new Value.Num(new java.math.BigDecimal(number.toString())))
                .with("unit", Value.of(unit));
    }

    @Test
    void refusesWordsThatTwoChoicesShare() {
        var choices = "{'oneOf':[{'const':'a','title':'lamp'},{'const':'b','title':'lamp'}]}";
        assertThat(read("the lamp", choices)).isEmpty();
    }

    @Test
    void knowsTheOtherNamesOfAUnit() {
        assertThat(read("what is 20 °C", "{'type':'string','enum':['fahrenheit','celsius']}"))
                .containsExactly(Value.of("celsius"));
    }

    @Test
    void gathersNeighboursIntoOneList() {
        assertThat(read("tuesdays and thursdays ring", DAYS)).containsExactly(list("tue", "thu"));
        assertThat(read("weekdays at 7", DAYS)).containsExactly(list("mon", "tue", "wed", "thu", "fri"));
    }

    @Test
    void readsTruth() {
        assertThat(read("turn it off", "{'type':'boolean'}")).containsExactly(Value.of(false));
        assertThat(read("yes please", "{'type':'boolean'}")).containsExactly(Value.of(true));
    }

    @Test
    void readsAddresses() {
        assertThat(read("open https://example.org/a?b=c, please", "{'type':'string','format':'uri'}"))
                .containsExactly(Value.of("https://example.org/a?b=c"));
        assertThat(read("mail to kim@example.org.", "{'type':'string','format':'email'}"))
                .containsExactly(Value.of("kim@example.org"));
    }

    @Test
    void readsObjectsOfTwoBoundsAndOfAnAmountWithItsCurrency() {
        var slot =
                "{'type':'object','properties':{'begin':{'type':'string','format':'date-time'},'end':{'type':'string','format':'date-time'}}}";
        assertThat(read("block tomorrow 9 to 11 am", slot))
                .containsExactly(fields(
                        "begin", Value.of("2026-05-07T09:00:00+02:00"), "end", Value.of("2026-05-07T11:00:00+02:00")));
        var money =
                "{'type':'object','properties':{'amount':{'type':'number'},'currency':{'type':'string','description':'ISO 4217 code.','pattern':'^[A-Z]{3}$'}}}";
        assertThat(read("50 euros in dollars", money))
                .containsExactly(fields("amount", Value.of(50), "currency", Value.of("EUR")));
    }

    @Test
    void derivesWhatItReadsAndNothingElse() {
        var duration = "{'type':'string','format':'duration'}";
        assertThat(derives("timer for ninety minutes", duration, Value.of("PT90M")))
                .isTrue();
        assertThat(derives("timer for ninety minutes", duration, Value.of("PT91M")))
                .isFalse();
        assertThat(derives("tomorrow at 9", "{'type':'string','format':'date-time'}", Value.of("2026-05-07T07:00:00Z")))
                .isTrue();
        assertThat(derives(
                        "3 to 4 pm", "{'type':'string','format':'date-time'}", Value.of("2026-05-06T16:00:00+02:00")))
                .isTrue();
        assertThat(derives("tuesdays and thursdays", DAYS, list("thu"))).isTrue();
        assertThat(derives("tuesdays and thursdays", DAYS, list("fri"))).isFalse();
    }

    @Test
    void derivesFreeTextThatIsARunOfWholeWords() {
        var text = "{'type':'string'}";
        assertThat(derives("note Buy  Milk today", text, Value.of("buy milk"))).isTrue();
        assertThat(derives("note buy milkshakes", text, Value.of("buy milk"))).isFalse();
        assertThat(derives("note buy milk", text, Value.of("milk buy"))).isFalse();
        assertThat(derives("note buy milk", text, Value.of(" "))).isFalse();
    }

    private List<Value> read(String words, String schema) {
        return reader.read(words, schema(schema), NOW).stream()
                .map(Reading::value)
                .toList();
    }

    private boolean derives(String words, String schema, Value value) {
        return reader.derives(words, schema(schema), value, NOW);
    }

    private static Value list(String... names) {
        return Value.of(List.of(names).stream().map(Value::of).toList());
    }

    private static Value fields(String a, Value first, String b, Value second) {
        return Fields.EMPTY.with(a, first).with(b, second);
    }

    private static Fields schema(String json) {
        try {
            return (Fields) value(new ObjectMapper().readTree(json.replace('\'', '"')));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Value value(JsonNode node) {
        if (node.isObject()) {
            var fields = new LinkedHashMap<String, Value>();
            node.properties().forEach(entry -> fields.put(entry.getKey(), value(entry.getValue())));
            return new Fields(fields);
        }
        if (node.isArray()) {
            return Value.of(node.valueStream().map(ValueReaderTest::value).toList());
        }
        if (node.isBoolean()) {
            return new Value.Bool(node.booleanValue());
        }
        return node.isNumber() ? new Value.Num(node.decimalValue()) : Value.of(node.asText());
    }
}
