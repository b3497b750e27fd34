package dev.dwim.core.plugin;

import dev.dwim.api.ActionSpec;
import dev.dwim.api.ContextProvider;
import dev.dwim.api.Manifest;
import dev.dwim.api.Plugin;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A plugin that has started.
///
/// @param manifest  what it says about itself
/// @param plugin    its one instance
/// @param settings  the texts that the user has written into its settings
/// @param methods   by the action's name without the plugin's part
/// @param specs     what it advertises
record RunningPlugin(
        Manifest manifest,
        Plugin plugin,
        Set<String> settings,
        Map<String, Registrations.Method<?>> methods,
        List<ActionSpec> specs) {
    private static final Logger LOG = LoggerFactory.getLogger(RunningPlugin.class);

    /// How long it may take to say what it can give.
    private static final Duration QUICK = Duration.ofSeconds(2);

    /// The context that it gives.
    ///
    /// @return new ones, not started; none where it cannot say
    List<ContextProvider> providers() {
        return switch (Timed.run("providers " + manifest.id(), QUICK, plugin::providers)) {
            case Timed.Returned<List<ContextProvider>>(List<ContextProvider> given) ->
                given.stream().filter(this::own).toList();
            case Timed.Threw<List<ContextProvider>>(Throwable fault) -> {
                LOG.warn("{} cannot say what context it gives: {}", manifest.id(), Traces.brief(fault));
                yield List.of();
            }
            case Timed.Overran<List<ContextProvider>> overran -> {
                LOG.warn("{} takes too long to say what context it gives", manifest.id());
                yield List.of();
            }
        };
    }

    /// No plugin may pass for another.
    private boolean own(ContextProvider provider) {
        boolean own = provider.id().equals(manifest.id()) || provider.id().startsWith(manifest.id() + "-");
        if (!own) {
            LOG.warn("{} gives context as {}, which is not its own name", manifest.id(), provider.id());
        }
        return own;
    }

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
