package dev.dwim.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.Origin;
import dev.dwim.core.context.ContextSnapshot;
import dev.dwim.core.plan.Plan;
import dev.dwim.core.resolve.Question;
import dev.dwim.core.say.Sentence;
import dev.dwim.testkit.ManualClock;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PendingRunsTest {
    private final ManualClock clock = new ManualClock(Line.NOW);
    private final PendingRuns pending = new PendingRuns(clock, new SecureRandom());

    @Test
    void idsCannotBeGuessedFromOneAnother() {
        var ids = new HashSet<String>();
        for (int i = 0; i < 1_000; i++) {
            ids.add(hold(Duration.ofMinutes(1)).id());
        }
        assertThat(ids).hasSize(1_000).allMatch(id -> id.matches("[0-9a-f]{32}"));
    }

    @Test
    void severalWaitSideBySide() {
        var first = hold(Duration.ofMinutes(1));
        var second = hold(Duration.ofMinutes(1));
        assertThat(pending.take(first.id(), Pending.ForAnswer.class)).contains(first);
        assertThat(pending.take(second.id(), Pending.ForAnswer.class)).contains(second);
    }

    @Test
    void isTakenOnceAndNotTooLate() {
        var once = hold(Duration.ofMinutes(1));
        assertThat(pending.take(once.id(), Pending.ForAnswer.class)).contains(once);
        assertThat(pending.take(once.id(), Pending.ForAnswer.class)).isEmpty();
        var late = hold(Duration.ofMinutes(1));
        clock.advance(Duration.ofMinutes(1));
        assertThat(pending.take(late.id(), Pending.ForAnswer.class)).isEmpty();
    }

    @Test
    void isNotTakenForWhatItIsNot() {
        var waiting = hold(Duration.ofMinutes(1));
        assertThat(pending.take(waiting.id(), Pending.ForApproval.class)).isEmpty();
        assertThat(pending.take("", Pending.ForAnswer.class)).isEmpty();
        assertThat(pending.take(waiting.id(), Pending.ForAnswer.class)).contains(waiting);
    }

    @Test
    void isTakenByOneOfTwoWhoComeAtOnce() throws InterruptedException {
        for (int round = 0; round < 5_000; round++) {
            var waiting = hold(Duration.ofMinutes(1));
            var taken = new AtomicInteger();
            var ready = new AtomicInteger();
            Runnable take = () -> {
                ready.incrementAndGet();
                while (ready.get() < 2) {
                    Thread.onSpinWait();
                }
                pending.take(waiting.id(), Pending.ForAnswer.class).ifPresent(run -> taken.incrementAndGet());
            };
            var other = Thread.ofPlatform().start(take);
            take.run();
            other.join();
            assertThat(taken).hasValue(1);
        }
    }

    private Pending.ForAnswer hold(Duration within) {
        var line = new Line(Scripted.plan(Plan.of()), List.of());
        var intent = line.intent("x", Origin.TYPED);
        var asked = new Assistant.Asked(
                intent, ContextSnapshot.empty(clock.instant()), line.catalogue(), Run.Leave.NONE, Optional.empty());
        var question = new Question(Sentence.of("What?"), Optional.empty(), "A", "a.b", Map.of(), List.of());
        return pending.hold(within, (id, expiry) -> new Pending.ForAnswer(id, expiry, asked, question));
    }
}
