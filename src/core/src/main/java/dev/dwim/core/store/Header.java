package dev.dwim.core.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// The first 100 bytes of a database, read without SQLite, so that a file which is not ours is not even opened. The
/// format is that of <https://sqlite.org/fileformat2.html#the_database_header>.
sealed interface Header {
    /// There is no file, or nothing in it.
    record Fresh() implements Header {}

    /// An SQLite file.
    ///
    /// @param application whose it says it is; 0 for nobody's
    /// @param version     as its program numbers them
    record Database(int application, int version) implements Header {}

    /// No SQLite file.
    record Garbage() implements Header {}

    /// Whether nothing has been written into it yet, or its making was cut off.
    default boolean empty() {
        return this instanceof Fresh || equals(new Database(0, 0));
    }

    static Header of(Path file) throws IOException {
        if (!Files.exists(file)) {
            return new Fresh();
        }
        byte[] bytes;
        try (var in = Files.newInputStream(file)) {
            bytes = in.readNBytes(100);
        }
        if (bytes.length == 0) {
            return new Fresh();
        }
        var magic = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
        if (bytes.length < 100 || !Arrays.equals(bytes, 0, magic.length, magic, 0, magic.length)) {
            return new Garbage();
        }
        var header = ByteBuffer.wrap(bytes);
        return new Database(header.getInt(68), header.getInt(60));
    }
}
