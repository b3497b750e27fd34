package dev.dwim.core.unpack;

import dev.dwim.core.disk.OwnFolder;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/// Takes files out of the jars of libraries. What is kept is named by its checksum, so that a new version of a library
/// never meets the old version's files.
public final class Unpacked {
    private Unpacked() {}

    /// A file of a jar in a folder, put there if it is not yet there whole.
    ///
    /// @param resource its name on the class path
    /// @param folder   made if absent; a folder named by the checksum is made in it
    /// @return the file under its own name, whole
    /// @throws IOException if there is no such resource, no room, or no permission
    public static Path keep(String resource, Path folder) throws IOException {
        var name = resource.substring(resource.lastIndexOf('/') + 1);
        var place = OwnFolder.make(folder.resolve(Long.toHexString(checksum(resource))));
        var kept = place.resolve(name);
        if (isWhole(kept, resource)) {
            return kept;
        }
        var fresh = Files.createTempFile(place, name, ".new");
        try {
            copy(resource, fresh);
            return Files.move(fresh, kept, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /// Whether a kept file is as long as in its jar. A native library that was cut short ends the process when it is
    /// used, so this is asked before; to read all of it would take longer than the rest of a start.
    ///
    /// @param kept     the file, which need not be there
    /// @param resource its name on the class path
    /// @return false if it is missing, too
    /// @throws IOException if there is no such resource
    public static boolean isWhole(Path kept, String resource) throws IOException {
        return Files.isRegularFile(kept) && Files.size(kept) == size(resource);
    }

    private static long size(String resource) throws IOException {
        return resource(resource).openConnection() instanceof JarURLConnection jar
                ? jar.getJarEntry().getSize()
                : Files.size(Path.of(URI.create(resource(resource).toString())));
    }

    /// Writes a file of a jar, to the disk itself: after a power cut it is there whole or not at all.
    ///
    /// @param resource its name on the class path
    /// @param target   where to; overwritten
    /// @throws IOException if there is no such resource, no room, or no permission
    public static void copy(String resource, Path target) throws IOException {
        try (var in = resource(resource).openStream()) {
            Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
        }
        sync(target);
    }

    /// Brings what was written to a file to the disk itself.
    ///
    /// @param file there
    /// @throws IOException if the disk does not take it
    public static void sync(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /// A file of a jar.
    ///
    /// @param resource its name on the class path
    /// @return all of it
    /// @throws IOException if there is no such resource
    public static byte[] bytes(String resource) throws IOException {
        try (var in = resource(resource).openStream()) {
            return in.readAllBytes();
        }
    }

    /// The checksum of a file, as its jar's directory says; nothing is read for it.
    ///
    /// @param resource its name on the class path
    /// @return for a file outside of a jar, its size
    /// @throws IOException if there is no such resource
    public static long checksum(String resource) throws IOException {
        return resource(resource).openConnection() instanceof JarURLConnection jar
                ? jar.getJarEntry().getCrc()
                : Files.size(Path.of(URI.create(resource(resource).toString())));
    }

    /// Whether this is a Linux with the usual C library, for which native libraries are kept; elsewhere each library
    /// unpacks its own as it always does.
    ///
    /// @return false on Windows, macOS, and Linux with musl
    public static boolean supported() {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return system.contains("linux")
                && !Files.exists(Path.of("/lib/ld-musl-x86_64.so.1"))
                && !Files.exists(Path.of("/lib/ld-musl-aarch64.so.1"));
    }

    private static URL resource(String name) throws IOException {
        var found = Unpacked.class.getClassLoader().getResource(name);
        if (found == null) {
            throw new FileNotFoundException(name);
        }
        return found;
    }
}
