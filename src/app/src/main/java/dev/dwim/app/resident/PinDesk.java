package dev.dwim.app.resident;

import dev.dwim.api.Answer;
import dev.dwim.api.Origin;
import dev.dwim.api.Value;
import dev.dwim.app.trigger.Hotkey;
import dev.dwim.core.Engine;
import dev.dwim.core.Made;
import dev.dwim.core.button.Button;
import dev.dwim.core.context.Channels.Consent;
import dev.dwim.core.intent.Intent;
import dev.dwim.core.intent.Trigger;
import dev.dwim.core.journal.JournalEntry;
import dev.dwim.core.routine.Condition;
import dev.dwim.core.routine.Occasion;
import dev.dwim.core.routine.Repetition;
import dev.dwim.core.routine.Routine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Buttons and routines at the desk: made, pressed and taken away by whoever may type commands.
///
/// @param engine  keeps them
/// @param talk    presses them
/// @param outside what of a button lies outside of us
record PinDesk(Engine engine, Talk talk, Outside outside) {
    /// Something that cannot be done as it was asked for.
    private static final class Unusable extends Exception {
        private static final long serialVersionUID = 1;
        private final Exit exit;

        Unusable(String message, Exit exit) {
            super(message);
            this.exit = exit;
        }
    }

    /// One of the requests below.
    @FunctionalInterface
    private interface Work {
        Value.Fields done() throws Unusable;
    }

    private static Value.Fields answer(Work work) {
        try {
            return work.done();
        } catch (Unusable e) {
            return Desk.error(String.valueOf(e.getMessage()), e.exit);
        }
    }

    Value.Fields addButton(Request request, Peer peer) {
        return answer(() -> {
            var label = name(request, "label", Button.MAX_LABEL);
            if (engine.pins().buttons().find(label).isPresent()) {
                throw new Unusable(
                        "There is a button “" + label
                                + "” already: take another label, or dwim button remove it first.",
                        Exit.USAGE);
            }
            var made = made(request, peer);
            var hotkey = hotkey(request);
            if (hotkey.isPresent()) {
                or(outside.keys().take(hotkey.get()), Exit.FAILED);
            }
            var button = new Button(
                    "",
                    label,
                    request.body().text("icon").orElse(""),
                    String.join("\n", sentences(request)),
                    made.pinned(),
                    made.needs(),
                    hotkey.map(Hotkey::toString));
            return switch (engine.pins().buttons().add(button).english()) {
                case Answer.Given<Button>(Button added) ->
                    Desk.out(new PinForm(engine).of(added).with("added", Value.of(added.id())));
                case Answer.Lacking<Button>(String reason) -> {
                    hotkey.ifPresent(outside.keys()::release);
                    throw new Unusable(reason, Exit.FAILED);
                }
            };
        });
    }

    Value.Fields removeButton(Request request) {
        return answer(() -> {
            var button = button(request);
            or(engine.pins().buttons().remove(button.id()), Exit.FAILED);
            button.hotkey().flatMap(Hotkey::parse).ifPresent(outside.keys()::release);
            var gone = outside.launchers()
                    .map(launchers -> launchers.remove(button.id()))
                    .orElse(true);
            var out = Desk.out(
                    Value.Fields.EMPTY.with("removed", Value.of(button.id())).with("label", Value.of(button.label())));
            return gone ? out : Desk.telling(out, List.of("Its launcher in the desktop's menus could not be removed."));
        });
    }

    /// Moves a button to a place, from 1.
    Value.Fields move(Request request) {
        return answer(() -> {
            var button = button(request);
            var place = request.body().get("place").orElse(Value.of(0)) instanceof Value.Num(BigDecimal number)
                    ? number.intValue()
                    : 0;
            if (place < 1) {
                throw new Unusable("The first place is 1.", Exit.USAGE);
            }
            var all = engine.pins().buttons().list();
            or(engine.pins().buttons().move(button.id(), place - 1 - all.indexOf(button)), Exit.FAILED);
            return Desk.out(new PinForm(engine).buttons());
        });
    }

    Value.Fields export(Request request) {
        return answer(() -> {
            var button = button(request);
            if (outside.launchers().isEmpty()) {
                throw new Unusable("This desktop has no launchers that DWIM can write.", Exit.USAGE);
            }
            var file = or(outside.launchers().get().write(button.id(), button.label()), Exit.FAILED);
            return Desk.out(
                    Value.Fields.EMPTY.with("exported", Value.of(button.id())).with("file", Value.of(file.toString())));
        });
    }

    Value.Fields press(Request request, Peer peer) {
        return answer(() -> {
            var button = button(request);
            var answer =
                    talk.press(request, peer, (intent, leave) -> engine.pins().press(button, intent, leave));
            if (request.flag("tell")) {
                engine.pins().tell(button.label(), told(answer));
            }
            return answer;
        });
    }

    /// What whoever pressed it in a menu is told, who sees no terminal.
    private static String told(Value.Fields answer) {
        return answer.fields(ReplyForm.PENDING).fields().isEmpty()
                ? answer.fields(Desk.OUT).text("reply").orElse("")
                : "It needs you: open DWIM and type its name.";
    }

    Value.Fields addRoutine(Request request, Peer peer) {
        return answer(() -> {
            var name = unused(request);
            var occasion = occasion(request);
            var made = made(request, peer);
            return kept(new Routine("", name, made.pinned(), made.needs(), occasion));
        });
    }

    Value.Fields record(Request request) {
        return answer(() -> {
            var name = unused(request);
            var entries = new ArrayList<JournalEntry>();
            for (var id : texts(request, "entries")) {
                entries.add(engine.stores()
                        .journal()
                        .find(id)
                        .orElseThrow(() -> new Unusable(
                                "There is no entry " + id + " in the history: see dwim history.", Exit.USAGE)));
            }
            var made = or(engine.pins().recorded(entries, name).english(), Exit.USAGE);
            return kept(new Routine("", name, made.pinned(), made.needs(), occasion(request)));
        });
    }

    private Value.Fields kept(Routine routine) throws Unusable {
        var added = or(engine.pins().add(routine), Exit.FAILED);
        var out = Desk.out(new PinForm(engine).of(added).with("added", Value.of(added.id())));
        return added.occasion().orElse(null) instanceof Occasion.Whenever(Condition condition)
                ? Desk.telling(out, heard(condition))
                : out;
    }

    /// What the user must still do for a condition to be seen.
    private List<String> heard(Condition condition) {
        var channel = condition.channel();
        var strange = new KnownChannels(engine).strange(channel);
        boolean allowed = engine.stores().channels().consent(channel) == Consent.ALLOWED;
        return strange.map(List::of)
                .orElseGet(() ->
                        allowed ? List.of() : List.of("It is noticed once you say: dwim context allow " + channel));
    }

    Value.Fields removeRoutine(Request request) {
        return answer(() -> {
            var routine = routine(request);
            or(engine.pins().remove(routine), Exit.FAILED);
            return Desk.out(
                    Value.Fields.EMPTY.with("removed", Value.of(routine.id())).with("name", Value.of(routine.name())));
        });
    }

    Value.Fields run(Request request, Peer peer) {
        return answer(() -> {
            var routine = routine(request);
            return talk.press(request, peer, (intent, leave) -> engine.pins().press(routine, intent, leave));
        });
    }

    private Made made(Request request, Peer peer) throws Unusable {
        var sentences = sentences(request);
        if (sentences.isEmpty() || sentences.stream().anyMatch(String::isBlank)) {
            throw new Unusable("Say what it is to do, such as --words \"set a timer for 10 minutes\".", Exit.USAGE);
        }
        if (sentences.stream().mapToInt(String::length).sum() > Intent.MAX_WORDS) {
            throw new Unusable("That is too long: at most " + Intent.MAX_WORDS + " characters.", Exit.USAGE);
        }
        var intent = intent(String.join("\n", sentences), peer.origin());
        return or(
                (request.flag("exact")
                                ? engine.pins().exact(intent, sentences)
                                : engine.pins().words(intent, sentences))
                        .english(),
                Exit.NONE);
    }

    private Intent intent(String words, Origin origin) {
        return new Intent(words, Trigger.CLI, origin, engine.now(), List.of());
    }

    private Optional<Hotkey> hotkey(Request request) throws Unusable {
        var said = request.body().text("hotkey");
        if (said.isEmpty()) {
            return Optional.empty();
        }
        var hotkey = Hotkey.parse(said.get());
        if (hotkey.isEmpty()) {
            throw new Unusable("“" + said.get() + "” is no hotkey: say it such as Ctrl+Alt+T, or F7.", Exit.USAGE);
        }
        if (engine.shortcuts().hotkeys().containsKey(hotkey.get().toString())) {
            throw new Unusable(hotkey.get() + " is the hotkey of an action already: see dwim actions.", Exit.USAGE);
        }
        return hotkey;
    }

    private static Optional<Occasion> occasion(Request request) throws Unusable {
        var at = request.body().text("at");
        var when = request.body().text("when");
        if (at.isPresent() && when.isPresent()) {
            throw new Unusable("A routine has times (--at) or a condition (--when), not both.", Exit.USAGE);
        }
        if (at.isPresent()) {
            return Optional.of(new Occasion.Repeated(or(Repetition.read(at.get()), Exit.USAGE)));
        }
        return when.isPresent()
                ? Optional.of(new Occasion.Whenever(or(Condition.read(when.get()), Exit.USAGE)))
                : Optional.empty();
    }

    private Button button(Request request) throws Unusable {
        var named = request.body().text("id").orElse("");
        return engine.pins()
                .buttons()
                .find(named)
                .orElseThrow(() -> new Unusable("There is no button “" + named + "”: see dwim buttons.", Exit.USAGE));
    }

    private Routine routine(Request request) throws Unusable {
        var named = request.body().text("id").orElse("");
        return engine.pins()
                .routine(named)
                .orElseThrow(() -> new Unusable("There is no routine “" + named + "”: see dwim routines.", Exit.USAGE));
    }

    private String unused(Request request) throws Unusable {
        var name = name(request, "name", Routine.MAX_NAME);
        if (engine.pins().routine(name).isPresent()) {
            throw new Unusable(
                    "There is a routine “" + name + "” already: take another name, or dwim routine remove it first.",
                    Exit.USAGE);
        }
        return name;
    }

    private static String name(Request request, String field, int most) throws Unusable {
        var name = request.body().text(field).orElse("").strip();
        if (name.isEmpty() || name.length() > most || name.chars().anyMatch(Character::isISOControl)) {
            throw new Unusable("A name has 1 to " + most + " characters, on one line.", Exit.USAGE);
        }
        return name;
    }

    private static List<String> sentences(Request request) {
        return texts(request, "words");
    }

    private static List<String> texts(Request request, String field) {
        return request.body().items(field).stream()
                .map(item -> item instanceof Value.Text(String text) ? text.strip() : "")
                .toList();
    }

    private static <T> T or(Answer<T> answer, Exit exit) throws Unusable {
        return switch (answer) {
            case Answer.Given<T>(T value) -> value;
            case Answer.Lacking<T>(String reason) -> throw new Unusable(reason, exit);
        };
    }
}
