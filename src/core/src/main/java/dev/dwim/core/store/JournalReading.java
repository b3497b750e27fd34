package dev.dwim.core.store;

import dev.dwim.api.Effect;
import dev.dwim.api.Host;
import dev.dwim.api.Origin;
import dev.dwim.api.Outcome;
import dev.dwim.core.intent.Trigger;
import dev.dwim.core.journal.JournalEntry;
import dev.dwim.core.journal.StepRecord;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongPredicate;

/// Rows of the journal as entries. A step without an end is under way while its process lives and its deadline has
/// not passed; after that nobody knows whether it happened.
final class JournalReading {
    private static final Duration DEADLINE = Host.DEADLINE.plusSeconds(5);
    private static final Outcome CUT_OFF = new Outcome.Unknown(
            "It was cut off while it was under way, so it may have happened: look before you do it again.");
    private static final String ENTRIES = "SELECT seq, at, words, trigger, origin, decision, undo_of FROM entries ";
    private static final String MISSED = "SELECT DISTINCT seq FROM entries LEFT JOIN steps ON steps.entry = seq"
            + " WHERE seq > ? AND trigger = 'SCHEDULE' AND (decision = 'missed' OR steps.id IS NOT NULL"
            + " AND (outcome IS NULL OR json_extract(outcome, '$.is') <> 'done')) ORDER BY seq";
    private static final String STEPS = "SELECT steps.*, back.outcome AS back_outcome"
            + " FROM steps LEFT JOIN steps back ON back.id = steps.taken_back ";

    private final Clock clock;
    private final Liveness liveness;
    private final LongPredicate underWay;

    /// @param underWay tells the steps that this process is about
    JournalReading(Clock clock, Liveness liveness, LongPredicate underWay) {
        this.clock = clock;
        this.liveness = liveness;
        this.underWay = underWay;
    }

    List<JournalEntry> recent(Sql sql, int limit) throws SQLException {
        var seqs = sql.list("SELECT seq FROM entries ORDER BY seq DESC LIMIT ?", row -> row.getLong(1), limit);
        return seqs.isEmpty() ? List.of() : between(sql, seqs.getLast(), seqs.getFirst());
    }

    List<JournalEntry> missed(Sql sql, long after) throws SQLException {
        var missed = new ArrayList<JournalEntry>();
        for (long seq : sql.list(MISSED, row -> row.getLong(1), after)) {
            find(sql, seq).ifPresent(missed::add);
        }
        return missed.stream().takeWhile(JournalReading::ended).toList();
    }

    private static boolean ended(JournalEntry entry) {
        return entry.steps().stream().allMatch(step -> step.outcome().isPresent());
    }

    Optional<JournalEntry> find(Sql sql, long seq) throws SQLException {
        return between(sql, seq, seq).stream().findFirst();
    }

    private List<JournalEntry> between(Sql sql, long first, long last) throws SQLException {
        Map<Long, List<StepRecord>> steps = new HashMap<>();
        sql.list(
                STEPS + "WHERE steps.entry BETWEEN ? AND ? ORDER BY steps.id",
                row -> steps.computeIfAbsent(row.getLong("entry"), entry -> new ArrayList<>())
                        .add(step(row)),
                first,
                last);
        return sql.list(
                ENTRIES + "WHERE seq BETWEEN ? AND ? ORDER BY seq DESC",
                row -> entry(row, steps.getOrDefault(row.getLong("seq"), List.of())),
                first,
                last);
    }

    private static JournalEntry entry(ResultSet row, List<StepRecord> steps) throws SQLException {
        return new JournalEntry(
                ShortId.of(row.getLong("seq")),
                Times.instant(row.getString("at")),
                Coded.string(row.getString("words")),
                Trigger.valueOf(row.getString("trigger")),
                Origin.valueOf(row.getString("origin")),
                row.getString("decision"),
                Optional.ofNullable(row.getString("undo_of")),
                steps);
    }

    private StepRecord step(ResultSet row) throws SQLException {
        var undo = Optional.ofNullable(row.getString("undo")).map(Coded::call);
        var ended = Optional.ofNullable(row.getString("outcome")).map(json -> CodedOutcome.outcome(json, undo));
        return new StepRecord(
                row.getLong("id"),
                row.getInt("place"),
                Coded.call(row.getString("call")),
                Effect.valueOf(row.getString("effect")),
                CodedOutcome.verdict(row.getString("verdict")),
                ended.isPresent() || isUnderWay(row) ? ended : Optional.of(CUT_OFF),
                undo,
                undoing(row));
    }

    private static StepRecord.Undoing undoing(ResultSet row) throws SQLException {
        if (Optional.ofNullable(row.getString("taken_back")).isEmpty()) {
            return StepRecord.Undoing.OPEN;
        }
        return refused(Optional.ofNullable(row.getString("back_outcome")))
                ? StepRecord.Undoing.REFUSED
                : StepRecord.Undoing.DONE;
    }

    /// Whether an undo came to this and failed.
    static boolean refused(Optional<String> outcome) {
        return outcome.map(json -> CodedOutcome.outcome(json, Optional.empty()))
                .filter(Outcome.Failed.class::isInstance)
                .isPresent();
    }

    private boolean isUnderWay(ResultSet row) throws SQLException {
        if (underWay.test(row.getLong("id"))) {
            return true;
        }
        var started = Optional.ofNullable(row.getString("started")).map(Times::instant);
        return clock.instant().isBefore(Times.instant(row.getString("begun")).plus(DEADLINE))
                && liveness.alive(row.getLong("pid"), started);
    }
}
