package dev.dwim.core.store;

import static dev.dwim.core.store.Calls.call;
import static dev.dwim.core.store.Calls.judged;
import static dev.dwim.core.store.Calls.kept;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.core.journal.Journal;
import dev.dwim.core.journal.Journal.Cause;
import dev.dwim.core.journal.Journal.Written;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two that have the same database open want the same thing at once, as the resident and the command line may.
class RaceTest {
    private static final int ROUNDS = 25;

    @TempDir
    Path folder;

    @Test
    void oneOfTwoUndoesAStep() throws Exception {
        try (var one = Calls.open(folder);
                var two = Calls.open(folder)) {
            for (int round = 0; round < ROUNDS; round++) {
                long step = Calls.done(one.stores().journal(), "note " + round);
                assertThat(winners(one, two, new Cause.Undoing(step))).isEqualTo(1);
            }
        }
    }

    @Test
    void oneOfTwoMakesWhatFellDue() throws Exception {
        try (var one = Calls.open(folder);
                var two = Calls.open(folder)) {
            for (int round = 0; round < ROUNDS; round++) {
                String due = kept(one.stores().schedule().add(Calls.scheduled("tea " + round, Calls.NOON)));
                assertThat(winners(one, two, new Cause.FellDue(due))).isEqualTo(1);
            }
        }
    }

    @Test
    void aCallIsEitherMadeOrCancelled() throws Exception {
        try (var one = Calls.open(folder);
                var two = Calls.open(folder)) {
            for (int round = 0; round < ROUNDS; round++) {
                String due = kept(one.stores().schedule().add(Calls.scheduled("tea " + round, Calls.NOON)));
                var results = together(
                        () -> begins(one.stores().journal(), new Cause.FellDue(due)),
                        () -> kept(two.stores().schedule().cancel(due)).isPresent());
                assertThat(results).containsExactlyInAnyOrder(true, false);
            }
        }
    }

    @Test
    void bothKeepWhatEitherWrites() throws Exception {
        try (var one = Calls.open(folder);
                var two = Calls.open(folder)) {
            together(
                    () -> {
                        IntStream.range(0, 100)
                                .forEach(i -> Calls.done(one.stores().journal(), "one " + i));
                        return true;
                    },
                    () -> {
                        IntStream.range(0, 100)
                                .forEach(i -> Calls.done(two.stores().journal(), "two " + i));
                        return true;
                    });
            assertThat(one.stores().journal().recent(1000)).hasSize(200);
            assertThat(two.stores().journal().recent(1000)).hasSize(200);
        }
    }

    @Test
    void severalMayBeginAtOnce() throws Exception {
        var openings = together(
                () -> Database.open(folder, Calls.CLOCK),
                () -> Database.open(folder, Calls.CLOCK),
                () -> Database.open(folder, Calls.CLOCK));
        for (Database.Opening opening : openings) {
            Calls.done(Calls.opened(opening).database().stores().journal(), "a note");
        }
        for (Database.Opening opening : openings) {
            var database = Calls.opened(opening).database();
            assertThat(database.stores().journal().recent(9)).hasSize(3);
            database.close();
        }
    }

    private static long winners(Database one, Database two, Cause cause) throws Exception {
        return together(
                        () -> begins(one.stores().journal(), cause),
                        () -> begins(two.stores().journal(), cause))
                .stream()
                .filter(won -> won)
                .count();
    }

    private static boolean begins(Journal journal, Cause cause) {
        String entry = kept(journal.open(Calls.opening("race")));
        return journal.begin(entry, 0, judged(call("notes.remove", "x"), cause)) instanceof Written.Kept<Long>;
    }

    @SafeVarargs
    private static <T> List<T> together(Callable<T>... all) throws Exception {
        var barrier = new CyclicBarrier(all.length);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var futures = new ArrayList<Future<T>>();
            for (Callable<T> each : all) {
                futures.add(threads.submit(() -> {
                    barrier.await();
                    return each.call();
                }));
            }
            var results = new ArrayList<T>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        }
    }
}
