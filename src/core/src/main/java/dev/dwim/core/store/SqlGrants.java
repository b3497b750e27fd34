package dev.dwim.core.store;

import dev.dwim.api.Answer;
import dev.dwim.core.policy.Grant;
import dev.dwim.core.policy.Grants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// The standing permissions in the database.
final class SqlGrants implements Grants {
    private static final String ROWS = "SELECT id, plugin, action, destination, spec_hash, given_at FROM grants ";

    private final Sqlite db;

    SqlGrants(Sqlite db) {
        this.db = db;
    }

    @Override
    public Optional<Grant> covering(String action, String destination, String specHash) {
        return db.read(sql -> sql.first(
                ROWS + "WHERE action = ? AND destination = ? AND spec_hash = ? ORDER BY given_at DESC",
                SqlGrants::grant,
                action,
                Coded.text(destination),
                specHash));
    }

    @Override
    public Answer<Grant> give(Grant grant) {
        return db.write(sql -> {
            sql.run(
                    "INSERT OR REPLACE INTO grants (id, plugin, action, destination, spec_hash, given_at) "
                            + "VALUES (?, ?, ?, ?, ?, ?)",
                    grant.id(),
                    grant.plugin(),
                    grant.action(),
                    Coded.text(grant.destination()),
                    grant.specHash(),
                    Times.text(grant.givenAt()));
            return Answer.given(grant);
        });
    }

    @Override
    public List<Grant> list() {
        return db.read(sql -> sql.list(ROWS + "ORDER BY given_at DESC, id", SqlGrants::grant));
    }

    @Override
    public Answer<Optional<Grant>> revoke(String id) {
        return db.write(sql -> {
            var revoked = sql.first(ROWS + "WHERE id = ?", SqlGrants::grant, id);
            sql.run("DELETE FROM grants WHERE id = ?", id);
            return Answer.given(revoked);
        });
    }

    private static Grant grant(ResultSet row) throws SQLException {
        return new Grant(
                row.getString("id"),
                row.getString("plugin"),
                row.getString("action"),
                Coded.string(row.getString("destination")),
                row.getString("spec_hash"),
                Times.instant(row.getString("given_at")));
    }
}
