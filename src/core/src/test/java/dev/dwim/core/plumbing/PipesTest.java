package dev.dwim.core.plumbing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.Value;
import dev.dwim.core.context.Consents;
import dev.dwim.core.context.ContextSnapshot;
import dev.dwim.core.context.ContextStore;
import dev.dwim.testkit.ManualClock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class PipesTest {
    private final ManualClock clock = new ManualClock(ZonedDateTime.parse("2026-03-03T10:00:00+01:00"));
    private final ContextStore store = new ContextStore(Consents.everything(), clock);
    private final List<Wait> waits = new ArrayList<>();
    private int derived;
    private int pushed;

    /// What waits for its time.
    private final class Wait {
        private final Duration length;
        private final Runnable act;
        private boolean off;

        private Wait(Duration length, Runnable act) {
            this.length = length;
            this.act = act;
        }
    }

    private final Pipe counting = new Pipe() {
        @Override
        public Set<String> after() {
            return Set.of("clipboard.");
        }

        @Override
        public Duration settled() {
            return Duration.ofMillis(200);
        }

        @Override
        public Flow derive(ContextSnapshot snapshot) {
            derived++;
            return new Flow(
                    List.of(Facts.state("session.copies", Value.of(derived), snapshot.at())),
                    Set.of(),
                    derived == 1 ? Optional.of(snapshot.at().plusSeconds(60)) : Optional.empty());
        }
    };

    @Test
    void runsOnceThingsHaveBeenStill() {
        start(counting);
        push("clipboard.text");
        push("clipboard.kind");
        assertThat(waits).hasSize(2);
        assertThat(waits.getFirst().off).isTrue();
        assertThat(waits.getLast().length).isEqualTo(Duration.ofMillis(200));
        run(waits.getLast());
        assertThat(store.snapshot(clock.instant()).find("session.copies")).isPresent();
    }

    @Test
    void isNotWokenByOtherKeys() {
        start(counting);
        push("window.title");
        assertThat(waits).isEmpty();
    }

    @Test
    void looksAgainWhenItSaidSo() {
        start(counting);
        push("clipboard.text");
        run(waits.getLast());
        assertThat(waits.getLast().length).isEqualTo(Duration.ofSeconds(60));
        run(waits.getLast());
        assertThat(derived).isEqualTo(2);
        assertThat(waits).hasSize(2);
    }

    @Test
    void takesBackWhatHasEnded() {
        store.push(Facts.state("session.copies", Value.of(1), clock.instant()));
        start(new AfterText(_ -> Pipe.Flow.none("session.copies")));
        push("clipboard.text");
        run(waits.getLast());
        assertThat(store.snapshot(clock.instant()).find("session.copies")).isEmpty();
    }

    @Test
    void failingPipeHoldsUpNoOther() {
        start(
                new AfterText(_ -> {
                    throw new IllegalStateException("broken");
                }),
                counting);
        push("clipboard.text");
        List.copyOf(waits).forEach(this::run);
        assertThat(derived).isEqualTo(1);
    }

    @Test
    void runsNothingOnceClosed() {
        var pipes = start(counting);
        push("clipboard.text");
        pipes.close();
        assertThat(waits.getLast().off).isTrue();
        push("clipboard.text");
        assertThat(waits).hasSize(1);
    }

    private Pipes start(Pipe... some) {
        var pipes = new Pipes(store, List.of(some), clock, (length, act) -> {
            var wait = new Wait(length, act);
            waits.add(wait);
            return () -> wait.off = true;
        });
        pipes.start();
        return pipes;
    }

    private void run(Wait wait) {
        wait.act.run();
    }

    private void push(String key) {
        store.push(Facts.state(key, Value.of(++pushed), clock.instant()));
    }

    private record AfterText(Function<ContextSnapshot, Flow> derived) implements Pipe {
        @Override
        public Set<String> after() {
            return Set.of("clipboard.text");
        }

        @Override
        public Duration settled() {
            return Duration.ZERO;
        }

        @Override
        public Flow derive(ContextSnapshot snapshot) {
            return derived.apply(snapshot);
        }
    }
}
