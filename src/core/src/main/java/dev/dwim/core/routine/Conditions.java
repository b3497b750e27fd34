package dev.dwim.core.routine;

import dev.dwim.core.context.ContextStore;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Watches what the routines' conditions are about, and fires each routine once when its condition has come to hold.
/// Whether it held is kept on the disk: a restart is no change. Whoever made it closes it before the facts go.
public final class Conditions implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Conditions.class);
    private static final long LAST_WORDS_SECONDS = 2;

    private final Routines routines;
    private final ContextStore contexts;
    private final Clock clock;
    private final Consumer<Routine> fire;
    private final ExecutorService one;
    private volatile List<Routine> watched = List.of();

    /// @param routines which there are
    /// @param contexts the facts
    /// @param clock    tells what holds now
    /// @param fire     does a routine; on a thread of its own, one after another
    public Conditions(Routines routines, ContextStore contexts, Clock clock, Consumer<Routine> fire) {
        this.routines = routines;
        this.contexts = contexts;
        this.clock = clock;
        this.fire = fire;
        this.one = Executors.newSingleThreadExecutor(
                Thread.ofVirtual().name("conditions").factory());
    }

    /// Begins to watch.
    public void start() {
        heed();
        contexts.watch(this::changed);
    }

    /// The routines have changed. What is so already when a routine is added is no change.
    public void heed() {
        var before = watched;
        watched = routines.list().stream()
                .filter(routine -> condition(routine, _ -> true))
                .toList();
        var context = contexts.snapshot(clock.instant());
        watched.stream()
                .filter(routine -> before.stream().noneMatch(each -> each.id().equals(routine.id())))
                .filter(routine -> condition(routine, condition -> condition.holds(context)))
                .forEach(routine -> routines.hold(routine.id(), true));
    }

    private void changed(String key) {
        if (watched.stream().anyMatch(routine -> condition(routine, condition -> condition.about(key)))) {
            try {
                one.execute(() -> look(key));
            } catch (RejectedExecutionException closed) {
                LOG.debug("closed before a change was looked at");
            }
        }
    }

    private void look(String key) {
        var context = contexts.snapshot(clock.instant());
        for (var routine : watched) {
            if (condition(routine, condition -> condition.about(key))) {
                boolean holds = condition(routine, condition -> condition.holds(context));
                boolean held = routines.held(routine.id());
                // What cannot be written down would be done again and again.
                if (holds != held && routines.hold(routine.id(), holds) && holds) {
                    fired(routine);
                }
            }
        }
    }

    private void fired(Routine routine) {
        try {
            fire.accept(routine);
        } catch (RuntimeException bug) {
            // Not the message: it may hold contents.
            LOG.error("the routine {} broke: {}", routine.id(), bug.getClass());
        }
    }

    private static boolean condition(Routine routine, Predicate<Condition> test) {
        return routine.occasion().orElse(null) instanceof Occasion.Whenever(Condition condition)
                && test.test(condition);
    }

    @Override
    public void close() {
        one.shutdown();
        try {
            if (!one.awaitTermination(LAST_WORDS_SECONDS, TimeUnit.SECONDS)) {
                one.shutdownNow();
            }
        } catch (InterruptedException e) {
            one.shutdownNow();
            Thread.currentThread().interrupt();
        }
        watched = List.of();
    }
}
