package dev.dwim.app.platform;

import java.io.IOException;
import java.net.URI;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The desktop entries and icons in the folders of the XDG Base Directory Specification. What has been read is read
/// again only where a file has changed, so that looking costs little. Safe to use from any thread.
final class ApplicationFolders {
    private static final int DEPTH = 4;
    private static final List<String> SIZES = List.of(
            "64x64",
            "48x48",
            "128x128",
            "96x96",
            "72x72",
            "256x256",
            "512x512",
            "scalable",
            "32x32",
            "36x36",
            "24x24",
            "22x22",
            "16x16");
    private static final Pattern PICTURE = Pattern.compile("\\.(?:png|svg)$");

    private final List<Path> data;
    private Map<Path, Read> read = Map.of();
    private Optional<Look> last = Optional.empty();

    /// @param data the data folders; what lies in an earlier one counts for those in later ones
    ApplicationFolders(List<Path> data) {
        this.data = List.copyOf(data);
    }

    /// A file as it was read.
    private record Read(FileTime changed, long size, Optional<DesktopEntry> entry) {}

    /// What is there.
    ///
    /// @param entries by id, the hidden ones too, in the order of the data folders
    /// @param icons   PNG and SVG files by the name of the icon
    record Look(Map<String, DesktopEntry> entries, Map<String, Path> icons) {
        /// The picture of an icon.
        ///
        /// @param icon as an entry names it: an absolute path, or a name
        /// @return a `file:` URI; empty if there is none in PNG or SVG
        Optional<URI> icon(String icon) {
            return icon.startsWith("/")
                    ? Optional.of(Path.of(icon))
                            .filter(path -> PICTURE.matcher(icon).find() && Files.isReadable(path))
                            .map(Path::toUri)
                    : Optional.ofNullable(icons.get(icon)).map(Path::toUri);
        }
    }

    /// Looks anew.
    synchronized Look look() {
        var files = files();
        var now = new HashMap<Path, Read>();
        files.values().forEach(file -> known(file).ifPresent(known -> now.put(file, known)));
        if (last.isEmpty() || !now.equals(read)) {
            read = Map.copyOf(now);
            var entries = new LinkedHashMap<String, DesktopEntry>();
            files.forEach((id, file) -> Optional.ofNullable(read.get(file))
                    .flatMap(Read::entry)
                    .ifPresent(entry -> entries.put(id, entry)));
            last = Optional.of(new Look(Collections.unmodifiableMap(entries), icons()));
        }
        return last.get();
    }

    private Optional<Read> known(Path file) {
        try {
            var changed = Files.getLastModifiedTime(file);
            long size = Files.size(file);
            return Optional.ofNullable(read.get(file))
                    .filter(before -> before.changed().equals(changed) && before.size() == size)
                    .or(() -> Optional.of(new Read(changed, size, DesktopEntry.read(file))));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    /// The files by id: the path below `applications` with `-` for each `/`.
    private Map<String, Path> files() {
        var files = new LinkedHashMap<String, Path>();
        for (var folder : data) {
            var applications = folder.resolve("applications");
            for (var file : below(applications)) {
                var id = applications.relativize(file).toString().replace('/', '-');
                files.putIfAbsent(id, file);
            }
        }
        return files;
    }

    /// What cannot be read, and a folder that contains itself, is passed over.
    private static List<Path> below(Path folder) {
        var entries = new ArrayList<Path>();
        try {
            Files.walkFileTree(folder, Set.of(FileVisitOption.FOLLOW_LINKS), DEPTH, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (attributes.isRegularFile() && file.toString().endsWith(".desktop")) {
                        entries.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException unreadable) {
            return List.copyOf(entries);
        }
        Collections.sort(entries);
        return List.copyOf(entries);
    }

    private Map<String, Path> icons() {
        var icons = new HashMap<String, Path>();
        Stream.concat(
                        data.stream()
                                .flatMap(folder ->
                                        SIZES.stream().map(size -> folder.resolve("icons/hicolor/" + size + "/apps"))),
                        data.stream().map(folder -> folder.resolve("pixmaps")))
                .forEach(folder -> pictures(folder).forEach(file -> {
                    var name = String.valueOf(file.getFileName());
                    icons.putIfAbsent(PICTURE.matcher(name).replaceFirst(""), file);
                }));
        return Map.copyOf(icons);
    }

    private static List<Path> pictures(Path folder) {
        var pictures = new ArrayList<Path>();
        if (Files.isDirectory(folder)) {
            try (var files = Files.newDirectoryStream(folder, "*.{png,svg}")) {
                files.forEach(pictures::add);
            } catch (IOException | DirectoryIteratorException unreadable) {
                return List.of();
            }
        }
        return pictures;
    }
}
