package dev.dwim.core.store;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/// The one SQLite file behind everything that outlives the process. Several processes may have it open at once.
/// Whoever opened it closes it. Safe to use from any thread.
public final class Database implements AutoCloseable {
    /// The file's name in the state folder.
    public static final String FILE = "dwim.db";

    private final Sqlite sqlite;
    private final SqlChannels channels;
    private final Stores stores;

    Database(Sqlite sqlite, Clock clock, Liveness liveness) {
        this.sqlite = sqlite;
        this.channels = new SqlChannels(sqlite, clock);
        sqlite.afterWriting(channels::catchUp);
        this.stores = new Stores(
                new SqlJournal(sqlite, clock, liveness),
                new SqlSchedule(sqlite),
                new SqlGrants(sqlite),
                channels,
                new SqlMemory(sqlite),
                new SqlHabits(sqlite, clock),
                new SqlLedger(sqlite));
    }

    /// What opening came to.
    public sealed interface Opening {
        /// It is open.
        ///
        /// @param database open
        /// @param notice   something the user must be told once, such as a damaged file that was kept aside
        record Opened(Database database, Optional<String> notice) implements Opening {}

        /// It is not, and no file has been changed.
        ///
        /// @param reason one sentence: what is in the way
        /// @param mend   one sentence: what to do
        record Refused(String reason, String mend) implements Opening {}
    }

    /// Opens the database of a state folder; makes both where they are missing.
    ///
    /// @param stateFolder the folder
    /// @param clock       tells the time for what is written, and what is stale
    /// @return the open database, or why not
    public static Opening open(Path stateFolder, Clock clock) {
        return new Opener(new StateFolder(stateFolder, clock), Schema.CURRENT, Liveness::ofSystem).open();
    }

    /// Opens the database of a state folder, with its driver's native library kept in the cache folder.
    ///
    /// @param stateFolder the folder
    /// @param cache       where what can be made again is kept
    /// @param clock       tells the time for what is written, and what is stale
    /// @return the open database, or why not
    public static Opening open(Path stateFolder, Path cache, Clock clock) {
        SqliteLibrary.keep(cache);
        return open(stateFolder, clock);
    }

    /// The parts.
    ///
    /// @return usable until this is closed
    public Stores stores() {
        return stores;
    }

    /// Reads all of it to see whether it is whole.
    ///
    /// @return one sentence with the mend, if it is not
    public Optional<String> damage() {
        return whole()
                ? Optional.empty()
                : Optional.of("It is damaged: dwim quit, then dwim doctor; the damaged file is kept aside.");
    }

    private boolean whole() {
        try {
            return sqlite.<Optional<String>>read(sql -> sql.first("PRAGMA integrity_check(1)", row -> row.getString(1)))
                    .equals(Optional.of("ok"));
        } catch (IllegalStateException unreadable) {
            return false;
        }
    }

    Sqlite sqlite() {
        return sqlite;
    }

    @Override
    public void close() {
        channels.catchUp();
        sqlite.close();
    }
}
