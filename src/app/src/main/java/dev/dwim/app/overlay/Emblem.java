package dev.dwim.app.overlay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
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

    private static final Pattern PLUGIN = Pattern.compile("[a-z0-9_-]+");

    private static final Map<String, Optional<Emblem>> KNOWN = new ConcurrentHashMap<>();

    /// The icon of a plugin.
    ///
    /// @param plugin its id
    /// @return empty for one that is not ours
    static Optional<Emblem> of(String plugin) {
        return KNOWN.computeIfAbsent(plugin, Emblem::read);
    }

    private static Optional<Emblem> read(String plugin) {
        if (!PLUGIN.matcher(plugin).matches()) {
            return Optional.empty();
        }
        try (var in = Emblem.class.getResourceAsStream("icons/" + plugin + ".svg")) {
            if (in == null) {
                return Optional.empty();
            }
            var svg = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Optional.of(new Emblem(
                    PATH.matcher(svg).results().map(found -> found.group(1)).collect(Collectors.joining(" "))));
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
