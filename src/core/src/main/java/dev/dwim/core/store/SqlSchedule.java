package dev.dwim.core.store;

import dev.dwim.api.Answer;
import dev.dwim.core.journal.Journal;
import dev.dwim.core.journal.Journal.Written;
import dev.dwim.core.schedule.Schedule;
import dev.dwim.core.schedule.Scheduled;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The schedule in the database.
final class SqlSchedule implements Schedule {
    private static final String ROWS = "SELECT seq, plugin, key, at, call, spec_hash, words FROM schedule ";

    private static final String MARK = "s-";

    private final Sqlite db;

    SqlSchedule(Sqlite db) {
        this.db = db;
    }

    @Override
    public Written<String> add(Scheduled scheduled) {
        var call = Coded.whole(scheduled.call());
        return SqlJournal.written(
                switch (call) {
                    case Answer.Lacking<String> lacking -> lacking;
                    case Answer.Given<String>(String json) ->
                        db.write(sql -> Answer.given(add(sql, scheduled, scheduled.key(), json)));
                });
    }

    @Override
    public Written<String> add(Journal.Opening opening, Scheduled scheduled) {
        return SqlJournal.written(
                switch (Coded.whole(scheduled.call())) {
                    case Answer.Lacking<String> lacking -> lacking;
                    case Answer.Given<String>(String json) ->
                        db.write(sql -> {
                            var entry = SqlJournal.open(sql, opening);
                            add(sql, scheduled, entry, json);
                            return Answer.given(entry);
                        });
                });
    }

    private static String add(Sql sql, Scheduled scheduled, String key, String call) throws SQLException {
        sql.run("DELETE FROM schedule WHERE plugin = ? AND key = ?", scheduled.plugin(), Coded.text(key));
        return id(sql.insert(
                "INSERT INTO schedule (plugin, key, at, call, spec_hash, words) VALUES (?, ?, ?, ?, ?, ?)",
                scheduled.plugin(),
                Coded.text(key),
                Times.text(scheduled.at()),
                call,
                scheduled.specHash(),
                Coded.text(scheduled.words())));
    }

    /// Unlike any id of the history: neither can be taken for the other.
    private static String id(long row) {
        return MARK + ShortId.of(row);
    }

    private static Optional<Long> row(String id) {
        var typed = id.strip().toLowerCase(Locale.ROOT);
        return typed.startsWith(MARK) ? ShortId.row(typed.substring(MARK.length())) : Optional.empty();
    }

    @Override
    public Written<Optional<Scheduled>> cancel(String id) {
        return SqlJournal.written(db.write(sql -> Answer.given(take(sql, id, "cancelled"))));
    }

    /// Takes a call off the schedule within somebody's transaction.
    ///
    /// @param decision what its entry has come to, where the user has scheduled it
    static Optional<Scheduled> take(Sql sql, String id, String decision) throws SQLException {
        var row = row(id);
        if (row.isEmpty()) {
            return Optional.empty();
        }
        var taken = sql.first(ROWS + "WHERE seq = ?", SqlSchedule::scheduled, row.get());
        sql.run("DELETE FROM schedule WHERE seq = ?", row.get());
        var entry = taken.filter(Scheduled::own).map(Scheduled::key).flatMap(ShortId::row);
        if (entry.isPresent()) {
            sql.run("UPDATE entries SET decision = ? WHERE seq = ?", decision, entry.get());
        }
        return taken;
    }

    @Override
    public List<Scheduled> waiting() {
        return db.read(sql -> sql.list(ROWS + "ORDER BY at, seq", SqlSchedule::scheduled));
    }

    private static Scheduled scheduled(ResultSet row) throws SQLException {
        return new Scheduled(
                id(row.getLong("seq")),
                row.getString("plugin"),
                Coded.string(row.getString("key")),
                Times.instant(row.getString("at")),
                Coded.call(row.getString("call")),
                row.getString("spec_hash"),
                Coded.string(row.getString("words")));
    }
}
