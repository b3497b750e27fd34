package dev.dwim.app.resident;

import dev.dwim.api.Answer;
import dev.dwim.api.Value;
import dev.dwim.core.Engine;
import dev.dwim.core.context.Channels.Consent;
import dev.dwim.core.intent.Trigger;
import dev.dwim.core.journal.Journal;
import dev.dwim.core.journal.Journal.Written;
import dev.dwim.core.memory.Goal;
import dev.dwim.core.plan.Labelled;
import dev.dwim.core.policy.Grant;
import dev.dwim.core.schedule.Scheduled;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The desk in front of an engine.
public final class EngineDesk implements Desk {
    private final Engine engine;
    private final boolean resident;
    private final Talk talk;
    private final Listings listings;
    private final PinDesk pins;

    /// Without menus and keys around it.
    ///
    /// @param engine   does the work
    /// @param resident whether other commands reach this desk
    public EngineDesk(Engine engine, boolean resident) {
        this(engine, resident, Outside.NONE);
    }

    /// @param engine   does the work
    /// @param resident whether other commands reach this desk
    /// @param outside  the desktop's menus and keys
    public EngineDesk(Engine engine, boolean resident, Outside outside) {
        this.engine = engine;
        this.resident = resident;
        this.talk = new Talk(engine);
        this.listings = new Listings(engine, resident);
        this.pins = new PinDesk(engine, talk, outside);
    }

    @Override
    public Value.Fields handle(Request request, Peer peer) {
        var answer = answer(request, peer);
        var caughtUp = engine.stores().channels().caughtUp();
        return caughtUp.isEmpty()
                ? answer
                : Desk.telling(
                        answer,
                        List.of("There is room on the disk again: what you said about channel "
                                + String.join(", ", caughtUp) + " is kept for good now."));
    }

    private Value.Fields answer(Request request, Peer peer) {
        return switch (request.verb()) {
            case "ask" -> talk.ask(request, peer);
            case "answer" -> talk.answer(request, peer);
            case "approve" -> talk.approve(request, peer);
            case "leave" -> talk.leave(request, peer);
            case "undo" -> talk.undo(request, peer);
            case "rank" -> talk.rank(request, peer);
            case "actions" -> listings.actions();
            case "context" -> zoned(Desk.out(listings.context()));
            case "plugins" -> Desk.out(listings.plugins());
            case "history" -> zoned(listings.history());
            case "schedule" -> zoned(Desk.out(listings.schedule()));
            case "buttons" -> Desk.out(new PinForm(engine).buttons());
            case "add-button" -> pins.addButton(request, peer);
            case "remove-button" -> pins.removeButton(request);
            case "move-button" -> pins.move(request);
            case "export-button" -> pins.export(request);
            case "press" -> pins.press(request, peer);
            case "routines" -> zoned(Desk.out(new PinForm(engine).routines()));
            case "add-routine" -> pins.addRoutine(request, peer);
            case "record-routine" -> pins.record(request);
            case "remove-routine" -> pins.removeRoutine(request);
            case "run-routine" -> pins.run(request, peer);
            case "grants" -> zoned(Desk.out(listings.grants()));
            case "learned" -> Desk.out(listings.learned());
            case "ledger" -> zoned(Desk.out(listings.ledger()));
            case "consent" -> consent(request);
            case "pause" -> zoned(new PauseDesk(engine).pause(request));
            case "resume" -> new PauseDesk(engine).resume();
            case "cancel" -> cancel(request, peer);
            case "revoke" -> revoke(request);
            case "erase" -> erase();
            case "goal" -> goal();
            case "set-goal" -> setGoal(request, peer);
            case "clear-goal" -> clearGoal();
            default -> Desk.error("There is no such request: " + request.verb() + ".", Exit.USAGE);
        };
    }

    /// Times are written in UTC; beside them stands the zone of the user's settings, for those who show them.
    private Value.Fields zoned(Value.Fields answer) {
        return Desk.showing(answer, Desk.ZONE, Value.of(engine.now().getZone().getId()));
    }

    @Override
    public void left(String conversation) {
        talk.left(conversation);
    }

    private Value.Fields consent(Request request) {
        var channel = request.body().text("channel").orElse("");
        var consent = request.body().text("consent").flatMap(EngineDesk::consent);
        if (consent.isEmpty() || !channel.matches("[a-z][a-z0-9_-]*")) {
            return Desk.error(
                    "A channel is the first part of a context key, such as selection or clipboard.", Exit.USAGE);
        }
        var strange = new KnownChannels(engine).strange(channel);
        if (strange.isPresent()) {
            return Desk.error(strange.get(), Exit.USAGE);
        }
        return switch (engine.ambient().consent(channel, consent.get())) {
            case Answer.Lacking<Consent>(String reason) ->
                Desk.error(unkept(channel, consent.get(), reason), Exit.FAILED);
            case Answer.Given<Consent>(Consent now) ->
                Desk.out(Value.Fields.EMPTY
                        .with("channel", Value.of(channel))
                        .with("consent", Value.of(now.name().toLowerCase(Locale.ROOT))));
        };
    }

    /// A resident keeps a channel out at once, but only the disk remembers it.
    private String unkept(String channel, Consent wanted, String reason) {
        var until = resident && wanted != Consent.ALLOWED
                ? " Channel " + channel + " is kept out all the same, and that is written down as soon as it can be;"
                        + " should DWIM end before that, say it again."
                : " Nothing has changed: what you said about channel " + channel + " is not in force.";
        return reason + until;
    }

    private static Optional<Consent> consent(String name) {
        return List.of(Consent.ALLOWED, Consent.DENIED, Consent.PAUSED).stream()
                .filter(each -> each.name().equals(name))
                .findFirst();
    }

    /// It is the user's own deed, so it stands in the history; written down before it is done, as everything is.
    private Value.Fields cancel(Request request, Peer peer) {
        var id = request.body().text("id").orElse("");
        engine.stores().schedule().waiting().stream()
                .filter(waiting -> waiting.id().equals(id.strip().toLowerCase(Locale.ROOT)))
                .forEach(waiting -> engine.stores()
                        .journal()
                        .open(new Journal.Opening(
                                engine.now().toInstant(),
                                "schedule cancel " + waiting.id() + ": " + listings.what(waiting),
                                Trigger.CLI,
                                peer.origin(),
                                "cancelled",
                                Optional.empty())));
        return switch (engine.stores().schedule().cancel(id)) {
            case Written.Refused<Optional<Scheduled>>(String reason) -> Desk.error(reason, Exit.FAILED);
            case Written.Kept<Optional<Scheduled>>(Optional<Scheduled> gone) ->
                gone.map(call -> Desk.out(Value.Fields.EMPTY
                                .with("cancelled", Value.of(call.id()))
                                .with("words", Value.of(call.words()))
                                .with("what", Value.of(listings.what(call)))))
                        .orElseGet(() -> missing("Nothing is scheduled with the id ", id, "schedule"));
        };
    }

    private Value.Fields revoke(Request request) {
        var id = request.body().text("id").orElse("");
        return switch (engine.stores().grants().revoke(id)) {
            case Answer.Lacking<Optional<Grant>>(String reason) -> Desk.error(reason, Exit.FAILED);
            case Answer.Given<Optional<Grant>>(Optional<Grant> gone) ->
                gone.map(grant -> Desk.out(Value.Fields.EMPTY
                                .with("revoked", Value.of(grant.id()))
                                .with("action", Value.of(grant.action()))))
                        .orElseGet(() -> missing("There is no grant with the id ", id, "grants"));
        };
    }

    private static Value.Fields missing(String what, String id, String command) {
        return Desk.error(what + id + ": see dwim " + command + ".", Exit.USAGE);
    }

    private Value.Fields erase() {
        return switch (engine.stores().habits().erase()) {
            case Answer.Given<Integer>(Integer count) ->
                Desk.out(Value.Fields.EMPTY.with("erased", Value.of((long) count)));
            case Answer.Lacking<Integer>(String reason) -> Desk.error(reason, Exit.FAILED);
        };
    }

    private Value.Fields goal() {
        var goal = engine.ambient().goal().words();
        var out = Value.Fields.EMPTY
                .with("set", Value.of(goal.isPresent()))
                .with("known", Value.of(engine.stores().channels().consent(Goal.CHANNEL) == Consent.ALLOWED));
        return Desk.out(goal.map(words -> out.with("goal", Value.of(words))).orElse(out));
    }

    private Value.Fields setGoal(Request request, Peer peer) {
        var words = request.body().text("words").orElse("").strip();
        if (words.isEmpty() || words.length() > Goal.MAX) {
            return Desk.error("Say the goal in 1 to " + Goal.MAX + " characters.", Exit.USAGE);
        }
        return switch (engine.ambient().goal().set(words, peer.origin())) {
            case Answer.Given<String> kept -> goal();
            case Answer.Lacking<String>(String reason) -> Desk.error(reason, Exit.FAILED);
        };
    }

    private Value.Fields clearGoal() {
        return switch (engine.ambient().goal().clear()) {
            case Answer.Given<Optional<Labelled>> gone -> goal();
            case Answer.Lacking<Optional<Labelled>>(String reason) -> Desk.error(reason, Exit.FAILED);
        };
    }
}
