package dev.dwim.core.plumbing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.ContextFact;
import dev.dwim.api.Value;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class StayingTest {
    private static final Instant BEGAN = Instant.parse("2026-03-03T10:00:00Z");

    private final Staying pipe = new Staying();

    @Test
    void saysNothingForTheFirstFiveMinutes() {
        var flow = at(0, "report.odt");
        assertThat(flow.facts()).isEmpty();
        assertThat(flow.again()).contains(BEGAN.plus(Duration.ofMinutes(5)));
        assertThat(at(4, "report.odt").facts()).isEmpty();
    }

    @Test
    void countsTheMinutesOnOneDocument() {
        at(0, "report.odt");
        var flow = at(25, "report.odt");
        assertThat(flow.facts()).extracting(ContextFact::key).containsExactly("document.minutes");
        assertThat(flow.facts().getFirst().value()).isEqualTo(new Value.Num(BigDecimal.valueOf(25)));
        assertThat(flow.again()).contains(BEGAN.plus(Duration.ofMinutes(26)));
    }

    @Test
    void beginsAnewWithAnotherDocument() {
        at(0, "report.odt");
        at(20, "report.odt");
        var flow = at(21, "budget.ods");
        assertThat(flow.facts()).isEmpty();
        assertThat(flow.ended()).containsExactly("document.minutes");
    }

    @Test
    void glanceElsewhereDoesNotCount() {
        at(0, "report.odt");
        at(20, "report.odt");
        pipe.derive(Facts.snapshot(BEGAN.plus(Duration.ofMinutes(21))));
        assertThat(at(21, "report.odt").facts()).hasSize(1);
    }

    @Test
    void longerBreakCounts() {
        at(0, "report.odt");
        at(20, "report.odt");
        var away = pipe.derive(Facts.snapshot(BEGAN.plus(Duration.ofMinutes(23))));
        assertThat(away.ended()).containsExactly("document.minutes");
        assertThat(at(24, "report.odt").facts()).isEmpty();
    }

    private Pipe.Flow at(int minute, String document) {
        var now = BEGAN.plus(Duration.ofMinutes(minute));
        return pipe.derive(Facts.snapshot(now, Facts.state("document.path", Value.of(document), now)));
    }
}
