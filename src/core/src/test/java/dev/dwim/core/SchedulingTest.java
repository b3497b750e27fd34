package dev.dwim.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.ActionSpec;
import dev.dwim.api.Answer;
import dev.dwim.api.ContextFact;
import dev.dwim.api.Effect;
import dev.dwim.api.Host;
import dev.dwim.api.Kind;
import dev.dwim.api.Origin;
import dev.dwim.api.Outcome;
import dev.dwim.api.Role;
import dev.dwim.api.Sensitivity;
import dev.dwim.api.Undo;
import dev.dwim.api.Value;
import dev.dwim.core.StepReport.Fate;
import dev.dwim.core.context.Channels.Consent;
import dev.dwim.core.context.ContextSnapshot;
import dev.dwim.core.context.ContextStore;
import dev.dwim.core.intent.Intent;
import dev.dwim.core.intent.Trigger;
import dev.dwim.core.journal.Journal;
import dev.dwim.core.journal.Journal.Written;
import dev.dwim.core.journal.JournalEntry;
import dev.dwim.core.json.SchemaCheck;
import dev.dwim.core.memory.Session;
import dev.dwim.core.nlu.value.MomentReader;
import dev.dwim.core.nlu.value.english.EnglishGrammar;
import dev.dwim.core.plan.ActionCall;
import dev.dwim.core.plan.Arg;
import dev.dwim.core.plan.Binder;
import dev.dwim.core.plan.Labelled;
import dev.dwim.core.plan.Plan;
import dev.dwim.core.plan.PlanCheck;
import dev.dwim.core.plan.Step;
import dev.dwim.core.plan.WordOrigins;
import dev.dwim.core.plugin.Catalogue;
import dev.dwim.core.plugin.FrozenCatalogue;
import dev.dwim.core.policy.Borders;
import dev.dwim.core.policy.Policy;
import dev.dwim.core.policy.Specs;
import dev.dwim.core.policy.Standing;
import dev.dwim.core.resolve.Candidate;
import dev.dwim.core.resolve.Habits;
import dev.dwim.core.resolve.Question;
import dev.dwim.core.resolve.Resolution;
import dev.dwim.core.resolve.Resolver;
import dev.dwim.core.say.Attempt;
import dev.dwim.core.say.Phrase;
import dev.dwim.core.say.Sentence;
import dev.dwim.core.schedule.Missed;
import dev.dwim.core.schedule.Scheduled;
import dev.dwim.core.store.Database;
import dev.dwim.core.store.SmallDisk;
import dev.dwim.testkit.ManualClock;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the user has scheduled, on the real runner, gate and database, with actions that only record.
class SchedulingTest {
    private static final ZonedDateTime TEN = Line.NOW;
    private static final int ROOMY = 1_000_000;
    private static final Sentence ASKED = Phrase.NEEDS_APPROVAL_THEN.said();

    private static final ActionSpec ADD = Specs.spec("notes.add", Effect.REVERSIBLE)
            .with("text", Role.CONTENT)
            .build();
    private static final ActionSpec LOOK =
            Specs.spec("notes.look", Effect.READ).with("text").build();
    private static final ActionSpec ERASE =
            Specs.spec("notes.erase", Effect.IRREVERSIBLE).with("text").build();
    private static final ActionSpec TRUST =
            Specs.spec("notes.trust", Effect.PRIVILEGE).with("text").build();
    private static final ActionSpec SEND = Specs.spec("mail.send", Effect.OUTWARD)
            .with("to", Role.DESTINATION)
            .with("text", Role.CONTENT)
            .build();
    private static final ActionSpec TAKE =
            Specs.spec("notes.take", Effect.REVERSIBLE).with("text").internal().build();
    private static final List<ActionSpec> ALL = List.of(ADD, LOOK, ERASE, TRUST, SEND, TAKE);

    @TempDir
    Path folder;

    private final ManualClock clock = new ManualClock(TEN);
    private final Line.Recorder recorder = new Line.Recorder();
    private boolean seen = true;
    private final List<String> notices = new ArrayList<>();
    private int woken;
    private Database database;
    private Catalogue catalogue = new FrozenCatalogue(ALL);
    private ContextStore contexts;
    private Assistant assistant;
    private PlanRunner runner;
    private Scheduling scheduling;
    private Plan planned = Plan.of();

    @BeforeEach
    void open() {
        database = opened(Database.open(folder, clock));
        var stores = database.stores();
        stores.channels().set("selection", Consent.ALLOWED);
        contexts = new ContextStore(stores.channels(), clock);
        var court = new Court(
                new Binder((_, _) -> Optional.empty()),
                new PlanCheck(new SchemaCheck()),
                new Policy(stores.grants(), Borders.open()),
                recorder);
        var pending = new PendingRuns(clock, new SecureRandom());
        runner = new PlanRunner(
                court,
                new Execution(stores.journal(), recorder, new Session(contexts, clock), Borders.open()),
                pending,
                () -> catalogue);
        var origins = new WordOrigins((words, _, _, value, _) -> words.contains(((Value.Text) value).text()));
        assistant = new Assistant(contexts, new Planning(), () -> catalogue, runner, pending, origins, Habits.none());
        scheduling = new Scheduling(
                court, stores.schedule(), new MomentReader(EnglishGrammar.american())::read, () -> woken++);
        recorder.answer(
                "notes.add",
                _ -> Outcome.done(
                        "Noted.",
                        Value.of("milk"),
                        new Undo("notes.take", Value.Fields.EMPTY.with("text", Value.of("milk")))));
    }

    /// Makes the plan that the test gives.
    private final class Planning implements Resolver {
        @Override
        public Resolution resolve(Intent intent, ContextSnapshot context, Catalogue actions) {
            return new Resolution.Planned(planned, "offline");
        }

        @Override
        public Resolution answer(Question question, Intent answer, ContextSnapshot context, Catalogue actions) {
            return new Resolution.Declined(Sentence.of("never asked"));
        }

        @Override
        public List<Candidate> rank(Intent intent, ContextSnapshot context, Catalogue actions) {
            return List.of();
        }
    }

    private static Database opened(Database.Opening opening) {
        return switch (opening) {
            case Database.Opening.Opened(Database database, var _) -> database;
            case Database.Opening.Refused(String reason, var _) -> throw new AssertionError(reason);
        };
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void restart() {
        close();
        open();
    }

    private static Intent intent(String words, ZonedDateTime at) {
        return new Intent(words, Trigger.HOTKEY, Origin.TYPED, at, List.of());
    }

    private Reply schedule(Candidate picked, String when) {
        return at(assistant.prepare(intent("note milk to kim", ZonedDateTime.now(clock)), picked), when);
    }

    private Reply at(Attempt<Run> prepared, String when) {
        return switch (prepared) {
            case Attempt.Given<Run>(Run run) -> scheduling.at(when, run);
            case Attempt.Lacking<Run>(Sentence reason) -> new Reply.Refused(reason);
        };
    }

    private static Candidate candidate(ActionSpec spec, Map<String, Arg> arguments) {
        return new Candidate(spec, arguments, 1, List.of());
    }

    private static Candidate saying(ActionSpec spec, String text) {
        return candidate(spec, Map.of("text", literal(text)));
    }

    private static Arg literal(String text) {
        return new Arg.Literal(Value.of(text));
    }

    private void selected(String text) {
        contexts.push(new ContextFact(
                "selection.text",
                Value.of(text),
                Kind.STATE,
                Sensitivity.PRIVATE,
                "test",
                clock.instant(),
                Duration.ofHours(1)));
    }

    /// Lets the time come, and has what is due made.
    private void fire(Duration later) {
        clock.advance(later);
        Host.Notifier notifier = (title, body) -> {
            notices.add(title + ": " + body);
            return seen ? Answer.given("desktop") : Answer.lacking("Nobody looks.");
        };
        var due = new DueCalls(runner, database.stores().journal(), new Telling(notifier, missed()));
        database.stores().schedule().due(clock.instant()).forEach(call -> due.fire(call, ZonedDateTime.now(clock)));
    }

    private Missed missed() {
        return new Missed(database.stores().journal(), database.stores().memory());
    }

    @Test
    void whatWasDoneWhileNobodyCouldBeToldIsToldOnceAlsoAfterARestart() {
        seen = false;
        schedule(saying(LOOK, "milk"), "1 minute");
        fire(Duration.ofMinutes(2));
        restart();

        var untold = missed().untold();
        assertThat(untold).extracting(JournalEntry::words).containsExactly("Do notes.look");
        missed().told(untold);
        restart();
        assertThat(missed().untold()).isEmpty();
    }

    @Test
    void whatWasDoneAndSeenIsNotToldAgain() {
        schedule(saying(LOOK, "milk"), "1 minute");
        fire(Duration.ofMinutes(2));
        assertThat(notices).hasSize(1);
        assertThat(missed().untold()).isEmpty();
    }

    private Reply undo(Optional<String> entry) {
        var taking =
                new TakingBack(database.stores().journal(), database.stores().schedule(), runner);
        var intent = intent("undo", ZonedDateTime.now(clock));
        return entry.map(id -> taking.entry(id, intent)).orElseGet(() -> taking.newest(intent));
    }

    private List<Scheduled> waiting() {
        return database.stores().schedule().waiting();
    }

    private List<JournalEntry> history() {
        return database.stores().journal().recent(99);
    }

    private static StepReport only(Reply reply) {
        return ((Reply.Ran) reply).steps().getFirst();
    }

    private static String entry(Reply reply) {
        return ((Reply.Ran) reply).entry();
    }

    private void nothingWritten() {
        assertThat(waiting()).isEmpty();
        assertThat(history()).isEmpty();
        assertThat(recorder.made).isEmpty();
        assertThat(woken).isZero();
    }

    @Test
    void waitsOnTheScheduleAndStandsInTheHistory() {
        var reply = schedule(saying(ADD, "milk"), "tomorrow 9:30");

        var at = ZonedDateTime.parse("2026-11-25T09:30:00+01:00[Europe/Berlin]");
        assertThat(only(reply).fate()).isEqualTo(new Fate.Scheduled(at, "Do notes.add"));
        assertThat(only(reply).summary()).isEqualTo("Scheduled for Wed 25 Nov 2026 09:30: Do notes.add.");
        var waits = waiting().getFirst();
        assertThat(waits)
                .isEqualTo(new Scheduled(
                        waits.id(),
                        Scheduled.OWN,
                        entry(reply),
                        at.toInstant(),
                        new ActionCall("notes.add", Map.of("text", Labelled.of(Value.of("milk"), Origin.TYPED))),
                        catalogue.specHash("notes.add"),
                        "Do notes.add"));
        assertThat(history())
                .containsExactly(new JournalEntry(
                        entry(reply),
                        TEN.toInstant(),
                        "note milk to kim",
                        Trigger.HOTKEY,
                        Origin.TYPED,
                        "scheduled",
                        Optional.empty(),
                        List.of()));
        assertThat(history().getFirst().undoable()).isTrue();
        assertThat(recorder.made).isEmpty();
        assertThat(woken).isEqualTo(1);
    }

    @Test
    void isMadeOnceAtItsTimeAlsoAfterARestart() {
        var reply = schedule(saying(ADD, "milk"), "in 10 minutes");
        restart();
        fire(Duration.ofMinutes(9));
        assertThat(recorder.made).isEmpty();

        fire(Duration.ofMinutes(1));
        fire(Duration.ofMinutes(1));
        restart();
        fire(Duration.ofMinutes(1));

        assertThat(recorder.actions()).containsExactly("notes.add");
        assertThat(waiting()).isEmpty();
        assertThat(history()).extracting(JournalEntry::decision).containsExactly("plan", "fired");
        assertThat(history().getLast().id()).isEqualTo(entry(reply));
        assertThat(history().getLast().undoable()).isFalse();
        assertThat(notices).containsExactly("Do notes.add: Noted.");
    }

    @Test
    void isMadeWithWhatWasThereWhenItWasScheduledAndKeepsItsLabel() {
        selected("first");
        schedule(candidate(ADD, Map.of("text", new Arg.Handle("selection.text", ""))), "1 minute");
        selected("second");
        fire(Duration.ofMinutes(1));

        assertThat(recorder.made)
                .containsExactly(
                        new ActionCall("notes.add", Map.of("text", Labelled.of(Value.of("first"), Origin.SELECTION))));
        assertThat(history().getFirst().origin()).isEqualTo(Origin.SELECTION);
    }

    @Test
    void refusesWhatSaysNoTimeAhead() {
        assertThat(schedule(saying(ADD, "milk"), "soon")).isEqualTo(new Reply.Refused(Phrase.NO_ONE_MOMENT.said()));
        assertThat(schedule(saying(ADD, "milk"), "yesterday 9:30")).isEqualTo(new Reply.Refused(Phrase.PAST.said()));
        nothingWritten();
    }

    @Test
    void refusesWhatWouldBeAskedAbout() {
        for (var picked : List.of(
                saying(ERASE, "milk"), candidate(SEND, Map.of("to", literal("kim"), "text", literal("milk"))))) {
            var report = only(schedule(picked, "1 minute"));
            assertThat(report.fate()).isEqualTo(new Fate.Withheld(ASKED));
        }
        nothingWritten();
    }

    @Test
    void refusesWhatIsWorseThanItSays() {
        recorder.worsen("notes.add", _ -> Effect.IRREVERSIBLE);
        assertThat(only(schedule(saying(ADD, "milk"), "1 minute")).fate()).isEqualTo(new Fate.Withheld(ASKED));
        nothingWritten();
    }

    @Test
    void refusesWhatIsDeniedWithTheReason() {
        var report = only(schedule(saying(TRUST, "milk"), "1 minute"));
        assertThat(report.summary()).startsWith("This changes what may be done, so it is never done from a plan");
        nothingWritten();
    }

    @Test
    void standingPermissionCountsForTheUsersOwnWordsOnly() {
        grant();
        selected("secret");
        var private1 = Map.of("to", literal("kim"), "text", new Arg.Handle("selection.text", ""));
        assertThat(only(schedule(candidate(SEND, private1), "1 minute")).fate()).isEqualTo(new Fate.Withheld(ASKED));
        var modelled = Map.of("to", literal("kim"), "text", literal("made up"));
        assertThat(only(schedule(candidate(SEND, modelled), "1 minute")).fate()).isEqualTo(new Fate.Withheld(ASKED));
        nothingWritten();

        schedule(candidate(SEND, Map.of("to", literal("kim"), "text", literal("milk"))), "1 minute");
        fire(Duration.ofMinutes(1));
        assertThat(recorder.actions()).containsExactly("mail.send");
    }

    private String grant() {
        var destination = "{\"to\":\"kim\"}";
        var grant = new Standing("mail.send", destination, catalogue.specHash("mail.send")).given(TEN.toInstant());
        assertThat(database.stores().grants().give(grant)).isInstanceOf(Answer.Given.class);
        return grant.id();
    }

    @Test
    void isNotMadeOnceThePermissionIsRevoked() {
        var grant = grant();
        schedule(candidate(SEND, Map.of("to", literal("kim"), "text", literal("milk"))), "1 minute");
        database.stores().grants().revoke(grant);
        dropped("It may not be done without a question by now, so it was not.");
    }

    @Test
    void isNotMadeOnceItsActionHasChanged() {
        schedule(saying(ADD, "milk"), "1 minute");
        catalogue = new FrozenCatalogue(
                List.of(Specs.spec("notes.add", Effect.READ).with("text").build()));
        dropped("It has changed since it was scheduled, so it was not done.");
    }

    @Test
    void isNotMadeOnceItWouldDoWorse() {
        selected("secret");
        schedule(candidate(ADD, Map.of("text", new Arg.Handle("selection.text", ""))), "1 minute");
        recorder.worsen("notes.add", _ -> Effect.OUTWARD);
        dropped("It may not be done without a question by now, so it was not.");
    }

    /// Nothing is made; the history and the user are told why, once.
    private void dropped(String reason) {
        fire(Duration.ofMinutes(1));
        fire(Duration.ofMinutes(1));
        assertThat(recorder.made).isEmpty();
        assertThat(waiting()).isEmpty();
        assertThat(history()).extracting(JournalEntry::decision).containsExactly("plan", "fired");
        assertThat(history().getFirst().steps().getFirst().outcome()).contains(Outcome.userFault(reason));
        assertThat(notices).hasSize(1).allMatch(notice -> notice.endsWith(": " + reason));
    }

    @Test
    void asksForWhatIsMissingFirst() {
        var needing = new ActionSpec(
                "notes.add",
                "Take a note",
                "Takes a note",
                List.of(),
                ADD.inputSchema().with("required", Value.of(List.of(Value.of("text")))),
                Effect.REVERSIBLE,
                List.of(),
                Map.of(),
                true,
                false,
                Set.of());
        catalogue = new FrozenCatalogue(List.of(needing));
        assertThat(schedule(candidate(needing, Map.of()), "1 minute"))
                .isEqualTo(new Reply.Refused(Phrase.FIRST_SAY.said("Text?")));
        nothingWritten();
    }

    @Test
    void refusesWhatCannotBeBoundNow() {
        assertThat(schedule(candidate(ADD, Map.of("text", new Arg.Handle("selection.text", ""))), "1 minute"))
                .isEqualTo(new Reply.Refused(Phrase.NO_FACT.said("selection.text")));
        assertThat(schedule(saying(TAKE, "milk"), "1 minute"))
                .isEqualTo(new Reply.Refused(Phrase.NO_ACTION.said("\"notes.take\"")));
        nothingWritten();
    }

    @Test
    void schedulesTheOneThingThatWordsMean() {
        planned = Plan.of(new Step("notes.add", Map.of("text", literal("milk"))));
        assertThat(only(said(Run.Leave.DRY)).fate()).isEqualTo(new Fate.Dry());
        nothingWritten();
        assertThat(only(said(Run.Leave.NONE)).fate()).isInstanceOf(Fate.Scheduled.class);
        assertThat(waiting()).hasSize(1);
    }

    @Test
    void noLeaveBeforehandSparesAQuestion() {
        planned = new Plan(List.of(new Step("notes.erase", Map.of("text", literal("milk")))), Set.of());
        assertThat(only(said(Run.Leave.YES)).fate()).isEqualTo(new Fate.Withheld(ASKED));
        nothingWritten();
    }

    @Test
    void refusesSeveralThingsAndPlansMadeAfterReading() {
        var step = new Step("notes.look", Map.of("text", literal("milk")));
        planned = Plan.of(step, step);
        assertThat(said(Run.Leave.NONE)).isEqualTo(new Reply.Refused(Phrase.ONE_AT_A_TIME.said()));
        planned = new Plan(List.of(step), Set.of(Origin.WEB));
        assertThat(said(Run.Leave.NONE)).isEqualTo(new Reply.Refused(Phrase.READ_BEFORE.said()));
        nothingWritten();
    }

    private Reply said(Run.Leave leave) {
        return at(assistant.prepare(intent("note milk", TEN), leave), "1 minute");
    }

    @Test
    void undoTakesItOffTheScheduleByItsNameAndAsTheNewest() {
        var first = schedule(saying(ADD, "milk"), "10 minutes");
        var second = schedule(saying(LOOK, "milk"), "20 minutes");
        restart();

        assertThat(only(undo(Optional.empty())).summary()).isEqualTo("Taken off the schedule: Do notes.look.");
        assertThat(waiting()).extracting(Scheduled::key).containsExactly(entry(first));
        assertThat(only(undo(Optional.of(entry(first)))).fate()).isEqualTo(new Fate.TakenOff("Do notes.add"));

        assertThat(history()).extracting(JournalEntry::decision).containsExactly("cancelled", "cancelled");
        assertThat(undo(Optional.empty())).isEqualTo(new Reply.Refused(Phrase.NOTHING_TO_UNDO.said()));
        assertThat(undo(Optional.of(entry(second))))
                .isEqualTo(new Reply.Refused(Phrase.NOTHING_TO_UNDO_IN.said("note milk to kim")));
        fire(Duration.ofHours(1));
        assertThat(recorder.made).isEmpty();
        assertThat(notices).isEmpty();
    }

    @Test
    void whatTakesItOffTheScheduleSettlesItsEntry() {
        schedule(saying(ADD, "milk"), "10 minutes");
        database.stores().schedule().cancel(waiting().getFirst().id());
        assertThat(history()).extracting(JournalEntry::decision).containsExactly("cancelled");
        assertThat(undo(Optional.empty())).isEqualTo(new Reply.Refused(Phrase.NOTHING_TO_UNDO.said()));
    }

    @Test
    void onceMadeItIsTheEntryThatMadeItThatIsUndone() {
        var reply = schedule(saying(ADD, "milk"), "10 minutes");
        fire(Duration.ofMinutes(10));
        assertThat(undo(Optional.of(entry(reply))))
                .isEqualTo(new Reply.Refused(Phrase.NOTHING_TO_UNDO_IN.said("note milk to kim")));
        assertThat(only(undo(Optional.empty())).call().action()).isEqualTo("notes.take");
    }

    @Test
    void fullDiskSchedulesNothingAndLosesNothing() {
        var kept = schedule(saying(ADD, "milk"), "10 minutes");
        SmallDisk.room(database, SmallDisk.pages(database));
        var reply = kept;
        while (only(reply).fate() instanceof Fate.Scheduled) {
            reply = schedule(saying(ADD, "note milk to kim"), "20 minutes");
        }
        assertThat(only(reply).summary()).contains("disk is full");
        assertThat(entry(reply)).isEmpty();
        assertThat(history()).extracting(JournalEntry::id).containsExactlyInAnyOrderElementsOf(keys());
        assertThat(keys()).contains(entry(kept));
    }

    @Test
    void isTriedAgainOnceThereIsRoomToWriteItDown() {
        var kept = schedule(saying(ADD, "milk"), "10 minutes");
        SmallDisk.room(database, SmallDisk.pages(database));
        while (database.stores().journal().open(opening()) instanceof Written.Kept) {}

        fire(Duration.ofMinutes(10));
        assertThat(recorder.made).isEmpty();
        assertThat(notices).isEmpty();
        assertThat(keys()).containsExactly(entry(kept));

        SmallDisk.room(database, ROOMY);
        fire(Duration.ofSeconds(30));
        assertThat(recorder.actions()).containsExactly("notes.add");
        assertThat(notices).containsExactly("Do notes.add: Noted.");
        assertThat(keys()).isEmpty();
    }

    private static Journal.Opening opening() {
        return new Journal.Opening(TEN.toInstant(), "", Trigger.CLI, Origin.TYPED, "none", Optional.empty());
    }

    private List<String> keys() {
        return waiting().stream().map(Scheduled::key).toList();
    }

    @Test
    void historyKeepsWhatStillWaits() {
        var waits = schedule(saying(ADD, "milk"), "in 60 days");
        var gone = schedule(saying(ADD, "milk"), "in 60 days");
        undo(Optional.of(entry(gone)));
        database.stores().journal().expire(TEN.plusDays(1).toInstant());
        assertThat(history()).extracting(JournalEntry::id).containsExactly(entry(waits));
    }

    @Test
    void outlivesTheHistory() {
        schedule(saying(ADD, "milk"), "1 minute");
        database.stores().journal().erase();
        fire(Duration.ofMinutes(1));
        assertThat(recorder.actions()).containsExactly("notes.add");
    }

    @Test
    void tellsTheUserOfTheUsersOwnAlone() {
        var call = new ActionCall("notes.look", Map.of());
        var hash = catalogue.specHash("notes.look");
        database.stores().schedule().add(new Scheduled("", "notes", "k", TEN.toInstant(), call, hash, "A plugin's"));
        fire(Duration.ZERO);
        assertThat(recorder.actions()).containsExactly("notes.look");
        assertThat(notices).isEmpty();
    }
}
