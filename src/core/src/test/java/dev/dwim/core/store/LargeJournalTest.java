package dev.dwim.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.Answer;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A journal of 100,000 entries; prints how long starting with it takes.
class LargeJournalTest {
    private static final String FIRST = "(SELECT min(seq) FROM entries)";
    private static final int ENTRIES = 100_000;

    @TempDir
    Path folder;

    @Test
    void opensAndShowsTheNewest() {
        fill();
        long start = System.nanoTime();
        try (var database = Calls.open(folder)) {
            long opened = System.nanoTime();
            var recent = database.stores().journal().recent(20);
            long read = System.nanoTime();
            String id = Calls.kept(database.stores().journal().open(Calls.opening("one more")));
            long written = System.nanoTime();
            System.out.printf(
                    "100,000 entries: open %d ms, newest 20 %d ms, one more %d ms%n",
                    Duration.ofNanos(opened - start).toMillis(),
                    Duration.ofNanos(read - opened).toMillis(),
                    Duration.ofNanos(written - read).toMillis());
            int entries = database.sqlite()
                    .read(sql -> sql.first("SELECT count(*) FROM steps", row -> row.getInt(1))
                            .orElseThrow());
            assertThat(entries).isEqualTo(ENTRIES);
            assertThat(recent).hasSize(20);
            assertThat(recent).allMatch(entry -> entry.steps().size() == 1 && entry.undoable());
            assertThat(database.stores().journal().find(id)).isPresent();
        }
    }

    private void fill() {
        try (var database = Calls.open(folder)) {
            Calls.done(database.stores().journal(), "the first of many notes");
            database.sqlite().<Integer>write(sql -> {
                var many =
                        "WITH RECURSIVE n (i) AS (VALUES (2) UNION ALL SELECT i + 1 FROM n WHERE i < " + ENTRIES + ") ";
                sql.run("INSERT INTO entries (at, words, trigger, origin, decision) " + many
                        + "SELECT at, words, trigger, origin, decision FROM n, entries WHERE seq = " + FIRST);
                return Answer.given(sql.run(
                        "INSERT INTO steps (entry, place, call, effect, verdict, begun, pid, started, outcome, undo) "
                                + many
                                + "SELECT i - 1 + " + FIRST
                                + ", place, call, effect, verdict, begun, pid, started, outcome, undo "
                                + "FROM n, steps WHERE id = 1"));
            });
        }
    }
}
