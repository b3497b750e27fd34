package dev.dwim.plugins.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;

/// How to tell whether a file is still the one it was. A folder is one as long as it is a folder: what it holds moves
/// with it.
///
/// @param kind     what it is
/// @param size     in bytes; 0 for a folder
/// @param modified when its content last changed; the epoch for a folder
record Mark(Kind kind, long size, Instant modified) {

    enum Kind {
        FILE,
        FOLDER,
        LINK,
        OTHER
    }

    static Mark of(Path file) throws IOException {
        var read = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (read.isDirectory()) {
            return new Mark(Kind.FOLDER, 0, Instant.EPOCH);
        }
        var kind = read.isRegularFile() ? Kind.FILE : read.isSymbolicLink() ? Kind.LINK : Kind.OTHER;
        return new Mark(kind, read.size(), read.lastModifiedTime().toInstant());
    }
}
