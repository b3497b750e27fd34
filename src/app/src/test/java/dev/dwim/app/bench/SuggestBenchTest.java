package dev.dwim.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.core.suggest.Suggester;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SuggestBenchTest {
    private final AtomicLong clock = new AtomicLong();
    private final AtomicLong asked = new AtomicLong();

    private Figures run() {
        var suggester = new Suggester(() -> {
            asked.incrementAndGet();
            clock.addAndGet(3_000_000);
            return List.of();
        });
        return new SuggestBench(suggester, "a machine", Instant.parse("2026-06-01T12:00:00Z"), clock::get)
                .run(false, _ -> {});
    }

    @Test
    void timesEachListOnceItIsWarm() {
        var figures = run();

        assertThat(figures.json().fields("figures").fields().keySet())
                .containsExactly("suggest_1000_p50_ms", "suggest_1000_p99_ms");
        assertThat(figures.figures().get("suggest_1000_p99_ms")).isEqualTo(3.0);
        assertThat(asked).hasValue(figures.runs() + 200L);
    }
}
