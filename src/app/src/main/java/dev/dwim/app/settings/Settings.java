package dev.dwim.app.settings;

import dev.dwim.api.Value;
import dev.dwim.core.context.Discretion;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the user has set. What is not set is left to the plugins' own defaults.
///
/// @param zone    the user's zone, if it is not the system's
/// @param dates   how `3/4` is read
/// @param overlay the window and the key that summons it
/// @param context what may be seen, and whether anything may leave the machine
/// @param plugins a plugin's settings by its id
public record Settings(
        Optional<ZoneId> zone,
        Dates dates,
        OverlaySettings overlay,
        ContextSettings context,
        Map<String, Value.Fields> plugins) {
    /// Nothing is set.
    public static final Settings NONE =
            new Settings(Optional.empty(), Dates.US, OverlaySettings.STANDARD, ContextSettings.STANDARD, Map.of());

    /// Copies the map.
    public Settings {
        plugins = Map.copyOf(plugins);
    }

    /// How a date in numbers is read.
    public enum Dates {
        /// `3/4` is the fourth of March.
        US,
        /// `3/4` is the third of April.
        BRITISH
    }

    /// The same with other windows to look away from.
    ///
    /// @param rules what they are known by
    /// @return a copy
    public Settings veiling(List<Discretion.Rule> rules) {
        return new Settings(
                zone, dates, overlay, new ContextSettings(rules, context.localOnly(), context.pause()), plugins);
    }

    /// What is set for a plugin, without the folder, which the host keeps.
    ///
    /// @param id the plugin's
    /// @return by name; may be empty
    public Value.Fields plugin(String id) {
        var fields =
                new LinkedHashMap<>(plugins.getOrDefault(id, Value.Fields.EMPTY).fields());
        fields.remove(SettingsFile.FOLDER);
        return new Value.Fields(fields);
    }

    /// The folder that the user has set for a plugin.
    ///
    /// @param id   the plugin's
    /// @param home what `~` stands for
    /// @return an absolute path
    public Optional<Path> folder(String id, Path home) {
        return plugins.getOrDefault(id, Value.Fields.EMPTY)
                .text(SettingsFile.FOLDER)
                .map(text -> {
                    if (text.equals("~")) {
                        return home;
                    }
                    return text.startsWith("~/") ? home.resolve(text.substring(2)) : home.resolve(text);
                });
    }
}
