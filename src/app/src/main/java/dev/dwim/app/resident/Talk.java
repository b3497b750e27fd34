package dev.dwim.app.resident;

import dev.dwim.api.ContextFact;
import dev.dwim.api.Kind;
import dev.dwim.api.Origin;
import dev.dwim.api.Sensitivity;
import dev.dwim.api.Value;
import dev.dwim.core.Engine;
import dev.dwim.core.Pending;
import dev.dwim.core.Reply;
import dev.dwim.core.Run;
import dev.dwim.core.context.Channels.Consent;
import dev.dwim.core.intent.Intent;
import dev.dwim.core.intent.Trigger;
import dev.dwim.core.nlu.Reason;
import dev.dwim.core.resolve.Candidate;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What is said and what is answered: words, answers, approvals, undo. What waits can only be taken up in the
/// conversation in which it came up, and approved only from a terminal.
final class Talk {
    private static final Logger LOG = LoggerFactory.getLogger(Talk.class);
    private static final Duration READY = Duration.ofSeconds(10);
    private static final Duration PICKED = Duration.ofMinutes(10);

    private static final Pattern LOCAL = Pattern.compile("[^Z+\\[]*T[0-9:.]*");

    private final Engine engine;
    private final Map<String, Waiting> waiting = new ConcurrentHashMap<>();

    Talk(Engine engine) {
        this.engine = engine;
    }

    /// In whose conversation something waits.
    private record Waiting(String conversation, Origin origin) {}

    /// Words that cannot be taken.
    private static final class Unusable extends Exception {
        private static final long serialVersionUID = 1;

        Unusable(String message) {
            super(message);
        }
    }

    Value.Fields ask(Request request, Peer peer) {
        Intent intent;
        try {
            intent = intent(request, peer.origin());
        } catch (Unusable e) {
            return Desk.error(String.valueOf(e.getMessage()), Exit.USAGE);
        }
        var settled = settle(peer, intent.origin(), () -> asked(intent, request));
        var answer = Desk.telling(understood(settled), strange(intent));
        return request.flag("explain")
                ? answer.with(
                        "explain",
                        Value.of(engine.palette().explain(intent).stream()
                                .map(Value::of)
                                .toList()))
                : answer;
    }

    private Reply asked(Intent intent, Request request) {
        var leave = leave(request);
        return request.body()
                .text("at")
                .map(when -> engine.schedule(intent, when, leave))
                .orElseGet(() -> engine.ask(intent, leave));
    }

    /// A fact of a channel that nothing here speaks of goes along all the same: it may be for a plugin in the making.
    private List<String> strange(Intent intent) {
        var channels = new KnownChannels(engine);
        return intent.picked().stream()
                .map(ContextFact::channel)
                .distinct()
                .flatMap(channel -> channels.strange(channel).stream())
                .toList();
    }

    Value.Fields rank(Request request, Peer peer) {
        try {
            var intent = intent(request, peer.origin());
            // A resident is ready already; a command that does the work itself would rank by spelling alone.
            engine.awaitUnderstanding(READY);
            var candidates =
                    engine.palette().rank(intent).stream().map(Talk::candidate).toList();
            return understood(Desk.out(Value.Fields.EMPTY.with("candidates", Value.of(candidates))));
        } catch (Unusable e) {
            return Desk.error(String.valueOf(e.getMessage()), Exit.USAGE);
        }
    }

    /// With word of it where words are understood worse than they should be.
    private Value.Fields understood(Value.Fields answer) {
        return Desk.telling(answer, engine.misunderstanding().stream().toList());
    }

    Value.Fields answer(Request request, Peer peer) {
        var id = request.body().text("id").orElse("");
        var words = request.body().text("words").orElse("");
        if (!waitsFor(id, peer)) {
            return Desk.error("That question is not open in this conversation.", Exit.DENIED);
        }
        return settle(peer, peer.origin(), () -> engine.answer(id, words));
    }

    Value.Fields approve(Request request, Peer peer) {
        var id = request.body().text("id").orElse("");
        if (!peer.atTerminal() || !waitsFor(id, peer)) {
            return Desk.error(
                    "Only the terminal where the words were typed, or DWIM's window, can approve this.", Exit.DENIED);
        }
        var phrase = request.body().text("phrase").orElse("");
        return settle(peer, peer.origin(), () -> engine.approve(id, phrase));
    }

    /// Nothing is done, which anybody in the conversation may say.
    Value.Fields leave(Request request, Peer peer) {
        var id = request.body().text("id").orElse("");
        if (!waitsFor(id, peer)) {
            return Desk.error("Nothing of that kind waits in this conversation.", Exit.DENIED);
        }
        return settle(peer, peer.origin(), () -> engine.leave(id, request.flag("late")));
    }

    Value.Fields undo(Request request, Peer peer) {
        var entry = request.body().text("entry");
        var words = "undo" + entry.map(id -> " " + id).orElse("");
        var intent = new Intent(words, Trigger.CLI, peer.origin(), engine.now(), List.of());
        var answer = settle(peer, peer.origin(), () -> engine.undo(entry, intent));
        // Nothing was found to undo: for a script that is a failure, not a goal that was not understood.
        boolean refused = answer.get(Desk.EXIT).equals(Optional.of(Value.of(Exit.NONE.code())));
        return refused ? answer.with(Desk.EXIT, Value.of(Exit.FAILED.code())) : answer;
    }

    /// Presses something that was pinned.
    ///
    /// @param pressing does it
    Value.Fields press(Request request, Peer peer, BiFunction<Intent, Run.Leave, Reply> pressing) {
        var intent = new Intent("", Trigger.BUTTON, peer.origin(), engine.now(), List.of());
        return settle(peer, peer.origin(), () -> pressing.apply(intent, leave(request)));
    }

    void left(String conversation) {
        waiting.values().removeIf(each -> each.conversation().equals(conversation));
    }

    private boolean waitsFor(String id, Peer peer) {
        return waiting.remove(id, new Waiting(peer.conversation(), peer.origin()));
    }

    private Value.Fields settle(Peer peer, Origin origin, Supplier<Reply> work) {
        long start = System.nanoTime();
        var reply = work.get();
        long micros = (System.nanoTime() - start) / 1_000;
        pending(reply).ifPresent(id -> waiting.put(id, new Waiting(peer.conversation(), origin)));
        LOG.info("{} for {} after {} µs", reply.getClass().getSimpleName(), origin, micros);
        return Desk.telling(new ReplyForm(engine.catalogue(), micros).of(reply), unseen(reply));
    }

    /// How what the words speak of can be seen, where nobody has said yet whether it may be.
    private List<String> unseen(Reply reply) {
        if (!(reply instanceof Reply.Asks(Pending.ForAnswer pending))) {
            return List.of();
        }
        return pending.question().lacking().stream()
                .filter(channel -> engine.stores().channels().consent(channel) == Consent.UNASKED)
                .limit(1)
                .map(channel -> "DWIM does not see that unless you let it: dwim context allow " + channel)
                .toList();
    }

    private static Optional<String> pending(Reply reply) {
        return switch (reply) {
            case Reply.Asks asks -> Optional.of(asks.pending().id());
            case Reply.NeedsApproval needs -> Optional.of(needs.pending().id());
            case Reply.Ran ran -> Optional.empty();
            case Reply.Refused refused -> Optional.empty();
            case Reply.Missing missing -> Optional.empty();
            case Reply.Left left -> Optional.empty();
        };
    }

    private static Run.Leave leave(Request request) {
        if (request.flag("dry") || request.body().get("now").isPresent()) {
            return Run.Leave.DRY;
        }
        return request.flag("yes") ? Run.Leave.YES : Run.Leave.NONE;
    }

    private Intent intent(Request request, Origin origin) throws Unusable {
        var words = request.body().text("words").orElse("");
        if (words.length() > Intent.MAX_WORDS) {
            throw new Unusable("That is too long: say it in at most " + Intent.MAX_WORDS + " characters.");
        }
        var now = now(request.body().text("now"));
        var facts = new ArrayList<ContextFact>();
        for (var given : request.body().items("context")) {
            facts.add(fact(given, now));
        }
        return new Intent(words, Trigger.CLI, origin, now, facts);
    }

    private ZonedDateTime now(Optional<String> given) throws Unusable {
        try {
            return given.map(this::time).orElseGet(engine::now);
        } catch (DateTimeException e) {
            throw new Unusable("--now takes a time such as 2026-03-27T16:05:00+01:00[Europe/Berlin].");
        }
    }

    /// Without a zone it is a time where the user is.
    private ZonedDateTime time(String text) {
        return LOCAL.matcher(text).matches()
                ? LocalDateTime.parse(text).atZone(engine.now().getZone())
                : ZonedDateTime.parse(text);
    }

    private static ContextFact fact(Value given, ZonedDateTime now) throws Unusable {
        if (!(given instanceof Value.Fields fields) || fields.text("key").isEmpty()) {
            throw new Unusable("--context takes KEY=VALUE, such as selection.text=hello.");
        }
        try {
            return new ContextFact(
                    fields.text("key").get(),
                    fields.get("value").orElse(Value.of("")),
                    Kind.EVENT,
                    Sensitivity.PRIVATE,
                    "cli",
                    now.toInstant(),
                    PICKED);
        } catch (IllegalArgumentException e) {
            throw new Unusable("--context takes KEY=VALUE with a key such as selection.text.");
        }
    }

    private static Value.Fields candidate(Candidate candidate) {
        return Value.Fields.EMPTY
                .with("name", Value.of(candidate.spec().name()))
                .with("title", Value.of(candidate.spec().title()))
                .with("score", new Value.Num(BigDecimal.valueOf(Math.round(candidate.probability() * 1e4), 4)))
                .with("arguments", CallForm.known(candidate.arguments()))
                .with("why", Value.of(Reason.line(candidate.why())));
    }
}
