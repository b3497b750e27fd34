package dev.dwim.core;

import dev.dwim.api.Blame;
import dev.dwim.api.Effect;
import dev.dwim.api.Origin;
import dev.dwim.api.Outcome;
import dev.dwim.api.Value;
import dev.dwim.core.StepReport.Fate;
import dev.dwim.core.intent.Intent;
import dev.dwim.core.journal.Journal;
import dev.dwim.core.journal.Journal.Written;
import dev.dwim.core.journal.JournalEntry;
import dev.dwim.core.plan.ActionCall;
import dev.dwim.core.plan.Labelled;
import dev.dwim.core.policy.Verdict;
import dev.dwim.core.say.Phrase;
import dev.dwim.core.say.Sentence;
import dev.dwim.core.schedule.Schedule;
import dev.dwim.core.schedule.Scheduled;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Finds the entry that is to be taken back. One whose call still waits is taken off the schedule.
record TakingBack(Journal journal, Schedule schedule, PlanRunner runner) {
    /// How far back the newest undoable entry is looked for.
    private static final int LOOK_BACK = 1_000;

    /// Takes back one entry, also where that was refused before.
    Reply entry(String id, Intent intent) {
        return journal.find(id)
                .map(found -> back(found, intent))
                .orElseGet(() ->
                        new Reply.Missing(id.isBlank() ? Phrase.WHICH_ENTRY.said() : Phrase.NO_ENTRY.said(id.strip())));
    }

    /// Takes back the newest entry that can be. Where the world has changed too much for that, nothing else is done:
    /// which one would be next is said, and saying it again takes that one.
    Reply newest(Intent intent) {
        var undoable = undoable();
        if (undoable.isEmpty()) {
            return new Reply.Refused(Phrase.NOTHING_TO_UNDO.said());
        }
        var newest = undoable.getFirst();
        var reply = back(newest, intent);
        return reply instanceof Reply.Ran ran && ran.steps().stream().allMatch(TakingBack::beyond)
                ? new Reply.Refused(
                        stays(newest, ran.steps().getLast(), undoable.stream().skip(1)))
                : reply;
    }

    /// What can be taken back, the newest first.
    List<JournalEntry> undoable() {
        return journal.recent(LOOK_BACK).stream().filter(JournalEntry::undoable).toList();
    }

    private Reply back(JournalEntry entry, Intent intent) {
        return entry.waits() ? takeOff(entry) : runner.undo(entry, intent);
    }

    private Reply takeOff(JournalEntry entry) {
        var waiting = schedule.waiting().stream()
                .filter(call -> call.own() && call.key().equals(entry.id()))
                .findFirst();
        return switch (waiting.map(call -> schedule.cancel(call.id())).orElse(new Written.Kept<>(Optional.empty()))) {
            case Written.Kept<Optional<Scheduled>>(Optional<Scheduled> gone) ->
                gone.<Reply>map(call -> new Reply.Ran(entry.id(), List.of(takenOff(call)), "cache"))
                        .orElseGet(() -> new Reply.Refused(Phrase.OFF_SCHEDULE.said()));
            case Written.Refused<Optional<Scheduled>>(String reason) -> new Reply.Refused(Sentence.of(reason));
        };
    }

    /// What was done is no action's call: `dwim schedule cancel` does the same.
    private static StepReport takenOff(Scheduled gone) {
        return new StepReport(
                new ActionCall("schedule.cancel", Map.of("id", Labelled.of(Value.of(gone.id()), Origin.PICKED))),
                Effect.REVERSIBLE,
                new Verdict.Allow(Set.of()),
                new Fate.TakenOff(gone.words()));
    }

    private static Sentence stays(JournalEntry entry, StepReport step, Stream<JournalEntry> others) {
        return others.findFirst()
                .map(next -> Phrase.STAYS_AND_NEXT.said(entry.words(), step.telling(), next.words()))
                .orElseGet(() -> Phrase.STAYS.said(entry.words(), step.telling()));
    }

    /// What stays so however often it is tried. A full disk passes, and so does what is at fault outside.
    private static boolean beyond(StepReport step) {
        return switch (step.fate()) {
            case Fate.Made(Outcome outcome) ->
                outcome instanceof Outcome.Failed failed && failed.blame() != Blame.EXTERNAL;
            case Fate.Withheld withheld -> !(step.verdict() instanceof Verdict.Allow);
            case Fate.Pending pending -> false;
            case Fate.Scheduled scheduled -> false;
            case Fate.TakenOff takenOff -> false;
            case Fate.Dry dry -> false;
        };
    }
}
