package dev.dwim.core.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.core.journal.Journal;
import dev.dwim.core.journal.Journal.Written;
import dev.dwim.core.plan.ActionCall;
import dev.dwim.testkit.ManualClock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ScheduleRunnerTest {
    private static final Instant NOON = Instant.parse("2027-03-01T12:00:00Z");

    private final ManualClock clock = new ManualClock(NOON.atZone(ZoneOffset.UTC));
    private final Waiting schedule = new Waiting();
    private final BlockingQueue<String> made = new LinkedBlockingQueue<>();

    /// A schedule in memory.
    private static final class Waiting implements Schedule {
        private final Map<String, Scheduled> calls = new ConcurrentHashMap<>();

        @Override
        public Written<String> add(Scheduled scheduled) {
            calls.put(scheduled.id(), scheduled);
            return new Written.Kept<>(scheduled.id());
        }

        @Override
        public Written<String> add(Journal.Opening opening, Scheduled scheduled) {
            return add(scheduled);
        }

        @Override
        public Written<Optional<Scheduled>> cancel(String id) {
            return new Written.Kept<>(Optional.ofNullable(calls.remove(id)));
        }

        @Override
        public List<Scheduled> waiting() {
            return calls.values().stream()
                    .sorted(Comparator.comparing(Scheduled::at))
                    .toList();
        }
    }

    private void plan(String id, Instant at) {
        schedule.add(new Scheduled(id, "timers", id, at, new ActionCall("timers.ring", Map.of()), "hash", "Ring"));
    }

    private void make(Scheduled due) {
        schedule.cancel(due.id());
        made.add(due.id());
    }

    private String next() throws InterruptedException {
        return Optional.ofNullable(made.poll(20, TimeUnit.SECONDS)).orElse("nothing");
    }

    private ScheduleRunner runner(Consumer<Scheduled> fire) {
        var runner = new ScheduleRunner(schedule, clock, fire);
        runner.start();
        return runner;
    }

    @Test
    void makesWhatWasMissedAtTheStartOldestFirst() throws InterruptedException {
        plan("second", NOON.minusSeconds(1));
        plan("first", NOON.minus(Duration.ofDays(2)));
        plan("later", NOON.plusSeconds(60));
        try (var runner = runner(this::make)) {
            assertThat(List.of(next(), next())).containsExactly("first", "second");
            assertThat(schedule.waiting()).extracting(Scheduled::id).containsExactly("later");
        }
    }

    @Test
    void makesWhatFallsDue() throws InterruptedException {
        plan("later", NOON.plusSeconds(60));
        try (var runner = runner(this::make)) {
            clock.advance(Duration.ofSeconds(60));
            runner.wake();
            assertThat(next()).isEqualTo("later");
        }
    }

    @Test
    void makesWhatIsPlannedWhileItWaits() throws InterruptedException {
        try (var runner = runner(this::make)) {
            plan("now", NOON);
            runner.wake();
            assertThat(next()).isEqualTo("now");
        }
    }

    @Test
    void wakesByItselfWhenTheNextIsDue() throws InterruptedException {
        plan("soon", NOON.plusMillis(50));
        try (var runner = new ScheduleRunner(
                schedule,
                java.time.Clock.offset(java.time.Clock.systemUTC(), Duration.between(Instant.now(), NOON)),
                this::make)) {
            runner.start();
            assertThat(next()).isEqualTo("soon");
        }
    }

    @Test
    void goesOnAfterACallThatBroke() throws InterruptedException {
        plan("bad", NOON.minusSeconds(2));
        plan("good", NOON.minusSeconds(1));
        try (var runner = runner(due -> {
            make(due);
            if (due.id().equals("bad")) {
                throw new IllegalStateException("broke");
            }
        })) {
            assertThat(List.of(next(), next())).containsExactly("bad", "good");
        }
    }

    @Test
    void triesWhatCouldNotBeMadeAgainOnlyAfterAWhile() throws InterruptedException {
        plan("stuck", NOON.minusSeconds(1));
        try (var runner = runner(due -> made.add(due.id()))) {
            assertThat(next()).isEqualTo("stuck");
            plan("other", NOON);
            runner.wake();
            assertThat(next()).isEqualTo("other");
            clock.advance(ScheduleRunner.ROUND);
            runner.wake();
            assertThat(List.of(next(), next())).containsExactly("stuck", "other");
        }
    }

    @Test
    void makesNothingOnceClosed() throws InterruptedException {
        plan("first", NOON);
        var runner = runner(this::make);
        assertThat(next()).isEqualTo("first");
        runner.close();
        plan("second", NOON);
        runner.wake();
        assertThat(made).isEmpty();
    }

    @Test
    void canBeClosedWithoutHavingStarted() {
        new ScheduleRunner(schedule, clock, this::make).close();
        assertThat(made).isEmpty();
    }
}
