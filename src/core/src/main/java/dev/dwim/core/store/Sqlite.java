package dev.dwim.core.store;

import dev.dwim.api.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.sqlite.SQLiteConfig;

/// One database file behind two connections: one writes, one reads, so that nobody who reads waits for the disk. Safe
/// to use from any thread and beside other processes.
final class Sqlite implements AutoCloseable {
    private static final int BUSY_MILLIS = 5_000;

    private final Path file;
    private final Optional<Object> identity;
    private final Optional<String> hindrance;
    private final Connection writer;
    private final Connection reader;
    private final ReentrantLock writing;
    private final ReentrantLock reading;
    private volatile Runnable afterwards = () -> {};
    private volatile boolean closed;

    private Sqlite(Path file, Connection writer, Connection reader, Optional<String> hindrance) {
        this.file = file;
        this.hindrance = hindrance;
        this.writer = writer;
        this.reader = reader;
        this.writing = new ReentrantLock();
        this.reading = writer.equals(reader) ? writing : new ReentrantLock();
        this.identity = identity(file);
    }

    /// Something done in one transaction.
    @FunctionalInterface
    interface Work<T> {
        T on(Sql sql) throws SQLException;
    }

    static Sqlite open(Path file) throws SQLException {
        var writer = connect(file, "NORMAL");
        try {
            return new Sqlite(file, writer, connect(file, "NORMAL"), Optional.empty());
        } catch (SQLException e) {
            writer.close();
            throw e;
        }
    }

    /// Opens without the shared memory that lets others in, which takes room on the disk; so a full disk can be
    /// read.
    static Sqlite openAlone(Path file) throws SQLException {
        var only = connect(file, "EXCLUSIVE");
        return new Sqlite(file, only, only, Optional.of(Trouble.FULL));
    }

    /// Opens a file that nothing can be written to, or beside.
    ///
    /// @param hindrance one sentence: why not
    static Sqlite openToRead(Path file, String hindrance) throws SQLException {
        var only = look(file);
        return new Sqlite(file, only, only, Optional.of(hindrance));
    }

    /// Stands in for a file that cannot be made: it has the tables, nothing in them, and takes nothing.
    ///
    /// @param hindrance one sentence: why not
    static Sqlite blank(Path file, Schema schema, String hindrance) throws SQLException {
        var only = new SQLiteConfig().createConnection("jdbc:sqlite::memory:");
        var blank = new Sqlite(file, only, only, Optional.of(hindrance));
        blank.migrate(schema, 0, "");
        blank.sql().pragma("PRAGMA query_only = ON");
        return blank;
    }

    /// Opens a file so that neither it nor anything beside it is changed. What its log holds is read only if the log is
    /// there: without one, SQLite must take the file for one that nobody changes, or it would make a log.
    static Connection look(Path file) throws SQLException {
        boolean logged = Files.exists(file.resolveSibling(file.getFileName() + "-wal"))
                && Files.exists(file.resolveSibling(file.getFileName() + "-shm"));
        return DriverManager.getConnection(
                "jdbc:sqlite:" + file.toUri() + (logged ? "?mode=ro" : "?mode=ro&immutable=1"));
    }

    private static Connection connect(Path file, String locking) throws SQLException {
        var config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_MILLIS);
        var connection = config.createConnection("jdbc:sqlite:" + file.toUri());
        try {
            var sql = new Sql(connection);
            sql.pragma("PRAGMA locking_mode = " + locking);
            sql.pragma("PRAGMA journal_mode = WAL");
            // What a commit has returned for outlives a power cut.
            sql.pragma("PRAGMA synchronous = FULL");
            sql.pragma("PRAGMA fullfsync = ON");
            sql.pragma("PRAGMA foreign_keys = ON");
            // What is erased is overwritten.
            sql.pragma("PRAGMA secure_delete = ON");
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /// Reads from one moment's state. A damaged file and a closed database throw.
    <T> T read(Work<T> work) {
        reading.lock();
        try {
            return transaction("BEGIN", reader, work, result -> true);
        } catch (SQLException e) {
            suspect(e);
            throw new IllegalStateException(Trouble.sentence(e, file).orElse("cannot read " + file), e);
        } finally {
            reading.unlock();
        }
    }

    /// Has something done whenever something has been written.
    void afterWriting(Runnable afterwards) {
        this.afterwards = afterwards;
    }

    /// Writes all or nothing: what is given is on the disk, what is lacking has changed nothing.
    <T> Answer<T> write(Work<Answer<T>> work) {
        var answer = tried(work);
        if (answer instanceof Answer.Given<T>) {
            afterwards.run();
        }
        return answer;
    }

    private <T> Answer<T> tried(Work<Answer<T>> work) {
        writing.lock();
        try {
            if (closed) {
                return Answer.lacking("DWIM is stopping.");
            }
            if (!identity.equals(identity(file))) {
                return Answer.lacking("The database " + file + " was moved away while DWIM ran: start DWIM again.");
            }
            return transaction("BEGIN IMMEDIATE", writer, work, answer -> answer instanceof Answer.Given<T>);
        } catch (SQLException e) {
            suspect(e);
            return Answer.lacking(why(e));
        } finally {
            writing.unlock();
        }
    }

    /// Why something could not be written: what is known since the file was opened is said in the same words.
    private String why(SQLException e) {
        var why = Trouble.sentence(e, file).orElseThrow(() -> new IllegalStateException(e));
        return Trouble.unwritable(e) ? hindrance.orElse(why) : why;
    }

    /// Moves what is written from the log into the file, so that what was erased is left in neither.
    void settle() {
        writing.lock();
        try {
            new Sql(writer).pragma("PRAGMA wal_checkpoint(TRUNCATE)");
        } catch (SQLException e) {
            // Somebody still reads an older state, or the disk is full; the next one to settle or to close does it.
            suspect(e);
        } finally {
            writing.unlock();
        }
    }

    /// The connection that writes, bare; for whoever alone has the database.
    Sql sql() {
        return new Sql(writer);
    }

    /// Brings the tables up to a version, all or nothing.
    void migrate(Schema schema, int from, String program) throws SQLException {
        transaction(
                "BEGIN IMMEDIATE",
                writer,
                sql -> {
                    schema.migrate(sql, from, program);
                    return from;
                },
                version -> true);
        // The file's header then says the version even to those who look at the file alone.
        settle();
    }

    Path file() {
        return file;
    }

    private static <T> T transaction(String begin, Connection connection, Work<T> work, Predicate<T> keeps)
            throws SQLException {
        var sql = new Sql(connection);
        sql.pragma(begin);
        boolean committed = false;
        try {
            var result = work.on(sql);
            if (keeps.test(result)) {
                sql.pragma("COMMIT");
                committed = true;
            }
            return result;
        } finally {
            if (!committed) {
                rollBack(sql);
            }
        }
    }

    private static void rollBack(Sql sql) {
        try {
            sql.pragma("ROLLBACK");
        } catch (SQLException e) {
            // SQLite has rolled back by itself, as it does on a full disk.
        }
    }

    /// Leaves a mark, so that the next start looks the whole file through.
    private void suspect(SQLException e) {
        if (Trouble.damaged(e)) {
            StateFolder.suspect(file);
        }
    }

    private static Optional<Object> identity(Path file) {
        try {
            return Optional.ofNullable(
                    Files.readAttributes(file, BasicFileAttributes.class).fileKey());
        } catch (IOException e) {
            return Optional.of("gone");
        }
    }

    @Override
    public void close() {
        writing.lock();
        reading.lock();
        try {
            closed = true;
            reader.close();
            writer.close();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot close " + file, e);
        } finally {
            reading.unlock();
            writing.unlock();
        }
    }
}
