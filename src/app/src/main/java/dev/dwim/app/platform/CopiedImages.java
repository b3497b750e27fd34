package dev.dwim.app.platform;

import dev.dwim.api.Value;
import dev.dwim.core.disk.OwnFolder;
import dev.dwim.core.json.Digest;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where the copied picture lies: a folder of its own, for the user alone. There is one picture at most,
/// for as long as it is the one that was copied last, and no longer than a fact is held. Safe to use
/// from any thread.
final class CopiedImages implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CopiedImages.class);

    private final Path folder;
    private final Duration held;
    private Optional<Thread> end = Optional.empty();
    private boolean closed;

    /// @param folder where; made when there is a picture
    /// @param held   how long a picture is kept
    CopiedImages(Path folder, Duration held) {
        this.folder = folder;
        this.held = held;
    }

    /// Where pictures go: for the user alone, and in memory where the system has a folder that is.
    /// Residents whose state lies apart have folders apart.
    ///
    /// @param surroundings tells the XDG folders
    /// @return a folder for nothing else, which may not exist
    static Path place(Surroundings surroundings) {
        var home = surroundings.variable("HOME").orElse(System.getProperty("user.home"));
        var above = absolute(surroundings, "XDG_RUNTIME_DIR")
                .filter(Files::isDirectory)
                .or(() -> absolute(surroundings, "XDG_CACHE_HOME"))
                .orElse(Path.of(home, ".cache"));
        var state = surroundings.variable("XDG_STATE_HOME").orElse(home);
        return above.resolve("dwim").resolve("copied-" + Digest.of(state).substring(0, 8));
    }

    private static Optional<Path> absolute(Surroundings surroundings, String variable) {
        return surroundings.variable(variable).map(Path::of).filter(Path::isAbsolute);
    }

    /// Writes a picture.
    @FunctionalInterface
    interface Picture {
        /// Writes it.
        ///
        /// @param into where to
        /// @return whether it is whole
        /// @throws IOException if it cannot be written
        boolean write(OutputStream into) throws IOException;
    }

    /// Keeps a picture in the place of the one before.
    ///
    /// @param mimeType its kind
    /// @param picture  writes it
    /// @return where it lies; empty if it is not whole or could not be written
    Optional<Value.Blob> keep(String mimeType, Picture picture) {
        clear();
        var file = folder.resolve(UUID.randomUUID().toString());
        try {
            OwnFolder.make(folder);
            if (written(file, picture) && stays(file)) {
                return Optional.of(new Value.Blob(mimeType, Files.size(file), file.toUri()));
            }
        } catch (IOException broken) {
            LOG.warn("the copied picture could not be kept: {}", broken.toString());
        }
        delete(file);
        return Optional.empty();
    }

    private static boolean written(Path file, Picture picture) throws IOException {
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (var channel = Files.newByteChannel(file, options, OwnFolder.only("rw-------"));
                var into = Channels.newOutputStream(channel)) {
            return picture.write(into);
        }
    }

    /// From now on it ends by itself.
    private synchronized boolean stays(Path file) {
        if (!closed) {
            end = Optional.of(Thread.ofVirtual().name("copied picture").start(() -> {
                try {
                    TimeUnit.NANOSECONDS.sleep(held.toNanos());
                    delete(file);
                } catch (InterruptedException cleared) {
                    Thread.currentThread().interrupt();
                }
            }));
        }
        return !closed;
    }

    /// Deletes the picture, and what a run that was killed has left.
    synchronized void clear() {
        end.ifPresent(Thread::interrupt);
        end = Optional.empty();
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var files = Files.newDirectoryStream(folder)) {
            files.forEach(CopiedImages::delete);
        } catch (IOException | DirectoryIteratorException broken) {
            LOG.warn("copied pictures could not be deleted: {}", broken.toString());
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException broken) {
            LOG.warn("a copied picture could not be deleted: {}", broken.toString());
        }
    }

    /// Deletes the picture and keeps none any more.
    @Override
    public synchronized void close() {
        closed = true;
        clear();
    }
}
