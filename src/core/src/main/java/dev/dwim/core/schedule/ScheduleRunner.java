package dev.dwim.core.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes what falls due, one call after another on a thread of its own. What was missed while nothing ran is made at
/// the start, the oldest first. It looks again at least every 30 s, so it also sees what another process has planned
/// and a clock that was set.
public final class ScheduleRunner implements AutoCloseable {
    /// How long a change of the clock or by another process goes unseen at most, and when a call that could not be
    /// made is tried again.
    public static final Duration ROUND = Duration.ofSeconds(30);

    private static final Logger LOG = LoggerFactory.getLogger(ScheduleRunner.class);
    private static final Duration LAST_WORDS = Duration.ofSeconds(2);

    private final Schedule schedule;
    private final Clock clock;
    private final Consumer<Scheduled> fire;
    private final Semaphore wakes = new Semaphore(0);
    private final Map<String, Instant> tried = new HashMap<>();
    private final Thread thread;
    private volatile boolean closed;

    /// @param schedule what waits
    /// @param clock    tells what is due
    /// @param fire     makes one call; taking it off the schedule is the journal's part
    public ScheduleRunner(Schedule schedule, Clock clock, Consumer<Scheduled> fire) {
        this.schedule = schedule;
        this.clock = clock;
        this.fire = fire;
        this.thread = Thread.ofVirtual().name("schedule").unstarted(this::run);
    }

    /// Starts; once.
    public void start() {
        thread.start();
    }

    /// Looks at once: something was planned or cancelled.
    public void wake() {
        wakes.release();
    }

    private void run() {
        try {
            while (!closed) {
                round();
                wakes.tryAcquire(untilNext().toMillis(), TimeUnit.MILLISECONDS);
                wakes.drainPermits();
            }
        } catch (InterruptedException e) {
            // Closed while waiting or while a call was under way.
            Thread.currentThread().interrupt();
        }
    }

    private void round() throws InterruptedException {
        for (Scheduled due : due()) {
            if (closed) {
                return;
            }
            tried.put(due.id(), clock.instant());
            try {
                fire.accept(due);
            } catch (RuntimeException e) {
                // Not the message: it may hold contents.
                LOG.error("the scheduled call {} of {} broke: {}", due.id(), due.plugin(), e.getClass());
            }
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
    }

    /// What is due, without what was tried a moment ago and could not be made.
    private List<Scheduled> due() {
        var now = clock.instant();
        tried.values().removeIf(at -> !now.isBefore(at.plus(ROUND)) || now.isBefore(at));
        return waiting().stream()
                .filter(scheduled -> !scheduled.at().isAfter(now) && !tried.containsKey(scheduled.id()))
                .toList();
    }

    private Duration untilNext() {
        var now = clock.instant();
        return waiting().stream()
                .filter(scheduled -> !tried.containsKey(scheduled.id()))
                .map(scheduled -> Duration.between(now, scheduled.at()))
                .min(Duration::compareTo)
                .filter(wait -> wait.compareTo(ROUND) < 0)
                // At least a millisecond, or the last part of one would be spent spinning.
                .map(wait -> wait.isPositive() ? wait.plusMillis(1) : Duration.ZERO)
                .orElse(ROUND);
    }

    private List<Scheduled> waiting() {
        try {
            return schedule.waiting();
        } catch (RuntimeException e) {
            LOG.error("the schedule cannot be read: {}", e.getClass());
            return List.of();
        }
    }

    /// Stops; a call that is under way gets two seconds to end.
    @Override
    public void close() {
        closed = true;
        wake();
        if (thread.getState() == Thread.State.NEW || Thread.currentThread().equals(thread)) {
            return;
        }
        try {
            if (!thread.join(LAST_WORDS)) {
                thread.interrupt();
                thread.join(LAST_WORDS);
            }
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
        }
    }
}
