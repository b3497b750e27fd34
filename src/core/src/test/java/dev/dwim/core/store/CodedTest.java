package dev.dwim.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.Answer;
import dev.dwim.api.Blame;
import dev.dwim.api.Origin;
import dev.dwim.api.Outcome;
import dev.dwim.api.Value;
import dev.dwim.core.plan.ActionCall;
import dev.dwim.core.plan.Labelled;
import dev.dwim.core.policy.Verdict;
import dev.dwim.core.say.Sentence;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// What is written down comes back equal, labels included.
class CodedTest {
    @Property
    void callsComeBackWithTheirLabels(@ForAll("calls") ActionCall call) {
        assertThat(Coded.whole(call)).isEqualTo(Answer.given(Coded.call(call)));
        assertThat(Coded.call(Coded.call(call))).isEqualTo(call);
        assertThat(List.copyOf(Coded.call(Coded.call(call)).arguments().keySet()))
                .isEqualTo(List.copyOf(call.arguments().keySet()));
    }

    @Property
    void theRecordOfACallKeepsEveryLabelAndEveryShortOrOwnValue(@ForAll("calls") ActionCall call) {
        var recorded = Coded.call(Coded.record(call));
        assertThat(recorded.arguments().keySet()).isEqualTo(call.arguments().keySet());
        recorded.arguments().forEach((name, argument) -> {
            var original = call.arguments().get(name);
            assertThat(argument.origins()).isEqualTo(original.origins());
            if (original.trusted()) {
                assertThat(argument).isEqualTo(original);
            }
        });
    }

    @Property
    void valuesSurviveTheTripThroughUtf8(@ForAll("values") Value value) {
        var text = Coded.text(value);
        var stored = new String(
                text.getBytes(java.nio.charset.StandardCharsets.UTF_8), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(Coded.value(stored)).isEqualTo(value);
    }

    @Property
    void verdictsComeBack(@ForAll("verdicts") Verdict verdict) {
        assertThat(CodedOutcome.verdict(CodedOutcome.text(verdict))).isEqualTo(verdict);
    }

    @Property
    void timesComeBackAndSort(@ForAll("instants") Instant one, @ForAll("instants") Instant two) {
        assertThat(Times.instant(Times.text(one))).isEqualTo(one);
        assertThat(Integer.signum(Times.text(one).compareTo(Times.text(two))))
                .isEqualTo(Integer.signum(one.compareTo(two)));
    }

    @Property
    void everyRowHasAnIdOfItsOwn(@ForAll @net.jqwik.api.constraints.IntRange(max = (1 << 30) - 1) int row) {
        assertThat(ShortId.of(row)).matches("[0-9a-hjkmnp-tv-z]{6}");
        assertThat(ShortId.row(ShortId.of(row))).contains((long) row);
    }

    @Example
    void outcomesComeBack() {
        for (Outcome outcome : List.of(
                Outcome.done("Done."),
                Outcome.done("Done.", new Value.Fields(Map.of("$blob", Value.of("no blob")))),
                new Outcome.Failed(Blame.PLUGIN, "No."),
                new Outcome.Unknown("Perhaps."))) {
            assertThat(CodedOutcome.outcome(CodedOutcome.text(outcome), Optional.empty()))
                    .isEqualTo(outcome);
        }
    }

    @Example
    void whatWouldNotComeBackIsRefusedBeforeItIsWritten() {
        Value deep = Value.of("x");
        for (int i = 0; i < 100; i++) {
            deep = Value.of(List.of(deep));
        }
        var call = new ActionCall("notes.append", Map.of("deep", Labelled.of(deep, Origin.TYPED)));
        assertThat(Coded.whole(call)).isInstanceOf(Answer.Lacking.class);
        assertThat(Coded.call(Coded.record(call)).arguments().get("deep").value())
                .isInstanceOf(Value.Text.class);
    }

    @Example
    void timesBeyondFourDigitYearsAreTheNearestThatSort() {
        assertThat(Times.text(Instant.MAX)).startsWith("9999-");
        assertThat(Times.text(Instant.MIN)).startsWith("0000-");
    }

    @Provide
    Arbitrary<Value> values() {
        Arbitrary<Value> text = texts().map(Value::of);
        Arbitrary<Value> number = Arbitraries.bigDecimals()
                .between(new BigDecimal("-1e20"), new BigDecimal("1e20"))
                .ofScale(6)
                .map(Value.Num::new);
        Arbitrary<Value> bool = Arbitraries.of(true, false).map(Value::of);
        Arbitrary<Value> blob = Arbitraries.longs()
                .greaterOrEqual(0)
                .map(size -> new Value.Blob("image/png", size, URI.create("file:///a%20b")));
        return Arbitraries.lazyOf(
                () -> text,
                () -> number,
                () -> bool,
                () -> blob,
                () -> values().list().ofMaxSize(3).map(Value::of),
                () -> Arbitraries.maps(names(), values()).ofMaxSize(3).map(Value.Fields::new));
    }

    private static Arbitrary<String> texts() {
        return Arbitraries.strings().all().ofMaxLength(30);
    }

    private static Arbitrary<String> names() {
        return Arbitraries.oneOf(texts(), Arbitraries.of("$blob", "$$blob", "$", "mimeType", "size", "location"));
    }

    @Provide
    Arbitrary<ActionCall> calls() {
        var origins = Arbitraries.of(Origin.class).set().ofMinSize(1);
        var labelled = Combinators.combine(values(), origins).as(Labelled::new);
        return Arbitraries.maps(names(), labelled)
                .ofMaxSize(4)
                .map(arguments -> new ActionCall("notes.append", arguments));
    }

    @Provide
    Arbitrary<Verdict> verdicts() {
        var sets = names().set().ofMaxSize(3);
        return Arbitraries.oneOf(
                sets.map(Verdict.Allow::new),
                Combinators.combine(texts().map(Sentence::of), sets, Arbitraries.of(true, false))
                        .as(Verdict.Confirm::new),
                texts().map(Sentence::of).map(Verdict.Deny::new));
    }

    @Provide
    Arbitrary<Instant> instants() {
        var seconds = Arbitraries.longs()
                .between(
                        Instant.parse("0000-01-01T00:00:00Z").getEpochSecond(),
                        Instant.parse("9999-12-31T23:59:59Z").getEpochSecond());
        return Combinators.combine(seconds, Arbitraries.longs().between(0, 999_999_999))
                .as(Instant::ofEpochSecond);
    }
}
