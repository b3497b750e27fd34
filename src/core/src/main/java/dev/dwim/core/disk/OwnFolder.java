package dev.dwim.core.disk;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// A folder of DWIM's own, closed to everybody but its user, whichever part of DWIM needs it first.
public final class OwnFolder {
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    private static final Set<PosixFilePermission> OWNERS =
            Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    private OwnFolder() {}

    /// Makes a folder, and those above it that are missing, for the user alone: so the XDG rules want it. One that is
    /// there already and belongs to the user is closed to others.
    ///
    /// @param folder where
    /// @return the folder
    /// @throws IOException if it cannot be made; one that others may look into is no reason
    public static Path make(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            close(folder);
            return folder;
        }
        return Files.createDirectories(folder, only("rwx------"));
    }

    /// Permissions for what is made anew.
    ///
    /// @param permissions such as `rw-------`
    /// @return nothing where the system knows no such permissions
    public static FileAttribute<?>[] only(String permissions) {
        return POSIX
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    /// Whether a file or folder belongs to whoever runs this.
    ///
    /// @param path    there
    /// @param options whether a link itself is meant
    /// @return true too where the system does not say who that is
    /// @throws IOException if it cannot be looked at
    public static boolean isOurs(Path path, LinkOption... options) throws IOException {
        return !POSIX || self().map(Files.getOwner(path, options)::equals).orElse(true);
    }

    private static void close(Path folder) throws IOException {
        if (!POSIX || !isOurs(folder)) {
            return;
        }
        var rights = EnumSet.noneOf(PosixFilePermission.class);
        rights.addAll(Files.getPosixFilePermissions(folder));
        if (rights.retainAll(OWNERS)) {
            try {
                Files.setPosixFilePermissions(folder, rights);
            } catch (IOException readOnly) {
                // Doctor tells it, with the mend; what is in the folder can be used all the same.
                System.getLogger(OwnFolder.class.getName())
                        .log(System.Logger.Level.INFO, "a folder of ours stays open to others");
            }
        }
    }

    /// Who runs this: on Linux whoever the system's own folder about this process belongs to, so that nothing need be
    /// written to find out.
    private static Optional<UserPrincipal> self() throws IOException {
        if (Files.exists(PROCESS)) {
            return Optional.of(Files.getOwner(PROCESS));
        }
        var name = ProcessHandle.current().info().user();
        return name.isPresent()
                ? Optional.of(
                        FileSystems.getDefault().getUserPrincipalLookupService().lookupPrincipalByName(name.get()))
                : Optional.empty();
    }

    private static final Path PROCESS = Path.of("/proc/self");
}
