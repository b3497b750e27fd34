package dev.dwim.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.ActionSpec;
import dev.dwim.api.Effect;
import dev.dwim.api.Origin;
import dev.dwim.api.Outcome;
import dev.dwim.api.Value;
import dev.dwim.core.json.Json;
import dev.dwim.core.plan.Arg;
import dev.dwim.core.plan.Plan;
import dev.dwim.core.resolve.Candidate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LiveAnswersTest {
    private static final ActionSpec SUM = spec("calc.sum", true);
    private static final ActionSpec SEARCH = spec("web.search", false);

    private final Line line = new Line(Scripted.plan(Plan.of()), List.of(SUM, SEARCH));

    private static ActionSpec spec(String name, boolean live) {
        return new ActionSpec(
                name,
                "Work out",
                "",
                List.of(),
                Json.fields("""
                        {"type":"object","properties":{"text":{"type":"string"}},"required":["text"],"additionalProperties":false}"""),
                Effect.READ,
                List.of(),
                Map.of(),
                false,
                false,
                Set.of(),
                live);
    }

    private static Candidate candidate(ActionSpec spec, Map<String, Arg> arguments) {
        return new Candidate(spec, arguments, 0.9, List.of());
    }

    private static Arg text(String text) {
        return new Arg.Literal(Value.of(text));
    }

    private Optional<Preview> preview(ActionSpec spec, String words, Arg argument) {
        return line.live.to(line.intent(words, Origin.TYPED), candidate(spec, Map.of("text", argument)));
    }

    @Test
    void answersWordsThatAreStillBeingTypedAndLeavesNoTrace() {
        line.recorder.answer("calc.sum", _ -> Outcome.done("391", Value.of(391)));

        assertThat(preview(SUM, "17*23", text("17*23"))).contains(new Preview.Comes("391", Optional.of(Value.of(391))));

        assertThat(line.recorder.actions()).containsExactly("calc.sum");
        assertThat(line.journal.recent(10)).isEmpty();
    }

    @Test
    void asksNoActionThatDoesNotSaySo() {
        assertThat(preview(SEARCH, "17*23", text("17*23"))).isEmpty();
        assertThat(line.recorder.actions()).isEmpty();
    }

    @Test
    void believesTheCatalogueAndNotTheCandidate() {
        assertThat(preview(spec("web.search", true), "17*23", text("17*23"))).isEmpty();
        assertThat(line.recorder.actions()).isEmpty();
    }

    @Test
    void answersTypedWordsOnly() {
        var picked = candidate(SUM, Map.of("text", text("17*23")));
        for (var origin : Origin.values()) {
            if (origin != Origin.TYPED) {
                assertThat(line.live.to(line.intent("17*23", origin), picked))
                        .as(origin.name())
                        .isEmpty();
            }
        }
        assertThat(line.recorder.actions()).isEmpty();
    }

    @Test
    void makesNoCallOfWhatTheUserDidNotType() {
        assertThat(preview(SUM, "17*23", text("2+2"))).isEmpty();
        assertThat(line.recorder.actions()).isEmpty();
    }

    @Test
    void readsNoFactUnasked() {
        line.observe("selection.text", Value.of("17*23"));
        assertThat(preview(SUM, "work this out", new Arg.Handle("selection.text", "")))
                .isEmpty();
        assertThat(line.recorder.actions()).isEmpty();
    }

    @Test
    void makesNoCallThatIsWorseThanReading() {
        for (var effect : Effect.values()) {
            if (effect != Effect.READ) {
                line.recorder.worsen("calc.sum", _ -> effect);
                assertThat(preview(SUM, "17*23", text("17*23")))
                        .as(effect.name())
                        .isEmpty();
            }
        }
        assertThat(line.recorder.actions()).isEmpty();
    }

    @Test
    void makesNoCallThatLacksSomething() {
        assertThat(line.live.to(line.intent("17*", Origin.TYPED), candidate(SUM, Map.of())))
                .isEmpty();
        assertThat(line.recorder.actions()).isEmpty();
    }

    @Test
    void saysWhyThereIsNoAnswerAndNothingOfWordsThatAreNotComplete() {
        line.recorder.answer("calc.sum", _ -> Outcome.noAnswer("Nothing can be divided by zero."));
        assertThat(preview(SUM, "1/0", text("1/0"))).contains(new Preview.Without("Nothing can be divided by zero."));
        for (var failure : List.of(Outcome.userFault("Not complete."), Outcome.externalFault("No network."))) {
            line.recorder.answer("calc.sum", _ -> failure);
            assertThat(preview(SUM, "1/0", text("1/0"))).isEmpty();
        }
    }

    @Test
    void interruptsWhatDoesNotAnswerAtOnce() throws InterruptedException {
        var interrupted = new CountDownLatch(1);
        line.recorder.answer("calc.sum", _ -> {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException _) {
                interrupted.countDown();
            }
            return Outcome.done("late");
        });

        assertThat(preview(SUM, "17*23", text("17*23"))).isEmpty();

        assertThat(interrupted.await(20, TimeUnit.SECONDS)).isTrue();
    }
}
