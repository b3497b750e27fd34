package dev.dwim.app.platform.sources;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Files that hold a line or a few.
final class SmallFile {
    private static final int LONGEST = 4_096;

    private SmallFile() {}

    /// Reads one.
    ///
    /// @param file any path
    /// @return its text; empty if it is no file, cannot be read, or is longer than 4 KiB and so not what it should
    ///         be
    static Optional<String> read(Path file) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (var in = Files.newInputStream(file)) {
            // What the kernel makes up has the size 0, so the bytes are counted as they come.
            var bytes = in.readNBytes(LONGEST + 1);
            return bytes.length > LONGEST ? Optional.empty() : Optional.of(new String(bytes, StandardCharsets.UTF_8));
        } catch (IOException _) {
            return Optional.empty();
        }
    }
}
