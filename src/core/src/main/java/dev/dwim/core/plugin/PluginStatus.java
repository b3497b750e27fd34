package dev.dwim.core.plugin;

import java.util.Optional;

/// What became of a plugin that was found.
///
/// @param id      from its manifest, or where the manifest lies when it cannot be read
/// @param name    as people read it
/// @param version the plugin's own; empty when the manifest cannot be read
/// @param actions how many it offers, internal ones not counted; 0 when it is left out
/// @param fault   why it is left out and what to do, or empty when it runs
public record PluginStatus(String id, String name, String version, int actions, Optional<String> fault) {
    /// Whether its actions can be called.
    ///
    /// @return true when nothing was wrong at start
    public boolean running() {
        return fault.isEmpty();
    }
}
