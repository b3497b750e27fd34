package dev.dwim.core.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// What SQLite refuses, in sentences for the user. What is not in here is a bug.
final class Trouble {
    /// What is said wherever the disk is full, so that it is said in one wording.
    static final String FULL = "The disk is full, so DWIM only reads: make room and say it again.";

    private Trouble() {}

    static boolean damaged(SQLException e) {
        var code = code(e);
        return code == SQLiteErrorCode.SQLITE_CORRUPT.code || code == SQLiteErrorCode.SQLITE_NOTADB.code;
    }

    static boolean full(SQLException e) {
        return primary(e) == SQLiteErrorCode.SQLITE_FULL || primary(e) == SQLiteErrorCode.SQLITE_IOERR;
    }

    /// Whether the file, or its folder, cannot be written to; reading may go on.
    static boolean unwritable(SQLException e) {
        return switch (primary(e)) {
            case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_AUTH -> true;
            default -> full(e);
        };
    }

    /// Why nothing could be written; empty for what only a bug can cause.
    static Optional<String> sentence(SQLException e, Path file) {
        return Optional.ofNullable(
                switch (primary(e)) {
                    case SQLITE_FULL -> FULL;
                    case SQLITE_IOERR, SQLITE_PROTOCOL, SQLITE_NOLFS ->
                        "The disk does not take anything, so nothing can be written down: look after the disk that holds "
                                + file + ".";
                    case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_AUTH ->
                        "Nothing may be written to " + file + ": give yourself leave to write there and say it again.";
                    case SQLITE_BUSY, SQLITE_LOCKED ->
                        "Another DWIM keeps the database busy, so nothing can be written down: say it again.";
                    case SQLITE_CORRUPT, SQLITE_NOTADB ->
                        "The database " + file
                                + " is damaged: start DWIM again, it keeps the damaged file and begins a new one.";
                    case SQLITE_TOOBIG -> "That is too large to be written down.";
                    case SQLITE_INTERRUPT -> "It was interrupted before it could be written down.";
                    default -> null;
                });
    }

    private static SQLiteErrorCode primary(SQLException e) {
        return SQLiteErrorCode.getErrorCode(code(e));
    }

    /// The primary code: the extended ones say the same in more detail.
    private static int code(SQLException e) {
        int code = e instanceof SQLiteException sqlite ? sqlite.getResultCode().code : e.getErrorCode();
        return code & 0xff;
    }
}
