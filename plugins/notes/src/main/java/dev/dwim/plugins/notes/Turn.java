package dev.dwim.plugins.notes;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/// The turn to write in a folder: a hidden file, locked. The system frees the lock of whoever dies; the file itself is
/// gone as soon as its turn is over.
record Turn(Path file, FileChannel channel) implements AutoCloseable {
    private static final String NAME = ".note-turn.tmp";
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(10);

    /// Waits for the turn.
    static Turn in(Path folder) throws IOException {
        var file = folder.resolve(NAME);
        long begun = System.nanoTime();
        while (System.nanoTime() - begun < PATIENCE.toNanos()) {
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedIOException("interrupted before its turn");
            }
            var turn = tried(file);
            if (turn.isPresent()) {
                return turn.get();
            }
            pause();
        }
        throw new NoteFolder.Refused("The notes are being changed elsewhere for long already; try again.");
    }

    private static void pause() throws IOException {
        try {
            TimeUnit.NANOSECONDS.sleep(PAUSE.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted before its turn");
        }
    }

    private static Optional<Turn> tried(Path file) throws IOException {
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean ours = false;
        try {
            ours = channel.tryLock() != null && stillThere(file, channel);
            return ours ? Optional.of(new Turn(file, channel)) : Optional.empty();
        } catch (OverlappingFileLockException somebodyInThisProcess) {
            return Optional.empty();
        } finally {
            if (!ours) {
                channel.close();
            }
        }
    }

    /// Whoever had the turn before may have deleted the file between our opening and locking it.
    private static boolean stillThere(Path file, FileChannel channel) throws IOException {
        var mark = UUID.randomUUID().toString();
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(mark.getBytes(StandardCharsets.UTF_8)));
        try {
            return Files.readString(file).equals(mark);
        } catch (NoSuchFileException deleted) {
            return false;
        }
    }

    @Override
    public void close() {
        try (channel) {
            Files.deleteIfExists(file);
        } catch (IOException stays) {
            // What was written is written: a hidden file too many does not change that, and its lock is gone.
        }
    }
}
