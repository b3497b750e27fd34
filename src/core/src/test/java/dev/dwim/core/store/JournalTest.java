package dev.dwim.core.store;

import static dev.dwim.core.store.Calls.call;
import static dev.dwim.core.store.Calls.judged;
import static dev.dwim.core.store.Calls.kept;
import static dev.dwim.core.store.Calls.opening;
import static dev.dwim.core.store.Calls.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.Blame;
import dev.dwim.api.Effect;
import dev.dwim.api.Origin;
import dev.dwim.api.Outcome;
import dev.dwim.api.Undo;
import dev.dwim.api.Value;
import dev.dwim.core.intent.Trigger;
import dev.dwim.core.journal.Journal;
import dev.dwim.core.journal.Journal.Cause;
import dev.dwim.core.journal.JournalEntry;
import dev.dwim.core.journal.StepRecord;
import dev.dwim.core.plan.ActionCall;
import dev.dwim.core.plan.Labelled;
import dev.dwim.core.policy.Verdict;
import dev.dwim.core.say.Sentence;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
    @TempDir
    Path folder;

    private Database database;
    private Journal journal;

    @BeforeEach
    void open() {
        database = Calls.open(folder);
        journal = database.stores().journal();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void givesBackTheWholeEntryAfterARestart() {
        var arguments = new LinkedHashMap<String, Labelled>();
        arguments.put("length", new Labelled(Value.of("PT10M"), Set.of(Origin.TYPED, Origin.CLOCK)));
        arguments.put("loud", Labelled.of(Value.of(true), Origin.DEFAULT));
        var made = new ActionCall("timers.start", arguments);
        var back = new ActionCall("timers.cancel", Map.of("id", Labelled.of(Value.of("7"), Origin.TYPED)));
        var verdict = new Verdict.Confirm(Sentence.of("It is loud."), Set.of("loud", "length"), true);
        String id = kept(journal.open(opening("set a timer")));
        long step = kept(
                journal.begin(id, 0, new Journal.JudgedCall(made, Effect.REVERSIBLE, verdict, new Cause.Planned())));
        var undo = new Undo("timers.cancel", back.values());
        var outcome = Outcome.done("Timer set.", Value.of(7), undo);
        kept(journal.end(step, outcome, Optional.of(back)));
        close();
        open();
        assertThat(journal.find(id))
                .contains(new JournalEntry(
                        id,
                        Calls.NOON,
                        "set a timer",
                        Trigger.CLI,
                        Origin.TYPED,
                        "plan",
                        Optional.empty(),
                        List.of(new StepRecord(
                                step,
                                0,
                                made,
                                Effect.REVERSIBLE,
                                verdict,
                                Optional.of(outcome),
                                Optional.of(back),
                                StepRecord.Undoing.OPEN))));
        assertThat(journal.recent(5)).containsExactly(journal.find(id).orElseThrow());
    }

    @Test
    void showsTheNewestFirst() {
        for (int i = 0; i < 5; i++) {
            Calls.done(journal, "note " + i);
        }
        assertThat(journal.recent(3)).extracting(JournalEntry::words).containsExactly("note 4", "note 3", "note 2");
    }

    @Test
    void findsAnEntryHoweverItsIdIsTyped() {
        String id = kept(journal.open(opening("x")));
        assertThat(journal.find(" " + id.toUpperCase(java.util.Locale.ROOT) + " "))
                .isPresent();
        assertThat(journal.find("nothing")).isEmpty();
        assertThat(journal.find("")).isEmpty();
    }

    @Test
    void undoesAStepOnce() {
        long step = Calls.done(journal, "a note");
        String first = kept(journal.open(opening("undo")));
        long undoing = kept(journal.begin(first, 0, judged(call("notes.remove", "a"), new Cause.Undoing(step))));
        kept(journal.end(undoing, Outcome.done("Gone."), Optional.empty()));
        assertThat(refused(journal.begin(first, 1, judged(call("notes.remove", "a"), new Cause.Undoing(step)))))
                .contains("undone already");
        assertThat(journal.recent(2).getLast().steps().getFirst().undoing()).isEqualTo(StepRecord.Undoing.DONE);
        assertThat(journal.recent(2).getLast().undoable()).isFalse();
    }

    @Test
    void offersAgainToUndoWhatFailedForAReasonThatPasses() {
        long step = Calls.done(journal, "a note");
        String entry = kept(journal.open(opening("undo")));
        long failing = kept(journal.begin(entry, 0, judged(call("notes.remove", "a"), new Cause.Undoing(step))));
        kept(journal.end(failing, new Outcome.Failed(Blame.EXTERNAL, "The disk is full."), Optional.empty()));
        assertThat(journal.recent(2).getLast().undoable()).isTrue();
        kept(journal.begin(entry, 1, judged(call("notes.remove", "a"), new Cause.Undoing(step))));
    }

    @Test
    void doesNotOfferAgainToUndoWhatTheWorldHasLeftBehindButLetsWhoeverNamesItTry() {
        long step = Calls.done(journal, "a note");
        String entry = kept(journal.open(opening("undo")));
        long failing = kept(journal.begin(entry, 0, judged(call("notes.remove", "a"), new Cause.Undoing(step))));
        kept(journal.end(failing, new Outcome.Failed(Blame.USER, "It has changed."), Optional.empty()));
        var refused = journal.recent(2).getLast();
        assertThat(refused.steps().getFirst().undoing()).isEqualTo(StepRecord.Undoing.REFUSED);
        assertThat(refused.undoable()).isFalse();
        assertThat(refused.steps().getFirst().mayBeUndone()).isTrue();
        long again = kept(journal.begin(entry, 1, judged(call("notes.remove", "a"), new Cause.Undoing(step))));
        kept(journal.end(again, Outcome.done("Gone."), Optional.empty()));
        assertThat(journal.recent(2).getLast().steps().getFirst().mayBeUndone()).isFalse();
    }

    @Test
    void saysWhatAQuestionCameTo() {
        String id = kept(journal.open(
                new Journal.Opening(Calls.NOON, "a timer", Trigger.CLI, Origin.TYPED, "asked", Optional.empty())));
        kept(journal.settle(id, "a timer\n10 minutes", "plan"));
        assertThat(journal.recent(1))
                .containsExactly(new JournalEntry(
                        id,
                        Calls.NOON,
                        "a timer\n10 minutes",
                        Trigger.CLI,
                        Origin.TYPED,
                        "plan",
                        Optional.empty(),
                        List.of()));
        kept(journal.erase());
        refused(journal.settle(id, "a timer", "declined"));
    }

    @Test
    void neverRepeatsAnUndoThatMayHaveHappened() {
        long step = Calls.done(journal, "a note");
        String entry = kept(journal.open(opening("undo")));
        long unknown = kept(journal.begin(entry, 0, judged(call("notes.remove", "a"), new Cause.Undoing(step))));
        kept(journal.end(unknown, new Outcome.Unknown("No answer."), Optional.empty()));
        refused(journal.begin(entry, 1, judged(call("notes.remove", "a"), new Cause.Undoing(step))));
    }

    @Test
    void doesNotUndoWhatHasNoWayBack() {
        String entry = kept(journal.open(opening("x")));
        long step = kept(journal.begin(entry, 0, judged(call("notes.show", "a"), new Cause.Planned())));
        kept(journal.end(step, Outcome.done("Shown."), Optional.empty()));
        refused(journal.begin(entry, 1, judged(call("notes.remove", "a"), new Cause.Undoing(step))));
        assertThat(journal.find(entry).orElseThrow().steps()).hasSize(1);
    }

    @Test
    void takesWhatFellDueOffTheSchedule() {
        var schedule = database.stores().schedule();
        String due = kept(schedule.add(Calls.scheduled("tea", Calls.NOON)));
        String entry = kept(journal.open(opening("due")));
        kept(journal.begin(entry, 0, judged(call("timers.ring", "tea"), new Cause.FellDue(due))));
        assertThat(schedule.waiting()).isEmpty();
        assertThat(refused(journal.begin(entry, 1, judged(call("timers.ring", "tea"), new Cause.FellDue(due)))))
                .contains("no longer on the schedule");
        assertThat(journal.find(entry).orElseThrow().steps()).hasSize(1);
    }

    private String fired(String words, Optional<Outcome> outcome) {
        var due = new Journal.Opening(Calls.NOON, words, Trigger.SCHEDULE, Origin.CLOCK, "plan", Optional.empty());
        String entry = kept(journal.open(due));
        long step = kept(journal.begin(entry, 0, judged(call("timers.ring", words), new Cause.Planned())));
        outcome.ifPresent(ended -> kept(journal.end(step, ended, Optional.empty())));
        return entry;
    }

    @Test
    void tellsWhatFellDueAndCameToNothing() {
        String entry = kept(journal.open(opening("a note")));
        long failing = kept(journal.begin(entry, 0, judged(call("notes.append", "a"), new Cause.Planned())));
        kept(journal.end(failing, Outcome.userFault("No."), Optional.empty()));
        String lost = fired("tea", Optional.of(new Outcome.Failed(Blame.EXTERNAL, "No terminal.")));
        fired("rice", Optional.of(Outcome.done("Rang.")));
        String unknown = fired("eggs", Optional.of(new Outcome.Unknown("No answer.")));
        assertThat(journal.missed(Optional.empty()))
                .extracting(JournalEntry::id)
                .containsExactly(lost, unknown);
        assertThat(journal.missed(Optional.of(lost)))
                .extracting(JournalEntry::id)
                .containsExactly(unknown);
        assertThat(journal.missed(Optional.of(unknown))).isEmpty();
    }

    @Test
    void countsNothingAsMissedThatIsUnderWayNorWhatCameAfterIt() {
        String lost = fired("tea", Optional.of(new Outcome.Failed(Blame.EXTERNAL, "No terminal.")));
        fired("rice", Optional.empty());
        fired("eggs", Optional.of(new Outcome.Failed(Blame.EXTERNAL, "No terminal.")));
        assertThat(journal.missed(Optional.empty()))
                .extracting(JournalEntry::id)
                .containsExactly(lost);
    }

    @Test
    void showsAStepOfThisProcessAsUnderWay() {
        String entry = kept(journal.open(opening("x")));
        kept(journal.begin(entry, 0, judged(call("notes.append", "a"), new Cause.Planned())));
        assertThat(journal.find(entry).orElseThrow().steps().getFirst().outcome())
                .isEmpty();
        try (var other = Calls.open(folder)) {
            assertThat(other.stores()
                            .journal()
                            .find(entry)
                            .orElseThrow()
                            .steps()
                            .getFirst()
                            .outcome())
                    .isEmpty();
        }
    }

    @Test
    void showsAStepOfADeadProcessAsUnknown() {
        String entry = kept(journal.open(opening("x")));
        kept(journal.begin(entry, 0, judged(call("notes.append", "a"), new Cause.Planned())));
        var later = new SqlJournal(database.sqlite(), Calls.CLOCK, (pid, started) -> false);
        assertThat(later.find(entry).orElseThrow().steps().getFirst().outcome())
                .containsInstanceOf(Outcome.Unknown.class);
    }

    @Test
    void showsAStepAsUnknownOnceItsDeadlineHasPassed() {
        String entry = kept(journal.open(opening("x")));
        kept(journal.begin(entry, 0, judged(call("notes.append", "a"), new Cause.Planned())));
        var later = java.time.Clock.offset(Calls.CLOCK, Duration.ofMinutes(2));
        var other = new SqlJournal(database.sqlite(), later, Liveness::ofSystem);
        assertThat(other.find(entry).orElseThrow().steps().getFirst().outcome())
                .containsInstanceOf(Outcome.Unknown.class);
    }

    @Test
    void keepsLongContentsOfOthersOnlyWhereUndoNeedsThem() throws IOException {
        var contents = "canary-".repeat(40);
        var taken = new ActionCall(
                "notes.append",
                Map.of(
                        "text", Labelled.of(Value.of(contents), Origin.CLIPBOARD),
                        "note", Labelled.of(Value.of("mine ".repeat(60)), Origin.TYPED)));
        String entry = kept(journal.open(opening("note this")));
        long step = kept(journal.begin(entry, 0, judged(taken, new Cause.Planned())));
        kept(journal.end(step, Outcome.done("Noted.", Value.of(contents)), Optional.empty()));
        var record = journal.find(entry).orElseThrow().steps().getFirst();
        assertThat(record.call().arguments())
                .containsEntry("text", Labelled.of(Value.of("(280 characters, left out)"), Origin.CLIPBOARD))
                .containsEntry("note", taken.arguments().get("note"));
        assertThat(bytes()).doesNotContain("canary-");
        long again = kept(journal.begin(entry, 1, judged(taken, new Cause.Planned())));
        kept(journal.end(again, Outcome.done("Noted."), Optional.of(taken)));
        assertThat(journal.find(entry).orElseThrow().steps().getLast().undo()).contains(taken);
    }

    @Test
    void leavesNothingOfWhatWasErased() throws IOException {
        Calls.done(journal, "the secret plan");
        assertThat(bytes()).contains("the secret plan");
        assertThat(kept(journal.erase())).isEqualTo(1);
        assertThat(journal.recent(9)).isEmpty();
        assertThat(bytes()).doesNotContain("the secret plan");
    }

    @Test
    void forgetsOldEntriesOnly() {
        kept(journal.open(new Journal.Opening(
                Calls.NOON.minus(Duration.ofDays(31)), "old", Trigger.CLI, Origin.TYPED, "none", Optional.empty())));
        Calls.done(journal, "new");
        assertThat(kept(journal.expire(Calls.NOON.minus(Journal.KEPT)))).isEqualTo(1);
        assertThat(journal.recent(9)).extracting(JournalEntry::words).containsExactly("new");
    }

    @Test
    void numbersAreNotGivenAgainAfterErasing() {
        long before = Calls.done(journal, "a");
        kept(journal.erase());
        assertThat(Calls.done(journal, "b")).isGreaterThan(before);
    }

    @Test
    void refusesToEndWhatWasErasedMeanwhile() {
        String entry = kept(journal.open(opening("x")));
        long step = kept(journal.begin(entry, 0, judged(call("notes.append", "a"), new Cause.Planned())));
        kept(journal.erase());
        refused(journal.end(step, Outcome.done("Noted."), Optional.empty()));
        refused(journal.begin(entry, 1, judged(call("notes.append", "a"), new Cause.Planned())));
    }

    private String bytes() throws IOException {
        var all = new StringBuilder();
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }
}
