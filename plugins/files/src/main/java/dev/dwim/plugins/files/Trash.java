package dev.dwim.plugins.files;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// The trash of the desktop, as the freedesktop.org Trash specification 1.0 describes it: the user's own under the
/// data home, or one at the top of the file system where a file lies.
final class Trash {
    private static final int MOST_ALIKE = 10_000;
    private static final String HEADER = "[Trash Info]";

    private final Path home;
    private final Devices devices;

    /// Which file system something lies on.
    @FunctionalInterface
    interface Devices {
        /// The number of the device.
        ///
        /// @throws Refused if this system has no such numbers
        long of(Path path) throws IOException;

        /// As the system tells it.
        static long real(Path path) throws IOException {
            try {
                return ((Number) Files.getAttribute(path, "unix:dev", LinkOption.NOFOLLOW_LINKS)).longValue();
            } catch (UnsupportedOperationException | IllegalArgumentException noUnix) {
                throw new Refused("The trash of this system cannot be used yet; delete the file in your file manager.");
            }
        }
    }

    /// @param home    the user's own trash, `Trash` in the data home; made when it is needed
    /// @param devices which file system something lies on
    Trash(Path home, Devices devices) {
        this.home = home;
        this.devices = devices;
    }

    /// Puts a file or folder in the trash of its file system.
    ///
    /// @param file what to put there
    /// @param now  the user's local time
    /// @return where it lies now
    /// @throws Refused if its file system has no trash that is safe to use
    Path put(Path file, LocalDateTime now) throws IOException {
        var can = can(file);
        var info = reserve(can, HomeFiles.name(file), info(can, file, now));
        var trashed = can.files().resolve(HomeFiles.stem(HomeFiles.name(info)));
        try {
            Files.move(file, trashed, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            Files.deleteIfExists(info);
            throw failed;
        }
        return trashed;
    }

    /// Takes a file or folder out of the trash.
    ///
    /// @param trashed where it lies
    /// @param before  where it was
    /// @throws Refused if it does not lie in a trash as what was at that place, or something is there by now
    void restore(Path trashed, Path before) throws IOException {
        var files = trashed.resolveSibling("");
        var root = files.resolveSibling("");
        if (!files.endsWith("files") || !Files.exists(trashed, LinkOption.NOFOLLOW_LINKS)) {
            throw new Refused("\"" + HomeFiles.name(before) + "\" is not in the trash any more.");
        }
        var info = root.resolve("info").resolve(HomeFiles.name(trashed) + ".trashinfo");
        var top = root.equals(home) ? Optional.<Path>empty() : Optional.of(top(root));
        if (!origin(info, top).equals(Optional.of(before))) {
            throw new Refused("What lies in the trash under that name is something else by now, so it was left there.");
        }
        Transfer.move(trashed, before);
        Files.deleteIfExists(info);
    }

    /// A trash folder.
    ///
    /// @param root with `files` and `info` in it
    /// @param top  the top of the file system, which the paths in it are relative to; empty for the user's own
    ///             trash
    private record Can(Path root, Optional<Path> top) {
        Path files() {
            return root.resolve("files");
        }

        Path info() {
            return root.resolve("info");
        }
    }

    private Can can(Path file) throws IOException {
        if (home.startsWith(file)) {
            throw new Refused("\"" + HomeFiles.name(file) + "\" holds the trash itself, so it cannot go there.");
        }
        make(home);
        if (devices.of(home) == device(file)) {
            return ready(new Can(home, Optional.empty()));
        }
        var top = top(file);
        var uid = String.valueOf(Files.getAttribute(home, "unix:uid"));
        var shared = top.resolve(".Trash");
        if (Files.isDirectory(shared, LinkOption.NOFOLLOW_LINKS) && sticky(shared)) {
            var own = shared.resolve(uid);
            if (usable(own)) {
                return ready(new Can(own, Optional.of(top)));
            }
        }
        var own = top.resolve(".Trash-" + uid);
        if (usable(own)) {
            return ready(new Can(own, Optional.of(top)));
        }
        throw new Refused("The file system of \"" + HomeFiles.name(file)
                + "\" has no trash that can be used; move the file to your home folder first, or delete it yourself.");
    }

    private static Can ready(Can can) throws IOException {
        make(can.files());
        make(can.info());
        return can;
    }

    private static void make(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
    }

    private static boolean usable(Path own) {
        try {
            make(own);
            return Files.isDirectory(own, LinkOption.NOFOLLOW_LINKS) && Files.isWritable(own);
        } catch (IOException readOnlyOrForeign) {
            return false;
        }
    }

    private static boolean sticky(Path folder) throws IOException {
        return Files.getAttribute(folder, "unix:mode") instanceof Integer mode && (mode & 01000) != 0;
    }

    /// The top of the file system on which something lies.
    private Path top(Path path) throws IOException {
        long device = device(path);
        var top = folder(path);
        for (var above = top.getParent(); above != null && devices.of(above) == device; above = above.getParent()) {
            top = above;
        }
        return top;
    }

    private long device(Path path) throws IOException {
        return devices.of(folder(path));
    }

    /// What tells on which file system something lies. Not the file: where file systems are laid over each other, a
    /// file may have the number of the one below, from which it cannot be told.
    private static Path folder(Path path) {
        return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS) || path.getParent() == null ? path : path.getParent();
    }

    /// Takes a name that is free, by creating its info file, as the specification asks.
    private static Path reserve(Can can, String name, String content) throws IOException {
        for (int i = 1; i <= MOST_ALIKE; i++) {
            var free = i == 1 ? name : name + "." + i;
            var info = can.info().resolve(free + ".trashinfo");
            if (Files.exists(can.files().resolve(free), LinkOption.NOFOLLOW_LINKS)) {
                continue;
            }
            try {
                return Files.writeString(info, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            } catch (FileAlreadyExistsException taken) {
                continue;
            }
        }
        throw new Refused("The trash holds too many files called \"" + name + "\"; empty it first.");
    }

    private static String info(Can can, Path file, LocalDateTime now) {
        var path = can.top().map(top -> top.relativize(file)).orElse(file);
        var time = DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(now.truncatedTo(ChronoUnit.SECONDS));
        return HEADER + "\nPath=" + encoded(path) + "\nDeletionDate=" + time + "\n";
    }

    private static String encoded(Path path) {
        try {
            return new URI("file", null, path.isAbsolute() ? path.toString() : "/" + path, null)
                    .toASCIIString()
                    .substring(path.isAbsolute() ? "file:".length() : "file:/".length());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException("every path can be quoted", impossible);
        }
    }

    /// Where something in the trash was.
    private static Optional<Path> origin(Path info, Optional<Path> top) throws IOException {
        if (!Files.isRegularFile(info, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        return Files.readString(info, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith("Path="))
                .map(line -> line.substring("Path=".length()))
                .map(encoded -> encoded.startsWith("/") ? encoded : "/" + encoded)
                .map(encoded -> URI.create("file:" + encoded).getPath())
                .map(path -> top.map(root -> root.resolve(path.substring(1))).orElseGet(() -> Path.of(path)))
                .findFirst();
    }
}
