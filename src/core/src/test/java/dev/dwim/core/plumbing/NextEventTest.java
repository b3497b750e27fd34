package dev.dwim.core.plumbing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.ContextFact;
import dev.dwim.api.Value;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NextEventTest {
    private static final Instant START = Instant.parse("2026-03-03T10:00:00Z");
    private static final Value.Fields REVIEW = Value.Fields.EMPTY
            .with("title", Value.of("Design review"))
            .with("start", Value.of("2026-03-03T11:00:00+01:00"));

    private final NextEvent pipe = new NextEvent();

    @Test
    void saysInHowManyMinutesItBegins() {
        var flow = derive(START.minus(Duration.ofMinutes(12)));
        assertThat(flow.facts())
                .extracting(ContextFact::key, ContextFact::value)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        "calendar.soon", REVIEW.with("minutes", new Value.Num(BigDecimal.valueOf(12)))));
    }

    @Test
    void looksAgainWhenTheMinuteIsOver() {
        assertThat(derive(START.minus(Duration.ofMinutes(12))).again())
                .isEqualTo(Optional.of(START.minus(Duration.ofMinutes(11))));
        assertThat(derive(START.minus(Duration.ofSeconds(90))).again())
                .isEqualTo(Optional.of(START.minus(Duration.ofMinutes(1))));
    }

    @Test
    void minuteThatHasBegunCounts() {
        var flow = derive(START.minus(Duration.ofSeconds(61)));
        assertThat(((Value.Fields) flow.facts().getFirst().value()).get("minutes"))
                .contains(new Value.Num(BigDecimal.valueOf(2)));
    }

    @Test
    void isSilentLongBeforeAndLooksAgainAnHourBefore() {
        var flow = derive(START.minus(Duration.ofHours(3)));
        assertThat(flow.facts()).isEmpty();
        assertThat(flow.ended()).containsExactly("calendar.soon");
        assertThat(flow.again()).contains(START.minus(Duration.ofHours(1)));
    }

    @Test
    void endsWhenTheEventBegins() {
        assertThat(derive(START)).isEqualTo(Pipe.Flow.none("calendar.soon"));
    }

    @Test
    void endsWhenThereIsNoEvent() {
        assertThat(pipe.derive(Facts.snapshot(START))).isEqualTo(Pipe.Flow.none("calendar.soon"));
    }

    @Test
    void takesNoEventWhoseStartCannotBeRead() {
        var odd = REVIEW.with("start", Value.of("soon"));
        assertThat(pipe.derive(Facts.snapshot(START, Facts.state("calendar.next", odd, START))))
                .isEqualTo(Pipe.Flow.none("calendar.soon"));
    }

    private Pipe.Flow derive(Instant now) {
        return pipe.derive(Facts.snapshot(now, Facts.state("calendar.next", REVIEW, now)));
    }
}
