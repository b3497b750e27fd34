package dev.dwim.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.ActionSpec;
import dev.dwim.api.Value;
import dev.dwim.core.context.ContextSnapshot;
import dev.dwim.core.intent.Intent;
import dev.dwim.core.plugin.Catalogue;
import dev.dwim.core.resolve.Candidate;
import dev.dwim.core.resolve.Question;
import dev.dwim.core.resolve.Resolution;
import dev.dwim.core.resolve.Resolver;
import dev.dwim.core.say.Sentence;
import java.math.BigDecimal;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RankBenchTest {
    private final AtomicLong clock = new AtomicLong();
    private final List<String> typed = new ArrayList<>();
    private final TreeSet<Integer> sizes = new TreeSet<>();

    /// Takes two milliseconds for a thousand actions.
    private final Resolver slow = new Resolver() {
        @Override
        public Resolution resolve(Intent intent, ContextSnapshot context, Catalogue catalogue) {
            return new Resolution.Declined(Sentence.of("It only ranks."));
        }

        @Override
        public Resolution answer(Question question, Intent answer, ContextSnapshot context, Catalogue catalogue) {
            return new Resolution.Declined(Sentence.of("It only ranks."));
        }

        @Override
        public List<Candidate> rank(Intent intent, ContextSnapshot context, Catalogue catalogue) {
            typed.add(intent.words());
            sizes.add(catalogue.specs().size());
            clock.addAndGet(catalogue.specs().size() * 2_000L);
            return List.of();
        }
    };

    private Figures run(boolean full) {
        var now = ZonedDateTime.parse("2026-06-01T12:00:00Z");
        return new RankBench(slow, "a machine", now, clock::get).run(full, said -> typed.clear());
    }

    @Test
    void timesEveryKeyInBothCatalogues() {
        var figures = run(false);

        assertThat(sizes).containsExactly(1_000, 10_000);
        assertThat(typed).contains("r", "re", "rem", "remind me to water the plants");
        assertThat(figures.json().fields("figures"))
                .isEqualTo(Value.Fields.EMPTY
                        .with("rank_1000_p50_ms", new Value.Num(new BigDecimal("2.00")))
                        .with("rank_1000_p99_ms", new Value.Num(new BigDecimal("2.00")))
                        .with("rank_10000_p50_ms", new Value.Num(new BigDecimal("20.00")))
                        .with("rank_10000_p99_ms", new Value.Num(new BigDecimal("20.00"))));
    }

    @Test
    void countsMoreRunsWhenAskedTo() {
        assertThat(run(true).runs()).isEqualTo(5 * run(false).runs());
    }

    @Test
    void generatesCataloguesOfDifferentActions() {
        var titles = GeneratedCatalogue.of(10_000).specs().stream()
                .map(ActionSpec::title)
                .distinct();

        assertThat(titles).hasSize(10_000);
    }
}
