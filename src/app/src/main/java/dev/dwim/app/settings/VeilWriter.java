package dev.dwim.app.settings;

import dev.dwim.api.Answer;
import dev.dwim.core.context.Discretion.Rule;
import dev.dwim.core.disk.Hindrance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Adds a window to look away from to the user's settings, when the user says so: the one thing that
/// DWIM ever writes there. All else in the file stays as it is, comments and order too; where that
/// cannot be had, nothing is written and the user is told what to write.
public final class VeilWriter {
    private static final String TABLE = "[" + ContextReader.TABLE + "]";

    private final SettingsFile settings;
    private final Path file;
    private final List<Rule> added = new ArrayList<>();

    /// @param settings reads the file
    /// @param folders  where it lies
    public VeilWriter(SettingsFile settings, Folders folders) {
        this.settings = settings;
        this.file = folders.settingsFile();
    }

    /// Adds a rule.
    ///
    /// @param rule what the windows are known by
    /// @return the rule, or why it is not kept and what to write by hand
    public synchronized Answer<Rule> add(Rule rule) {
        var entry = entry(rule);
        try {
            var text = Files.exists(file) ? Files.readString(file) : "";
            var before = settings.checked(text);
            if (before.isEmpty()) {
                return byHand(entry, "The file cannot be read as it is.");
            }
            if (before.get().context().veiled().contains(rule)) {
                return Answer.given(rule);
            }
            var with = with(text, entry);
            var wanted = new ArrayList<>(before.get().context().veiled());
            wanted.addFirst(rule);
            if (with.flatMap(settings::checked)
                    .filter(after -> after.equals(before.get().veiling(wanted)))
                    .isEmpty()) {
                return byHand(entry, "The file is written in a way that DWIM does not change.");
            }
            replace(with.get());
            added.addFirst(rule);
            return Answer.given(rule);
        } catch (IOException e) {
            return byHand(entry, "It cannot be written: " + Hindrance.of(e) + ".");
        }
    }

    /// What is in force once what was added here counts, as it does at once.
    ///
    /// @param read what was in force at the start
    /// @return the same, with the rules added since
    public synchronized Settings since(Settings read) {
        var rules = new ArrayList<>(added);
        rules.addAll(read.context().veiled());
        return read.veiling(rules);
    }

    private Answer<Rule> byHand(String entry, String why) {
        return Answer.lacking("DWIM looks away as long as it runs, but that is not in your settings. " + why
                + " Write into " + file + ": " + TABLE + " veiled = [" + entry + "]");
    }

    /// The text with the entry in front of the others.
    private static Optional<String> with(String text, String entry) {
        var lines = new ArrayList<>(text.lines().toList());
        int table = table(lines);
        if (table < 0) {
            var gap = text.isBlank() ? "" : text.endsWith("\n") ? "\n" : "\n\n";
            return Optional.of(text + gap + TABLE + "\n" + list(entry) + "\n");
        }
        int key = key(lines, table);
        if (key < 0) {
            lines.add(table + 1, list(entry));
        } else {
            var line = lines.get(key);
            int open = line.indexOf('[', line.indexOf('='));
            if (open < 0) {
                return Optional.empty();
            }
            lines.set(key, line.substring(0, open + 1) + entry + ", " + line.substring(open + 1));
        }
        return Optional.of(String.join("\n", lines) + "\n");
    }

    private static String list(String entry) {
        return ContextReader.VEILED + " = [" + entry + "]";
    }

    private static int table(List<String> lines) {
        for (int at = 0; at < lines.size(); at++) {
            if (lines.get(at).strip().replaceFirst("\\s*#.*$", "").equals(TABLE)) {
                return at;
            }
        }
        return -1;
    }

    private static int key(List<String> lines, int table) {
        for (int at = table + 1; at < lines.size() && !lines.get(at).strip().startsWith("["); at++) {
            if (lines.get(at).strip().matches(ContextReader.VEILED + "\\s*=.*")) {
                return at;
            }
        }
        return -1;
    }

    private static String entry(Rule rule) {
        var parts = new ArrayList<String>();
        if (!rule.app().equals("*")) {
            parts.add(ContextReader.APP + " = " + quoted(rule.app()));
        }
        if (!rule.title().equals("*")) {
            parts.add(ContextReader.TITLE + " = " + quoted(rule.title()));
        }
        return "{" + String.join(", ", parts) + "}";
    }

    private static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        text.codePoints().forEach(point -> {
            if (point == '"' || point == '\\') {
                quoted.append('\\').appendCodePoint(point);
            } else if (Character.isISOControl(point)) {
                quoted.append(String.format("\\u%04X", point));
            } else {
                quoted.appendCodePoint(point);
            }
        });
        return quoted.append('"').toString();
    }

    /// A link stays one: what it leads to is replaced.
    private void replace(String text) throws IOException {
        if (!Files.exists(file)) {
            Files.createDirectories(file.resolveSibling(""));
            Files.writeString(file, text);
            return;
        }
        var real = file.toRealPath();
        var fresh = Files.createTempFile(real.resolveSibling(""), "settings", ".tmp");
        try {
            Files.writeString(fresh, text);
            if (Files.getFileStore(real).supportsFileAttributeView(PosixFileAttributeView.class)) {
                Files.setPosixFilePermissions(fresh, Files.getPosixFilePermissions(real));
            }
            Files.move(fresh, real, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }
}
