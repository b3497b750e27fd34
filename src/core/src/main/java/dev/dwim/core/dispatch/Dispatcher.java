package dev.dwim.core.dispatch;

import dev.dwim.api.Effect;
import dev.dwim.api.Outcome;
import dev.dwim.core.plan.ActionCall;
import dev.dwim.core.plugin.CallOrigins;

/// Makes calls. It takes labelled calls only, and has one caller: the runner, behind gate and journal.
public interface Dispatcher {
    /// How grave this very call is; not milder than its action's floor.
    ///
    /// @param call the exact call
    /// @return the effect
    Effect effect(ActionCall call);

    /// Makes one call and waits for it, within the plugin's deadline.
    ///
    /// @param call    the exact call
    /// @param origins its labels; those of what the plugin reads meanwhile are added
    /// @return what it came to; never throws for the plugin's faults
    Outcome dispatch(ActionCall call, CallOrigins origins);
}
