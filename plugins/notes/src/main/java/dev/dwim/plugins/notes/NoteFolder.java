package dev.dwim.plugins.notes;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;

/// The folder of the notes. Nothing outside it is read or written, whatever the names or links in it say. A note
/// changes in one step or not at all, and no note is ever overwritten by a new one.
final class NoteFolder {
    private static final long LARGEST = 10 * 1024 * 1024;

    private final Path folder;

    NoteFolder(Path folder) {
        this.folder = folder;
    }

    /// Something about a note that the user must see to.
    static final class Refused extends IOException {
        private static final long serialVersionUID = 1L;

        private final String advice;

        Refused(String advice) {
            super(advice);
            this.advice = advice;
        }

        String advice() {
            return advice;
        }
    }

    Path path() {
        return folder;
    }

    /// Something done to notes.
    @FunctionalInterface
    interface Work<T> {
        T run() throws IOException;
    }

    /// Does something while nobody else does: other processes write notes too, and the last one to write would win.
    /// Makes the folder where it is missing.
    ///
    /// @throws Refused if somebody else is at it for longer than one waits
    <T> T alone(Work<T> work) throws IOException {
        make();
        try (var _ = Turn.in(folder.toRealPath())) {
            return work.run();
        }
    }

    private void make() throws IOException {
        try {
            Files.createDirectories(folder);
        } catch (FileAlreadyExistsException fileInItsPlace) {
            throw new NotDirectoryException(folder.toString());
        }
    }

    /// The file of a title, if there is such a note.
    Optional<Path> find(Title title) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> title.names(file.getFileName().toString()))
                    .min(Comparator.comparing(
                            file -> !file.getFileName().toString().equals(title.fileName())));
        }
    }

    /// Refuses what is no note of this folder, before anything is made or waited for.
    ///
    /// @param name the file's name
    void check(String name) throws IOException {
        inside(name);
    }

    /// Reads a note.
    ///
    /// @param name the file's name
    /// @return its bytes
    /// @throws Refused if it lies elsewhere, is no plain file, or is too large
    byte[] read(String name) throws IOException {
        var file = inside(name);
        if (Files.size(file) > LARGEST) {
            throw new Refused("The note \"" + Title.shown(name) + "\" is larger than 10 MB; use an editor for it.");
        }
        return Files.readAllBytes(file);
    }

    /// Writes a new note.
    ///
    /// @throws FileAlreadyExistsException if there is a file of that name
    void create(String name, byte[] content) throws IOException {
        make();
        var home = folder.toRealPath();
        var target = home.resolve(name);
        var written = written(home, content);
        try {
            Files.createLink(target, written);
        } catch (FileAlreadyExistsException taken) {
            throw taken;
        } catch (FileSystemException | UnsupportedOperationException noLinksHere) {
            Files.move(written, target);
        } finally {
            drop(written);
        }
    }

    /// Puts new content in the place of old.
    ///
    /// @param before what stood there when the change was worked out
    /// @throws Refused if something else stands there by now
    void replace(String name, byte[] before, byte[] after) throws IOException {
        var target = inside(name);
        var written = written(target.resolveSibling("."), after);
        try {
            keepPermissions(target, written);
            unchanged(name, before);
            Files.move(written, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            drop(written);
        }
    }

    /// Deletes a note that is still as it was.
    void delete(String name, byte[] before) throws IOException {
        unchanged(name, before);
        Files.delete(inside(name));
    }

    private void unchanged(String name, byte[] before) throws IOException {
        if (!Arrays.equals(read(name), before)) {
            throw new Refused("The note \"" + Title.shown(name) + "\" is being changed elsewhere; try again.");
        }
    }

    /// The real place of a note.
    private Path inside(String name) throws IOException {
        var plain = Path.of(name).getFileName();
        if (plain == null || !plain.toString().equals(name)) {
            throw new Refused("\"" + name + "\" is not the name of a note.");
        }
        try {
            var home = folder.toRealPath();
            var real = home.resolve(name).toRealPath();
            if (!real.startsWith(home)) {
                throw new Refused("The note \"" + Title.shown(name)
                        + "\" is a link to a file outside the notes folder, so it is left alone.");
            }
            if (!Files.isRegularFile(real, LinkOption.NOFOLLOW_LINKS)) {
                throw new Refused("\"" + name + "\" in the notes folder is not a file.");
            }
            return real;
        } catch (NoSuchFileException gone) {
            throw new Refused("The note \"" + Title.shown(name) + "\" is not there (any more).");
        }
    }

    /// A hidden file beside the notes, on the disk for good.
    private static Path written(Path parent, byte[] content) throws IOException {
        var temporary = parent.resolve(".note-" + UUID.randomUUID() + ".tmp").normalize();
        try (var channel = FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var buffer = ByteBuffer.wrap(content);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
            return temporary;
        } catch (IOException failed) {
            drop(temporary);
            throw failed;
        }
    }

    private static void drop(Path temporary) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException stays) {
            // a hidden file too many is no reason to call a written note unwritten
        }
    }

    private static void keepPermissions(Path from, Path to) throws IOException {
        var old = Files.getFileAttributeView(from, PosixFileAttributeView.class);
        var fresh = Files.getFileAttributeView(to, PosixFileAttributeView.class);
        if (old != null && fresh != null) {
            fresh.setPermissions(old.readAttributes().permissions());
        }
    }
}
