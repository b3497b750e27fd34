package dev.dwim.app.overlay;

import dev.dwim.api.Answer;
import dev.dwim.api.Origin;
import dev.dwim.api.Value;
import dev.dwim.app.trigger.Hotkey;
import dev.dwim.core.Engine;
import dev.dwim.core.Made;
import dev.dwim.core.Reply;
import dev.dwim.core.Run;
import dev.dwim.core.button.Button;
import dev.dwim.core.button.Obstacle;
import dev.dwim.core.button.Pinned;
import dev.dwim.core.intent.Intent;
import dev.dwim.core.memory.PluginMemory;
import dev.dwim.core.plan.Arg;
import dev.dwim.core.plan.Labelled;
import dev.dwim.core.resolve.Candidate;
import dev.dwim.core.say.Attempt;
import dev.dwim.core.say.Phrase;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Buttons and routines of this process's engine, as the overlay wants them.
///
/// @param engine keeps them
/// @param texts  in the user's language
record EnginePins(Engine engine, Texts texts) {
    private static final String BAR = "bar";
    private static final Set<String> MOVING = Set.of("date-time", "date", "time");

    List<Pin> list() {
        var buttons = engine.pins().buttons().list().stream()
                .map(button -> new Pin(
                        button.id(),
                        button.label(),
                        Icon.named(button.icon()),
                        true,
                        obstacle(button.pinned(), button.needs())));
        var routines = engine.pins().routines().stream()
                .map(routine -> new Pin(
                        routine.id(), routine.name(), Icon.STEPS, false, obstacle(routine.pinned(), routine.needs())));
        return Stream.concat(buttons, routines).toList();
    }

    private Optional<String> obstacle(Pinned pinned, Set<String> needs) {
        return engine.pins().obstacle(pinned, needs).map(obstacle -> switch (obstacle) {
            case Obstacle.Missing(String key, boolean allowed) -> allowed ? missing(key) : unallowed(key);
            case Obstacle.Gone(String action) -> texts.of("pin.gone", action);
            case Obstacle.Changed(String title) -> texts.of("pin.changed", title);
        });
    }

    private String missing(String key) {
        var own = "pin.missing." + key;
        return texts.has(own) ? texts.of(own) : texts.of("pin.missing", key);
    }

    private String unallowed(String key) {
        var channel = key.substring(0, key.indexOf('.') < 0 ? key.length() : key.indexOf('.'));
        var own = "channel." + channel;
        return texts.of("pin.unallowed", texts.has(own) ? texts.of(own) : channel);
    }

    Optional<Spot> barAt() {
        return engine.stores()
                .memory()
                .get(PluginMemory.HOST, BAR)
                .flatMap(kept -> kept.value() instanceof Value.Fields at
                                && at.get("across").orElse(at) instanceof Value.Num(BigDecimal across)
                                && at.get("down").orElse(at) instanceof Value.Num(BigDecimal down)
                        ? Optional.of(new Spot(across.intValue(), down.intValue()))
                        : Optional.empty());
    }

    void keepBar(Spot spot) {
        var at = Value.Fields.EMPTY.with("across", Value.of(spot.across())).with("down", Value.of(spot.down()));
        engine.stores().memory().put(PluginMemory.HOST, BAR, Labelled.of(at, Origin.TYPED));
    }

    Optional<Button> pressedBy(Hotkey hotkey) {
        return engine.pins().buttons().list().stream()
                .filter(button -> button.hotkey().equals(Optional.of(hotkey.toString())))
                .findFirst();
    }

    /// Makes a button. A row whose arguments hold a moment keeps its words, which will mean another one each time;
    /// any other keeps exactly what is shown.
    ///
    /// @param intent the words of the row
    Answer<List<Pin>> pin(String label, Intent intent, Row.Act act) {
        if (label.length() > Button.MAX_LABEL) {
            return Answer.lacking(texts.of("pin.long", Button.MAX_LABEL));
        }
        return texts.answer(made(intent, act)
                .then(made -> engine.pins()
                        .buttons()
                        .add(new Button("", label, "", intent.words(), made.pinned(), made.needs(), Optional.empty())))
                .then(_ -> Attempt.given(list())));
    }

    private Attempt<Made> made(Intent intent, Row.Act act) {
        return switch (act) {
            case Row.Act.Pick pick
            when pick.changes().isEmpty() && moves(pick.candidate()) ->
                engine.pins().words(intent, List.of(intent.words()));
            case Row.Act.Pick pick ->
                engine.pins().picked(intent.saying(pick.saying(intent.words())), List.of(pick.candidate()));
            case Row.Act.All(List<Candidate> candidates) ->
                candidates.stream().anyMatch(EnginePins::moves)
                        ? engine.pins().words(intent, List.of(intent.words()))
                        : engine.pins().picked(intent, candidates);
            case Row.Act.Press _, Row.Act.Say _, Row.Act.TakeBack _ ->
                throw new IllegalArgumentException("nothing to pin: " + act);
        };
    }

    private static boolean moves(Candidate candidate) {
        return candidate.arguments().entrySet().stream()
                .anyMatch(argument -> argument.getValue() instanceof Arg.Literal
                        && candidate
                                .spec()
                                .parameters()
                                .fields(argument.getKey())
                                .text("format")
                                .filter(MOVING::contains)
                                .isPresent());
    }

    /// Presses a button, or does a routine.
    Reply press(String id, Intent intent) {
        return engine.pins()
                .buttons()
                .find(id)
                .map(button -> engine.pins().press(button, intent, Run.Leave.NONE))
                .or(() ->
                        engine.pins().routine(id).map(routine -> engine.pins().press(routine, intent, Run.Leave.NONE)))
                .orElseGet(() -> new Reply.Missing(Phrase.BUTTON_GONE.said()));
    }
}
