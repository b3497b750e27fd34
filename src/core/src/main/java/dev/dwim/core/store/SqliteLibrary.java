package dev.dwim.core.store;

import dev.dwim.core.disk.Hindrance;
import dev.dwim.core.disk.OwnFolder;
import dev.dwim.core.unpack.Unpacked;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The native library of SQLite, kept unpacked. Its driver would unpack it at every start into the temporary folder,
/// and start a program to find out which system this is.
final class SqliteLibrary {
    private static final Logger LOG = LoggerFactory.getLogger(SqliteLibrary.class);
    private static final String PLACE = "org.sqlite.lib.path";

    /// About as large as the library, in bytes.
    private static final int SIZE = 2 * 1024 * 1024;

    private SqliteLibrary() {}

    /// Lets the driver take its library from a folder. Where that cannot be, it unpacks it as it always does.
    ///
    /// @param cache where what can be made again is kept
    static void keep(Path cache) {
        var resource = resource();
        if (resource.isEmpty() || System.getProperty(PLACE) != null) {
            return;
        }
        try {
            OwnFolder.make(cache);
            var library = Unpacked.keep(resource.get(), cache.resolve("sqlite"));
            System.setProperty(
                    PLACE, library.toAbsolutePath().resolveSibling("").toString());
        } catch (IOException e) {
            LOG.info("SQLite's library is not kept: {}", e.getClass().getSimpleName());
        }
    }

    /// Why the driver has no library, found out by trying; one cause.
    ///
    /// @param temporary where the driver unpacks it if it is not kept
    static Database.Opening.Refused unloadable(Path temporary) {
        var folder =
                Optional.ofNullable(System.getProperty(PLACE)).map(Path::of).orElse(temporary);
        var what = "The database cannot be opened: SQLite's library cannot be ";
        try {
            var probe = Files.createTempFile(folder, "probe", "");
            try {
                Files.write(probe, new byte[SIZE]);
            } finally {
                Files.delete(probe);
            }
            return new Database.Opening.Refused(
                    what + "loaded from " + folder + ", where no programs may run.",
                    "Let them (mount it without noexec), or point XDG_CACHE_HOME to a folder where they may.");
        } catch (IOException e) {
            return new Database.Opening.Refused(
                    what + "unpacked into " + folder + " (" + Hindrance.of(e) + ").",
                    "See to that, then say it again.");
        }
    }

    private static Optional<String> resource() {
        if (!Unpacked.supported()) {
            return Optional.empty();
        }
        return switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> Optional.of("org/sqlite/native/Linux/x86_64/libsqlitejdbc.so");
            case "aarch64" -> Optional.of("org/sqlite/native/Linux/aarch64/libsqlitejdbc.so");
            default -> Optional.empty();
        };
    }
}
