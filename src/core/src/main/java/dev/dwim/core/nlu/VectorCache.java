package dev.dwim.core.nlu;

import dev.dwim.core.disk.OwnFolder;
import dev.dwim.core.json.Digest;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.zip.CRC32;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The vectors of a catalogue's texts, in one small file, so that a catalogue is embedded once and not at every
/// start. Each vector is kept as signed bytes, which changes a cosine by less than a hundredth. A damaged or foreign
/// file counts as empty and is replaced by the next [#keep]. Safe to use from any thread; when two processes keep
/// theirs, the later one wins.
public final class VectorCache implements SentenceVectors {
    /// The most vectors kept, about eight megabytes.
    static final int MAX_VECTORS = 20_000;

    private static final Logger LOG = LoggerFactory.getLogger(VectorCache.class);
    private static final int MAGIC = 0x44574956;
    private static final int DIMENSIONS = 384;
    private static final int KEY_CHARS = 32;
    private static final int HEADER = 2 * Integer.BYTES;
    private static final int ENTRY = KEY_CHARS + DIMENSIONS;

    private final SentenceVectors model;
    private final Path file;
    private final SequencedMap<String, byte[]> kept = new LinkedHashMap<>(256, 0.75f, true);
    private boolean read;
    private boolean changed;

    /// Reads nothing yet.
    ///
    /// @param model computes what is not kept
    /// @param file  where the vectors are kept; its folder is made when needed
    public VectorCache(SentenceVectors model, Path file) {
        this.model = model;
        this.file = file;
    }

    @Override
    public boolean ready() {
        return model.ready();
    }

    @Override
    public boolean await(Duration patience) {
        return model.await(patience);
    }

    @Override
    public Optional<float[]> of(String text) {
        var key = Digest.of(Embeddings.MODEL + "\n" + text).substring(0, KEY_CHARS);
        var known = find(key);
        if (known.isPresent()) {
            return known.map(VectorCache::restore);
        }
        return model.of(text).map(vector -> restore(remember(key, shrink(vector))));
    }

    /// Writes what is new to the file, as a whole or not at all. A folder that cannot be written costs time at the next
    /// start, nothing else.
    @Override
    public synchronized void keep() {
        if (!changed) {
            return;
        }
        try {
            var folder = OwnFolder.make(file.toAbsolutePath().resolveSibling(""));
            var beside = Files.createTempFile(folder, "vectors", ".new");
            try {
                Files.write(beside, bytes());
                Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                changed = false;
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (IOException notWritable) {
            LOG.warn("vectors are not kept: {}", notWritable.getClass().getSimpleName());
        }
    }

    private synchronized Optional<byte[]> find(String key) {
        if (!read) {
            read = true;
            load();
        }
        return Optional.ofNullable(kept.get(key));
    }

    private synchronized byte[] remember(String key, byte[] vector) {
        kept.put(key, vector);
        changed = true;
        if (kept.size() > MAX_VECTORS) {
            kept.pollFirstEntry();
        }
        return vector;
    }

    private void load() {
        try {
            var bytes = ByteBuffer.wrap(Files.readAllBytes(file));
            int end = bytes.capacity() - Long.BYTES;
            if (end < HEADER || checksum(bytes.array(), end) != bytes.getLong(end) || bytes.getInt() != MAGIC) {
                LOG.info("the file of vectors is damaged and will be replaced");
                return;
            }
            for (int count = Math.min(bytes.getInt(), MAX_VECTORS); count > 0; count--) {
                var key = new byte[KEY_CHARS];
                var vector = new byte[DIMENSIONS];
                bytes.get(key).get(vector);
                kept.put(new String(key, StandardCharsets.US_ASCII), vector);
            }
        } catch (NoSuchFileException firstStart) {
            LOG.debug("no vectors are kept yet");
        } catch (IOException | BufferUnderflowException unreadable) {
            kept.clear();
            LOG.warn(
                    "the file of vectors cannot be read: {}",
                    unreadable.getClass().getSimpleName());
        }
    }

    private byte[] bytes() {
        var bytes = ByteBuffer.allocate(HEADER + kept.size() * ENTRY + Long.BYTES);
        bytes.putInt(MAGIC).putInt(kept.size());
        kept.forEach((key, vector) ->
                bytes.put(key.getBytes(StandardCharsets.US_ASCII)).put(vector));
        int end = bytes.position();
        return bytes.putLong(checksum(bytes.array(), end)).array();
    }

    private static long checksum(byte[] bytes, int end) {
        var crc = new CRC32();
        crc.update(bytes, 0, end);
        return crc.getValue();
    }

    private static byte[] shrink(float[] vector) {
        float largest = 1e-9f;
        for (float part : vector) {
            largest = Math.max(largest, Math.abs(part));
        }
        var small = new byte[DIMENSIONS];
        for (int i = 0; i < DIMENSIONS; i++) {
            small[i] = (byte) Math.round(vector[i] / largest * Byte.MAX_VALUE);
        }
        return small;
    }

    // Vectors have unit length, so the scale need not be kept.
    private static float[] restore(byte[] small) {
        double squares = 0;
        for (byte part : small) {
            squares += part * part;
        }
        float scale = (float) (1 / Math.sqrt(Math.max(squares, 1)));
        var vector = new float[DIMENSIONS];
        for (int i = 0; i < DIMENSIONS; i++) {
            vector[i] = small[i] * scale;
        }
        return vector;
    }
}
