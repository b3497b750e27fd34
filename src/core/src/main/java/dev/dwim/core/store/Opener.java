package dev.dwim.core.store;

import dev.dwim.core.disk.Hindrance;
import dev.dwim.core.store.Database.Opening;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.sqlite.SQLiteException;

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
        } catch (StateFolder.Busy e) {
            return new Opening.Refused(
                    "Another DWIM has been opening the database " + folder.file() + " for a while.",
                    "Say it again; if it stays so, end that DWIM: dwim quit");
        } catch (IOException e) {
            return folder.obstructed()
                    ? new Opening.Refused(
                            "The state folder " + folder.folder() + " cannot be used (" + Hindrance.of(e) + ").",
                            "Make it a folder that you can read and write, or point XDG_STATE_HOME to another one.")
                    : read(hindrance(Hindrance.of(e)));
        } catch (SQLException e) {
            return unopened(e);
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

    /// Goes on where nothing can be written: what is there can be read, and nothing else is done.
    ///
    /// @param why one sentence, for now and for whatever is refused later
    private Opening read(String why) {
        try {
            return switch (inspect()) {
                case Finding.NotForUs(Opening.Refused refused) -> refused;
                case Finding.Damaged damaged ->
                    new Opening.Refused(
                            "The database " + folder.file() + " is damaged, and cannot be kept aside.", why);
                case Finding.Usable usable -> {
                    var sqlite = Header.of(folder.file()).empty()
                            ? Sqlite.blank(folder.file(), schema, why)
                            : Sqlite.openToRead(folder.file(), why);
                    yield number(sqlite.sql(), "PRAGMA user_version") == schema.version()
                            ? opened(sqlite, Optional.of(why))
                            : older(sqlite, why);
                }
            };
        } catch (IOException e) {
            return new Opening.Refused(
                    "The database " + folder.file() + " cannot be read (" + Hindrance.of(e) + ").",
                    "Give yourself leave to read it, or point XDG_STATE_HOME to another folder.");
        } catch (SQLException e) {
            return unopened(e);
        }
    }

    private Opening opened(Sqlite sqlite, Optional<String> notice) {
        return new Opening.Opened(new Database(sqlite, folder.clock(), liveness), notice);
    }

    private Opening older(Sqlite sqlite, String why) {
        sqlite.close();
        return new Opening.Refused(
                "The database " + folder.file() + " is of an older DWIM, and cannot be brought up to date.", why);
    }

    private Opening unopened(SQLException e) {
        if (!(e instanceof SQLiteException)) {
            return SqliteLibrary.unloadable(Path.of(System.getProperty("java.io.tmpdir")));
        }
        var why = Trouble.sentence(e, folder.file())
                .orElseGet(() -> "The database " + folder.file() + " cannot be opened (" + e.getMessage() + ").");
        return new Opening.Refused(why, "If it stays so: dwim doctor");
    }

    private String why(SQLException e) {
        return folder.hindrance()
                .map(found -> hindrance(Hindrance.of(found)))
                .or(() -> Trouble.sentence(e, folder.file()))
                .orElse(Trouble.FULL);
    }

    private String hindrance(String cause) {
        return cause.equals(Hindrance.FULL)
                ? Trouble.FULL
                : "The state folder " + folder.folder() + " cannot be written to (" + cause
                        + "), so DWIM only reads: make it writable, or point XDG_STATE_HOME to another one.";
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
        if (Files.isSymbolicLink(file) && !Files.exists(file)) {
            return foreign("is a link that leads nowhere");
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
            if (!Trouble.unwritable(e)) {
                throw e;
            }
            var why = why(e);
            return Files.size(folder.file()) > 0 && why.equals(Trouble.FULL) ? alone(why) : read(why);
        }
    }

    /// Opens it on a full disk: once there is room, it is written to again.
    private Opening alone(String why) throws IOException {
        try {
            return use(Sqlite.openAlone(folder.file()), Optional.of(why));
        } catch (SQLException e) {
            return read(why);
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
                    return opened(sqlite, notice);
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
        try (var connection = Sqlite.look(file)) {
            return number(new Sql(connection), "SELECT count(*) FROM sqlite_master") > 0;
        } catch (SQLException e) {
            // Damaged, perhaps: whoever opens it finds out.
            return false;
        }
    }

    private static String writer(Path file) {
        try (var connection = Sqlite.look(file)) {
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
