package dev.dwim.app.resident;

import dev.dwim.app.settings.Folders;
import dev.dwim.core.disk.Hindrance;
import dev.dwim.core.disk.OwnFolder;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// The folder that holds the socket: ours, no link, and closed to everybody else.
///
/// @param path    the folder
/// @param owner   whoever runs this
/// @param session tells residents of different state folders apart
public record RunFolder(Path path, UserPrincipal owner, String session) {
    private static final String OURS_ALONE = "rwx------";
    private static final String CALLER = "c-";
    private static final Pattern CALLERS_END = Pattern.compile(CALLER + "[0-9a-f]{32}");

    /// Longer than any greeting takes.
    private static final Duration STALE = Duration.ofMinutes(1);

    /// What looking at the folder came to.
    public sealed interface Check {
        /// It is as it should be.
        ///
        /// @param folder the folder
        record Sound(RunFolder folder) implements Check {}

        /// It is not, and nothing was changed.
        ///
        /// @param reason one sentence: what is in the way, and what to do
        record Refused(String reason) implements Check {}
    }

    /// Makes the folder if it is missing, and looks at it.
    ///
    /// @param folders where it is
    /// @return the folder, or why it must not be used
    public static Check in(Folders folders) {
        var path = folders.run();
        try {
            make(path);
            var attributes = Files.readAttributes(path, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (!attributes.isDirectory()) {
                return new Check.Refused(path + " should be a folder of DWIM's own, but is "
                        + (attributes.isSymbolicLink() ? "a link" : "something else") + ": move it away.");
            }
            if (!OwnFolder.isOurs(path, LinkOption.NOFOLLOW_LINKS)) {
                return new Check.Refused(
                        path + " belongs to " + attributes.owner().getName()
                                + ", so DWIM does not use it: move it away, or set XDG_RUNTIME_DIR.");
            }
            if (!PosixFilePermissions.toString(attributes.permissions()).equals(OURS_ALONE)) {
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(OURS_ALONE));
            }
            return new Check.Sound(new RunFolder(path, attributes.owner(), folders.session()));
        } catch (IOException | UnsupportedOperationException e) {
            return new Check.Refused(path + " cannot be used for DWIM's socket (" + Hindrance.of(e)
                    + "): make it writable, or set XDG_RUNTIME_DIR.");
        }
    }

    /// Where the resident listens.
    ///
    /// @return the socket's path
    Path socket() {
        return socket(path, session);
    }

    /// Where the resident of these folders listens, if one does.
    ///
    /// @param folders where things lie
    /// @return the socket's path
    public static Path socket(Folders folders) {
        return socket(folders.run(), folders.session());
    }

    private static Path socket(Path path, String session) {
        return path.resolve(session + ".sock");
    }

    /// What a living resident holds locked; the system lets go of it however the resident ends.
    ///
    /// @return the file's path
    Path lock() {
        return path.resolve(session + ".lock");
    }

    /// A name for the calling end of a connection: nobody can guess it, and it is there only until the other side has
    /// answered the greeting.
    Path callersEnd() {
        return path.resolve(CALLER + UUID.randomUUID().toString().replace("-", ""));
    }

    /// Removes what killed callers have left of their ends. One that still greets is left alone.
    ///
    /// @param fresh a socket in this folder that was made just now: tells what is old by the same clock
    void sweep(Path fresh) {
        try (var ends = Files.newDirectoryStream(path, CALLER + "*")) {
            var old = Files.getLastModifiedTime(fresh, LinkOption.NOFOLLOW_LINKS)
                    .toInstant()
                    .minus(STALE);
            for (var end : ends) {
                boolean ours = CALLERS_END.matcher(end.getFileName().toString()).matches() && isSocket(end);
                if (ours
                        && Files.getLastModifiedTime(end, LinkOption.NOFOLLOW_LINKS)
                                .toInstant()
                                .isBefore(old)) {
                    Files.deleteIfExists(end);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            System.getLogger(RunFolder.class.getName())
                    .log(System.Logger.Level.DEBUG, "what others left could not be swept away");
        }
    }

    /// What lies where the socket or the lock should be and is not DWIM's, so that no resident can be there.
    ///
    /// @return one sentence with the mend; empty if nothing is in the way
    public Optional<String> obstacle() {
        if (Files.exists(socket(), LinkOption.NOFOLLOW_LINKS) && !isSocket(socket())) {
            return Optional.of(foreign(socket()));
        }
        return Files.exists(lock(), LinkOption.NOFOLLOW_LINKS)
                        && !Files.isRegularFile(lock(), LinkOption.NOFOLLOW_LINKS)
                ? Optional.of(foreign(lock()))
                : Optional.empty();
    }

    private static boolean isSocket(Path path) {
        try {
            return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                    .isOther();
        } catch (IOException gone) {
            return true;
        }
    }

    private static String foreign(Path path) {
        return path + " is not DWIM's: move it away.";
    }

    private static void make(Path path) throws IOException {
        var parent = path.toAbsolutePath().getParent();
        if (parent != null) {
            Files.createDirectories(parent, OwnFolder.only(OURS_ALONE));
        }
        try {
            Files.createDirectory(path, OwnFolder.only(OURS_ALONE));
        } catch (FileAlreadyExistsException there) {
            // Whatever lies there is looked at next.
        }
    }
}
