package dev.dwim.core;

import dev.dwim.api.Effect;
import dev.dwim.core.plan.ActionCall;
import dev.dwim.core.policy.Verdict;

/// What the gate has said of one exact call.
///
/// @param call        the call
/// @param effect      what it may do
/// @param verdict     what the gate said
/// @param fingerprint what an approval of it would be for
record Ruling(ActionCall call, Effect effect, Verdict verdict, String fingerprint) {
    StepReport report(StepReport.Fate fate) {
        return new StepReport(call, effect, verdict, fate);
    }
}
