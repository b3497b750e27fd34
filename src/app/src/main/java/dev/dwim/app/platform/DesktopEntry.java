package dev.dwim.app.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The group `[Desktop Entry]` of a `.desktop` file, by the Desktop Entry Specification 1.5 of freedesktop.org.
///
/// @param file where it lies
/// @param keys by name, as they are written: not yet unescaped
record DesktopEntry(Path file, Map<String, String> keys) {
    private static final String GROUP = "[Desktop Entry]";
    private static final long MOST_BYTES = 1 << 20;

    /// Copies the map.
    DesktopEntry {
        keys = Map.copyOf(keys);
    }

    /// Reads a file.
    ///
    /// @param file a `.desktop` file
    /// @return empty if it cannot be read, is too large, or has no such group
    static Optional<DesktopEntry> read(Path file) {
        try {
            return Files.size(file) > MOST_BYTES
                    ? Optional.empty()
                    : parse(file, new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<DesktopEntry> parse(Path file, String text) {
        var keys = new HashMap<String, String>();
        boolean inside = false;
        boolean found = false;
        for (var line : text.lines().toList()) {
            if (line.startsWith("[")) {
                inside = line.strip().equals(GROUP);
                found |= inside;
            } else if (inside && !line.startsWith("#") && line.contains("=")) {
                int equals = line.indexOf('=');
                keys.putIfAbsent(
                        line.substring(0, equals).strip(),
                        line.substring(equals + 1).strip());
            }
        }
        return found ? Optional.of(new DesktopEntry(file, keys)) : Optional.empty();
    }

    /// A text.
    Optional<String> text(String key) {
        return Optional.ofNullable(keys.get(key)).map(DesktopEntry::unescaped).filter(text -> !text.isBlank());
    }

    /// A text in the user's language, or as it stands without one.
    ///
    /// @param locales such as `de_AT`, `de`; the first that is there counts
    Optional<String> text(String key, List<String> locales) {
        return local(key, locales).flatMap(this::text);
    }

    /// A list of texts in the user's language.
    List<String> list(String key, List<String> locales) {
        return local(key, locales).map(this::list).orElse(List.of());
    }

    private Optional<String> local(String key, List<String> locales) {
        return locales.stream()
                .map(locale -> key + "[" + locale + "]")
                .filter(keys::containsKey)
                .findFirst()
                .or(() -> Optional.of(key).filter(keys::containsKey));
    }

    /// A list of texts.
    List<String> list(String key) {
        var items = new ArrayList<String>();
        for (var item : keys.getOrDefault(key, "").split("(?<!\\\\);")) {
            var text = unescaped(item.replace("\\;", ";")).strip();
            if (!text.isEmpty()) {
                items.add(text);
            }
        }
        return List.copyOf(items);
    }

    boolean flag(String key) {
        return keys.getOrDefault(key, "").equals("true");
    }

    /// Whether menus of these desktops show it.
    ///
    /// @param desktops the names in `XDG_CURRENT_DESKTOP`, in their order
    boolean shownIn(List<String> desktops) {
        var only = Set.copyOf(list("OnlyShowIn"));
        var not = Set.copyOf(list("NotShowIn"));
        for (var desktop : desktops) {
            if (only.contains(desktop)) {
                return true;
            }
            if (not.contains(desktop)) {
                return false;
            }
        }
        return only.isEmpty();
    }

    private static String unescaped(String written) {
        var text = new StringBuilder();
        for (int at = 0; at < written.length(); at++) {
            char sign = written.charAt(at);
            if (sign != '\\' || at + 1 == written.length()) {
                text.append(sign);
                continue;
            }
            at++;
            switch (written.charAt(at)) {
                case 's' -> text.append(' ');
                case 'n' -> text.append('\n');
                case 't' -> text.append('\t');
                case 'r' -> text.append('\r');
                case '\\' -> text.append('\\');
                default -> text.append('\\').append(written.charAt(at));
            }
        }
        return text.toString();
    }
}
