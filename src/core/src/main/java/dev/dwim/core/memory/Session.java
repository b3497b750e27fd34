package dev.dwim.core.memory;

import dev.dwim.api.ContextFact;
import dev.dwim.api.Kind;
import dev.dwim.api.Outcome;
import dev.dwim.api.Sensitivity;
import dev.dwim.api.Value;
import dev.dwim.core.context.ContextStore;
import dev.dwim.core.context.Observed;
import dev.dwim.core.plan.ActionCall;
import dev.dwim.core.plan.Labelled;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;

/// What the user had done last, known as the facts `session.last` and `session.failed` where the user allows the
/// channel
/// `session`. Its value bears all origins that went into it, so nothing becomes more trusted by being remembered.
///
/// @param contexts where it is known
/// @param clock    the user's
public record Session(ContextStore contexts, Clock clock) {
    private static final String LAST = Goal.CHANNEL + ".last";
    private static final String FAILED = Goal.CHANNEL + ".failed";

    /// The longest summary, in characters.
    private static final int MAX = 500;

    /// A call has ended.
    ///
    /// @param call    it
    /// @param outcome what came of it
    /// @param result  what it gave
    public void ended(ActionCall call, Outcome outcome, Optional<Labelled> result) {
        switch (outcome) {
            case Outcome.Done done -> {
                var told = told(call).with("summary", Value.of(cut(done.summary())));
                publish(
                        LAST,
                        result.map(given -> told.with("value", given.value())).orElse(told),
                        call,
                        result);
                contexts.retract(FAILED);
            }
            case Outcome.Failed failed ->
                publish(FAILED, told(call).with("message", Value.of(cut(failed.message()))), call, result);
            case Outcome.Unknown unknown ->
                publish(FAILED, told(call).with("message", Value.of(cut(unknown.message()))), call, result);
        }
    }

    /// Something was taken back, or was to be: what was known of it holds no longer.
    public void takenBack() {
        contexts.retract(LAST);
        contexts.retract(FAILED);
    }

    private static Value.Fields told(ActionCall call) {
        return Value.Fields.EMPTY.with("action", Value.of(call.action()));
    }

    private static String cut(String text) {
        return text.length() <= MAX
                ? text
                : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, MAX) - 1)) + "…";
    }

    private void publish(String key, Value.Fields value, ActionCall call, Optional<Labelled> result) {
        var fact = new ContextFact(
                key,
                value,
                Kind.EVENT,
                Sensitivity.PRIVATE,
                Observed.HOST,
                clock.instant(),
                ContextStore.MAX_EVENT_AGE);
        var stamped = EnumSet.copyOf(Observed.stamp(fact).origins());
        stamped.addAll(call.origins());
        result.ifPresent(given -> stamped.addAll(given.origins()));
        contexts.push(new Observed(fact, stamped));
    }
}
