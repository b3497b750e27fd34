package dev.dwim.core.store;

import dev.dwim.api.Answer;
import dev.dwim.api.Origin;
import dev.dwim.core.ledger.Departure;
import dev.dwim.core.ledger.Ledger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// What left the machine, in the database.
final class SqlLedger implements Ledger {
    private final Sqlite db;

    SqlLedger(Sqlite db) {
        this.db = db;
    }

    @Override
    public Answer<Departure> write(Departure departure) {
        return db.write(sql -> {
            sql.run(
                    "INSERT INTO ledger (at, way, destination, plugin, action, carried) VALUES (?, ?, ?, ?, ?, ?)",
                    Times.text(departure.at()),
                    departure.way().name(),
                    Coded.text(departure.to()),
                    departure.plugin(),
                    departure.action(),
                    departure.carried().stream().map(Origin::name).sorted().collect(Collectors.joining(",")));
            return Answer.given(departure);
        });
    }

    @Override
    public List<Departure> recent(int most) {
        return db.read(sql -> sql.list(
                "SELECT at, way, destination, plugin, action, carried FROM ledger ORDER BY seq DESC LIMIT ?",
                SqlLedger::departure,
                most));
    }

    @Override
    public void expire(Instant before) {
        db.write(sql -> {
            sql.run("DELETE FROM ledger WHERE at < ?", Times.text(before));
            return Answer.given(before);
        });
    }

    private static Departure departure(ResultSet row) throws SQLException {
        return new Departure(
                Times.instant(row.getString("at")),
                Departure.Way.valueOf(row.getString("way")),
                Coded.string(row.getString("destination")),
                row.getString("plugin"),
                row.getString("action"),
                Arrays.stream(row.getString("carried").split(","))
                        .filter(name -> !name.isEmpty())
                        .map(Origin::valueOf)
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
