package dev.dwim.core.nlu;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.dwim.core.unpack.Unpacked;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The embedding model as it is kept between starts: unpacked, and with its graph optimised once, which loads several
/// times faster than the jar it comes in. The folder is named by a checksum of what was unpacked, and appears whole or
/// not at all.
///
/// @param folder holds all of it
record EmbeddingFiles(Path folder) {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddingFiles.class);
    private static final String NAME = "model-";
    private static final String MODEL = "bge-small-en-v1.5-q.onnx";
    private static final String TOKENIZER = "bge-small-en-v1.5-q-tokenizer.json";
    private static final List<String> LIBRARIES = List.of("libonnxruntime.so", "libonnxruntime4j_jni.so");

    /// The model in a folder, if it has been kept there.
    ///
    /// @param cache where models are kept
    /// @return empty if it is not there, or is another version
    static Optional<EmbeddingFiles> in(Path cache) throws IOException {
        var kept = new EmbeddingFiles(cache.resolve(name()));
        return Files.isDirectory(kept.folder) ? Optional.of(kept) : Optional.empty();
    }

    /// Unpacks the model and keeps it; what was kept of other versions goes.
    ///
    /// @param cache where models are kept; made if absent
    /// @return the model, whoever kept it first
    static EmbeddingFiles make(Path cache) throws IOException {
        Files.createDirectories(cache);
        var fresh = new EmbeddingFiles(Files.createTempDirectory(cache, NAME + "new"));
        var kept = new EmbeddingFiles(cache.resolve(name()));
        try {
            fresh.unpack();
            if (!Files.exists(kept.folder)) {
                Files.move(fresh.folder, kept.folder, StandardCopyOption.ATOMIC_MOVE);
            }
            sweep(cache, kept.folder);
            return kept;
        } catch (OrtException e) {
            throw new IOException("the model cannot be optimised", e);
        } finally {
            delete(fresh.folder);
        }
    }

    Path model() {
        return folder.resolve(MODEL);
    }

    Path tokenizer() {
        return folder.resolve(TOKENIZER);
    }

    /// Lets the runtime take its native libraries from here. Where they cannot be loaded from here, since the folder
    /// is on a disk that runs no programs, it unpacks them into the temporary folder as it always does.
    void lendLibraries() {
        var library = folder.resolve(LIBRARIES.getFirst());
        if (Files.exists(library)) {
            try {
                System.load(library.toAbsolutePath().toString());
                System.setProperty(
                        "onnxruntime.native.path", folder.toAbsolutePath().toString());
            } catch (UnsatisfiedLinkError e) {
                LOG.info("native libraries cannot be loaded from the cache folder");
            }
        }
    }

    private void unpack() throws IOException, OrtException {
        var platform = platform();
        if (platform.isPresent()) {
            for (var library : LIBRARIES) {
                Unpacked.copy(platform.get() + library, folder.resolve(library));
            }
        }
        lendLibraries();
        Unpacked.copy(TOKENIZER, tokenizer());
        // Beyond this level the result would be good for this kind of processor only.
        try (var options = new OrtSession.SessionOptions()) {
            options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.EXTENDED_OPT);
            options.setOptimizedModelFilePath(model().toString());
            OrtEnvironment.getEnvironment()
                    .createSession(Unpacked.bytes(MODEL), options)
                    .close();
        }
    }

    private static String name() throws IOException {
        var library = platform();
        var sum = Unpacked.checksum(MODEL) ^ Long.rotateLeft(Unpacked.checksum(TOKENIZER), 21);
        if (library.isPresent()) {
            sum ^= Long.rotateLeft(Unpacked.checksum(library.get() + LIBRARIES.getFirst()), 42);
        }
        return NAME + Long.toHexString(sum);
    }

    /// Where the runtime's jar has the libraries for this system; elsewhere the runtime unpacks them itself.
    private static Optional<String> platform() {
        if (!Unpacked.supported()) {
            return Optional.empty();
        }
        return switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> Optional.of("ai/onnxruntime/native/linux-x64/");
            case "aarch64" -> Optional.of("ai/onnxruntime/native/linux-aarch64/");
            default -> Optional.empty();
        };
    }

    private static void sweep(Path cache, Path kept) throws IOException {
        try (var folders = Files.list(cache)) {
            for (var folder : folders.toList()) {
                if (folder.getFileName().toString().startsWith(NAME) && !folder.equals(kept)) {
                    delete(folder);
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
