package dev.dwim.core.store;

import dev.dwim.api.Answer;
import dev.dwim.core.memory.PluginMemory;
import dev.dwim.core.plan.Labelled;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What plugins remember, in the database.
final class SqlMemory implements PluginMemory {
    private final Sqlite db;

    SqlMemory(Sqlite db) {
        this.db = db;
    }

    @Override
    public Optional<Labelled> get(String plugin, String key) {
        return db.read(sql -> get(sql, plugin, key));
    }

    @Override
    public Answer<Labelled> put(String plugin, String key, Labelled value) {
        if (key.length() > MAX_KEY) {
            return Answer.lacking("A key has at most " + MAX_KEY + " characters.");
        }
        if (!Coded.comesBack(value.value()) || Coded.text(value.value()).length() > MAX_VALUE) {
            return Answer.lacking("That is too large or nested too deep to be remembered.");
        }
        return db.write(sql -> {
            sql.run(
                    "INSERT OR REPLACE INTO memory (plugin, key, value) VALUES (?, ?, ?)",
                    plugin,
                    Coded.text(key),
                    Coded.labelled(value));
            return Answer.given(value);
        });
    }

    @Override
    public Answer<Optional<Labelled>> remove(String plugin, String key) {
        return db.write(sql -> {
            var was = get(sql, plugin, key);
            sql.run("DELETE FROM memory WHERE plugin = ? AND key = ?", plugin, Coded.text(key));
            return Answer.given(was);
        });
    }

    @Override
    public Set<String> keys(String plugin, String prefix) {
        var keys = new TreeSet<String>();
        db.read(sql -> sql.list(
                "SELECT key FROM memory WHERE plugin = ?", row -> keys.add(Coded.string(row.getString(1))), plugin));
        keys.removeIf(key -> !key.startsWith(prefix));
        return keys;
    }

    @Override
    public Answer<Integer> forget(String plugin) {
        var forgotten = db.<Integer>write(sql -> Answer.given(sql.run("DELETE FROM memory WHERE plugin = ?", plugin)));
        db.settle();
        return forgotten;
    }

    private static Optional<Labelled> get(Sql sql, String plugin, String key) throws SQLException {
        return sql.first(
                "SELECT value FROM memory WHERE plugin = ? AND key = ?",
                row -> Coded.labelled(row.getString(1)),
                plugin,
                Coded.text(key));
    }
}
