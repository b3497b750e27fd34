package dev.dwim.core.store;

import dev.dwim.api.Answer;
import dev.dwim.api.Blame;
import dev.dwim.api.Origin;
import dev.dwim.api.Outcome;
import dev.dwim.api.Value;
import dev.dwim.core.journal.Journal;
import dev.dwim.core.journal.JournalEntry;
import dev.dwim.core.plan.ActionCall;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The journal in the database.
final class SqlJournal implements Journal {
    private static final Answer<String> NONE = Answer.given("");

    private final Sqlite db;
    private final Clock clock;
    private final ProcessHandle self = ProcessHandle.current();
    private final JournalReading reading;
    private final Set<Long> underWay = ConcurrentHashMap.newKeySet();

    SqlJournal(Sqlite db, Clock clock, Liveness liveness) {
        this.db = db;
        this.clock = clock;
        this.reading = new JournalReading(clock, liveness, underWay::contains);
    }

    @Override
    public Written<String> open(Opening opening) {
        return written(db.write(sql -> Answer.given(open(sql, opening))));
    }

    /// Opens an entry within somebody's transaction.
    static String open(Sql sql, Opening opening) throws SQLException {
        return ShortId.of(sql.insert(
                "INSERT INTO entries (at, words, trigger, origin, decision, undo_of) VALUES (?, ?, ?, ?, ?, ?)",
                Times.text(opening.at()),
                Coded.text(words(opening)),
                opening.trigger().name(),
                opening.origin().name(),
                opening.decision(),
                opening.undoOf()));
    }

    private static Value words(Opening opening) {
        return words(opening.words(), opening.origin());
    }

    private static Value words(String said, Origin origin) {
        Value words = Value.of(said);
        return origin.trusted() ? words : Coded.bounded(words);
    }

    @Override
    public Written<String> settle(String entry, String words, String decision) {
        var row = ShortId.row(entry);
        return written(db.write(sql -> {
            var origin = row.isEmpty()
                    ? Optional.<Origin>empty()
                    : sql.first(
                            "SELECT origin FROM entries WHERE seq = ?",
                            found -> Origin.valueOf(found.getString(1)),
                            row.get());
            if (origin.isEmpty()) {
                return Answer.lacking("Its entry is no longer in the journal.");
            }
            sql.run(
                    "UPDATE entries SET words = ?, decision = ? WHERE seq = ?",
                    Coded.text(words(words, origin.get())),
                    decision,
                    row.get());
            return Answer.given(entry);
        }));
    }

    @Override
    public Written<Long> begin(String entry, int index, JudgedCall judged) {
        var row = ShortId.row(entry);
        var begun = db.<Long>write(sql -> {
            if (row.isEmpty()
                    || sql.list("SELECT 1 FROM entries WHERE seq = ?", r -> 1, row.get())
                            .isEmpty()) {
                return Answer.lacking("Its entry is no longer in the journal, so it was not done.");
            }
            long step = sql.insert(
                    "INSERT INTO steps (entry, place, call, effect, verdict, begun, pid, started) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                    row.get(),
                    index,
                    Coded.record(judged.call()),
                    judged.effect().name(),
                    CodedOutcome.text(judged.verdict()),
                    Times.text(clock.instant()),
                    self.pid(),
                    self.info().startInstant().map(Times::text));
            return because(sql, judged.cause(), step);
        });
        if (begun instanceof Answer.Given<Long>(Long step)) {
            underWay.add(step);
        }
        return written(begun);
    }

    /// What must change together with the beginning of a step.
    private static Answer<Long> because(Sql sql, Cause cause, long step) throws SQLException {
        return switch (cause) {
            case Cause.Planned planned -> Answer.given(step);
            case Cause.FellDue(String id) ->
                SqlSchedule.take(sql, id, "fired").isPresent()
                        ? Answer.given(step)
                        : Answer.lacking("It is no longer on the schedule: it has been made or cancelled.");
            case Cause.Undoing(long other) -> {
                if (refused(sql, other)) {
                    sql.run("UPDATE steps SET taken_back = NULL WHERE id = ?", other);
                }
                int marked = sql.run(
                        "UPDATE steps SET taken_back = ? WHERE id = ? AND undo IS NOT NULL AND taken_back IS NULL",
                        step,
                        other);
                yield marked == 1
                        ? Answer.given(step)
                        : Answer.lacking("It has been undone already, or that was begun and may have happened.");
            }
        };
    }

    /// Whether somebody has tried to take a step back, and that failed.
    private static boolean refused(Sql sql, long step) throws SQLException {
        return sql.list(
                        "SELECT back.outcome FROM steps JOIN steps back ON back.id = steps.taken_back WHERE steps.id = ?",
                        row -> JournalReading.refused(Optional.ofNullable(row.getString(1))),
                        step)
                .contains(true);
    }

    @Override
    public Written<Long> end(long step, Outcome outcome, Optional<ActionCall> undo) {
        try {
            return written(db.write(sql -> {
                if (undo.map(Coded::whole).orElse(NONE) instanceof Answer.Lacking<String>(String reason)) {
                    return Answer.lacking(reason);
                }
                return ended(sql, step, outcome, undo.map(Coded::call));
            }));
        } finally {
            underWay.remove(step);
        }
    }

    private static Answer<Long> ended(Sql sql, long step, Outcome outcome, Optional<String> undo) throws SQLException {
        int changed = sql.run(
                "UPDATE steps SET outcome = ?, undo = ? WHERE id = ? AND outcome IS NULL",
                CodedOutcome.text(outcome),
                undo,
                step);
        if (outcome instanceof Outcome.Failed failed && failed.blame() == Blame.EXTERNAL) {
            sql.run("UPDATE steps SET taken_back = NULL WHERE taken_back = ?", step);
        }
        return changed == 1 ? Answer.given(step) : Answer.lacking("Its entry is no longer in the journal.");
    }

    @Override
    public List<JournalEntry> recent(int limit) {
        return db.read(sql -> reading.recent(sql, limit));
    }

    @Override
    public List<JournalEntry> missed(Optional<String> after) {
        return db.read(sql -> reading.missed(sql, after.flatMap(ShortId::row).orElse(0L)));
    }

    @Override
    public Optional<JournalEntry> find(String id) {
        return ShortId.row(id).flatMap(row -> db.read(sql -> reading.find(sql, row)));
    }

    @Override
    public Written<Integer> expire(Instant before) {
        return forget("DELETE FROM entries WHERE at < ? AND decision <> ?", Times.text(before), SCHEDULED);
    }

    @Override
    public Written<Integer> erase() {
        return forget("DELETE FROM entries");
    }

    private Written<Integer> forget(String delete, Object... values) {
        var forgotten = db.<Integer>write(sql -> Answer.given(sql.run(delete, values)));
        if (forgotten instanceof Answer.Given<Integer>(Integer entries) && entries > 0) {
            db.settle();
        }
        return written(forgotten);
    }

    static <T> Written<T> written(Answer<T> answer) {
        return switch (answer) {
            case Answer.Given<T>(T value) -> new Written.Kept<>(value);
            case Answer.Lacking<T>(String reason) -> new Written.Refused<>(reason);
        };
    }
}
