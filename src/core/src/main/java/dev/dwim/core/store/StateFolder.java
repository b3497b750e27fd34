package dev.dwim.core.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/// The folder that holds the database: ours alone to read, and entered by one process at a time.
///
/// @param folder the state folder
/// @param clock  names what is kept aside
record StateFolder(Path folder, Clock clock) {
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    private static final List<String> PARTS = List.of("", "-wal", "-shm");
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(5);
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss").withZone(ZoneOffset.UTC);

    Path file() {
        return folder.resolve(Database.FILE);
    }

    /// Makes the folder if it is missing.
    void create() throws IOException {
        if (!Files.isDirectory(folder)) {
            var parent = folder.toAbsolutePath().getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            Files.createDirectory(folder, only("rwx------"));
        }
    }

    /// Makes an empty file that only we can read; SQLite gives its log the same permissions.
    void createFile() throws IOException {
        if (!Files.exists(file(), LinkOption.NOFOLLOW_LINKS)) {
            Files.createFile(file(), only("rw-------"));
        } else if (POSIX) {
            Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-------"));
        }
    }

    private static FileAttribute<?>[] only(String permissions) {
        return POSIX
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    /// Whether the folder and the file, where they exist, belong to whoever runs this.
    boolean ours() throws IOException {
        if (!POSIX) {
            return true;
        }
        var probe = Files.createTempFile(folder, "whose", "", only("rw-------"));
        try {
            var self = Files.getOwner(probe);
            return Files.getOwner(folder).equals(self)
                    && (!Files.exists(file()) || Files.getOwner(file()).equals(self));
        } finally {
            Files.delete(probe);
        }
    }

    /// Keeps others who open the same database out until it is closed.
    FileChannel enter() throws IOException {
        var channel =
                FileChannel.open(folder.resolve("dwim.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (!locked(channel)) {
                if (System.nanoTime() - end > 0) {
                    throw new IOException("another DWIM has been opening it for " + PATIENCE.toSeconds() + " s");
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
