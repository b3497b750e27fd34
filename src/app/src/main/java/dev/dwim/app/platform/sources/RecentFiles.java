package dev.dwim.app.platform.sources;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// The files that were open lately, as programs of the desktop write them down in `recently-used.xbel`, after the
/// Desktop Bookmark Specification. Read anew when it has changed; safe to use from any thread.
public final class RecentFiles {
    /// A larger one is taken for none.
    static final long MAX_BYTES = 10L << 20;

    /// Of more, those that were written first count.
    static final int MOST = 50_000;

    private static final int LONGEST_PATH = 4_096;

    private final Path list;
    private Read read = new Read(Optional.empty(), Map.of());

    /// Nothing is read yet.
    ///
    /// @param list the file
    public RecentFiles(Path list) {
        this.list = list;
    }

    /// A file that was open.
    ///
    /// @param path where it lay
    /// @param at   when it was used last
    record Recent(Path path, Instant at) {}

    private record Stamp(Object modified, long size, Optional<Object> file) {}

    private record Read(Optional<Stamp> stamp, Map<String, List<Recent>> byName) {}

    Path list() {
        return list;
    }

    /// The files as they are written down now.
    ///
    /// @return by name without folder, of each name the one used last first
    synchronized Map<String, List<Recent>> byName() {
        var stamp = stamp();
        if (!stamp.equals(read.stamp())) {
            read = new Read(stamp, stamp.isEmpty() ? Map.of() : grouped(list));
        }
        return read.byName();
    }

    private Optional<Stamp> stamp() {
        try {
            var file = Files.readAttributes(list, BasicFileAttributes.class);
            return file.isRegularFile() && file.size() <= MAX_BYTES
                    ? Optional.of(new Stamp(file.lastModifiedTime(), file.size(), Optional.ofNullable(file.fileKey())))
                    : Optional.empty();
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private static Map<String, List<Recent>> grouped(Path list) {
        return parse(list).values().stream()
                .sorted(Comparator.comparing(Recent::at).reversed())
                .collect(Collectors.groupingBy(
                        recent -> recent.path().getFileName().toString()));
    }

    /// What cannot be read to its end counts as far as it can be.
    private static Map<Path, Recent> parse(Path list) {
        var files = new HashMap<Path, Recent>();
        try (var in = Files.newInputStream(list)) {
            var xml = factory().createXMLStreamReader(in);
            while (xml.hasNext() && files.size() < MOST) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("bookmark")) {
                    bookmark(xml)
                            .ifPresent(recent -> files.merge(
                                    recent.path(), recent, BinaryOperator.maxBy(Comparator.comparing(Recent::at))));
                }
            }
        } catch (IOException | XMLStreamException _) {
            // It is being written, or somebody has broken it: the next change is read again.
        }
        return files;
    }

    /// Knows neither document types nor entities: nothing else is opened, and nothing grows.
    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
    }

    private static Optional<Recent> bookmark(XMLStreamReader xml) {
        var used = new ArrayList<Instant>();
        for (var name : List.of("visited", "modified", "added")) {
            instant(xml.getAttributeValue(null, name)).ifPresent(used::add);
        }
        var last = used.stream().max(Comparator.naturalOrder()).orElse(Instant.EPOCH);
        return path(xml.getAttributeValue(null, "href")).map(path -> new Recent(path, last));
    }

    private static Optional<Instant> instant(@Nullable String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(Instant.parse(text));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Optional<Path> path(@Nullable String href) {
        if (href == null || !href.startsWith("file:///") || href.length() > LONGEST_PATH) {
            return Optional.empty();
        }
        try {
            return Optional.of(Path.of(URI.create(href))).filter(path -> path.getFileName() != null);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
