package dev.dwim.core;

import dev.dwim.api.Blame;
import dev.dwim.api.Effect;
import dev.dwim.api.Origin;
import dev.dwim.api.Outcome;
import dev.dwim.api.Undo;
import dev.dwim.api.Value;
import dev.dwim.core.StepReport.Fate;
import dev.dwim.core.dispatch.Dispatcher;
import dev.dwim.core.journal.Journal;
import dev.dwim.core.journal.Journal.Cause;
import dev.dwim.core.journal.Journal.JudgedCall;
import dev.dwim.core.journal.Journal.Written;
import dev.dwim.core.plan.ActionCall;
import dev.dwim.core.plan.Labelled;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.Set;

/// Writes down a call, makes it, writes down what it came to: the only caller of [Dispatcher#dispatch].
final class Execution {
    private final Journal journal;
    private final Dispatcher dispatcher;

    Execution(Journal journal, Dispatcher dispatcher) {
        this.journal = journal;
        this.dispatcher = dispatcher;
    }

    /// Opens an entry; empty when the disk refuses, and then only reading goes on.
    Optional<String> open(Journal.Opening opening) {
        return journal.open(opening) instanceof Written.Kept<String>(String id) ? Optional.of(id) : Optional.empty();
    }

    /// Makes a call that the gate let pass or the user approved.
    Fate make(Optional<String> entry, int index, Ruling ruling, Cause cause) {
        Written<Long> begun = entry.map(id -> journal.begin(id, index, judged(ruling, cause)))
                .orElseGet(() -> new Written.Refused<>(FULL));
        if (begun instanceof Written.Refused<Long>(String reason)
                && (ruling.effect() != Effect.READ || cause instanceof Cause.FellDue)) {
            return new Fate.Withheld(reason);
        }
        var outcome = dispatcher.dispatch(ruling.call());
        return new Fate.Made(end(begun, ruling.call(), outcome));
    }

    /// Writes down that a call which fell due is not made.
    Fate drop(Optional<String> entry, Ruling ruling, Cause cause, String reason) {
        entry.map(id -> journal.begin(id, 0, judged(ruling, cause)))
                .ifPresent(begun -> end(begun, ruling.call(), new Outcome.Failed(Blame.USER, reason)));
        return new Fate.Withheld(reason);
    }

    /// The result of a call, with the labels it must carry on: those of what went in, those that the action
    /// declares, and always `PLUGIN`.
    static Optional<Labelled> result(ActionCall call, Set<Origin> stamped, Fate fate) {
        if (fate instanceof Fate.Made(Outcome.Done(String summary, Optional<Value> result, Optional<Undo> undo))) {
            return result.map(value -> returned(value, call).and(stamped));
        }
        return Optional.empty();
    }

    private Outcome end(Written<Long> begun, ActionCall call, Outcome outcome) {
        if (begun instanceof Written.Kept<Long>(Long step)
                && journal.end(step, outcome, undo(call, outcome)) instanceof Written.Refused<Long>(String reason)) {
            return new Outcome.Unknown(
                    "It was done, but could not be written down (" + reason + "): it cannot be undone.");
        }
        return outcome;
    }

    private static JudgedCall judged(Ruling ruling, Cause cause) {
        return new JudgedCall(ruling.call(), ruling.effect(), ruling.verdict(), cause);
    }

    private static Optional<ActionCall> undo(ActionCall call, Outcome outcome) {
        return outcome instanceof Outcome.Done(String summary, Optional<Value> result, Optional<Undo> undo)
                ? undo.filter(back -> back.action().startsWith(plugin(call) + "."))
                        .map(back -> labelled(back, call))
                : Optional.empty();
    }

    private static ActionCall labelled(Undo undo, ActionCall call) {
        var arguments = new LinkedHashMap<String, Labelled>();
        undo.arguments().fields().forEach((name, value) -> arguments.put(name, returned(value, call)));
        return new ActionCall(undo.action(), arguments);
    }

    private static Labelled returned(Value value, ActionCall call) {
        return Labelled.of(value, Origin.PLUGIN).and(call.origins());
    }

    private static String plugin(ActionCall call) {
        return call.action().substring(0, call.action().indexOf('.'));
    }

    private static final String FULL =
            "Nothing can be written down, so nothing is changed: make room on the disk and say it again.";
}
