package dev.dwim.core;

import dev.dwim.api.Effect;
import dev.dwim.api.Origin;
import dev.dwim.core.plan.ActionCall;
import dev.dwim.core.policy.Standing;
import dev.dwim.core.policy.Verdict;
import dev.dwim.core.say.Sentence;
import java.util.Optional;
import java.util.Set;

/// What the gate has said of one exact call.
///
/// @param call        the call
/// @param effect      what it may do
/// @param verdict     what the gate said
/// @param fingerprint what an approval of it would be for
/// @param stamped     what the action says its result comes from; may be empty
/// @param standing    what a grant would be for, if the call is asked about and a grant would spare the question
record Ruling(
        ActionCall call,
        Effect effect,
        Verdict verdict,
        String fingerprint,
        Set<Origin> stamped,
        Optional<Standing> standing) {
    Ruling {
        stamped = Set.copyOf(stamped);
    }

    /// What cannot be a call any more.
    static Ruling dismissed(ActionCall call, Sentence reason) {
        return new Ruling(call, Effect.READ, new Verdict.Deny(reason), "", Set.of(), Optional.empty());
    }

    StepReport report(StepReport.Fate fate) {
        return new StepReport(call, effect, verdict, fate);
    }
}
