package dev.dwim.core.dispatch;

import dev.dwim.api.Effect;
import dev.dwim.api.Outcome;
import dev.dwim.core.plan.ActionCall;
import dev.dwim.core.plugin.CallOrigins;
import dev.dwim.core.plugin.PluginRegistry;

/// Makes calls of the plugins that run in this process.
public final class PluginDispatcher implements Dispatcher {
    private final PluginRegistry plugins;

    /// @param plugins the running plugins
    public PluginDispatcher(PluginRegistry plugins) {
        this.plugins = plugins;
    }

    @Override
    public Effect effect(ActionCall call) {
        return plugins.effect(call.action(), call.values());
    }

    @Override
    public Outcome dispatch(ActionCall call, CallOrigins origins) {
        return plugins.call(call.action(), call.values(), origins);
    }
}
