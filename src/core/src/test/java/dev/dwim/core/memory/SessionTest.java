package dev.dwim.core.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.Blame;
import dev.dwim.api.Origin;
import dev.dwim.api.Outcome;
import dev.dwim.api.Value;
import dev.dwim.core.context.Consents;
import dev.dwim.core.context.ContextStore;
import dev.dwim.core.context.Observed;
import dev.dwim.core.plan.ActionCall;
import dev.dwim.core.plan.Labelled;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SessionTest {
    private static final Instant NOW = Instant.parse("2026-03-03T10:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final ActionCall CALL =
            new ActionCall("calc.work_out", Map.of("sum", Labelled.of(Value.of("17*23"), Origin.TYPED)));

    private final ContextStore store = new ContextStore(Consents.everything(), CLOCK);
    private final Session session = new Session(store, CLOCK);

    @Test
    void whatWasDoneLastIsKnownWithWhatItGave() {
        session.ended(CALL, Outcome.done("391"), Optional.of(Labelled.of(Value.of("391"), Origin.PLUGIN)));
        assertThat(value("session.last"))
                .contains(Value.Fields.EMPTY
                        .with("action", Value.of("calc.work_out"))
                        .with("summary", Value.of("391"))
                        .with("value", Value.of("391")));
    }

    @Test
    void itBearsAllThatWentIntoIt() {
        var pasted = new ActionCall("notes.add", Map.of("text", Labelled.of(Value.of("x"), Origin.CLIPBOARD)));
        session.ended(pasted, Outcome.done("Noted"), Optional.of(Labelled.of(Value.of("x"), Origin.WEB)));
        assertThat(store.snapshot(NOW).find("session.last").map(Observed::origins))
                .contains(Set.of(Origin.PLUGIN, Origin.CLIPBOARD, Origin.WEB));
    }

    @Test
    void whatFailedIsKnownUntilSomethingSucceeds() {
        session.ended(CALL, new Outcome.Failed(Blame.PLUGIN, "No room left."), Optional.empty());
        assertThat(value("session.failed"))
                .contains(Value.Fields.EMPTY
                        .with("action", Value.of("calc.work_out"))
                        .with("message", Value.of("No room left.")));
        session.ended(CALL, Outcome.done("391"), Optional.empty());
        assertThat(value("session.failed")).isEmpty();
    }

    @Test
    void whatWasTakenBackIsForgotten() {
        session.ended(CALL, Outcome.done("391"), Optional.empty());
        session.takenBack();
        assertThat(value("session.last")).isEmpty();
    }

    @Test
    void aLongSummaryIsCut() {
        session.ended(CALL, Outcome.done("😀".repeat(400)), Optional.empty());
        var summary = ((Value.Fields) value("session.last").orElseThrow())
                .text("summary")
                .orElseThrow();
        assertThat(summary).hasSizeLessThanOrEqualTo(501).endsWith("😀…");
    }

    private Optional<Value> value(String key) {
        return store.snapshot(NOW).find(key).map(observed -> observed.fact().value());
    }
}
