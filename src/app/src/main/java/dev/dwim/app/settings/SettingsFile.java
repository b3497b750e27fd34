package dev.dwim.app.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import dev.dwim.api.Value;
import dev.dwim.core.disk.Hindrance;
import dev.dwim.core.disk.OwnFolder;
import dev.dwim.core.json.Json;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The user's `settings.toml`. Here it is only ever read: a file that is broken, or of a newer DWIM, is explained and
/// left as it is, and what was last good stays in force.
public final class SettingsFile {
    /// The version of the schema that this DWIM reads.
    public static final int SCHEMA = 1;

    /// The setting of a plugin's table that the host keeps for itself.
    static final String FOLDER = "folder";

    private static final int MAX_BYTES = 1024 * 1024;
    private static final int MOST_TOLD = 5;

    private final Path file;
    private final Path lastGood;
    private final SettingsReader reader;

    /// @param folders where it lies, and where the last good one is kept
    /// @param known   what plugins let the user set
    public SettingsFile(Folders folders, KnownSettings known) {
        this.file = folders.settingsFile();
        this.lastGood = folders.state().resolve("settings.last-good.toml");
        this.reader = new SettingsReader(known);
    }

    /// What reading the file came to.
    public sealed interface Reading {
        /// What is in force.
        ///
        /// @return the settings
        Settings settings();

        /// What to tell the user.
        ///
        /// @return one sentence each
        List<String> notices();

        /// There is no file.
        record Absent() implements Reading {
            @Override
            public Settings settings() {
                return Settings.NONE;
            }

            @Override
            public List<String> notices() {
                return List.of();
            }
        }

        /// It is in force.
        ///
        /// @param settings what it says
        /// @param notices  about keys that mean nothing
        record Sound(Settings settings, List<String> notices) implements Reading {
            /// Copies the notices.
            public Sound {
                notices = List.copyOf(notices);
            }
        }

        /// It is not in force.
        ///
        /// @param settings the last good ones, or none
        /// @param problems all that is wrong, with file, line and column; not empty
        /// @param notices  what is wrong, of much the first, and what is in force instead
        record Refused(Settings settings, List<String> problems, List<String> notices) implements Reading {
            /// Copies the lists.
            public Refused {
                problems = List.copyOf(problems);
                notices = List.copyOf(notices);
            }
        }
    }

    /// Reads the file.
    ///
    /// @return what is in force, and what to tell
    public Reading read() {
        return switch (text(file)) {
            case Text.None none -> new Reading.Absent();
            case Text.Unreadable(String why) -> refused(List.of(file + " cannot be read: " + why));
            case Text.There(String text) -> read(text);
        };
    }

    /// What a text would come to as the file.
    ///
    /// @param text TOML
    /// @return the settings; empty if it is refused
    Optional<Settings> checked(String text) {
        var bare = text.startsWith(MARK) ? text.substring(MARK.length()) : text;
        return parse(bare) instanceof Parsed.Good(Settings good, List<String> _) ? Optional.of(good) : Optional.empty();
    }

    /// What tells one state of the file from another without reading it.
    ///
    /// @return equal as long as nobody has written to the file or put another in its place
    public List<String> stamp() {
        try {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return List.of(
                    String.valueOf(attributes.fileKey()),
                    attributes.lastModifiedTime().toString(),
                    Long.toString(attributes.size()));
        } catch (IOException e) {
            return List.of(e.getClass().getName());
        }
    }

    private Reading read(String text) {
        return switch (parse(text)) {
            case Parsed.Good(Settings settings, List<String> warnings) -> {
                keep(text);
                yield new Reading.Sound(
                        settings, warnings.stream().map(w -> file + ":" + w).toList());
            }
            case Parsed.Bad(List<String> problems) ->
                refused(problems.stream().map(problem -> file + ":" + problem).toList());
            case Parsed.Newer(String schema) ->
                refused(List.of(file + " has schema " + schema + ", which a newer DWIM writes; this one reads " + SCHEMA
                        + ". It is left as it is."));
        };
    }

    private Parsed parse(String text) {
        try {
            var tree = new TomlMapper().readTree(text);
            var fields = Json.value(tree).orElse(Value.Fields.EMPTY);
            return fields instanceof Value.Fields table
                    ? reader.parse(table, new Places(text))
                    : new Parsed.Bad(List.of("1:1: this is no table"));
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            var place = at == null ? "1:1" : new Places(text).seen(at.getLineNr(), at.getColumnNr());
            return new Parsed.Bad(List.of(place + ": " + firstLine(e.getOriginalMessage())));
        }
    }

    private Reading refused(List<String> problems) {
        var good = text(lastGood) instanceof Text.There(String text)
                        && parse(text) instanceof Parsed.Good(Settings settings, List<String> warnings)
                ? Optional.of(settings)
                : Optional.<Settings>empty();
        var instead = good.isPresent() ? "The last good settings stay in force." : "The defaults are in force.";
        var told = new ArrayList<>(
                problems.stream().limit(MOST_TOLD).map(SettingsFile::ended).toList());
        if (problems.size() > MOST_TOLD) {
            told.add("And " + (problems.size() - MOST_TOLD) + " more.");
        }
        told.add(told.removeLast() + " " + instead);
        return new Reading.Refused(good.orElse(Settings.NONE), problems, told);
    }

    private static String ended(String problem) {
        return problem.endsWith(".") ? problem : problem + ".";
    }

    /// Losing the copy costs nothing but a fallback, so a full disk is no reason to refuse the settings.
    private void keep(String text) {
        if (text(lastGood) instanceof Text.There(String kept) && kept.equals(text)) {
            return;
        }
        try {
            var folder = OwnFolder.make(lastGood.resolveSibling(""));
            var fresh = Files.createTempFile(folder, "settings", ".tmp");
            Files.writeString(fresh, text);
            Files.move(fresh, lastGood, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            System.getLogger(SettingsFile.class.getName())
                    .log(System.Logger.Level.WARNING, "the last good settings could not be kept");
        }
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("this is no TOML");
    }

    private sealed interface Text {
        record There(String text) implements Text {}

        record None() implements Text {}

        record Unreadable(String why) implements Text {}
    }

    private static Text text(Path path) {
        try {
            var attributes = Files.readAttributes(path, BasicFileAttributes.class);
            if (!attributes.isRegularFile()) {
                // A pipe would be waited for, a device read for ever.
                return new Text.Unreadable(attributes.isDirectory() ? "it is a folder" : "it is no regular file");
            }
            byte[] bytes;
            try (var in = Files.newInputStream(path)) {
                bytes = in.readNBytes(MAX_BYTES + 1);
            }
            if (bytes.length > MAX_BYTES) {
                return new Text.Unreadable("it is larger than 1 MiB");
            }
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return new Text.There(text.startsWith(MARK) ? text.substring(MARK.length()) : text);
        } catch (NoSuchFileException e) {
            return Files.isSymbolicLink(path) ? new Text.Unreadable("it is a link that leads nowhere") : missing(path);
        } catch (CharacterCodingException e) {
            return new Text.Unreadable("it is not UTF-8");
        } catch (AccessDeniedException e) {
            return new Text.Unreadable("you may not read it");
        } catch (IOException e) {
            return new Text.Unreadable(Hindrance.of(e));
        }
    }

    private static Text missing(Path path) {
        var folder = path.getParent();
        return folder == null || Files.isDirectory(folder) || !Files.exists(folder, LinkOption.NOFOLLOW_LINKS)
                ? new Text.None()
                : new Text.Unreadable(folder + " is no folder");
    }

    /// What a text editor on Windows puts at the beginning.
    private static final String MARK = "\ufeff";

    /// What a text says.
    sealed interface Parsed {
        /// Settings.
        record Good(Settings settings, List<String> warnings) implements Parsed {}

        /// Something that does not fit, a sentence each, with line and column before the colon.
        record Bad(List<String> problems) implements Parsed {}

        /// Settings of a later schema.
        record Newer(String schema) implements Parsed {}
    }
}
