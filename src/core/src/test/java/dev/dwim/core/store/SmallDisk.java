package dev.dwim.core.store;

import java.sql.SQLException;

/// Makes the disk as small as a test needs it.
public final class SmallDisk {
    private SmallDisk() {}

    /// How large the database is.
    ///
    /// @param database open
    /// @return in pages
    public static int pages(Database database) {
        try {
            return database.sqlite()
                    .sql()
                    .first("PRAGMA page_count", row -> row.getInt(1))
                    .orElseThrow();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /// Leaves room for so many pages and not one more.
    ///
    /// @param database open
    /// @param pages    at least as many as it has
    public static void room(Database database, int pages) {
        try {
            database.sqlite().sql().pragma("PRAGMA max_page_count = " + pages);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
