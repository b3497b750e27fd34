package dev.dwim.core;

import dev.dwim.api.Answer;
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
import dev.dwim.core.ledger.Border;
import dev.dwim.core.ledger.Departure;
import dev.dwim.core.memory.Session;
import dev.dwim.core.plan.ActionCall;
import dev.dwim.core.plan.Labelled;
import dev.dwim.core.plugin.CallOrigins;
import dev.dwim.core.say.Phrase;
import dev.dwim.core.say.Sentence;
import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Writes down a call, makes it, writes down what it came to: the only caller of [Dispatcher#dispatch].
/// What reaches beyond the machine passes the border first. What only reads, and was not asked for yet,
/// is made without a word.
final class Execution {
    private final Journal journal;
    private final Dispatcher dispatcher;
    private final Session session;
    private final Border border;
    private volatile String unopened = "";

    Execution(Journal journal, Dispatcher dispatcher, Session session, Border border) {
        this.journal = journal;
        this.dispatcher = dispatcher;
        this.session = session;
        this.border = border;
    }

    /// Opens an entry; empty when the disk refuses, and then only reading goes on.
    Optional<String> open(Journal.Opening opening) {
        return switch (journal.open(opening)) {
            case Written.Kept<String>(String id) -> Optional.of(id);
            case Written.Refused<String>(String reason) -> {
                unopened = reason;
                yield Optional.empty();
            }
        };
    }

    /// Writes down what an entry has come to that began with a question. Where the disk refuses, it stays a question
    /// in the history.
    void settle(String entry, String words, String decision) {
        journal.settle(entry, words, decision);
    }

    /// What making a call came to.
    ///
    /// @param fate   what became of it
    /// @param result what it gave, with the labels that it must carry on
    record Made(Fate fate, Optional<Labelled> result) {}

    /// Makes a call that the gate let pass or the user approved.
    Made make(Optional<String> entry, int index, Ruling ruling, Cause cause) {
        Written<Long> begun = entry.map(id -> journal.begin(id, index, judged(ruling, cause)))
                .orElseGet(() -> new Written.Refused<>(unopened));
        if (begun instanceof Written.Refused<Long>(String reason)
                && (ruling.effect() != Effect.READ || cause instanceof Cause.FellDue)) {
            var why = entry.isPresent() ? Sentence.of(reason) : Phrase.NOTHING_WRITTEN.said(reason);
            return new Made(new Fate.Withheld(why), Optional.empty());
        }
        var kept = keptBack(ruling);
        if (kept.isPresent()) {
            end(begun, new Outcome.Failed(Blame.USER, kept.get()), Optional.empty());
            return new Made(new Fate.Withheld(Sentence.of(kept.get())), Optional.empty());
        }
        var origins = new CallOrigins(ruling.call().action(), ruling.call().origins());
        var outcome = dispatch(ruling, origins);
        var labels = labels(ruling, origins);
        var ended = end(begun, outcome, undo(ruling.call(), outcome, labels));
        var result = result(ended, labels);
        remember(ruling.call(), cause, ended, result);
        return new Made(new Fate.Made(ended), result);
    }

    /// What reaches beyond the machine is in the ledger before it is done.
    private Optional<String> keptBack(Ruling ruling) {
        var call = ruling.call();
        return ruling.effect() == Effect.OUTWARD
                        && border.pass(
                                        Departure.Way.CALL,
                                        Recipients.of(call),
                                        plugin(call),
                                        call.action(),
                                        call.origins())
                                instanceof Answer.Lacking<Departure>(String reason)
                ? Optional.of(reason)
                : Optional.empty();
    }

    private void remember(ActionCall call, Cause cause, Outcome ended, Optional<Labelled> result) {
        switch (cause) {
            case Cause.Planned _ -> session.ended(call, ended, result);
            case Cause.Undoing _ -> session.takenBack();
            case Cause.FellDue _ -> {}
        }
    }

    /// Makes a call that only reads and waits a little for its answer. Nothing is written down: nothing is changed, and
    /// nobody has asked for it yet.
    ///
    /// @param ruling   of a call that may do nothing but read
    /// @param patience after which it is interrupted
    /// @return empty when it comes too late
    Optional<Outcome> preview(Ruling ruling, Duration patience) {
        if (ruling.effect() != Effect.READ) {
            throw new IllegalArgumentException("only reading goes unwritten, not " + ruling.effect());
        }
        var answer = new CompletableFuture<Outcome>();
        var call = Thread.ofVirtual()
                .name("preview " + ruling.call().action())
                .start(() -> answer.complete(dispatch(
                        ruling,
                        new CallOrigins(ruling.call().action(), ruling.call().origins()))));
        try {
            return Optional.of(answer.get(patience.toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException _) {
            return Optional.empty();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException("an answer is never exceptional", impossible);
        } finally {
            call.interrupt();
        }
    }

    private Outcome dispatch(Ruling ruling, CallOrigins origins) {
        return dispatcher.dispatch(ruling.call(), origins);
    }

    /// Writes down that a call which fell due is not made.
    Fate drop(Optional<String> entry, int index, Ruling ruling, Cause cause, Sentence reason) {
        entry.map(id -> journal.begin(id, index, judged(ruling, cause)))
                .ifPresent(begun -> end(begun, new Outcome.Failed(Blame.USER, reason.english()), Optional.empty()));
        return new Fate.Withheld(reason);
    }

    /// What comes out of a call comes from all that went in, from what the plugin read meanwhile, from what the action
    /// declares, and always from the plugin.
    private static Set<Origin> labels(Ruling ruling, CallOrigins origins) {
        var labels = EnumSet.of(Origin.PLUGIN);
        labels.addAll(origins.all());
        labels.addAll(ruling.stamped());
        return labels;
    }

    private static Optional<Labelled> result(Outcome outcome, Set<Origin> labels) {
        return outcome instanceof Outcome.Done(String _, Optional<Value> result, Optional<Undo> _)
                ? result.map(value -> new Labelled(value, labels))
                : Optional.empty();
    }

    private Outcome end(Written<Long> begun, Outcome outcome, Optional<ActionCall> undo) {
        if (begun instanceof Written.Kept<Long>(Long step)
                && journal.end(step, outcome, undo) instanceof Written.Refused<Long>(String reason)) {
            return new Outcome.Unknown(
                    "It was done, but could not be written down (" + reason + "): it cannot be undone.");
        }
        return outcome;
    }

    private static JudgedCall judged(Ruling ruling, Cause cause) {
        return new JudgedCall(ruling.call(), ruling.effect(), ruling.verdict(), cause);
    }

    private static Optional<ActionCall> undo(ActionCall call, Outcome outcome, Set<Origin> labels) {
        return outcome instanceof Outcome.Done(String _, Optional<Value> _, Optional<Undo> undo)
                ? undo.filter(back -> back.action().startsWith(plugin(call) + "."))
                        .map(back -> labelled(back, labels))
                : Optional.empty();
    }

    private static ActionCall labelled(Undo undo, Set<Origin> labels) {
        var arguments = new LinkedHashMap<String, Labelled>();
        undo.arguments().fields().forEach((name, value) -> arguments.put(name, new Labelled(value, labels)));
        return new ActionCall(undo.action(), arguments);
    }

    private static String plugin(ActionCall call) {
        return call.action().substring(0, call.action().indexOf('.'));
    }
}
