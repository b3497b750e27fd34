package dev.dwim.core.store;

import dev.dwim.core.unpack.Unpacked;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The native library of SQLite, kept unpacked. Its driver would unpack it at every start into the temporary folder,
/// and start a program to find out which system this is.
final class SqliteLibrary {
    private static final Logger LOG = LoggerFactory.getLogger(SqliteLibrary.class);
    private static final String PLACE = "org.sqlite.lib.path";

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
            var library = Unpacked.keep(resource.get(), cache.resolve("sqlite"));
            System.setProperty(
                    PLACE, library.toAbsolutePath().resolveSibling("").toString());
        } catch (IOException e) {
            LOG.info("SQLite's library is not kept: {}", e.getClass().getSimpleName());
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
