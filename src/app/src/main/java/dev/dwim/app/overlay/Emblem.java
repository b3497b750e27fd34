package dev.dwim.app.overlay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.scene.Node;

/// The icon of a plugin that comes with us: outlines on a grid of 24, drawn in the colour of the theme.
///
/// @param path as in the `d` of an SVG path
record Emblem(String path) {
    /// The files are ours: every path in them is drawn, and nothing else is in them.
    private static final Pattern PATH = Pattern.compile("<path d=\"([^\"]+)\"");

    /// Whose there is. To look for one that is not there takes milliseconds, and others' plugins have none.
    private static final Set<String> PLUGINS = Set.of("apps", "calc", "calendar", "files", "notes", "timers", "web");

    private static final Map<String, Emblem> KNOWN = new ConcurrentHashMap<>();

    /// The icon of a plugin.
    ///
    /// @param plugin its id
    /// @return empty for one that is not ours
    static Optional<Emblem> of(String plugin) {
        return PLUGINS.contains(plugin) ? Optional.of(KNOWN.computeIfAbsent(plugin, Emblem::read)) : Optional.empty();
    }

    private static Emblem read(String plugin) {
        var name = "icons/" + plugin + ".svg";
        try (var in = Objects.requireNonNull(Emblem.class.getResourceAsStream(name), name)) {
            var svg = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new Emblem(
                    PATH.matcher(svg).results().map(found -> found.group(1)).collect(Collectors.joining(" ")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Draws it.
    ///
    /// @param size the edge of its box in pixels
    /// @return a node of that size
    Node draw(double size) {
        return Icon.draw(path, size);
    }
}
