package dev.dwim.core.plugin;

import dev.dwim.api.Manifest;
import dev.dwim.api.Value;
import java.util.LinkedHashMap;

/// A plugin's settings: the defaults of its manifest, and over them what the user has chosen.
public final class PluginSettings {
    private PluginSettings() {}

    /// The settings in force.
    ///
    /// @param manifest names the defaults
    /// @param chosen   by the user
    /// @return both
    public static Value.Fields of(Manifest manifest, Value.Fields chosen) {
        var filled = new LinkedHashMap<String, Value>();
        manifest.settings().forEach((name, setting) -> filled.put(name, setting.value()));
        chosen.fields().forEach((name, value) -> filled.merge(name, value, PluginSettings::over));
        return new Value.Fields(filled);
    }

    /// A table's entries are added to those of the default; any other setting replaces it.
    private static Value over(Value standard, Value chosen) {
        if (!(standard instanceof Value.Fields table && chosen instanceof Value.Fields more)) {
            return chosen;
        }
        var both = new LinkedHashMap<>(table.fields());
        both.putAll(more.fields());
        return new Value.Fields(both);
    }
}
