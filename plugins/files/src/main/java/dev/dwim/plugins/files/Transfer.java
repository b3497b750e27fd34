package dev.dwim.plugins.files;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.UUID;

/// Moves a file or folder without ever overwriting one.
final class Transfer {
    private Transfer() {}

    /// The copy is complete, but the original could not be removed, or not all of it.
    static final class HalfDone extends IOException {
        private static final long serialVersionUID = 1L;

        HalfDone(IOException cause) {
            super(cause);
        }
    }

    /// Moves in one step where both places lie on one file system, else by a copy that is compared before the
    /// original is removed.
    ///
    /// @param from what to move; a link is moved itself
    /// @param to   where it shall be; in a folder that exists
    /// @throws Refused if something is there already
    static void move(Path from, Path to) throws IOException {
        vacant(to);
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException otherFileSystem) {
            across(from, to);
        }
    }

    /// Moves to another file system.
    static void across(Path from, Path to) throws IOException {
        var copy = to.resolveSibling("." + HomeFiles.name(to) + "." + UUID.randomUUID() + ".part");
        try {
            copy(from, copy);
            same(from, copy);
            vacant(to);
            Files.move(copy, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            delete(copy);
            throw failed;
        }
        try {
            delete(from);
        } catch (IOException stays) {
            throw new HalfDone(stays);
        }
    }

    private static void vacant(Path to) throws IOException {
        if (Files.exists(to, LinkOption.NOFOLLOW_LINKS)) {
            throw new Refused(
                    "There is a \"" + HomeFiles.name(to) + "\" in that place already; rename or move it first.");
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                return copied(folder);
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                return copied(file);
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException failed) throws IOException {
                var made = to.resolve(from.relativize(folder));
                Files.setLastModifiedTime(made, Files.getLastModifiedTime(folder));
                return FileVisitResult.CONTINUE;
            }

            private FileVisitResult copied(Path each) throws IOException {
                obeyInterruption();
                Files.copy(
                        each,
                        to.resolve(from.relativize(each)),
                        StandardCopyOption.COPY_ATTRIBUTES,
                        LinkOption.NOFOLLOW_LINKS);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static void same(Path from, Path copy) throws IOException {
        try (var originals = Files.walk(from)) {
            for (var original : (Iterable<Path>) originals::iterator) {
                obeyInterruption();
                var copied = copy.resolve(from.relativize(original));
                if (!same(Mark.of(original).kind(), original, copied)) {
                    throw new IOException("a copy differs from its original");
                }
            }
        }
    }

    private static boolean same(Mark.Kind kind, Path original, Path copied) throws IOException {
        return switch (kind) {
            case FILE -> Files.mismatch(original, copied) < 0;
            case LINK -> Files.readSymbolicLink(original).equals(Files.readSymbolicLink(copied));
            case FOLDER -> Files.isDirectory(copied, LinkOption.NOFOLLOW_LINKS);
            case OTHER -> false;
        };
    }

    private static void delete(Path tree) throws IOException {
        if (!Files.exists(tree, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(tree, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException failed) throws IOException {
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static void obeyInterruption() throws ClosedByInterruptException {
        if (Thread.currentThread().isInterrupted()) {
            throw new ClosedByInterruptException();
        }
    }
}
