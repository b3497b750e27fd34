package dev.dwim.core.store;

import java.sql.SQLException;
import java.util.List;

/// The tables, and how an older file becomes a newer one. A step that has been released never changes; a new version
/// is a new step.
///
/// @param steps the statements that lead to version 1, from 1 to 2, and so on
record Schema(List<List<String>> steps) {
    /// `DWIM` in ASCII: tells our file from another program's.
    static final int APPLICATION = 0x4457494D;

    private static final List<String> FIRST = List.of(
            "CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
            """
            CREATE TABLE entries (
                seq INTEGER PRIMARY KEY AUTOINCREMENT,
                at TEXT NOT NULL,
                words TEXT NOT NULL,
                trigger TEXT NOT NULL,
                origin TEXT NOT NULL,
                decision TEXT NOT NULL,
                undo_of TEXT)""",
            "CREATE INDEX entries_by_time ON entries (at)",
            """
            CREATE TABLE steps (
                id INTEGER PRIMARY KEY AUTOINCREMENT,
                entry INTEGER NOT NULL REFERENCES entries (seq) ON DELETE CASCADE,
                place INTEGER NOT NULL,
                call TEXT NOT NULL,
                effect TEXT NOT NULL,
                verdict TEXT NOT NULL,
                begun TEXT NOT NULL,
                pid INTEGER NOT NULL,
                started TEXT,
                outcome TEXT,
                undo TEXT,
                taken_back INTEGER)""",
            "CREATE INDEX steps_by_entry ON steps (entry)",
            """
            CREATE TABLE schedule (
                seq INTEGER PRIMARY KEY AUTOINCREMENT,
                plugin TEXT NOT NULL,
                key TEXT NOT NULL,
                at TEXT NOT NULL,
                call TEXT NOT NULL,
                spec_hash TEXT NOT NULL,
                words TEXT NOT NULL,
                UNIQUE (plugin, key))""",
            "CREATE INDEX schedule_by_time ON schedule (at)",
            """
            CREATE TABLE grants (
                id TEXT PRIMARY KEY,
                plugin TEXT NOT NULL,
                action TEXT NOT NULL,
                destination TEXT NOT NULL,
                spec_hash TEXT NOT NULL,
                given_at TEXT NOT NULL) WITHOUT ROWID""",
            "CREATE INDEX grants_by_action ON grants (action)",
            "CREATE TABLE channels (channel TEXT PRIMARY KEY, consent TEXT NOT NULL) WITHOUT ROWID",
            """
            CREATE TABLE memory (
                plugin TEXT NOT NULL,
                key TEXT NOT NULL,
                value TEXT NOT NULL,
                PRIMARY KEY (plugin, key)) WITHOUT ROWID""",
            """
            CREATE TABLE habits (
                words TEXT NOT NULL,
                action TEXT NOT NULL,
                times INTEGER NOT NULL,
                last TEXT NOT NULL,
                PRIMARY KEY (words, action)) WITHOUT ROWID""",
            // Ids that were read off one file must not mean something else in the next: each begins somewhere else.
            "INSERT INTO sqlite_sequence VALUES ('entries', abs(random() % 500000000))",
            "INSERT INTO sqlite_sequence VALUES ('schedule', abs(random() % 500000000))");

    /// What was picked without a word, and the keys of the facts that were there then.
    private static final List<String> PICKS = List.of(
            "CREATE TABLE picks (action TEXT PRIMARY KEY, times INTEGER NOT NULL, last TEXT NOT NULL) WITHOUT ROWID",
            """
            CREATE TABLE pick_keys (
                action TEXT NOT NULL REFERENCES picks (action) ON DELETE CASCADE,
                key TEXT NOT NULL,
                times INTEGER NOT NULL,
                PRIMARY KEY (action, key)) WITHOUT ROWID""");

    /// What left the machine, and how long nothing at all is taken of what is around the user.
    private static final List<String> LEDGER = List.of(
            """
            CREATE TABLE ledger (
                seq INTEGER PRIMARY KEY AUTOINCREMENT,
                at TEXT NOT NULL,
                way TEXT NOT NULL,
                destination TEXT NOT NULL,
                plugin TEXT NOT NULL,
                action TEXT NOT NULL,
                carried TEXT NOT NULL)""",
            "CREATE INDEX ledger_by_time ON ledger (at)",
            "CREATE TABLE pause (one INTEGER PRIMARY KEY CHECK (one = 1), until TEXT)");

    static final Schema CURRENT = new Schema(List.of(FIRST, PICKS, LEDGER));

    Schema {
        steps = steps.stream().map(List::copyOf).toList();
    }

    int version() {
        return steps.size();
    }

    /// Brings a file up to this version, in one transaction.
    void migrate(Sql sql, int from, String program) throws SQLException {
        for (List<String> step : steps.subList(from, version())) {
            for (String statement : step) {
                sql.pragma(statement);
            }
        }
        sql.run("INSERT OR REPLACE INTO meta VALUES ('written_by', ?)", program);
        sql.pragma("PRAGMA application_id = " + APPLICATION);
        sql.pragma("PRAGMA user_version = " + version());
    }
}
