package dev.dwim.app.resident;

import dev.dwim.api.Value;
import dev.dwim.core.Engine;
import dev.dwim.core.button.Button;
import dev.dwim.core.button.Pinned;
import dev.dwim.core.plan.Step;
import dev.dwim.core.routine.Occasion;
import dev.dwim.core.routine.Routine;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Buttons and routines in the JSON of the command line.
///
/// @param engine tells whether they can be done
record PinForm(Engine engine) {
    Value.Fields buttons() {
        return list(
                "buttons", engine.pins().buttons().list().stream().map(this::of).toList());
    }

    Value.Fields routines() {
        return list("routines", engine.pins().routines().stream().map(this::of).toList());
    }

    Value.Fields of(Button button) {
        var fields = Value.Fields.EMPTY
                .with("id", Value.of(button.id()))
                .with("label", Value.of(button.label()))
                .with("icon", Value.of(button.icon()))
                .with("words", Value.of(button.words()));
        var more = pinned(fields, button.pinned(), button.needs());
        return button.hotkey()
                .map(hotkey -> more.with("hotkey", Value.of(hotkey)))
                .orElse(more);
    }

    Value.Fields of(Routine routine) {
        var fields = Value.Fields.EMPTY.with("id", Value.of(routine.id())).with("name", Value.of(routine.name()));
        var more = pinned(fields, routine.pinned(), routine.needs());
        return switch (routine.occasion().orElse(null)) {
            case null -> more;
            case Occasion.Whenever condition -> more.with("when", Value.of(condition.said()));
            case Occasion.Repeated repeated -> {
                var at = more.with("at", Value.of(repeated.said()));
                yield next(routine).map(next -> at.with("next", Value.of(next))).orElse(at);
            }
        };
    }

    /// Nothing once the user has taken it off the schedule.
    private Optional<String> next(Routine routine) {
        return engine.stores().schedule().waiting().stream()
                .filter(waiting -> waiting.routine() && waiting.key().equals(routine.id()))
                .map(waiting -> waiting.at().toString())
                .findFirst();
    }

    private Value.Fields pinned(Value.Fields fields, Pinned pinned, Set<String> needs) {
        var steps = switch (pinned) {
            case Pinned.Words words -> words.sentences().stream().map(Value::of).toList();
            case Pinned.Exact exact ->
                exact.template().plan().steps().stream().map(PinForm::step).toList();
        };
        return fields.with("exact", Value.of(pinned instanceof Pinned.Exact))
                .with("steps", Value.of(steps))
                .with("needs", Value.of(needs.stream().sorted().map(Value::of).toList()))
                .with(
                        "available",
                        engine.pins()
                                .obstacle(pinned, needs)
                                .map(obstacle -> obstacle.sentence().english())
                                .<Value>map(Value::of)
                                .orElse(Value.of(true)));
    }

    private static Value step(Step step) {
        return Value.Fields.EMPTY
                .with("name", Value.of(step.action()))
                .with("arguments", CallForm.known(step.arguments()));
    }

    private static Value.Fields list(String name, List<Value.Fields> items) {
        return Value.Fields.EMPTY.with(name, Value.of(items));
    }
}
