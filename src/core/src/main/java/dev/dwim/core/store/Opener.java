package dev.dwim.core.store;

import dev.dwim.core.store.Database.Opening;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;

/// Opens the database of a state folder: tells our file from others, keeps a damaged one aside, brings an old one up
/// to date, and leaves a newer one alone.
///
/// @param folder   where it lies
/// @param schema   the tables wanted
/// @param liveness tells dead writers
record Opener(StateFolder folder, Schema schema, Liveness liveness) {
    private static final long QUICKLY_CHECKED = 4L * 1024 * 1024;
    private static final int SQLITE_CORRUPT = 11;
    private static final String ANOTHER = "is the database of another program";
    private static final String FULL =
            "The disk is full, so history can be read but nothing can be done: make room, then start DWIM again.";

    /// What is known of the file before it is used.
    private sealed interface Finding {
        record Usable() implements Finding {}

        record Damaged() implements Finding {}

        record NotForUs(Opening.Refused refused) implements Finding {}
    }

    Opening open() {
        try {
            folder.create();
            if (!folder.ours()) {
                return new Opening.Refused(
                        "The state folder " + folder.folder() + ", or the database in it, belongs to another user.",
                        "Start DWIM as that user, or point XDG_STATE_HOME to a folder of your own.");
            }
            try (var entered = folder.enter()) {
                return openInside();
            }
        } catch (IOException e) {
            return new Opening.Refused(
                    "The state folder " + folder.folder() + " cannot be used (" + e + ").",
                    "Make it a folder that you can read and write, or point XDG_STATE_HOME to another one.");
        } catch (SQLException e) {
            return new Opening.Refused(
                    Trouble.sentence(e, folder.file())
                            .orElseGet(() ->
                                    "The database " + folder.file() + " cannot be opened (" + e.getMessage() + ")."),
                    "Look whether " + folder.folder() + " can be written, and whether there is room there and in "
                            + System.getProperty("java.io.tmpdir")
                            + ", and whether programs may run from there (it is not mounted noexec), then start DWIM again.");
        }
    }

    private Opening openInside() throws IOException, SQLException {
        return switch (inspect()) {
            case Finding.NotForUs(Opening.Refused refused) -> refused;
            case Finding.Damaged damaged -> anew();
            case Finding.Usable usable -> {
                try {
                    yield use(Optional.empty());
                } catch (SQLException e) {
                    if (!Trouble.damaged(e)) {
                        throw e;
                    }
                    yield anew();
                }
            }
        };
    }

    private Opening anew() throws IOException, SQLException {
        var aside = folder.setAside();
        return use(Optional.of("The database was damaged. It is kept as " + aside.getFileName() + " in "
                + folder.folder() + "; a new one was begun, so history, schedules and permissions start empty."));
    }

    /// Looks at the file without changing it.
    private Finding inspect() throws IOException {
        var file = folder.file();
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            return foreign("is not a file");
        }
        return switch (Header.of(file)) {
            case Header.Fresh fresh -> new Finding.Usable();
            case Header.Garbage garbage -> new Finding.Damaged();
            case Header.Database(int application, int version)
            when application == 0 && version == 0 ->
                // Ours if its making was cut off: then there is nothing in it.
                holdsTables(file) ? foreign(ANOTHER) : new Finding.Usable();
            case Header.Database(int application, int version)
            when application != Schema.APPLICATION -> foreign(ANOTHER);
            case Header.Database(int application, int version) ->
                version > schema.version() ? newer(version) : new Finding.Usable();
        };
    }

    private Opening use(Optional<String> notice) throws IOException, SQLException {
        folder.createFile();
        try {
            return use(Sqlite.open(folder.file()), notice);
        } catch (SQLException e) {
            if (!Trouble.full(e) || Files.size(folder.file()) == 0) {
                throw e;
            }
            return use(Sqlite.openAlone(folder.file()), Optional.of(FULL));
        }
    }

    private Opening use(Sqlite sqlite, Optional<String> notice) throws IOException, SQLException {
        try {
            switch (examine(sqlite)) {
                case Finding.NotForUs(Opening.Refused refused) -> {
                    sqlite.close();
                    return refused;
                }
                case Finding.Damaged damaged -> throw new SQLException("damaged", "", SQLITE_CORRUPT);
                case Finding.Usable usable -> {
                    folder.trust();
                    return new Opening.Opened(new Database(sqlite, folder.clock(), liveness), notice);
                }
            }
        } catch (SQLException e) {
            sqlite.close();
            throw e;
        }
    }

    /// Looks at the open file, and brings it up to date.
    private Finding examine(Sqlite sqlite) throws IOException, SQLException {
        var sql = sqlite.sql();
        int application = number(sql, "PRAGMA application_id");
        int version = number(sql, "PRAGMA user_version");
        int tables = number(sql, "SELECT count(*) FROM sqlite_master");
        if (application == 0 && tables > 0 || application != 0 && application != Schema.APPLICATION) {
            return foreign(ANOTHER);
        }
        if (version > schema.version()) {
            return newer(version);
        }
        boolean looked = folder.suspected() || Files.size(folder.file()) <= QUICKLY_CHECKED;
        if (looked
                && !sql.first("PRAGMA quick_check(1)", row -> row.getString(1)).equals(Optional.of("ok"))) {
            return new Finding.Damaged();
        }
        if (version < schema.version()) {
            sqlite.migrate(schema, version, program());
        }
        return new Finding.Usable();
    }

    private static int number(Sql sql, String query) throws SQLException {
        return sql.first(query, row -> row.getInt(1)).orElseThrow();
    }

    private Finding foreign(String what) {
        return new Finding.NotForUs(new Opening.Refused(
                folder.file() + " " + what + ", so DWIM does not touch it.",
                "Move it elsewhere, then start DWIM again."));
    }

    private Finding newer(int version) {
        return new Finding.NotForUs(new Opening.Refused(
                "The database " + folder.file() + " was written by " + writer(folder.file()) + " (schema " + version
                        + "); this is DWIM " + program() + " (schema " + schema.version()
                        + "), which does not touch it.",
                "Use that DWIM or a newer one, or move the file elsewhere to begin anew."));
    }

    private static boolean holdsTables(Path file) {
        try (var connection = look(file)) {
            return number(new Sql(connection), "SELECT count(*) FROM sqlite_master") > 0;
        } catch (SQLException e) {
            // Damaged, perhaps: whoever opens it finds out.
            return false;
        }
    }

    /// Opens a file so that nothing can be changed, not even how it is locked.
    private static Connection look(Path file) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file.toUri() + "?mode=ro");
    }

    private static String writer(Path file) {
        try (var connection = look(file)) {
            return new Sql(connection)
                    .first("SELECT value FROM meta WHERE name = 'written_by'", row -> row.getString(1))
                    .map("DWIM "::concat)
                    .orElse("a newer DWIM");
        } catch (SQLException e) {
            // A newer schema may keep it elsewhere.
            return "a newer DWIM";
        }
    }

    private static String program() {
        return Optional.ofNullable(Opener.class.getPackage().getImplementationVersion())
                .orElse("(unpackaged)");
    }
}
