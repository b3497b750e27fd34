package dev.dwim.core;

import dev.dwim.api.Blame;
import dev.dwim.api.Outcome;
import dev.dwim.core.StepReport.Fate;
import dev.dwim.core.intent.Intent;
import dev.dwim.core.journal.Journal;
import dev.dwim.core.journal.JournalEntry;
import dev.dwim.core.policy.Verdict;
import java.util.ArrayList;
import java.util.List;

/// Finds the entry that is to be taken back.
record TakingBack(Journal journal, PlanRunner runner) {
    /// How far back the newest undoable entry is looked for.
    private static final int LOOK_BACK = 1_000;

    /// Takes back one entry, also where that was refused before.
    Reply entry(String id, Intent intent) {
        return journal.find(id)
                .map(done -> runner.undo(done, intent))
                .orElseGet(() -> new Reply.Missing(
                        id.isBlank()
                                ? "Say which entry: dwim history shows their names."
                                : "There is no entry " + id.strip() + ": see dwim history."));
    }

    /// Takes back the newest entry that can be. One that turns out to be beyond that is told, and passed over.
    Reply newest(Intent intent) {
        var passed = new ArrayList<StepReport>();
        for (JournalEntry entry : journal.recent(LOOK_BACK)) {
            if (entry.undoable()) {
                var reply = runner.undo(entry, intent);
                if (!(reply instanceof Reply.Ran ran) || !ran.steps().stream().allMatch(TakingBack::beyond)) {
                    return after(passed, reply);
                }
                ran.steps().forEach(step -> passed.add(passedOver(entry, step)));
            }
        }
        return passed.isEmpty()
                ? new Reply.Refused("There is nothing to undo.")
                : new Reply.Refused(
                        "There is nothing else to undo. " + passed.getLast().summary());
    }

    private static Reply after(List<StepReport> passed, Reply reply) {
        return reply instanceof Reply.Ran(String entry, List<StepReport> steps, String resolver)
                ? new Reply.Ran(entry, concat(passed, steps), resolver)
                : reply;
    }

    private static List<StepReport> concat(List<StepReport> passed, List<StepReport> steps) {
        var all = new ArrayList<>(passed);
        all.addAll(steps);
        return all;
    }

    /// What stays so however often it is tried. A full disk passes, and so does what is at fault outside.
    private static boolean beyond(StepReport step) {
        return switch (step.fate()) {
            case Fate.Made(Outcome outcome) ->
                outcome instanceof Outcome.Failed failed && failed.blame() != Blame.EXTERNAL;
            case Fate.Withheld withheld -> !(step.verdict() instanceof Verdict.Allow);
            case Fate.Pending pending -> false;
            case Fate.Dry dry -> false;
            case Fate.PassedOver passed -> false;
        };
    }

    private static StepReport passedOver(JournalEntry entry, StepReport step) {
        return new StepReport(
                step.call(),
                step.effect(),
                step.verdict(),
                new Fate.PassedOver("“" + entry.words() + "” stays: " + step.summary()));
    }
}
