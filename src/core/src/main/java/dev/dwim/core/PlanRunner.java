package dev.dwim.core;

import dev.dwim.api.Effect;
import dev.dwim.core.Court.Session;
import dev.dwim.core.StepReport.Fate;
import dev.dwim.core.intent.Intent;
import dev.dwim.core.journal.Journal;
import dev.dwim.core.journal.Journal.Cause;
import dev.dwim.core.journal.JournalEntry;
import dev.dwim.core.journal.StepRecord;
import dev.dwim.core.plan.ActionCall;
import dev.dwim.core.plugin.Catalogue;
import dev.dwim.core.policy.Standing;
import dev.dwim.core.policy.Verdict;
import dev.dwim.core.say.Phrase;
import dev.dwim.core.say.Sentence;
import dev.dwim.core.schedule.Scheduled;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// Carries out plans: every step that can be bound is bound, checked and judged before the first one runs; then each
/// is written down, made, written down. What the gate wants confirmed waits as a [Pending].
public final class PlanRunner {
    private final Court court;
    private final Execution execution;
    private final PendingRuns pending;
    private final Supplier<Catalogue> catalogue;

    PlanRunner(Court court, Execution execution, PendingRuns pending, Supplier<Catalogue> catalogue) {
        this.court = court;
        this.execution = execution;
        this.pending = pending;
        this.catalogue = catalogue;
    }

    /// Writes down an intent that came to no plan, or not yet.
    Optional<String> note(Intent intent, String decision) {
        return execution.open(opening(intent, decision));
    }

    /// Writes down what an intent came to that was noted before.
    void settle(Optional<String> entry, String words, String decision) {
        entry.ifPresent(id -> execution.settle(id, words, decision));
    }

    /// @param entry the journal entry, if a question has opened one
    Reply run(Run run, Optional<String> entry) {
        settle(entry, run.intent().words(), "plan");
        var problems = court.problems(run.plan(), run.catalogue());
        var start = Pending.Held.start(run, entry);
        return problems.isEmpty() ? advance(start) : ended(start, Map.of(), problems.getFirst());
    }

    /// Writes down that something was due and could not even be begun, so that the user is told of it.
    ///
    /// @param reason one sentence
    Reply missed(Intent intent, Sentence reason) {
        execution.open(opening(intent.saying(intent.words() + ": " + reason.english()), Journal.MISSED));
        return new Reply.Refused(reason);
    }

    /// Goes on with an approved run, before the actions as they are now: what has changed since is asked again.
    Reply resume(Pending.ForApproval approved) {
        settle(approved.entry(), approved.words(), "plan");
        var held = approved.held().seeing(catalogue.get());
        var problems = court.problems(held.run().plan(), held.run().catalogue());
        return problems.isEmpty()
                ? advance(held)
                : stopped(held, Map.of(), Phrase.NO_FIT_ANY_MORE.said(problems.getFirst()));
    }

    private Reply advance(Pending.Held start) {
        var held = start;
        while (!held.finished()) {
            if (Thread.currentThread().isInterrupted()) {
                return stopped(held, Map.of(), Phrase.STOPPED.said());
            }
            // An action may have changed while the step before was under way.
            held = held.seeing(catalogue.get());
            var ahead = new LinkedHashMap<Integer, Ruling>();
            for (int index = held.next(); index < held.size(); index++) {
                switch (court.hear(held, index)) {
                    case Session.Ruled(Ruling ruling) -> ahead.put(index, ruling);
                    case Session.Adjourned adjourned -> {}
                    case Session.Dismissed(Sentence reason) -> {
                        return ended(held, ahead, reason);
                    }
                }
            }
            var denied = denial(ahead);
            if (denied.isPresent()) {
                return ended(held, ahead, denied.get());
            }
            if (mustAsk(held, ahead)) {
                return held.run().attended() ? hold(held, ahead) : missed(held, ahead, Phrase.UNATTENDED.said());
            }
            held = perform(held, Objects.requireNonNull(ahead.get(held.next())));
        }
        return new Reply.Ran(held.entry().orElse(""), held.reports(), held.run().resolver());
    }

    private Pending.Held perform(Pending.Held held, Ruling ruling) {
        if (held.run().leave().dry()) {
            return held.after(ruling.report(new Fate.Dry()), Optional.empty());
        }
        var opened = held.entry().isPresent()
                ? held
                : held.in(execution.open(opening(held.run().intent(), "plan")));
        var made = execution.make(opened.entry(), held.next(), ruling, new Cause.Planned());
        return opened.after(ruling.report(made.fate()), made.result());
    }

    private Reply hold(Pending.Held stopped, Map<Integer, Ruling> ahead) {
        if (stopped.reports().isEmpty()) {
            settle(stopped.entry(), stopped.run().intent().words(), "asked");
        }
        var held = stopped.entry().isPresent()
                ? stopped
                : stopped.in(execution.open(opening(stopped.run().intent(), "asked")));
        var calls = ahead.values().stream()
                .map(ruling -> ruling.report(new Fate.Pending()))
                .toList();
        return new Reply.NeedsApproval(pending.hold(
                PendingRuns.APPROVAL,
                (id, expiry) -> new Pending.ForApproval(
                        id, expiry, held.approve(fingerprints(ahead)), calls, standing(held, ahead))));
    }

    /// The grants that would spare the question; none if one of the calls is asked about all the same.
    private static List<Standing> standing(Pending.Held held, Map<Integer, Ruling> ahead) {
        var asked = ahead.values().stream()
                .filter(ruling -> ruling.verdict() instanceof Verdict.Confirm)
                .filter(ruling -> !held.run().leave().effects().contains(ruling.effect()))
                .map(Ruling::standing)
                .distinct()
                .toList();
        return asked.stream().allMatch(Optional::isPresent)
                ? asked.stream().flatMap(Optional::stream).toList()
                : List.of();
    }

    /// Nothing more of this plan is done, and whoever waits for it is told; where nobody does, it counts as missed.
    private Reply ended(Pending.Held held, Map<Integer, Ruling> ahead, Sentence reason) {
        return held.run().attended() ? stopped(held, ahead, reason) : missed(held, ahead, reason);
    }

    /// Nothing more of this plan is done, since nobody is there to be asked. It waits in the journal to be told.
    private Reply missed(Pending.Held stopped, Map<Integer, Ruling> ahead, Sentence reason) {
        var entry =
                stopped.entry().or(() -> execution.open(opening(stopped.run().intent(), Journal.MISSED)));
        settle(entry, stopped.run().intent().words(), Journal.MISSED);
        var reports = new ArrayList<>(stopped.reports());
        var left = ahead.isEmpty() ? Map.of(stopped.next(), beyond(stopped, reason)) : ahead;
        left.forEach((index, ruling) ->
                reports.add(ruling.report(execution.drop(entry, index, ruling, new Cause.Planned(), reason))));
        return new Reply.Ran(entry.orElse(""), reports, stopped.run().resolver());
    }

    private static Ruling beyond(Pending.Held stopped, Sentence reason) {
        var action = stopped.run().plan().steps().get(stopped.next()).action();
        return Ruling.dismissed(new ActionCall(action, Map.of()), reason);
    }

    /// Nothing more of this plan is done.
    private static Reply stopped(Pending.Held held, Map<Integer, Ruling> ahead, Sentence reason) {
        if (ahead.isEmpty() && held.reports().isEmpty()) {
            return new Reply.Refused(reason);
        }
        var reports = new ArrayList<>(held.reports());
        ahead.values().forEach(ruling -> reports.add(ruling.report(new Fate.Withheld(reason))));
        if (ahead.isEmpty()) {
            var step = held.run().plan().steps().get(held.next());
            reports.add(withheld(new ActionCall(step.action(), Map.of()), reason));
        }
        return new Reply.Ran(held.entry().orElse(""), reports, held.run().resolver());
    }

    private static Optional<Sentence> denial(Map<Integer, Ruling> ahead) {
        return ahead.values().stream()
                .filter(ruling -> ruling.verdict() instanceof Verdict.Deny)
                .map(ruling -> ((Verdict.Deny) ruling.verdict()).reason())
                .findFirst();
    }

    private static boolean mustAsk(Pending.Held held, Map<Integer, Ruling> ahead) {
        var leave = held.run().leave();
        return !leave.dry()
                && ahead.entrySet().stream()
                        .filter(step -> step.getValue().verdict() instanceof Verdict.Confirm)
                        .filter(step ->
                                !leave.effects().contains(step.getValue().effect()))
                        .anyMatch(step -> !step.getValue()
                                .fingerprint()
                                .equals(held.approved().get(step.getKey())));
    }

    /// What an approval of all these calls is for.
    private static Map<Integer, String> fingerprints(Map<Integer, Ruling> ahead) {
        var approved = new LinkedHashMap<Integer, String>();
        ahead.forEach((index, ruling) -> approved.put(index, ruling.fingerprint()));
        return approved;
    }

    /// Takes back what can be taken back of an entry, the last step first.
    Reply undo(JournalEntry entry, Intent intent) {
        var steps = entry.steps().reversed().stream()
                .filter(entry.undoable() ? StepRecord::undoable : StepRecord::mayBeUndone)
                .toList();
        if (steps.isEmpty()) {
            return new Reply.Refused(Phrase.NOTHING_TO_UNDO_IN.said(entry.words()));
        }
        var opened = Optional.<String>empty();
        var reports = new ArrayList<StepReport>();
        for (StepRecord step : steps) {
            var call = step.undo().orElseThrow();
            switch (court.hear(call, catalogue.get(), Set.of())) {
                case Session.Ruled(Ruling ruling)
                when ruling.verdict() instanceof Verdict.Allow -> {
                    opened = opened.isPresent() ? opened : execution.open(undoing(entry, intent));
                    var fate = execution
                            .make(opened, reports.size(), ruling, new Cause.Undoing(step.id()))
                            .fate();
                    reports.add(undone(ruling.report(fate)));
                }
                case Session.Ruled(Ruling ruling) ->
                    reports.add(ruling.report(new Fate.Withheld(Phrase.UNDO_NEEDS_APPROVAL.said())));
                case Session.Adjourned adjourned -> throw new IllegalStateException("a bound call is never adjourned");
                case Session.Dismissed(Sentence reason) ->
                    reports.add(withheld(call, Phrase.NOT_UNDOABLE_ANY_MORE.said(reason)));
            }
        }
        return new Reply.Ran(opened.orElse(""), reports, "cache");
    }

    /// The arguments of an undo are the plugin's own notes: nobody need be told where those came from.
    private static StepReport undone(StepReport report) {
        return new StepReport(report.call(), report.effect(), new Verdict.Allow(Set.of()), report.fate());
    }

    /// Makes a call that fell due, once, if its action is still what it was when it was scheduled. What is not made
    /// is written down with the reason, and taken off the schedule too.
    Reply fire(Scheduled due, Intent intent) {
        var now = catalogue.get();
        var opened = execution.open(opening(intent, "plan"));
        boolean changed = now.find(due.call().action()).isEmpty()
                || !now.specHash(due.call().action()).equals(due.specHash());
        return switch (court.hear(due.call(), now, Set.of())) {
            case Session.Ruled(Ruling ruling)
            when ruling.verdict() instanceof Verdict.Allow && !changed ->
                ran(
                        opened,
                        ruling,
                        execution
                                .make(opened, 0, ruling, new Cause.FellDue(due.id()))
                                .fate());
            case Session.Ruled(Ruling ruling) ->
                dropped(opened, ruling, due, (changed ? Phrase.CHANGED_SINCE : Phrase.NOT_WITHOUT_QUESTION).said());
            case Session.Adjourned adjourned -> throw new IllegalStateException("a bound call is never adjourned");
            case Session.Dismissed(Sentence reason) ->
                dropped(opened, Ruling.dismissed(due.call(), reason), due, Phrase.NOT_POSSIBLE_ANY_MORE.said(reason));
        };
    }

    private Reply dropped(Optional<String> opened, Ruling ruling, Scheduled due, Sentence reason) {
        return ran(opened, ruling, execution.drop(opened, 0, ruling, new Cause.FellDue(due.id()), reason));
    }

    private static Reply ran(Optional<String> opened, Ruling ruling, Fate fate) {
        return new Reply.Ran(opened.orElse(""), List.of(ruling.report(fate)), "cache");
    }

    private static StepReport withheld(ActionCall call, Sentence reason) {
        return new StepReport(call, Effect.READ, new Verdict.Deny(reason), new Fate.Withheld(reason));
    }

    private static Journal.Opening undoing(JournalEntry entry, Intent intent) {
        return new Journal.Opening(
                intent.at().toInstant(),
                intent.words(),
                intent.trigger(),
                intent.origin(),
                "plan",
                Optional.of(entry.id()));
    }

    private static Journal.Opening opening(Intent intent, String decision) {
        return new Journal.Opening(
                intent.at().toInstant(), intent.words(), intent.trigger(), intent.origin(), decision, Optional.empty());
    }
}
