package dev.dwim.core.plugin;

import dev.dwim.api.ActionSpec;
import dev.dwim.api.ContextProvider;
import dev.dwim.api.Manifest;
import dev.dwim.api.Plugin;
import java.util.List;
import java.util.Map;

/// A plugin that has started.
///
/// @param manifest  what it says about itself
/// @param plugin    its one instance
/// @param methods   by the action's name without the plugin's part
/// @param specs     what it advertises
/// @param providers the context it gives
record RunningPlugin(
        Manifest manifest,
        Plugin plugin,
        Map<String, Registrations.Method<?>> methods,
        List<ActionSpec> specs,
        List<ContextProvider> providers) {}
