package dev.dwim.app.platform;

import dev.dwim.api.Answer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Desktop entries that press a button: they stand in the desktop's menus, and can be pinned to its panel. Written by
/// the Desktop Entry Specification 1.5 of freedesktop.org.
///
/// @param folder  where the user's entries lie
/// @param program how this program is started, without arguments
public record Launchers(Path folder, List<String> program) {
    /// What must be in quotes on an `Exec` line.
    private static final String RESERVED = " \t\n\"'\\><~|&;$*?#()`";

    /// What must be escaped there within quotes.
    private static final String ESCAPED = "\"`$\\";

    /// Copies the command.
    public Launchers {
        program = List.copyOf(program);
    }

    /// Where launchers lie here.
    ///
    /// @param system      `os.name`
    /// @param environment the process's
    /// @param home        the user's
    /// @param program     how this program is started, without arguments
    /// @return empty where the desktop knows no such entries
    public static Optional<Launchers> of(
            String system, Map<String, String> environment, Path home, List<String> program) {
        var data = Optional.ofNullable(environment.get("XDG_DATA_HOME"))
                .map(Path::of)
                .filter(Path::isAbsolute)
                .orElse(home.resolve(".local/share"));
        return system.startsWith("Linux")
                ? Optional.of(new Launchers(data.resolve("applications"), program))
                : Optional.empty();
    }

    /// Writes the entry of a button, in place of an older one.
    ///
    /// @param id    the button's
    /// @param label what menus show
    /// @return the file, or why there is none
    public Answer<Path> write(String id, String label) {
        var command = new ArrayList<>(program);
        command.addAll(List.of("button", "run", id));
        var file = file(id);
        var entry = String.join(
                "\n",
                "[Desktop Entry]",
                "Type=Application",
                "Version=1.5",
                "Name=" + text(label),
                "Comment=" + text("A button of DWIM"),
                "Exec=" + text(exec(command)),
                "Terminal=false",
                "Categories=Utility;",
                "");
        try {
            Files.createDirectories(folder);
            Files.writeString(file, entry, StandardCharsets.UTF_8);
            return Answer.given(file);
        } catch (IOException e) {
            return Answer.lacking("The launcher " + file + " cannot be written (" + e.getMessage() + ").");
        }
    }

    /// Removes the entry of a button, if there is one.
    ///
    /// @param id the button's
    /// @return whether there is none any more
    public boolean remove(String id) {
        try {
            Files.deleteIfExists(file(id));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private Path file(String id) {
        return folder.resolve("dwim-button-" + id.replaceAll("[^a-z0-9-]", "") + ".desktop");
    }

    private static String exec(List<String> command) {
        return command.stream().map(Launchers::quoted).collect(Collectors.joining(" "));
    }

    private static String quoted(String argument) {
        var plain = argument.replace("%", "%%");
        if (!plain.isEmpty() && plain.chars().noneMatch(sign -> RESERVED.indexOf(sign) >= 0)) {
            return plain;
        }
        var quoted = new StringBuilder("\"");
        plain.chars().forEach(sign -> {
            if (ESCAPED.indexOf(sign) >= 0) {
                quoted.append('\\');
            }
            quoted.append((char) sign);
        });
        return quoted.append('"').toString();
    }

    /// As every text in such a file is written.
    private static String text(String text) {
        return text.replace("\\", "\\\\")
                .replace("\n", "\\n")
                .replace("\t", "\\t")
                .replace("\r", "\\r");
    }
}
