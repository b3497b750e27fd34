package dev.dwim.plugins.files;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// Looks for names below a folder, within bounds of depth, number and time. Links are not followed and hidden folders
/// not entered, so it ends whatever it meets.
final class Finder {
    private static final int DEEPEST = 8;
    private static final int MOST_SEEN = 200_000;
    private static final int MOST_FOUND = 1_000;
    private static final Duration LONGEST = Duration.ofSeconds(2);

    private final Clock clock;

    Finder(Clock clock) {
        this.clock = clock;
    }

    /// A file or folder that was found.
    ///
    /// @param path     where it is
    /// @param folder   whether it is a folder
    /// @param size     in bytes
    /// @param modified when its content last changed
    record Found(Path path, boolean folder, long size, Instant modified) {
        String name() {
            return HomeFiles.name(path);
        }
    }

    /// What a search came to.
    ///
    /// @param found    in no order
    /// @param complete whether everything was looked at
    record Result(List<Found> found, boolean complete) {}

    Result below(Path top, Predicate<Found> wanted) throws IOException {
        var visitor = new Visitor(top, wanted, clock.instant().plus(LONGEST));
        Files.walkFileTree(top, Set.of(), DEEPEST, visitor);
        return new Result(List.copyOf(visitor.found), visitor.complete);
    }

    private final class Visitor extends SimpleFileVisitor<Path> {
        private final Path top;
        private final Predicate<Found> wanted;
        private final Instant until;
        private final List<Found> found = new ArrayList<>();
        private boolean complete = true;
        private int seen;

        Visitor(Path top, Predicate<Found> wanted, Instant until) {
            this.top = top;
            this.wanted = wanted;
            this.until = until;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            if (folder.equals(top)) {
                return FileVisitResult.CONTINUE;
            }
            return HomeFiles.name(folder).startsWith(".") ? FileVisitResult.SKIP_SUBTREE : visit(folder, attributes);
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            return HomeFiles.name(file).startsWith(".") ? FileVisitResult.CONTINUE : visit(file, attributes);
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, IOException unreadable) {
            return FileVisitResult.CONTINUE;
        }

        private FileVisitResult visit(Path path, BasicFileAttributes attributes) {
            var each = new Found(
                    path,
                    attributes.isDirectory(),
                    attributes.size(),
                    attributes.lastModifiedTime().toInstant());
            if (wanted.test(each)) {
                found.add(each);
            }
            boolean enough = ++seen >= MOST_SEEN
                    || found.size() >= MOST_FOUND
                    || Thread.currentThread().isInterrupted()
                    || clock.instant().isAfter(until);
            complete = !enough;
            return enough ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
        }
    }
}
