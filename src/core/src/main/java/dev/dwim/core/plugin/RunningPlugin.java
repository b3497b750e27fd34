package dev.dwim.core.plugin;

import dev.dwim.api.ActionSpec;
import dev.dwim.api.ContextProvider;
import dev.dwim.api.Manifest;
import dev.dwim.api.Plugin;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A plugin that has started.
///
/// @param manifest  what it says about itself
/// @param plugin    its one instance
/// @param settings  the texts that the user has written into its settings
/// @param methods   by the action's name without the plugin's part
/// @param specs     what it advertises
/// @param providers the context it gives
record RunningPlugin(
        Manifest manifest,
        Plugin plugin,
        Set<String> settings,
        Map<String, Registrations.Method<?>> methods,
        List<ActionSpec> specs,
        List<ContextProvider> providers) {

    /// What it offers for parameters.
    ///
    /// @return in no order that matters; may be empty
    List<Offers.Source> offers() {
        var sources = new ArrayList<Offers.Source>();
        methods.forEach((name, method) -> method.choices()
                .forEach((parameter, choices) ->
                        sources.add(new Offers.Source(manifest.id() + "." + name, parameter, settings, choices))));
        return List.copyOf(sources);
    }
}
