package dev.dwim.core.nlu;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.dwim.core.disk.OwnFolder;
import dev.dwim.core.unpack.Unpacked;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
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
    private static final String SIZES = "sizes";
    private static final List<String> LIBRARIES = List.of("libonnxruntime.so", "libonnxruntime4j_jni.so");

    /// The model in a folder, if it has been kept there.
    ///
    /// @param cache where models are kept
    /// @return empty if it is not there whole, or is another version
    static Optional<EmbeddingFiles> in(Path cache) throws IOException {
        dropCutTokenizers(cache);
        var kept = new EmbeddingFiles(cache.resolve(name()));
        return kept.isWhole() ? Optional.of(kept) : Optional.empty();
    }

    /// Unpacks the model and keeps it; what was kept of other versions goes.
    ///
    /// @param cache where models are kept; made if absent
    /// @return the model, whoever kept it first
    static EmbeddingFiles make(Path cache) throws IOException {
        OwnFolder.make(cache);
        var fresh = new EmbeddingFiles(Files.createTempDirectory(cache, NAME + "new"));
        var kept = new EmbeddingFiles(cache.resolve(name()));
        try {
            fresh.unpack();
            fresh.seal();
            if (!kept.isWhole()) {
                delete(kept.folder);
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

    /// Whether every file is as long as it was when it was kept: a native library that was cut short ends the process
    /// when it is used.
    private boolean isWhole() throws IOException {
        if (!Files.isRegularFile(folder.resolve(SIZES))) {
            return false;
        }
        for (var line : Files.readAllLines(folder.resolve(SIZES))) {
            var file = folder.resolve(line.substring(line.indexOf(' ') + 1));
            if (!Files.isRegularFile(file) || !line.startsWith(Files.size(file) + " ")) {
                return false;
            }
        }
        return true;
    }

    /// Notes how long every file is, once all are on the disk.
    private void seal() throws IOException {
        var sizes = new ArrayList<String>();
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                Unpacked.sync(file);
                sizes.add(Files.size(file) + " " + file.getFileName());
            }
        }
        Unpacked.sync(Files.write(folder.resolve(SIZES), sizes));
    }

    /// The tokenizer's library unpacks its native part itself, and takes whatever it finds in its place: what was cut
    /// short is removed first, and then unpacked anew.
    private static void dropCutTokenizers(Path cache) throws IOException {
        var kept = cache.resolve("tokenizers");
        var resource = tokenizers();
        if (resource.isEmpty() || !Files.isDirectory(kept)) {
            return;
        }
        try (var versions = Files.list(kept)) {
            for (var version :
                    versions.filter(each -> each.toString().contains("-cpu-")).toList()) {
                var library = version.resolve("libtokenizers.so");
                if (Files.exists(library) && !Unpacked.isWhole(library, resource.get())) {
                    Files.delete(library);
                }
            }
        }
    }

    private static Optional<String> tokenizers() {
        return platform()
                .map(there -> there.contains("aarch64") ? "linux-aarch64" : "linux-x86_64")
                .map(system -> "native/lib/" + system + "/cpu/libtokenizers.so");
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
