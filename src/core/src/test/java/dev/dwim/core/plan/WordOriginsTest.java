package dev.dwim.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.Origin;
import dev.dwim.api.Value;
import dev.dwim.core.intent.Intent;
import dev.dwim.core.intent.Trigger;
import java.net.URI;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// A model cannot pass its own text off as the user's.
class WordOriginsTest {
    private static final Value.Fields TEXT = fields("type", Value.of("string"));
    private static final String WORDS = "tell bank.com and Jürgen that dinner is at 8";

    /// As lenient as a grammar may be: it overlooks case and all spacing.
    private final WordOrigins lenient = new WordOrigins((words, name, schema, value, now) ->
            folded(words).contains(folded(value instanceof Value.Text(String text) ? text : value.toString())));
    /// A grammar that takes everything for the user's.
    private final WordOrigins credulous = new WordOrigins((words, name, schema, value, now) -> true);
    /// A grammar that knows nothing.
    private final WordOrigins strict = new WordOrigins((words, name, schema, value, now) -> false);

    @Test
    void spanOfTheWordsIsTheUsersOwn() {
        assertThat(lenient(Value.of("bank.com"))).containsExactly(Origin.TYPED);
        assertThat(lenient(Value.of("Jürgen"))).containsExactly(Origin.TYPED);
    }

    @Test
    void amountThatTheGrammarReadsAsOneIsTheUsersOwn() {
        var whole = new WordOrigins((words, name, schema, value, now) -> value instanceof Value.Fields);
        var schema = fields(
                "properties",
                fields("number", fields("type", Value.of("number")))
                        .with("unit", fields("enum", Value.of(List.of(Value.of("fahrenheit"))))));
        var amount = fields("number", Value.of(72));
        assertThat(origins(whole, schema, amount.with("unit", Value.of("fahrenheit"))))
                .containsExactly(Origin.TYPED);
        assertThat(origins(whole, schema, amount.with("unit", Value.of("evil.example"))))
                .containsExactly(Origin.MODEL);
        assertThat(origins(whole, schema, amount.with("note", Value.of(7)))).containsExactly(Origin.MODEL);
        for (var odd : List.of(Value.of(true), Value.of(List.of(Value.of("fahrenheit"))), fields("a", Value.of(1)))) {
            assertThat(origins(whole, schema, amount.with("unit", odd))).containsExactly(Origin.MODEL);
        }
        assertThat(origins(strict, schema, amount.with("unit", Value.of("fahrenheit"))))
                .containsExactly(Origin.MODEL);
    }

    private static Set<Origin> origins(WordOrigins origins, Value.Fields schema, Value value) {
        return origins.of(intent("72f to c")).of(0, "amount", schema, value);
    }

    @Test
    void textThatIsNotInTheWordsIsTheModels() {
        assertThat(lenient(Value.of("evil.example"))).containsExactly(Origin.MODEL);
        assertThat(lenient(Value.of("bank.com and evil.example"))).containsExactly(Origin.MODEL);
    }

    @Test
    void lookalikeOfTheWordsIsTheModels() {
        assertThat(lenient(Value.of("ban\u212a.com"))).containsExactly(Origin.MODEL);
    }

    @Test
    void lineBreakForASpaceIsTheModels() {
        assertThat(lenient(Value.of("bank.com\nand"))).containsExactly(Origin.MODEL);
        assertThat(lenient(Value.of("bank.com\u007fand"))).containsExactly(Origin.MODEL);
        assertThat(lenient(Value.of("bank.com and"))).containsExactly(Origin.TYPED);
        assertThat(lenient(Value.of("bank.com~and"))).containsExactly(Origin.MODEL);
    }

    @Test
    void lineBreakElsewhereInTheWordsMakesNoneTheUsers() {
        var answered = intent("write to ann\nbob and ann");
        assertThat(lenient.of(answered).of(0, "to", TEXT, Value.of("ann\nbob"))).containsExactly(Origin.TYPED);
        assertThat(lenient.of(answered).of(0, "to", TEXT, Value.of("bob\nand"))).containsExactly(Origin.MODEL);
    }

    @Test
    void printableTextMayDifferInCaseAndSpacing() {
        var shouted = intent("go to BANK~1  now");
        assertThat(lenient.of(shouted).of(0, "to", TEXT, Value.of("bank~1 now")))
                .containsExactly(Origin.TYPED);
    }

    @Test
    void grammarIsToldWhichParameterItIs() {
        var asked = new ArrayList<String>();
        var curious = new WordOrigins((words, name, schema, value, now) -> asked.add(name));
        var item = fields("properties", fields("street", TEXT));
        var schema = fields("items", item);
        var value = Value.of(List.of(fields("street", Value.of("dinner"))));
        curious.of(intent(WORDS)).of(0, "seconds", TEXT, Value.of(8));
        curious.of(intent(WORDS)).of(0, "guests", fields("items", TEXT), Value.of(List.of(Value.of("bank.com"))));
        curious.of(intent(WORDS)).of(0, "places", schema, value);
        assertThat(asked).containsExactly("seconds", "guests", "street");
    }

    @Test
    void emptyAndBlankTextIsTheModels() {
        assertThat(of(credulous, TEXT, Value.of(""))).containsExactly(Origin.MODEL);
        assertThat(of(credulous, TEXT, Value.of(" "))).containsExactly(Origin.MODEL);
    }

    @Test
    void emptyListsAndEmptyFieldsAreTheModels() {
        assertThat(of(credulous, TEXT, Value.of(List.of()))).containsExactly(Origin.MODEL);
        assertThat(of(credulous, TEXT, Value.Fields.EMPTY)).containsExactly(Origin.MODEL);
    }

    @Test
    void oneForeignItemMakesTheListTheModels() {
        var list = fields("items", TEXT);
        assertThat(of(lenient, list, Value.of(List.of(Value.of("bank.com"), Value.of("Jürgen")))))
                .containsExactly(Origin.TYPED);
        assertThat(of(lenient, list, Value.of(List.of(Value.of("bank.com"), Value.of("eve")))))
                .containsExactly(Origin.MODEL);
    }

    @Test
    void itemsAreReadByTheirOwnSchema() {
        var seen = new WordOrigins((words, name, schema, value, now) -> schema.equals(TEXT));
        assertThat(of(seen, fields("items", TEXT), Value.of(List.of(Value.of("x")))))
                .containsExactly(Origin.TYPED);
        assertThat(of(seen, fields("properties", fields("to", TEXT)), fields("to", Value.of("x"))))
                .containsExactly(Origin.TYPED);
    }

    @Test
    void oneForeignFieldMakesTheFieldsTheModels() {
        var schema = fields("properties", new Value.Fields(Map.of("to", TEXT, "about", TEXT)));
        var own = new Value.Fields(Map.of("to", Value.of("bank.com"), "about", Value.of("dinner")));
        var foreign = new Value.Fields(Map.of("to", Value.of("bank.com"), "about", Value.of("money")));
        assertThat(of(lenient, schema, own)).containsExactly(Origin.TYPED);
        assertThat(of(lenient, schema, foreign)).containsExactly(Origin.MODEL);
    }

    @Test
    void fieldsNameIsTextOfTheModelToo() {
        var schema = fields("properties", fields("to", TEXT));
        assertThat(of(lenient, schema, fields("Bcc: eve@example.org", Value.of("bank.com"))))
                .containsExactly(Origin.MODEL);
    }

    @Test
    void valueTheSchemaListsNeedNotStandInTheWords() {
        var umlaut = Value.of("späť");
        assertThat(of(credulous, TEXT, umlaut)).containsExactly(Origin.MODEL);
        assertThat(of(credulous, fields("enum", Value.of(List.of(umlaut))), umlaut))
                .containsExactly(Origin.TYPED);
        assertThat(of(credulous, fields("const", umlaut), umlaut)).containsExactly(Origin.TYPED);
        var oneOf = fields("oneOf", Value.of(List.of(fields("const", umlaut))));
        assertThat(of(credulous, oneOf, umlaut)).containsExactly(Origin.TYPED);
        assertThat(of(credulous, fields("oneOf", Value.of(List.of(umlaut))), umlaut))
                .containsExactly(Origin.MODEL);
        assertThat(of(credulous, fields("const", Value.of("x")), umlaut)).containsExactly(Origin.MODEL);
        var other = fields("oneOf", Value.of(List.of(fields("const", Value.of("x")))));
        assertThat(of(credulous, other, umlaut)).containsExactly(Origin.MODEL);
        assertThat(of(strict, oneOf, umlaut)).containsExactly(Origin.MODEL);
    }

    @Test
    void numbersAndTruthValuesMustBeDerived() {
        assertThat(of(credulous, TEXT, Value.of(8))).containsExactly(Origin.TYPED);
        assertThat(of(credulous, TEXT, Value.of(true))).containsExactly(Origin.TYPED);
        assertThat(of(strict, TEXT, Value.of(8))).containsExactly(Origin.MODEL);
        assertThat(of(strict, TEXT, Value.of(true))).containsExactly(Origin.MODEL);
    }

    @Test
    void blobIsNeverInTheWords() {
        var blob = new Value.Blob("text/plain", 1, URI.create("file:///etc/shadow"));
        assertThat(of(credulous, TEXT, blob)).containsExactly(Origin.MODEL);
    }

    @Test
    void actionsDefaultIsTheActions() {
        assertThat(of(strict, fields("default", Value.of("inbox")), Value.of("inbox")))
                .containsExactly(Origin.DEFAULT);
        assertThat(of(strict, fields("default", Value.of("inbox")), Value.of("outbox")))
                .containsExactly(Origin.MODEL);
    }

    @Test
    void wordsOfAnotherProgramStayThatPrograms() {
        var provenance = lenient.of(intent(Origin.SOCKET));
        assertThat(provenance.of(0, "to", TEXT, Value.of("bank.com"))).containsExactly(Origin.SOCKET);
    }

    private Set<Origin> lenient(Value value) {
        return of(lenient, TEXT, value);
    }

    private static Set<Origin> of(WordOrigins origins, Value.Fields schema, Value value) {
        return origins.of(intent(Origin.TYPED)).of(0, "to", schema, value);
    }

    private static Intent intent(String words) {
        return intent(Origin.TYPED).saying(words);
    }

    private static Intent intent(Origin origin) {
        return new Intent(WORDS, Trigger.CLI, origin, ZonedDateTime.parse("2026-11-24T10:00:00Z"), List.of());
    }

    private static Value.Fields fields(String name, Value value) {
        return new Value.Fields(Map.of(name, value));
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[\\s\\p{Cntrl}]+", " ").replace("\u212a", "k");
    }
}
