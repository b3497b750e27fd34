package dev.dwim.core.store;

import dev.dwim.core.disk.OwnFolder;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/// The folder that holds the database: ours alone to read, and entered by one process at a time.
///
/// @param folder the state folder
/// @param clock  names what is kept aside
record StateFolder(Path folder, Clock clock) {
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    private static final List<String> PARTS = List.of("", "-wal", "-shm");
    private static final Set<PosixFilePermission> OURS_ALONE = PosixFilePermissions.fromString("rw-------");

    /// What SQLite needs beside the file, in bytes: its log, and the memory that processes share.
    private static final int ROOM = 64 * 1024;

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(5);
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss").withZone(ZoneOffset.UTC);

    Path file() {
        return folder.resolve(Database.FILE);
    }

    /// Makes the folder if it is missing; one that others may look into is closed to them.
    void create() throws IOException {
        OwnFolder.make(folder);
    }

    /// Makes an empty file that only we can read; SQLite gives its log the same permissions.
    void createFile() throws IOException {
        if (!Files.exists(file(), LinkOption.NOFOLLOW_LINKS)) {
            Files.createFile(file(), OwnFolder.only("rw-------"));
        } else if (POSIX && !Files.getPosixFilePermissions(file()).equals(OURS_ALONE)) {
            Files.setPosixFilePermissions(file(), OURS_ALONE);
        }
    }

    /// Whether something that is no folder lies where it should be, or above it.
    boolean obstructed() {
        for (var path = folder.toAbsolutePath(); path != null; path = path.getParent()) {
            if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
                return !Files.isDirectory(path);
            }
        }
        return false;
    }

    /// Why nothing can be written here, found out by trying; empty if something can.
    Optional<IOException> hindrance() {
        try {
            var probe = Files.createTempFile(folder, "probe", "", OwnFolder.only("rw-------"));
            try {
                Files.write(probe, new byte[ROOM]);
                return Optional.empty();
            } finally {
                Files.delete(probe);
            }
        } catch (IOException e) {
            return Optional.of(e);
        }
    }

    /// Whether the folder and the file, where they exist, belong to whoever runs this.
    boolean ours() throws IOException {
        return OwnFolder.isOurs(folder) && (!Files.exists(file()) || OwnFolder.isOurs(file()));
    }

    /// Another process has been opening the same database for too long.
    static final class Busy extends IOException {
        private static final long serialVersionUID = 1;
    }

    /// Keeps others who open the same database out until it is closed.
    FileChannel enter() throws IOException {
        var channel = FileChannel.open(
                folder.resolve("dwim.lock"),
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                OwnFolder.only("rw-------"));
        try {
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (!locked(channel)) {
                if (System.nanoTime() - end > 0) {
                    throw new Busy();
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
            return channel;
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            // Another thread of this process holds it.
            return false;
        }
    }

    /// Renames a damaged database together with its log.
    Path setAside() throws IOException {
        var name = Database.FILE + ".damaged-" + STAMP.format(clock.instant());
        int copy = 1;
        while (Files.exists(folder.resolve(copy == 1 ? name : name + "-" + copy))) {
            copy++;
        }
        var aside = folder.resolve(copy == 1 ? name : name + "-" + copy);
        for (String part : PARTS) {
            var from = folder.resolve(Database.FILE + part);
            if (Files.exists(from)) {
                Files.move(from, folder.resolve(aside.getFileName() + part), StandardCopyOption.ATOMIC_MOVE);
            }
        }
        Files.deleteIfExists(suspicion(file()));
        return aside;
    }

    boolean suspected() {
        return Files.exists(suspicion(file()));
    }

    void trust() throws IOException {
        Files.deleteIfExists(suspicion(file()));
    }

    /// Leaves word for the next start that the file may be damaged.
    static void suspect(Path file) {
        try {
            Files.write(suspicion(file), new byte[0]);
        } catch (IOException e) {
            // Then the next start finds the damage by itself, or when it meets it.
        }
    }

    private static Path suspicion(Path file) {
        return file.resolveSibling(file.getFileName() + ".suspect");
    }
}
