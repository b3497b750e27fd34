package dev.dwim.app.resident;

import dev.dwim.api.Answer;
import dev.dwim.api.Value;
import dev.dwim.core.Engine;
import dev.dwim.core.context.Channels.Consent;
import dev.dwim.core.journal.Journal.Written;
import dev.dwim.core.policy.Grant;
import dev.dwim.core.schedule.Scheduled;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The desk in front of an engine.
public final class EngineDesk implements Desk {
    private final Engine engine;
    private final Talk talk;
    private final Listings listings;

    /// @param engine   does the work
    /// @param resident whether other commands reach this desk
    public EngineDesk(Engine engine, boolean resident) {
        this.engine = engine;
        this.talk = new Talk(engine);
        this.listings = new Listings(engine, resident);
    }

    @Override
    public Value.Fields handle(Request request, Peer peer) {
        return switch (request.verb()) {
            case "ask" -> talk.ask(request, peer);
            case "answer" -> talk.answer(request, peer);
            case "approve" -> talk.approve(request, peer);
            case "undo" -> talk.undo(request, peer);
            case "rank" -> talk.rank(request, peer);
            case "actions" -> Desk.out(listings.actions());
            case "context" -> Desk.out(listings.context());
            case "plugins" -> Desk.out(listings.plugins());
            case "history" -> Desk.out(listings.history());
            case "schedule" -> Desk.out(listings.schedule());
            case "grants" -> Desk.out(listings.grants());
            case "learned" -> Desk.out(listings.learned());
            case "consent" -> consent(request);
            case "cancel" -> cancel(request);
            case "revoke" -> revoke(request);
            case "erase" -> erase();
            default -> Desk.error("There is no such request: " + request.verb() + ".", Exit.USAGE);
        };
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
        engine.stores().channels().set(channel, consent.get());
        if (consent.get() != Consent.ALLOWED) {
            engine.contexts().forget(channel);
        }
        return Desk.out(Value.Fields.EMPTY
                .with("channel", Value.of(channel))
                .with("consent", Value.of(consent.get().name().toLowerCase(Locale.ROOT))));
    }

    private static Optional<Consent> consent(String name) {
        return List.of(Consent.ALLOWED, Consent.DENIED, Consent.PAUSED).stream()
                .filter(each -> each.name().equals(name))
                .findFirst();
    }

    private Value.Fields cancel(Request request) {
        var id = request.body().text("id").orElse("");
        return switch (engine.stores().schedule().cancel(id)) {
            case Written.Refused<Optional<Scheduled>>(String reason) -> Desk.error(reason, Exit.FAILED);
            case Written.Kept<Optional<Scheduled>>(Optional<Scheduled> gone) ->
                gone.map(call -> Desk.out(Value.Fields.EMPTY
                                .with("cancelled", Value.of(call.id()))
                                .with("words", Value.of(call.words()))))
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
        return Desk.error(what + id + ": see dwim " + command + ".", Exit.NONE);
    }

    private Value.Fields erase() {
        return switch (engine.stores().habits().erase()) {
            case Answer.Given<Integer>(Integer count) ->
                Desk.out(Value.Fields.EMPTY.with("erased", Value.of((long) count)));
            case Answer.Lacking<Integer>(String reason) -> Desk.error(reason, Exit.FAILED);
        };
    }
}
