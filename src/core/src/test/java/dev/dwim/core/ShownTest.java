package dev.dwim.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dwim.api.ActionSpec;
import dev.dwim.api.Effect;
import dev.dwim.api.Origin;
import dev.dwim.api.Role;
import dev.dwim.api.Value;
import dev.dwim.core.plan.ActionCall;
import dev.dwim.core.plan.Arg;
import dev.dwim.core.plan.Labelled;
import dev.dwim.core.plan.Plan;
import dev.dwim.core.plan.Step;
import dev.dwim.core.policy.Specs;
import dev.dwim.core.policy.Verdict;
import dev.dwim.core.say.Sentence;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Bidi;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What is shown is what is done, and nothing in it can hide or pass for something else.
class ShownTest {
    private static final ActionSpec SEND = Specs.spec("mail.send", Effect.OUTWARD)
            .with("to", Role.DESTINATION)
            .with("body", Role.CONTENT)
            .build();

    @Test
    void everyNaughtyTextIsShownAsItIsExecuted() throws IOException {
        try (var in = ShownTest.class.getResourceAsStream("naughty.json")) {
            var all = new ObjectMapper().readTree(in).findValuesAsText("text");
            assertThat(all).hasSizeGreaterThanOrEqualTo(60);
            all.forEach(ShownTest::shownIsExecuted);
        }
    }

    @Test
    void veryLongTextIsShownWhole() {
        shownIsExecuted("abc ".repeat(50_000) + "\u202eend");
    }

    @Test
    @Tag("data")
    void everyTextOfThePublicListIsShownAsItIsExecuted() throws IOException {
        var file = Path.of(System.getProperty("corpus.dir"), "blns", "blns.json");
        JsonNode list = new ObjectMapper().readTree(Files.readAllBytes(file));
        assertThat(list).hasSize(515);
        list.forEach(text -> shownIsExecuted(text.asText()));
    }

    @Test
    void noTwoNaughtyTextsLookAlike() throws IOException {
        try (var in = ShownTest.class.getResourceAsStream("naughty.json")) {
            var all = new ObjectMapper().readTree(in).findValuesAsText("text");
            assertThat(all.stream().map(Visible::text).map(ShownTest::skeleton).distinct())
                    .hasSize(all.size());
        }
    }

    @Test
    void lookalikesAreToldApart() {
        var pairs = List.of(
                List.of("bank.com", "b\u0430nk.com"),
                List.of("coco", "\u0441\u043e\u0441\u043e"),
                List.of("\u0441\u043e\u0441\u043e coco", "coco \u0441\u043e\u0441\u043e"),
                List.of("\u043e", "\u03bf"),
                List.of("\u00e9", "e\u0301"),
                List.of("pin", "p\u0131n"),
                List.of("a-b", "a\u2010b"),
                List.of("it's", "it\u2019s"),
                List.of("a b", "a\u00a0b"),
                List.of("K", "\u212a"),
                List.of("a/b", "a\u2215b"),
                List.of("a.b", "a\u2024b"),
                List.of("5", "\u0665"),
                List.of("\u30ab", "\u529b"),
                List.of("x", "\u0445"),
                List.of("\n", "\\n"),
                List.of("\u202e", "\\u{202E}"),
                List.of("\u2039Cyrillic \u043e\u203a", "\u043e"));
        pairs.forEach(pair ->
                assertThat(skeleton(Visible.text(pair.get(0)))).isNotEqualTo(skeleton(Visible.text(pair.get(1)))));
    }

    @Property(tries = 2_000)
    void whatWasMeantCanBeReadBack(@ForAll("nasty") String text) {
        assertThat(readBack(Visible.text(text))).isEqualTo(text);
    }

    @Property(tries = 2_000)
    void nothingInvisibleIsShown(@ForAll("nasty") String text) {
        assertThat(harmless(Visible.text(text))).isTrue();
    }

    @Property(tries = 2_000)
    void nothingIsMovedButWithinItsBrackets(@ForAll("nasty") String text) {
        assertThat(inPlace("1 - " + Visible.text(text) + " - 2")).isTrue();
    }

    @Test
    void everyCharacterIsShownByItsCategory() {
        for (int c = 0x80; c <= Character.MAX_CODE_POINT; c++) {
            var text = Character.toString(c);
            var shown = Visible.text(text);
            assertThat(readBack(shown)).isEqualTo(text);
            assertThat(harmless(shown)).as(shown).isTrue();
            assertThat(inPlace("1 - " + shown + " - 2")).as(shown).isTrue();
            boolean escaped = shown.equals(String.format(Locale.ROOT, "\\u{%X}", c));
            if (hidden(c) || mark(c)) {
                assertThat(escaped).as(shown).isTrue();
            } else if (Normalizer.isNormalized(text, Normalizer.Form.NFKC) && !BLANK.contains(c)) {
                // Our own brackets must not be taken for ours.
                assertThat(escaped).as(shown).isEqualTo(c == '‹' || c == '›');
            }
        }
    }

    /// Letters and signs by name that are seen as nothing.
    private static final Set<Integer> BLANK = Set.of(0x115F, 0x1160, 0x2800, 0x3164, 0xFFA0);

    @Test
    void lettersOfEveryScriptAreShown() {
        assertThat(Visible.text("شراء الحليب")).isEqualTo("‹Arabic \u2067شراء الحليب\u2069›");
        assertThat(Visible.text("לקנות חלב 2")).isEqualTo("‹Hebrew \u2067לקנות חלב\u2069› 2");
        assertThat(Visible.text("שָׁלוֹם")).isEqualTo("‹Hebrew \u2067שָׁלוֹם\u2069›");
        assertThat(Visible.text("مُحَمَّد")).isEqualTo("‹Arabic \u2067مُحَمَّد\u2069›");
        assertThat(Visible.text("दूध खरीदना")).isEqualTo("‹Devanagari दूध खरीदना›");
        assertThat(Visible.text("ซื้อนม")).isEqualTo("‹Thai ซื้อนม›");
        assertThat(Visible.text("купить молоко")).isEqualTo("‹Cyrillic купить молоко›");
        assertThat(Visible.text("5 €")).isEqualTo("5 ‹U+20AC €›");
    }

    @Test
    void marksThatWouldCoverWhatStandsAroundThemAreNot() {
        assertThat(Visible.text("ש" + "\u05b8".repeat(9))).endsWith("\\u{5B8}".repeat(5));
        assertThat(Visible.text("a\u05b8")).isEqualTo("a\\u{5B8}");
        assertThat(Visible.text("\u1100\u1161")).isEqualTo("‹Hangul \u1100›\\u{1161}");
    }

    @Provide
    static Arbitrary<String> nasty() {
        var any = Arbitraries.integers().between(0, Character.MAX_CODE_POINT).map(Character::toString);
        var near = Arbitraries.of(
                "a",
                "\u0430",
                "\u03b1",
                "\\",
                "\"",
                "u",
                "{",
                "}",
                "‹",
                "›",
                " ",
                "\n",
                "\u0301",
                "\u202e",
                "\u200b",
                "\ud800",
                "\udc00",
                "\u00e9",
                "2",
                "0",
                "E",
                "Cyrillic",
                "n",
                "\ud83d\ude00");
        return Arbitraries.oneOf(any, near).list().ofMaxSize(12).map(parts -> String.join("", parts));
    }

    @Test
    void differentValuesAreNeverShownTheSame() {
        var random = new Random(7);
        var shown = new HashMap<String, Value>();
        for (int i = 0; i < 20_000; i++) {
            var value = value(random, 3);
            var before = shown.put(Visible.value(value), value);
            assertThat(before).isIn(null, value);
        }
    }

    @Test
    void numbersTextsAndBlobsAreToldApart() {
        assertThat(Visible.value(Value.of(5))).isEqualTo("5");
        assertThat(Visible.value(Value.of("5"))).isEqualTo("\"5\"");
        assertThat(Visible.value(Value.of(List.of(Value.of(true), Value.of("x")))))
                .isEqualTo("[true, \"x\"]");
        assertThat(Visible.value(new Value.Fields(Map.of("a", Value.of("b"))))).isEqualTo("{\"a\": \"b\"}");
        assertThat(Visible.value(new Value.Blob("a/b", 3, URI.create("file:///a"))))
                .isEqualTo("blob(\"a/b\", 3 bytes, \"file:///a\")");
    }

    @Test
    void roundNumbersAreShownInFull() {
        assertThat(Visible.value(Value.of(20))).isEqualTo("20");
        assertThat(Visible.value(Value.of(100_000))).isEqualTo("100000");
        assertThat(Visible.value(new Value.Num(new BigDecimal("0.0000001")))).isEqualTo("0.0000001");
    }

    @Property(tries = 2_000)
    void theDigitsThatAreShownAreTheOnesThatAreExecuted(
            @ForAll BigInteger digits, @ForAll @IntRange(min = -300, max = 300) int scale) {
        var number = new BigDecimal(digits, scale);
        var shown = Visible.value(new Value.Num(number));
        assertThat(shown).matches("-?\\d+(\\.\\d+)?");
        assertThat(new BigDecimal(shown)).isEqualByComparingTo(number);
    }

    @Test
    void aNumberBeyondAllReadingIsStillShownExactly() {
        assertThat(Visible.value(new Value.Num(new BigDecimal("3E+999999999")))).isEqualTo("3E+999999999");
    }

    @Test
    void ordinaryWordsStayReadable() {
        for (String plain : List.of("Dinner at 8, OK?", "Zoë Müller-Łukasz", "C:/Users/x", "a@b.example", "😀 fine")) {
            assertThat(Visible.text(plain)).isEqualTo(plain);
        }
        assertThat(Visible.text("да")).isEqualTo("‹Cyrillic да›");
    }

    @Test
    void originStandsBesideEachArgument() {
        var arguments = new LinkedHashMap<String, Labelled>();
        arguments.put("to", Labelled.of(Value.of("ann"), Origin.TYPED));
        arguments.put("body", new Labelled(Value.of("x"), Set.of(Origin.PLUGIN, Origin.CLIPBOARD)));
        var report = new StepReport(
                new ActionCall("mail.send", arguments),
                Effect.OUTWARD,
                new Verdict.Confirm(Sentence.of("Why."), Set.of("body"), true),
                new StepReport.Fate.Pending());
        assertThat(Shown.of(report).lines())
                .containsExactly(
                        "mail.send (reaches beyond your machine)",
                        "    to: \"ann\"  from your words",
                        "  ! body: \"x\"  from the clipboard, a plugin",
                        "  Why.");
    }

    @Test
    void whereACallGoesIsSaidOfADestinationThatLeavesTheMachine() {
        var arguments = new LinkedHashMap<String, Labelled>();
        arguments.put("to", Labelled.of(Value.of("https://meet.example.org/r/1"), Origin.CALENDAR));
        arguments.put("body", Labelled.of(Value.of("https://else.example/"), Origin.TYPED));
        var roles = SEND.roles();
        assertThat(Shown.of(outward(Effect.OUTWARD, arguments), roles).lines())
                .containsExactly(
                        "mail.send (reaches beyond your machine)",
                        "    goes to meet.example.org",
                        "  ! to: \"https://meet.example.org/r/1\"  from a calendar",
                        "    body: \"https://else.example/\"  from your words",
                        "  Why.");
        assertThat(Shown.of(outward(Effect.REVERSIBLE, arguments), roles).arguments())
                .allMatch(argument -> argument.site().isEmpty());
        assertThat(Shown.of(outward(Effect.OUTWARD, arguments), roles)
                        .calling(name -> "the " + name)
                        .arguments()
                        .getFirst()
                        .site())
                .contains(new Site("meet.example.org", Optional.empty(), false));
    }

    private static StepReport outward(Effect effect, Map<String, Labelled> arguments) {
        return new StepReport(
                new ActionCall("mail.send", arguments),
                effect,
                new Verdict.Confirm(Sentence.of("Why."), Set.of("body"), true),
                new StepReport.Fate.Pending());
    }

    @Test
    void everyOriginHasWordsOfItsOwn() {
        var words = IntStream.range(0, Origin.values().length)
                .mapToObj(i -> Shown.from(Set.of(Origin.values()[i])).english())
                .toList();
        assertThat(words).doesNotHaveDuplicates().allMatch(text -> !text.isBlank());
    }

    private static void shownIsExecuted(String text) {
        var arguments = new LinkedHashMap<String, Arg>();
        arguments.put("to", new Arg.Literal(Value.of("ann@example.org")));
        arguments.put("body", new Arg.Handle("selection.text", ""));
        var line = new Line(Scripted.plan(Plan.of(new Step("mail.send", arguments))), List.of(SEND));
        line.observe("selection.text", Value.of(text));
        var waiting = ((Reply.NeedsApproval) line.ask("send this to ann@example.org")).pending();
        var shown = Shown.of(waiting.calls().getFirst()).arguments().get(1);

        assertThat(readBack(shown.value().substring(1, shown.value().length() - 1)))
                .isEqualTo(text);
        assertThat(harmless(shown.value())).isTrue();
        assertThat(shown.foreign()).isTrue();
        assertThat(line.assistant.approve(waiting.id())).isInstanceOf(Reply.Ran.class);
        assertThat(line.recorder.made.getFirst().arguments().get("body").value())
                .isEqualTo(Value.of(text));
    }

    /// Reads the display form as a person would who knows its three rules.
    private static String readBack(String shown) {
        var text = new StringBuilder();
        for (int i = 0; i < shown.length(); ) {
            char c = shown.charAt(i);
            if (c == '‹') {
                i = shown.indexOf(' ', i) + 1;
            } else if (c == '›' || c == '\u2067' || c == '\u2069') {
                i++;
            } else if (c != '\\') {
                text.append(c);
                i++;
            } else if (shown.charAt(i + 1) != 'u') {
                int known = "ntr\\\"".indexOf(shown.charAt(i + 1));
                text.append("\n\t\r\\\"".charAt(known));
                i += 2;
            } else {
                int end = shown.indexOf('}', i);
                text.appendCodePoint(Integer.parseInt(shown.substring(i + 3, end), 16));
                i = end + 1;
            }
        }
        return text.toString();
    }

    /// Nothing is hidden; marks and what is written from the right are there within brackets alone, the latter
    /// isolated.
    private static boolean harmless(String shown) {
        boolean bracketed = false;
        boolean isolated = false;
        for (int c : shown.codePoints().toArray()) {
            bracketed = c == '‹' || bracketed && c != '›';
            boolean isolate = c == '\u2067' || c == '\u2069';
            isolated = c == '\u2067' || isolated && c != '\u2069';
            if (isolate ? !bracketed : hidden(c) || mark(c) && !bracketed || fromTheRight(c) && !isolated) {
                return false;
            }
        }
        return !bracketed && !isolated;
    }

    private static boolean hidden(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.ENCLOSING_MARK -> true;
            case Character.SPACE_SEPARATOR -> c != ' ';
            default -> false;
        };
    }

    private static boolean mark(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }

    private static boolean fromTheRight(int c) {
        return switch (Character.getDirectionality(c)) {
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> true;
            default -> false;
        };
    }

    /// Whether all that stands outside brackets is drawn from left to right, as it stands.
    private static boolean inPlace(String shown) {
        var bidi = new Bidi(shown, Bidi.DIRECTION_LEFT_TO_RIGHT);
        boolean isolated = false;
        for (int at = 0; at < shown.length(); at++) {
            isolated = shown.charAt(at) == '\u2067' || isolated && shown.charAt(at) != '\u2069';
            boolean own = isolated && shown.charAt(at) != '\u2067';
            if (!own && bidi.getLevelAt(at) % 2 != 0) {
                return false;
            }
        }
        return true;
    }

    /// How a hurried reader sees a text: accents composed, and letters of other scripts taken for those they
    /// resemble.
    private static String skeleton(String shown) {
        var from = "асеорхуіјѕԁοανρυтΑΒΕΖΗΙΚΜΝΟΡΤΥΧ力二–—‐’“”ıK";
        var to = "aceopxyijsdoavpuTABEZHIKMNOPTYXカニ---'\"\"iK";
        var folded = new StringBuilder();
        Normalizer.normalize(shown, Normalizer.Form.NFKC)
                .codePoints()
                .map(c -> from.indexOf(c) >= 0 ? to.codePointAt(from.indexOf(c)) : c)
                .filter(c -> !hidden(c) && !mark(c) && !fromTheRight(c))
                .forEach(folded::appendCodePoint);
        return folded.toString();
    }

    private static Value value(Random random, int depth) {
        var texts = List.of("", "a", "\"", "\", \"", "[", "]", "a\": \"b", "1", "true", "blob(", "{", "}", ", ");
        return switch (random.nextInt(depth > 0 ? 6 : 4)) {
            case 0 -> Value.of(texts.get(random.nextInt(texts.size())));
            case 1 -> Value.of(random.nextInt(3));
            case 2 -> Value.of(random.nextBoolean());
            case 3 ->
                new Value.Blob(texts.get(random.nextInt(texts.size())), random.nextInt(3), URI.create("file:///a"));
            case 4 -> {
                var items = new ArrayList<Value>();
                for (int i = random.nextInt(3); i > 0; i--) {
                    items.add(value(random, depth - 1));
                }
                yield Value.of(items);
            }
            default -> {
                var fields = new LinkedHashMap<String, Value>();
                for (int i = random.nextInt(3); i > 0; i--) {
                    fields.put(texts.get(random.nextInt(texts.size())), value(random, depth - 1));
                }
                yield new Value.Fields(fields);
            }
        };
    }
}
