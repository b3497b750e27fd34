package dev.dwim.core;

import dev.dwim.api.Blame;
import dev.dwim.api.Outcome;
import dev.dwim.core.StepReport.Fate;
import dev.dwim.core.intent.Intent;
import dev.dwim.core.journal.Journal;
import dev.dwim.core.journal.JournalEntry;
import dev.dwim.core.policy.Verdict;

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

    /// Takes back the newest entry that can be. Where the world has changed too much for that, nothing else is done:
    /// which one would be next is said, and saying it again takes that one.
    Reply newest(Intent intent) {
        var undoable = journal.recent(LOOK_BACK).stream()
                .filter(JournalEntry::undoable)
                .toList();
        if (undoable.isEmpty()) {
            return new Reply.Refused("There is nothing to undo.");
        }
        var newest = undoable.getFirst();
        var reply = runner.undo(newest, intent);
        return reply instanceof Reply.Ran ran && ran.steps().stream().allMatch(TakingBack::beyond)
                ? new Reply.Refused(stays(newest, ran.steps().getLast())
                        + undoable.stream()
                                .skip(1)
                                .findFirst()
                                .map(next -> " The next “undo” takes back “" + next.words() + "”.")
                                .orElse(""))
                : reply;
    }

    private static String stays(JournalEntry entry, StepReport step) {
        return "“" + entry.words() + "” stays: " + step.summary();
    }

    /// What stays so however often it is tried. A full disk passes, and so does what is at fault outside.
    private static boolean beyond(StepReport step) {
        return switch (step.fate()) {
            case Fate.Made(Outcome outcome) ->
                outcome instanceof Outcome.Failed failed && failed.blame() != Blame.EXTERNAL;
            case Fate.Withheld withheld -> !(step.verdict() instanceof Verdict.Allow);
            case Fate.Pending pending -> false;
            case Fate.Dry dry -> false;
        };
    }
}
