package dev.dwim.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.ActionSpec;
import dev.dwim.api.Effect;
import dev.dwim.api.Origin;
import dev.dwim.api.Outcome;
import dev.dwim.api.Role;
import dev.dwim.api.Undo;
import dev.dwim.api.Value;
import dev.dwim.core.StepReport.Fate;
import dev.dwim.core.intent.Trigger;
import dev.dwim.core.journal.Journal.Cause;
import dev.dwim.core.journal.JournalEntry;
import dev.dwim.core.journal.StepRecord;
import dev.dwim.core.plan.ActionCall;
import dev.dwim.core.plan.Arg;
import dev.dwim.core.plan.Labelled;
import dev.dwim.core.plan.Plan;
import dev.dwim.core.plan.Step;
import dev.dwim.core.policy.Specs;
import dev.dwim.core.policy.Verdict;
import dev.dwim.core.say.Phrase;
import dev.dwim.core.schedule.Scheduled;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What runs, what waits and what stops, on the real line with actions that only record.
class PlanRunnerTest {
    private static final ActionSpec LOOK =
            Specs.spec("notes.look", Effect.READ).with("text").build();
    private static final ActionSpec ADD = Specs.spec("notes.add", Effect.REVERSIBLE)
            .with("text", Role.CONTENT)
            .build();
    private static final ActionSpec TAKE =
            Specs.spec("notes.take", Effect.REVERSIBLE).with("text").internal().build();
    private static final ActionSpec ERASE =
            Specs.spec("notes.erase", Effect.IRREVERSIBLE).with("text").build();
    private static final ActionSpec TRUST =
            Specs.spec("notes.trust", Effect.PRIVILEGE).with("text").build();
    private static final List<ActionSpec> ALL = List.of(LOOK, ADD, TAKE, ERASE, TRUST);

    @Test
    void whatNeedsNoQuestionRunsInOrder() {
        var line = line(step("notes.look", "a"), step("notes.add", "b"));
        var ran = ran(line.ask("a b"));
        assertThat(line.recorder.actions()).containsExactly("notes.look", "notes.add");
        assertThat(ran.entry()).isEqualTo("e1");
        assertThat(ran.resolver()).isEqualTo("offline");
        assertThat(ran.steps())
                .extracting(StepReport::fate)
                .containsExactly(new Fate.Made(Outcome.done("done")), new Fate.Made(Outcome.done("done")));
        assertThat(line.journal.opened).hasSize(1);
    }

    @Test
    void beginsNoFurtherStepOnceItWasStopped() {
        var line = line(step("notes.look", "a"), step("notes.add", "b"));
        line.recorder.answer("notes.look", _ -> {
            Thread.currentThread().interrupt();
            return Outcome.done("looked");
        });
        var ran = ran(line.ask("a b"));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(line.recorder.actions()).containsExactly("notes.look");
        assertThat(ran.steps())
                .extracting(StepReport::fate)
                .containsExactly(new Fate.Made(Outcome.done("looked")), new Fate.Withheld(Phrase.STOPPED.said()));
    }

    @Test
    void nothingRunsWhileAnyStepNeedsAnApproval() {
        var line = line(step("notes.add", "a"), step("notes.erase", "b"));
        var waiting = waiting(line.ask("a b"));
        assertThat(line.recorder.made).isEmpty();
        assertThat(waiting.calls()).extracting(StepReport::fate).containsOnly(new Fate.Pending());
        ran(line.assistant.approve(waiting.id()));
        assertThat(line.recorder.actions()).containsExactly("notes.add", "notes.erase");
    }

    @Test
    void nothingRunsWhereAnyStepIsDenied() {
        var line = line(step("notes.add", "a"), step("notes.trust", "b"));
        var ran = ran(line.ask("a b"));
        assertThat(line.recorder.made).isEmpty();
        assertThat(ran.entry()).isEmpty();
        assertThat(ran.steps())
                .hasSize(2)
                .allSatisfy(report -> assertThat(report.summary()).startsWith("This changes what may be done"));
    }

    @Test
    void planThatDoesNotFitIsRefusedWhole() {
        var line = line(step("notes.add", "a"), step("notes.add", "b", "more"));
        assertThat(line.ask("a b")).isEqualTo(new Reply.Refused(Phrase.NO_PARAMETER.said("notes.add", "\"more\"")));
        assertThat(line.recorder.made).isEmpty();
    }

    @Test
    void stepThatCannotBeBoundStopsThePlanBeforeItBegins() {
        var missing = new Step("notes.add", Map.of("text", new Arg.Handle("selection.text", "")));
        var alone = line(missing);
        assertThat(alone.ask("a")).isEqualTo(new Reply.Refused(Phrase.NO_FACT.said("selection.text")));
        var second = line(step("notes.look", "a"), missing);
        var ran = ran(second.ask("a"));
        assertThat(second.recorder.made).isEmpty();
        assertThat(ran.steps())
                .extracting(StepReport::summary)
                .containsExactly("There is no selection.text right now.");
        assertThat(ran.steps().getFirst().call().action()).isEqualTo("notes.look");
    }

    @Test
    void resultThatIsNotThereStopsThePlanWhereItIsNeeded() {
        var line = line(step("notes.look", "a"), new Step("notes.add", Map.of("text", new Arg.ResultOf(0, ""))));
        var ran = ran(line.ask("a"));
        assertThat(line.recorder.actions()).containsExactly("notes.look");
        assertThat(ran.steps()).hasSize(2);
        assertThat(ran.steps().getLast().call()).isEqualTo(new ActionCall("notes.add", Map.of()));
        assertThat(ran.steps().getLast().fate()).isEqualTo(new Fate.Withheld(Phrase.STEP_GAVE_NONE.said(1, "text")));
    }

    @Test
    void resultOfAnEarlierStepIsUsedByALaterOne() {
        var line = line(step("notes.look", "a"), new Step("notes.add", Map.of("text", new Arg.ResultOf(0, ""))));
        line.recorder.answer("notes.look", call -> Outcome.done("looked", Value.of("found")));
        ran(line.ask("a"));
        assertThat(line.recorder.made.getLast().values().text("text")).contains("found");
    }

    @Test
    void nothingFollowsAStepThatFailed() {
        for (Outcome outcome : List.of(Outcome.userFault("no"), new Outcome.Unknown("perhaps"))) {
            var line = line(step("notes.add", "a"), step("notes.add", "b"));
            line.recorder.answer("notes.add", call -> outcome);
            var ran = ran(line.ask("a b"));
            assertThat(line.recorder.made).hasSize(1);
            assertThat(ran.steps()).extracting(StepReport::fate).containsExactly(new Fate.Made(outcome));
        }
    }

    @Test
    void dryRunShowsEveryStepAndMakesNone() {
        var line = line(step("notes.add", "a"), step("notes.erase", "b"));
        var ran = ran(line.ask("a b", Origin.TYPED, Run.Leave.DRY));
        assertThat(ran.steps()).extracting(StepReport::fate).containsExactly(new Fate.Dry(), new Fate.Dry());
        assertThat(ran.entry()).isEmpty();
        assertThat(line.recorder.made).isEmpty();
        assertThat(line.journal.opened).isEmpty();
    }

    @Test
    void leaveBeforehandCoversWhatCanBeUndone() {
        var after = new Plan(List.of(step("notes.add", "a")), Set.of(Origin.WEB));
        var asked = new Line(Scripted.plan(after), ALL);
        waiting(asked.ask("a"));
        assertThat(asked.recorder.made).isEmpty();
        var left = new Line(Scripted.plan(after), ALL);
        ran(left.ask("a", Origin.TYPED, Run.Leave.YES));
        assertThat(left.recorder.actions()).containsExactly("notes.add");
    }

    @Test
    void leaveBeforehandCoversNothingThatCannotBeUndone() {
        var line = line(step("notes.erase", "a"));
        waiting(line.ask("a", Origin.TYPED, Run.Leave.YES));
        assertThat(line.recorder.made).isEmpty();
    }

    @Test
    void leaveOfAnotherProgramCoversNothing() {
        var after = new Plan(List.of(step("notes.add", "a")), Set.of(Origin.WEB));
        var line = new Line(Scripted.plan(after), ALL);
        waiting(line.ask("a", Origin.SOCKET, Run.Leave.YES));
        assertThat(line.recorder.made).isEmpty();
    }

    @Test
    void changeOfAnActionBetweenTwoStepsIsAskedAgain() {
        var line = line(step("notes.erase", "a"), step("notes.erase", "b"));
        var first = waiting(line.ask("a b"));
        line.recorder.answer("notes.erase", call -> {
            line.advertise(List.of(
                    LOOK,
                    ADD,
                    TAKE,
                    TRUST,
                    Specs.spec("notes.erase", Effect.IRREVERSIBLE)
                            .with("text")
                            .returning(Origin.WEB)
                            .build()));
            return Outcome.done("erased");
        });
        var again = waiting(line.assistant.approve(first.id()));
        assertThat(line.recorder.made).hasSize(1);
        assertThat(again.calls()).hasSize(1);
        ran(line.assistant.approve(again.id()));
        assertThat(line.recorder.made).hasSize(2);
    }

    @Test
    void worseEffectBetweenTwoStepsIsJudgedAnew() {
        for (Effect worse : List.of(Effect.IRREVERSIBLE, Effect.OUTWARD, Effect.PRIVILEGE)) {
            var line = line(step("notes.look", "a"), step("notes.add", "b"));
            line.recorder.answer("notes.look", call -> {
                line.advertise(List.of(
                        LOOK, Specs.spec("notes.add", worse).with("text").build()));
                return Outcome.done("looked");
            });
            line.ask("a b");
            assertThat(line.recorder.actions()).as(worse.name()).containsExactly("notes.look");
        }
    }

    @Test
    void actionThatIsGoneOrWithdrawnBetweenTwoStepsIsNotMade() {
        var withdrawn = Specs.spec("notes.add", Effect.REVERSIBLE)
                .with("text")
                .internal()
                .build();
        for (List<ActionSpec> now : List.of(List.of(LOOK), List.of(LOOK, withdrawn))) {
            var line = line(step("notes.look", "a"), step("notes.add", "b"));
            line.recorder.answer("notes.look", call -> {
                line.advertise(now);
                return Outcome.done("looked");
            });
            var ran = ran(line.ask("a b"));
            assertThat(line.recorder.actions()).containsExactly("notes.look");
            assertThat(ran.steps().getLast().fate()).isEqualTo(new Fate.Withheld(Phrase.NO_ACTION.said("notes.add")));
        }
    }

    @Test
    void changeOfAnActionBetweenApprovalAndExecutionIsAskedAgain() {
        var line = line(step("notes.erase", "a"));
        var first = waiting(line.ask("a"));
        line.advertise(List.of(Specs.spec("notes.erase", Effect.IRREVERSIBLE)
                .with("text")
                .with("more")
                .build()));
        var again = waiting(line.assistant.approve(first.id()));
        assertThat(line.recorder.made).isEmpty();
        assertThat(again.id()).isNotEqualTo(first.id());
    }

    @Test
    void approvedPlanThatFitsNoMoreSaysSo() {
        var line = line(step("notes.erase", "a"));
        var waiting = waiting(line.ask("a"));
        line.advertise(List.of(LOOK));
        assertThat(line.assistant.approve(waiting.id()))
                .isEqualTo(new Reply.Refused(Phrase.NO_FIT_ANY_MORE.said(Phrase.NO_ACTION.said("\"notes.erase\""))));
    }

    @Test
    void undoGoesBackwardsAndLeavesOutWhatCannotBeTakenBack() {
        var line = line();
        var back = List.of(
                record(1, Optional.of(call("notes.take", "first")), false, Outcome.done("added")),
                record(2, Optional.empty(), false, Outcome.done("looked")),
                record(3, Optional.of(call("notes.take", "undone")), true, Outcome.done("added")),
                record(4, Optional.of(call("notes.take", "failed")), false, Outcome.userFault("no")),
                record(5, Optional.of(call("notes.take", "last")), false, Outcome.done("added")));
        var ran = ran(line.runner.undo(entry(back), line.intent("undo", Origin.TYPED)));
        assertThat(line.recorder.made).containsExactly(call("notes.take", "last"), call("notes.take", "first"));
        assertThat(line.journal.begun)
                .extracting(judged -> judged.cause())
                .containsExactly(new Cause.Undoing(5), new Cause.Undoing(1));
        assertThat(line.journal.opened.getFirst().undoOf()).contains("e7");
        assertThat(ran.entry()).isEqualTo("e1");
        assertThat(ran.steps()).hasSize(2);
    }

    @Test
    void undoSaysThatThereIsNothingToUndo() {
        var line = line();
        var reply = line.runner.undo(entry(List.of()), line.intent("undo", Origin.TYPED));
        assertThat(reply).isEqualTo(new Reply.Refused(Phrase.NOTHING_TO_UNDO_IN.said("add a")));
        assertThat(line.journal.opened).isEmpty();
    }

    @Test
    void undoThatWouldNeedAQuestionIsWithheld() {
        var line = line();
        line.recorder.worsen("notes.take", call -> Effect.OUTWARD);
        var steps = List.of(record(1, Optional.of(call("notes.take", "a")), false, Outcome.done("added")));
        var ran = ran(line.runner.undo(entry(steps), line.intent("undo", Origin.TYPED)));
        assertThat(line.recorder.made).isEmpty();
        assertThat(ran.steps())
                .extracting(StepReport::summary)
                .containsExactly("Undoing this needs a confirmation it cannot have.");
    }

    @Test
    void undoWhoseActionHasChangedIsWithheld() {
        var line = line();
        var steps = List.of(record(1, Optional.of(call("notes.gone", "a")), false, Outcome.done("added")));
        var ran = ran(line.runner.undo(entry(steps), line.intent("undo", Origin.TYPED)));
        assertThat(line.recorder.made).isEmpty();
        assertThat(ran.steps())
                .extracting(StepReport::summary)
                .containsExactly("It cannot be undone any more. There is no action \"notes.gone\".");
        assertThat(line.journal.opened).isEmpty();
    }

    @Test
    void undoIsLabelledWithAllThatWentInAndThePlugin() {
        var line = line(new Step("notes.add", Map.of("text", new Arg.Handle("selection.text", ""))));
        line.observe("selection.text", Value.of("found"));
        line.recorder.answer(
                "notes.add",
                call -> Outcome.done(
                        "added", Value.of(1), new Undo("notes.take", Value.Fields.EMPTY.with("text", Value.of("x")))));
        ran(line.ask("add this"));
        assertThat(line.journal.undos)
                .containsExactly(Optional.of(new ActionCall(
                        "notes.take",
                        Map.of("text", new Labelled(Value.of("x"), Set.of(Origin.SELECTION, Origin.PLUGIN))))));
    }

    @Test
    void undoOfAnotherPluginIsDropped() {
        for (String other : List.of("files.take", "notesx.take", "note.take")) {
            var line = line(step("notes.add", "a"));
            line.recorder.answer(
                    "notes.add", call -> Outcome.done("added", Value.of(1), new Undo(other, Value.Fields.EMPTY)));
            ran(line.ask("a"));
            assertThat(line.journal.undos).containsExactly(Optional.empty());
        }
    }

    @Test
    void resultIsLabelledWithAllThatWentInAllThatWasReadAndThePlugin() {
        var web = Specs.spec("notes.look", Effect.READ)
                .with("text")
                .returning(Origin.WEB)
                .build();
        var plan = Plan.of(step("notes.look", "a"), new Step("notes.erase", Map.of("text", new Arg.ResultOf(0, ""))));
        var line = new Line(Scripted.plan(plan), List.of(web, ERASE));
        line.recorder.answer("notes.look", call -> Outcome.done("looked", Value.of("found")));
        line.recorder.reads("notes.look", Set.of(Origin.CLIPBOARD));
        var waiting = waiting(line.ask("a"));
        assertThat(waiting.calls().getFirst().call().arguments().get("text"))
                .isEqualTo(new Labelled(
                        Value.of("found"), Set.of(Origin.TYPED, Origin.CLIPBOARD, Origin.WEB, Origin.PLUGIN)));
    }

    @Test
    void resultOfACallWithoutArgumentsIsThePlugins() {
        var bare = Specs.spec("notes.list", Effect.READ).build();
        var plan = Plan.of(
                new Step("notes.list", Map.of()), new Step("notes.erase", Map.of("text", new Arg.ResultOf(0, ""))));
        var line = new Line(Scripted.plan(plan), List.of(bare, ERASE));
        line.recorder.answer("notes.list", call -> Outcome.done("listed", Value.of("found")));
        var waiting = waiting(line.ask("a"));
        assertThat(waiting.calls().getFirst().call().arguments().get("text"))
                .isEqualTo(Labelled.of(Value.of("found"), Origin.PLUGIN));
    }

    @Test
    void fullDiskStopsEffectsAndLetsReadingGoOn() {
        var reading = line(step("notes.look", "a"));
        reading.journal.full = true;
        assertThat(ran(reading.ask("a")).entry()).isEmpty();
        assertThat(reading.recorder.actions()).containsExactly("notes.look");
        var adding = line(step("notes.add", "a"));
        adding.journal.full = true;
        assertThat(ran(adding.ask("a")).steps().getFirst().summary())
                .startsWith("Nothing can be written down, so nothing is changed");
        assertThat(adding.recorder.made).isEmpty();
    }

    @Test
    void nothingFollowsAStepThatWasWithheld() {
        var line = line(step("notes.add", "a"), step("notes.look", "b"));
        line.journal.full = true;
        assertThat(ran(line.ask("a b")).steps()).hasSize(1);
        assertThat(line.recorder.made).isEmpty();
    }

    @Test
    void whatIsDoneAndCannotBeWrittenDownIsUnknown() {
        var line = line(step("notes.add", "a"));
        line.recorder.answer("notes.add", call -> {
            line.journal.full = true;
            return Outcome.done("added");
        });
        assertThat(ran(line.ask("a")).steps().getFirst().fate())
                .isEqualTo(new Fate.Made(new Outcome.Unknown(
                        "It was done, but could not be written down (the disk is full): it cannot be undone.")));
    }

    @Test
    void callThatFellDueIsMadeOnce() {
        var line = line();
        var due = due(line, call("notes.add", "a"));
        var ran = ran(line.runner.fire(due, line.intent("due", Origin.CLOCK)));
        assertThat(line.recorder.made).containsExactly(call("notes.add", "a"));
        assertThat(line.journal.begun.getFirst().cause()).isEqualTo(new Cause.FellDue("s1"));
        assertThat(ran.steps()).extracting(StepReport::fate).containsExactly(new Fate.Made(Outcome.done("done")));
        assertThat(ran.entry()).isEqualTo("e1");
    }

    @Test
    void callThatFellDueIsNotMadeWhenItsActionHasChanged() {
        var line = line();
        var due = due(line, call("notes.add", "a"));
        var changed = Specs.spec("notes.add", Effect.REVERSIBLE).with("text").build();
        line.advertise(List.of(changed));
        dropped(line, due, "It has changed since it was scheduled, so it was not done.");
    }

    @Test
    void callThatFellDueIsNotMadeWhenTheGateWouldAsk() {
        var line = line();
        dropped(
                line,
                due(line, call("notes.erase", "a")),
                "It may not be done without a question by now, so it was not.");
    }

    @Test
    void callThatFellDueIsNotMadeWhenItsActionIsGone() {
        var line = line();
        var due = due(line, call("notes.add", "a"));
        line.advertise(List.of(LOOK));
        dropped(line, due, "It cannot be done any more, so it was not. There is no action \"notes.add\".");
    }

    @Test
    void callThatFellDueStaysOnTheScheduleWhileNothingCanBeWrittenDown() {
        var line = line();
        line.journal.full = true;
        for (String action : List.of("notes.add", "notes.look")) {
            var ran = ran(line.runner.fire(due(line, call(action, "a")), line.intent("due", Origin.CLOCK)));
            assertThat(ran.steps().getFirst().fate()).isInstanceOf(Fate.Withheld.class);
        }
        assertThat(line.recorder.made).isEmpty();
        assertThat(line.journal.begun).isEmpty();
    }

    /// Nothing is made, and that is written down, which takes it off the schedule.
    private static void dropped(Line line, Scheduled due, String reason) {
        var ended = new ArrayList<Outcome>();
        line.journal.ended = ended::add;
        var ran = ran(line.runner.fire(due, line.intent("due", Origin.CLOCK)));
        assertThat(line.recorder.made).isEmpty();
        assertThat(ran.steps()).extracting(StepReport::summary).containsExactly(reason);
        assertThat(line.journal.begun).extracting(judged -> judged.cause()).containsExactly(new Cause.FellDue("s1"));
        assertThat(ended).containsExactly(Outcome.userFault(reason));
    }

    private static Scheduled due(Line line, ActionCall call) {
        var hash = line.catalogue().specHash(call.action());
        return new Scheduled("s1", "notes", "k", Line.NOW.toInstant(), call, hash, "due");
    }

    private static JournalEntry entry(List<StepRecord> steps) {
        return new JournalEntry(
                "e7", Line.NOW.toInstant(), "add a", Trigger.CLI, Origin.TYPED, "plan", Optional.empty(), steps);
    }

    private static StepRecord record(long id, Optional<ActionCall> undo, boolean undone, Outcome outcome) {
        var made = call("notes.add", "a");
        var verdict = new Verdict.Allow(Set.of());
        var undoing = undone ? StepRecord.Undoing.DONE : StepRecord.Undoing.OPEN;
        return new StepRecord(id, 0, made, Effect.REVERSIBLE, verdict, Optional.of(outcome), undo, undoing);
    }

    private static ActionCall call(String action, String text) {
        return new ActionCall(action, Map.of("text", Labelled.of(Value.of(text), Origin.TYPED)));
    }

    private static Line line(Step... steps) {
        return new Line(Scripted.plan(Plan.of(steps)), ALL);
    }

    private static Step step(String action, String text) {
        return step(action, text, "text");
    }

    private static Step step(String action, String text, String parameter) {
        return new Step(action, Map.of(parameter, new Arg.Literal(Value.of(text))));
    }

    private static Reply.Ran ran(Reply reply) {
        assertThat(reply).isInstanceOf(Reply.Ran.class);
        return (Reply.Ran) reply;
    }

    private static Pending.ForApproval waiting(Reply reply) {
        assertThat(reply).isInstanceOf(Reply.NeedsApproval.class);
        return ((Reply.NeedsApproval) reply).pending();
    }
}
