package dev.dwim.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

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
import dev.dwim.core.button.Button;
import dev.dwim.core.button.Buttons;
import dev.dwim.core.button.Obstacle;
import dev.dwim.core.button.Pinned;
import dev.dwim.core.context.Channels.Consent;
import dev.dwim.core.context.ContextSnapshot;
import dev.dwim.core.context.ContextStore;
import dev.dwim.core.intent.Intent;
import dev.dwim.core.intent.Trigger;
import dev.dwim.core.journal.Journal;
import dev.dwim.core.journal.JournalEntry;
import dev.dwim.core.json.SchemaCheck;
import dev.dwim.core.memory.Session;
import dev.dwim.core.plan.ActionCall;
import dev.dwim.core.plan.Arg;
import dev.dwim.core.plan.Binder;
import dev.dwim.core.plan.Labelled;
import dev.dwim.core.plan.Plan;
import dev.dwim.core.plan.PlanCheck;
import dev.dwim.core.plan.PlanTemplate;
import dev.dwim.core.plan.Step;
import dev.dwim.core.plan.WordOrigins;
import dev.dwim.core.plugin.Catalogue;
import dev.dwim.core.plugin.FrozenCatalogue;
import dev.dwim.core.policy.Borders;
import dev.dwim.core.policy.Grant;
import dev.dwim.core.policy.Policy;
import dev.dwim.core.policy.Specs;
import dev.dwim.core.policy.Verdict;
import dev.dwim.core.resolve.Candidate;
import dev.dwim.core.resolve.Habits;
import dev.dwim.core.resolve.Question;
import dev.dwim.core.resolve.Resolution;
import dev.dwim.core.resolve.Resolver;
import dev.dwim.core.routine.Condition;
import dev.dwim.core.routine.Conditions;
import dev.dwim.core.routine.Occasion;
import dev.dwim.core.routine.Repetition;
import dev.dwim.core.routine.Routine;
import dev.dwim.core.routine.Routines;
import dev.dwim.core.say.Attempt;
import dev.dwim.core.say.Phrase;
import dev.dwim.core.say.Sentence;
import dev.dwim.core.schedule.Missed;
import dev.dwim.core.schedule.Scheduled;
import dev.dwim.core.store.Database;
import dev.dwim.testkit.ManualClock;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
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

/// What is pinned, on the real runner, gate and database, with actions that only record.
class PinsTest {
    private static final ZonedDateTime TEN = Line.NOW;

    private static final ActionSpec ADD = Specs.spec("notes.add", Effect.REVERSIBLE)
            .with("text", Role.CONTENT)
            .build();
    private static final ActionSpec TAKE =
            Specs.spec("notes.take", Effect.REVERSIBLE).with("text").internal().build();
    private static final ActionSpec SEND = Specs.spec("mail.send", Effect.OUTWARD)
            .with("to", Role.DESTINATION)
            .with("text", Role.CONTENT)
            .build();
    private static final ActionSpec TRUST =
            Specs.spec("button.add", Effect.PRIVILEGE).with("text").build();

    @TempDir
    Path folder;

    private final ManualClock clock = new ManualClock(TEN);
    private final Line.Recorder recorder = new Line.Recorder();
    private final List<String> notices = new ArrayList<>();
    private Database database;
    private Catalogue catalogue = new FrozenCatalogue(List.of(ADD, TAKE, SEND, TRUST));
    private ContextStore contexts;
    private Assistant assistant;
    private RoutineRuns runs;
    private Conditions conditions;
    private Pins pins;

    @BeforeEach
    void open() {
        database = opened(Database.open(folder, clock));
        var stores = database.stores();
        stores.channels().set("selection", Consent.ALLOWED);
        stores.channels().set("window", Consent.ALLOWED);
        contexts = new ContextStore(stores.channels(), clock);
        var court = new Court(
                new Binder((_, _) -> Optional.empty()),
                new PlanCheck(new SchemaCheck()),
                new Policy(stores.grants(), Borders.open()),
                recorder);
        var pending = new PendingRuns(clock, new SecureRandom());
        var runner = new PlanRunner(
                court,
                new Execution(stores.journal(), recorder, new Session(contexts, clock), Borders.open()),
                pending,
                () -> catalogue);
        var origins = new WordOrigins((words, _, _, value, _) -> words.contains(((Value.Text) value).text()));
        assistant = new Assistant(contexts, new Reading(), () -> catalogue, runner, pending, origins, Habits.none());
        var pressing = new Pressing(assistant, runner);
        var routines = new Routines(stores.memory());
        Host.Notifier notifier = (title, body) -> {
            notices.add(title + ": " + body);
            return Answer.given("desktop");
        };
        runs = new RoutineRuns(
                routines,
                stores.schedule(),
                pressing,
                new Telling(notifier, new Missed(stores.journal(), stores.memory())));
        conditions = new Conditions(routines, contexts, clock, routine -> runs.fire(routine, now()));
        pins = new Pins(
                new Buttons(stores.memory()),
                routines,
                pressing,
                runs,
                conditions,
                new Pins.Ground(contexts, stores.channels(), () -> catalogue, clock, () -> {}));
        recorder.answer(
                "notes.add",
                _ -> Outcome.done(
                        "Noted.",
                        Value.of("milk"),
                        new Undo("notes.take", Value.Fields.EMPTY.with("text", Value.of("milk")))));
    }

    /// Reads `add TEXT`, `send TEXT` and `keep`, each of which is one thing; `add` asks back.
    private static final class Reading implements Resolver {
        @Override
        public Resolution resolve(Intent intent, ContextSnapshot context, Catalogue actions) {
            var words = intent.words();
            if (words.equals("add")) {
                return new Resolution.Clarify(new Question(
                        Sentence.of("What?"), Optional.empty(), "Note", "notes.add", Map.of(), List.of("text")));
            }
            if (words.startsWith("add ")) {
                return planned("notes.add", Map.of("text", literal(words.substring(4))));
            }
            if (words.startsWith("send ")) {
                return planned("mail.send", Map.of("to", literal("kim"), "text", literal(words.substring(5))));
            }
            return words.equals("keep")
                    ? planned("notes.add", Map.of("text", SELECTED))
                    : new Resolution.Declined(Phrase.NOTHING_FITS.said());
        }

        private static Resolution planned(String action, Map<String, Arg> arguments) {
            return new Resolution.Planned(Plan.of(new Step(action, arguments)), "offline");
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

    private static final Arg SELECTED = new Arg.Handle("selection.text", "");

    private static Arg literal(String text) {
        return new Arg.Literal(Value.of(text));
    }

    private static Database opened(Database.Opening opening) {
        return switch (opening) {
            case Database.Opening.Opened(Database database, var _) -> database;
            case Database.Opening.Refused(String reason, var _) -> throw new AssertionError(reason);
        };
    }

    @AfterEach
    void close() {
        conditions.close();
        database.close();
    }

    private void restart() {
        close();
        open();
    }

    private ZonedDateTime now() {
        return ZonedDateTime.now(clock);
    }

    private Intent intent(String words, Origin origin) {
        return new Intent(words, Trigger.BUTTON, origin, now(), List.of());
    }

    private Intent typed(String words) {
        return intent(words, Origin.TYPED);
    }

    private void know(String key, String text) {
        contexts.push(new ContextFact(
                key, Value.of(text), Kind.STATE, Sensitivity.PRIVATE, "test", clock.instant(), Duration.ofHours(9)));
    }

    private static <T> T given(Answer<T> answer) {
        return switch (answer) {
            case Answer.Given<T>(T value) -> value;
            case Answer.Lacking<T>(String reason) -> throw new AssertionError(reason);
        };
    }

    private Button button(String label, Attempt<Made> made) {
        var what = given(made.english());
        return given(pins.buttons()
                .add(new Button("", label, "", label, what.pinned(), what.needs(), Optional.empty()))
                .english());
    }

    private Button kept(String label) {
        return pins.buttons().find(label).orElseThrow();
    }

    private Reply press(String label) {
        return pins.press(kept(label), typed(""), Run.Leave.NONE);
    }

    private Routine routine(String name, Attempt<Made> made, Optional<Occasion> occasion) {
        var what = given(made.english());
        return given(pins.add(new Routine("", name, what.pinned(), what.needs(), occasion)));
    }

    private static Optional<Occasion> at(String when) {
        return Optional.of(new Occasion.Repeated(given(Repetition.read(when))));
    }

    private static Optional<Occasion> when(String condition) {
        return Optional.of(new Occasion.Whenever(given(Condition.read(condition))));
    }

    private void fire(Duration later) {
        clock.advance(later);
        database.stores().schedule().due(clock.instant()).forEach(due -> runs.fire(due, now()));
    }

    /// What has changed is looked at on another thread, which closing waits for.
    private void settle() {
        conditions.close();
        conditions = new Conditions(
                new Routines(database.stores().memory()), contexts, clock, routine -> runs.fire(routine, now()));
        conditions.start();
    }

    private List<JournalEntry> history() {
        return database.stores().journal().recent(99);
    }

    private List<JournalEntry> untold() {
        return new Missed(database.stores().journal(), database.stores().memory()).untold();
    }

    private static StepReport only(Reply reply) {
        return ((Reply.Ran) reply).steps().getFirst();
    }

    private static ActionCall noted(String text, Origin... origins) {
        return new ActionCall("notes.add", Map.of("text", new Labelled(Value.of(text), Set.of(origins))));
    }

    @Test
    void exactPlanIsMadeAgainAfterARestartFromWhatIsThereThen() {
        know("selection.text", "first");
        button("Keep it", pins.exact(typed("keep"), List.of("keep")));
        restart();
        know("selection.text", "second");

        press("keep IT");

        assertThat(recorder.made).containsExactly(noted("second", Origin.SELECTION));
        assertThat(history().getFirst().trigger()).isEqualTo(Trigger.BUTTON);
        assertThat(history().getFirst().undoable()).isTrue();
    }

    @Test
    void literalThatWasNotTheUsersWhenItWasPinnedIsNotTheUsersWhenItIsRun() {
        var picked = new Candidate(ADD, Map.of("text", literal("planted")), 1, List.of());
        button("Planted", pins.picked(typed("add milk"), List.of(picked)));
        button("Own", pins.picked(typed("add milk"), List.of(picked.with("text", literal("milk")))));
        restart();

        press("Planted");
        press("Own");

        assertThat(recorder.made).containsExactly(noted("planted", Origin.MODEL), noted("milk", Origin.TYPED));
    }

    @Test
    void untrustedRecipientIsAskedAboutAlsoUnderAGrantForHim() {
        var hash = catalogue.specHash("mail.send");
        database.stores().grants().give(new Grant("g1", "mail", "mail.send", "{\"to\":\"kim\"}", hash, Instant.EPOCH));
        button("Typed", pins.exact(typed("send x"), List.of("send x")));
        var arguments = Map.of("to", literal("kim"), "text", literal("x"));
        button("Made up", pins.picked(typed("anything else"), List.of(new Candidate(SEND, arguments, 1, List.of()))));

        assertThat(press("Made up")).isInstanceOf(Reply.NeedsApproval.class);
        assertThat(recorder.made).isEmpty();
    }

    @Test
    void anotherProgramThatPressesAddsItsOwnLabel() {
        button("Milk", pins.exact(typed("add milk"), List.of("add milk")));
        button("Words", pins.words(typed("add eggs"), List.of("add eggs")));

        pins.press(kept("Milk"), intent("", Origin.SOCKET), Run.Leave.NONE);
        pins.press(kept("Words"), intent("", Origin.SOCKET), Run.Leave.NONE);

        assertThat(recorder.made)
                .containsExactly(noted("milk", Origin.TYPED, Origin.SOCKET), noted("eggs", Origin.SOCKET));
    }

    @Test
    void wordsOfAnotherProgramStayItsWordsWhoeverPresses() {
        button("Eggs", pins.words(intent("add eggs", Origin.SOCKET), List.of("add eggs")));
        restart();
        press("Eggs");
        assertThat(recorder.made).containsExactly(noted("eggs", Origin.SOCKET));
    }

    @Test
    void planMadeAfterReadingStaysOne() {
        var plan = new Plan(List.of(new Step("notes.add", Map.of("text", literal("milk")))), Set.of(Origin.WEB));
        var template = new PlanTemplate("Milk", plan, List.of(Map.of("text", Set.of(Origin.TYPED))), Map.of());
        var exact = new Pinned.Exact(template, Map.of("notes.add", catalogue.specHash("notes.add")));
        button("Read", Attempt.given(new Made(exact, Set.of())));
        restart();
        assertThat(press("Read")).isInstanceOf(Reply.NeedsApproval.class);
        assertThat(recorder.made).isEmpty();
    }

    @Test
    void wordsAreReadAnewAndMayAskBack() {
        button("Something", pins.words(typed("add"), List.of("add")));
        assertThat(press("Something")).isInstanceOf(Reply.Asks.class);
    }

    @Test
    void wordsThatMeanNothingAreNotPinned() {
        assertThat(pins.words(typed("fly"), List.of("fly"))).isEqualTo(Attempt.lacking(Phrase.NOTHING_FITS.said()));
        assertThat(pins.exact(typed("add"), List.of("add")).english())
                .isEqualTo(Answer.lacking("First say what is missing. What?"));
    }

    @Test
    void changedActionIsRefusedWithTheReason() {
        button("Milk", pins.exact(typed("add milk"), List.of("add milk")));
        var other = Specs.spec("notes.add", Effect.REVERSIBLE)
                .with("text", Role.CONTENT)
                .with("where")
                .build();
        catalogue = new FrozenCatalogue(List.of(other, TAKE, SEND));

        assertThat(press("Milk")).isEqualTo(new Reply.Refused(Phrase.PIN_CHANGED.said("Do notes.add")));
        assertThat(pins.obstacle(kept("Milk").pinned(), kept("Milk").needs()))
                .contains(new Obstacle.Changed("Do notes.add"));

        catalogue = new FrozenCatalogue(List.of(SEND));
        assertThat(press("Milk")).isEqualTo(new Reply.Refused(Phrase.ACTION_NO_MORE.said("notes.add")));
        assertThat(recorder.made).isEmpty();
    }

    @Test
    void obstacleIsTheFactThatIsMissing() {
        know("selection.text", "first");
        var keep = button("Keep it", pins.exact(typed("keep"), List.of("keep")));
        assertThat(keep.needs()).containsExactly("selection.text");
        assertThat(pins.obstacle(keep.pinned(), keep.needs())).isEmpty();

        contexts.retract("selection.text");
        assertThat(pins.obstacle(keep.pinned(), keep.needs()))
                .contains(new Obstacle.Missing("selection.text", true))
                .map(Obstacle::sentence)
                .contains(Phrase.NO_FACT.said("selection.text"));
        assertThat(press("Keep it")).isEqualTo(new Reply.Refused(Phrase.NO_FACT.said("selection.text")));

        database.stores().channels().set("selection", Consent.DENIED);
        assertThat(pins.obstacle(keep.pinned(), keep.needs()).orElseThrow().sentence())
                .isEqualTo(Phrase.NEEDS_FACT.said("selection.text", "selection"));
    }

    @Test
    void noPlanPinsAnything() {
        var picked = new Candidate(TRUST, Map.of("text", literal("x")), 1, List.of());
        button("Privilege", pins.picked(typed("x"), List.of(picked)));
        assertThat(only(press("Privilege")).verdict()).isInstanceOf(Verdict.Deny.class);
        assertThat(recorder.made).isEmpty();
        assertThat(pins.buttons().list()).extracting(Button::label).containsExactly("Privilege");
    }

    @Test
    void nameAloneCallsItAndMoreWordsDoNot() {
        routine("My morning", pins.words(typed(""), List.of("add milk", "add eggs")), Optional.empty());
        for (var words : List.of("my morning", "Start my morning", "run the morning.", "please start My  Morning")) {
            assertThat(pins.called(typed(words), Run.Leave.NONE)).as(words).isPresent();
        }
        for (var words : List.of("", "start", "good morning", "start my morning tomorrow", "add my morning")) {
            assertThat(pins.called(typed(words), Run.Leave.NONE)).as(words).isEmpty();
        }
        assertThat(recorder.made).hasSize(8).startsWith(noted("milk", Origin.TYPED), noted("eggs", Origin.TYPED));
    }

    @Test
    void stepsOfARoutineAreApprovedWholeAndTakenBackAtOnce() {
        routine("Tell", pins.words(typed(""), List.of("add milk", "send milk")), Optional.empty());
        var reply = pins.press(pins.routine("tell").orElseThrow(), typed(""), Run.Leave.NONE);

        assertThat(recorder.made).isEmpty();
        var pending = ((Reply.NeedsApproval) reply).pending();
        assertThat(pending.calls()).hasSize(2);
        assistant.approve(pending.id());
        assertThat(recorder.actions()).containsExactly("notes.add", "mail.send");
        assertThat(history()).hasSize(1);
    }

    @Test
    void routineFiresOnceAtEachOfItsTimesAlsoAfterARestart() {
        routine("Milk", pins.words(typed(""), List.of("add milk")), at("every weekday 9:00"));
        assertThat(database.stores().schedule().waiting())
                .extracting(Scheduled::plugin, Scheduled::at, Scheduled::words)
                .containsExactly(tuple(Scheduled.ROUTINE, Instant.parse("2026-11-25T08:00:00Z"), "Milk"));
        fire(Duration.ofHours(22));
        assertThat(recorder.made).isEmpty();
        restart();

        fire(Duration.ofHours(1));
        fire(Duration.ofMinutes(1));
        assertThat(recorder.made).containsExactly(noted("milk", Origin.TYPED));
        assertThat(history().getFirst().words()).isEqualTo("Milk");
        assertThat(notices).containsExactly("Milk: Noted.");

        // Days go by while nothing runs: it is made up for once.
        fire(Duration.ofDays(6));
        assertThat(recorder.made).hasSize(2);
        assertThat(untold()).isEmpty();
    }

    @Test
    void whatNeedsTheUserWaitsAsMissedAndIsNotDone() {
        routine("Tell", pins.words(typed(""), List.of("add milk", "send milk")), at("daily 11"));
        fire(Duration.ofHours(1));

        assertThat(recorder.made).isEmpty();
        assertThat(untold()).extracting(JournalEntry::words).containsExactly("Tell");
        assertThat(untold().getFirst().decision()).isEqualTo(Journal.MISSED);
        assertThat(notices).containsOnly("Tell: It needs your approval, so it was not done unasked: do it yourself.");
    }

    @Test
    void whatHasNothingToGoOnIsToldAsMissed() {
        know("selection.text", "first");
        routine("Keep", pins.exact(typed("keep"), List.of("keep")), at("daily 11"));
        contexts.retract("selection.text");
        fire(Duration.ofHours(1));
        assertThat(untold()).extracting(JournalEntry::words).containsExactly("Keep");
        assertThat(notices).containsExactly("Keep: There is no selection.text right now.");

        catalogue = new FrozenCatalogue(List.of(SEND));
        fire(Duration.ofDays(1));
        assertThat(untold().getLast().words()).startsWith("Keep: There is no notes.add any more");
        assertThat(recorder.made).isEmpty();
    }

    @Test
    void removedRoutineLeavesTheSchedule() {
        var milk = routine("Milk", pins.words(typed(""), List.of("add milk")), at("daily 11"));
        assertThat(given(pins.remove(milk))).contains(milk);
        assertThat(database.stores().schedule().waiting()).isEmpty();
        fire(Duration.ofDays(2));
        assertThat(recorder.made).isEmpty();
    }

    @Test
    void conditionFiresOncePerChangeAndARestartIsNone() {
        conditions.start();
        know("window.app", "Zoom");
        routine("Call", pins.words(typed(""), List.of("add milk")), when("window.app=zoom"));
        settle();
        assertThat(recorder.made).as("it was so before").isEmpty();

        know("window.app", "Editor");
        settle();
        know("window.app", "Zoom");
        settle();
        know("window.app", "Zoom");
        settle();
        assertThat(recorder.made).containsExactly(noted("milk", Origin.TYPED));

        restart();
        conditions.start();
        know("window.app", "Zoom");
        settle();
        assertThat(recorder.made).hasSize(1);
    }

    @Test
    void conditionNeverDoesWhatMustBeAskedAbout() {
        conditions.start();
        routine("Tell", pins.words(typed(""), List.of("send milk")), when("window.app=Zoom"));
        know("window.app", "Zoom");
        settle();
        assertThat(recorder.made).isEmpty();
        assertThat(untold()).extracting(JournalEntry::words).containsExactly("Tell");
    }

    @Test
    void whatWasDoneCanBeRecordedWithItsLabels() {
        know("selection.text", "planted");
        assistant.handle(typed("keep"), Run.Leave.NONE);
        assistant.handle(typed("add milk"), Run.Leave.NONE);
        var entries = history().reversed();
        routine("Both", pins.recorded(entries, "Both"), Optional.empty());
        restart();
        recorder.made.clear();

        pins.press(pins.routine("both").orElseThrow(), typed(""), Run.Leave.NONE);

        assertThat(recorder.made).containsExactly(noted("planted", Origin.SELECTION), noted("milk", Origin.TYPED));
    }

    @Test
    void whatTheHistoryDoesNotKeepIsNotRecorded() {
        know("selection.text", "long ".repeat(100));
        assistant.handle(typed("keep"), Run.Leave.NONE);
        assertThat(pins.recorded(history(), "Long")).isInstanceOf(Attempt.Lacking.class);

        assistant.handle(typed("fly"), Run.Leave.NONE);
        assertThat(pins.recorded(history().subList(0, 1), "Nothing")).isInstanceOf(Attempt.Lacking.class);
    }
}
