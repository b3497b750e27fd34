package dev.dwim.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.ActionSpec;
import dev.dwim.api.ContextFact;
import dev.dwim.api.Effect;
import dev.dwim.api.Kind;
import dev.dwim.api.Origin;
import dev.dwim.api.Role;
import dev.dwim.api.Sensitivity;
import dev.dwim.api.Value;
import dev.dwim.core.context.ContextSnapshot;
import dev.dwim.core.intent.Intent;
import dev.dwim.core.intent.Trigger;
import dev.dwim.core.journal.Journal;
import dev.dwim.core.plan.Arg;
import dev.dwim.core.plan.Labelled;
import dev.dwim.core.plan.Plan;
import dev.dwim.core.plan.Step;
import dev.dwim.core.plugin.Catalogue;
import dev.dwim.core.policy.Specs;
import dev.dwim.core.resolve.Candidate;
import dev.dwim.core.resolve.Question;
import dev.dwim.core.resolve.Resolution;
import dev.dwim.core.resolve.Resolver;
import dev.dwim.core.say.Phrase;
import dev.dwim.core.say.Sentence;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/// Questions, answers, picks and approvals.
class AssistantTest {
    private static final ActionSpec ADD = Specs.spec("notes.add", Effect.REVERSIBLE)
            .with("text", Role.CONTENT)
            .build();
    private static final ActionSpec SEND = Specs.spec("mail.send", Effect.OUTWARD)
            .with("to", Role.DESTINATION)
            .with("body", Role.CONTENT)
            .build();
    private static final ActionSpec POST =
            Specs.spec("tool.post", Effect.OUTWARD).with("where").with("what").build();
    private static final ActionSpec RING = Specs.spec("phone.ring", Effect.OUTWARD)
            .with("numbers", new Value.Fields(Map.of("type", Value.of("array"))))
            .role("numbers", Role.DESTINATION)
            .with("body", Role.CONTENT)
            .build();
    private static final List<ActionSpec> ALL = List.of(ADD, SEND, POST, RING);

    @Test
    void answerGoesOnAndIsTheUsersOwn() {
        var line = new Line(new Asking(), ALL);
        var asked = asks(line.ask("add a note"));
        assertThat(asked.question().asked()).isEqualTo(Sentence.of("What?"));
        assertThat(line.assistant.answer(asked.id(), "buy milk")).isInstanceOf(Reply.Ran.class);
        assertThat(line.recorder.made.getFirst().arguments())
                .isEqualTo(Map.of("text", Labelled.of(Value.of("buy milk"), Origin.TYPED)));
    }

    @Test
    void answerIsTakenOnce() {
        var line = new Line(new Asking(), ALL);
        var asked = asks(line.ask("add a note"));
        line.assistant.answer(asked.id(), "milk");
        assertThat(line.assistant.answer(asked.id(), "milk")).isEqualTo(new Reply.Left(Phrase.QUESTION_CLOSED.said()));
        assertThat(line.recorder.made).hasSize(1);
    }

    @Test
    void aPlanThatLacksWhatItsActionNeedsAsksForIt() {
        var spec = needing("dice.roll", "sides", Value.Fields.EMPTY.with("title", Value.of("Sides")));
        var line = new Line(Scripted.plan(Plan.of(new Step("dice.roll", Map.of()))), List.of(spec));
        var question = asks(line.ask("roll a die")).question();
        assertThat(question)
                .isEqualTo(new Question(
                        Sentence.of("Sides?"),
                        Optional.empty(),
                        "Do dice.roll",
                        "dice.roll",
                        Map.of(),
                        List.of("sides")));
        assertThat(line.recorder.made).isEmpty();
    }

    @Test
    void aParameterWithADefaultIsNotAskedForAndIsLabelledAsSuch() {
        var spec = needing("dice.roll", "sides", Value.Fields.EMPTY.with("default", Value.of(6)));
        var line = new Line(Scripted.plan(Plan.of(new Step("dice.roll", Map.of()))), List.of(spec));
        assertThat(line.ask("roll a die")).isInstanceOf(Reply.Ran.class);
        assertThat(line.recorder.made.getFirst().arguments())
                .isEqualTo(Map.of("sides", Labelled.of(Value.of(6), Origin.DEFAULT)));
    }

    @Test
    void aPlanMadeAfterReadingIsNotCompletedByAnAnswer() {
        var spec = needing("dice.roll", "sides", Value.Fields.EMPTY.with("title", Value.of("Sides")));
        var step = new Step("dice.roll", Map.of());
        var line = new Line(Scripted.plan(new Plan(List.of(step), Set.of(Origin.WEB))), List.of(spec));
        assertThat(line.ask("roll a die"))
                .isEqualTo(new Reply.Refused(Phrase.WRONG_MISSING.said("Do dice.roll", "Sides")));
    }

    private static ActionSpec needing(String action, String parameter, Value.Fields schema) {
        var spec = Specs.spec(action, Effect.READ).with(parameter, schema).build();
        return new ActionSpec(
                spec.name(),
                spec.title(),
                spec.description(),
                spec.examples(),
                spec.inputSchema().with("required", Value.of(List.of(Value.of(parameter)))),
                spec.effect(),
                spec.needs(),
                spec.roles(),
                spec.undoable(),
                spec.internal(),
                spec.resultOrigins());
    }

    @Test
    void aQuestionIsInTheHistoryBeforeItIsAnsweredAndIsOneEntryWithWhatItCameTo() {
        var line = new Line(new Asking(), ALL);
        var asked = asks(line.ask("add a note"));
        assertThat(line.journal.opened).extracting(Journal.Opening::decision).containsExactly("asked");
        var ran = (Reply.Ran) line.assistant.answer(asked.id(), "buy milk");
        assertThat(ran.entry()).isEqualTo("e1");
        assertThat(line.journal.opened).hasSize(1);
        assertThat(line.journal.settled).containsExactly("e1 plan add a note\nbuy milk");
    }

    @Test
    void whatIsDeclinedIsLeftUndoneAndInTheHistory() {
        var line = new Line(new Asking(), ALL);
        var asked = asks(line.ask("add a note"));
        assertThat(line.assistant.leave(asked.id(), false)).isEqualTo(new Reply.Left(Phrase.LEFT_UNDONE.said()));
        assertThat(line.journal.settled).containsExactly("e1 declined add a note");
        assertThat(line.assistant.answer(asked.id(), "milk")).isInstanceOf(Reply.Left.class);
        assertThat(line.recorder.made).isEmpty();
    }

    @Test
    void whatNobodyAnsweredIsNotedWithTheNextWords() {
        var line = new Line(new Asking(), ALL);
        asks(line.ask("add a note"));
        line.clock.advance(Duration.ofMinutes(6));
        line.ask("add another");
        assertThat(line.journal.settled).containsExactly("e1 expired add a note");
    }

    @Test
    void aDryQuestionLeavesNoTrace() {
        var line = new Line(new Asking(), ALL);
        asks(line.ask("add a note", Origin.TYPED, Run.Leave.DRY));
        assertThat(line.journal.opened).isEmpty();
    }

    @Test
    void questionIsOpenForFiveMinutes() {
        var line = new Line(new Asking(), ALL);
        var inTime = asks(line.ask("add a note"));
        line.clock.advance(Duration.ofMinutes(5).minusNanos(1));
        assertThat(line.assistant.answer(inTime.id(), "milk")).isInstanceOf(Reply.Ran.class);
        var late = asks(line.ask("add a note"));
        line.clock.advance(Duration.ofMinutes(5));
        assertThat(line.assistant.answer(late.id(), "milk")).isEqualTo(new Reply.Left(Phrase.QUESTION_CLOSED.said()));
        assertThat(line.journal.settled).last().isEqualTo("e2 expired add a note");
    }

    @Test
    void questionCannotBeApproved() {
        var line = new Line(new Asking(), ALL);
        var asked = asks(line.ask("add a note"));
        assertThat(line.assistant.approve(asked.id())).isEqualTo(new Reply.Left(Phrase.APPROVAL_EXPIRED.said()));
        assertThat(line.assistant.answer(asked.id(), "milk")).isInstanceOf(Reply.Ran.class);
    }

    @Test
    void wordsAndAnswerTogetherAreNoLongerThanWordsMayBe() {
        var line = new Line(new Asking(), ALL);
        var words = "add a note";
        int room = Intent.MAX_WORDS - words.length() - 1;
        assertThat(line.assistant.answer(asks(line.ask(words)).id(), "x".repeat(room + 1)))
                .isEqualTo(new Reply.Refused(Phrase.ANSWER_TOO_LONG.said()));
        assertThat(line.recorder.made).isEmpty();
        assertThat(line.assistant.answer(asks(line.ask(words)).id(), "x".repeat(room)))
                .isInstanceOf(Reply.Ran.class);
    }

    @Test
    void whatIsNotUnderstoodIsWrittenDownUnlessNothingIsToBeDone() {
        var line = new Line(new Scripted(new Resolution.Declined(Phrase.NOTHING_FITS.said())), ALL);
        assertThat(line.ask("fly", Origin.TYPED, Run.Leave.DRY))
                .isEqualTo(new Reply.Refused(Phrase.NOTHING_FITS.said()));
        assertThat(line.journal.opened).isEmpty();
        line.ask("fly");
        assertThat(line.journal.opened)
                .singleElement()
                .satisfies(opening -> assertThat(opening.decision()).isEqualTo("none"));
    }

    @Test
    void factThatComesWithTheWordsIsUsedByItsChannel() {
        var line = new Line(Scripted.plan(Plan.of(add(new Arg.Handle("selection.text", "")))), ALL);
        line.assistant.handle(with(line, Origin.TYPED, Sensitivity.PRIVATE), Run.Leave.NONE);
        assertThat(line.recorder.made.getFirst().arguments())
                .isEqualTo(Map.of("text", Labelled.of(Value.of("hunter2"), Origin.SELECTION)));
    }

    @Test
    void secretThatComesWithTheWordsIsNotTaken() {
        var line = new Line(Scripted.plan(Plan.of(add(new Arg.Handle("selection.text", "")))), ALL);
        assertThat(line.assistant.handle(with(line, Origin.TYPED, Sensitivity.SECRET), Run.Leave.NONE))
                .isEqualTo(new Reply.Refused(Phrase.NO_FACT.said("selection.text")));
        assertThat(line.recorder.made).isEmpty();
    }

    @Test
    void whatIsPickedRunsAsItWasShown() {
        var line = new Line(new Scripted(new Resolution.Declined(Sentence.of("never asked"))), ALL);
        var picked = new Candidate(ADD, Map.of("text", new Arg.Literal(Value.of("milk"))), 0.9, List.of());
        assertThat(line.assistant.pick(line.intent("milk", Origin.TYPED), picked, Run.Leave.NONE))
                .isInstanceOf(Reply.Ran.class);
        assertThat(line.recorder.made.getFirst().arguments())
                .isEqualTo(Map.of("text", Labelled.of(Value.of("milk"), Origin.TYPED)));
    }

    @Test
    void whatTheUserHasInViewIsDoneWhereTheWordsMeanNothing() {
        var line = new Line(new Scripted(new Resolution.Declined(Phrase.NOTHING_FITS.said())), ALL);
        var seen = new Candidate(ADD, Map.of("text", new Arg.Literal(Value.of("milk"))), 0.9, List.of());

        assertThat(line.assistant.handle(line.intent("mil", Origin.TYPED), () -> Optional.of(seen)))
                .isInstanceOf(Reply.Ran.class);
        assertThat(line.recorder.made).hasSize(1);
        assertThat(line.assistant.handle(line.intent("mil", Origin.TYPED), Optional::empty))
                .isEqualTo(new Reply.Refused(Phrase.NOTHING_FITS.said()));
        assertThat(line.assistant.handle(line.intent("don't note milk", Origin.TYPED), () -> Optional.of(seen)))
                .isEqualTo(new Reply.Refused(Phrase.NOTHING_FITS.said()));
        assertThat(line.recorder.made).hasSize(1);
    }

    @Test
    void whatTheUserHasInViewIsDoneWhateverElseTheWordsMean() {
        var line = new Line(Scripted.plan(Plan.of(add(new Arg.Literal(Value.of("bread"))))), ALL);
        var seen = new Candidate(ADD, Map.of("text", new Arg.Literal(Value.of("milk"))), 0.9, List.of());

        line.assistant.handle(line.intent("note milk", Origin.TYPED), () -> Optional.of(seen));

        assertThat(line.recorder.made).hasSize(1);
        assertThat(line.recorder.made.getFirst().arguments().get("text").value())
                .isEqualTo(Value.of("milk"));
    }

    @Test
    void wordsThatAskForSeveralThingsAreNotCutDownToTheOneInView() {
        var bread = add(new Arg.Literal(Value.of("bread")));
        var milk = add(new Arg.Literal(Value.of("milk")));
        var line = new Line(Scripted.plan(Plan.of(bread, milk)), ALL);
        var seen = new Candidate(ADD, Map.of("text", new Arg.Literal(Value.of("bread"))), 0.9, List.of());

        line.assistant.handle(line.intent("note bread and note milk", Origin.TYPED), () -> Optional.of(seen));

        assertThat(line.recorder.made).hasSize(2);
    }

    @Test
    void whatIsPickedForWordsIsLearned() {
        var line = new Line(new Scripted(new Resolution.Declined(Sentence.of("never asked"))), ALL);
        var picked = new Candidate(ADD, Map.of("text", new Arg.Literal(Value.of("milk"))), 0.9, List.of());

        line.assistant.pick(line.intent("milk", Origin.TYPED), picked, Run.Leave.NONE);
        line.assistant.handle(line.intent("mil", Origin.TYPED), () -> Optional.of(picked));

        assertThat(line.learned).containsExactly("milk: " + ADD.name(), "mil: " + ADD.name());
    }

    @Test
    void whatIsOnlyLookedAtTeachesNothing() {
        var line = new Line(new Scripted(new Resolution.Declined(Sentence.of("never asked"))), ALL);
        var picked = new Candidate(ADD, Map.of("text", new Arg.Literal(Value.of("milk"))), 0.9, List.of());

        line.assistant.pick(line.intent("milk", Origin.TYPED), picked, Run.Leave.DRY);

        assertThat(line.learned).isEmpty();
    }

    @Test
    void whatIsPickedPassesTheGateAsWell() {
        var line = new Line(new Scripted(new Resolution.Declined(Sentence.of("never asked"))), ALL);
        var arguments = new LinkedHashMap<String, Arg>();
        arguments.put("to", new Arg.Literal(Value.of("ann@example.org")));
        arguments.put("body", new Arg.Literal(Value.of("made up")));
        var picked = new Candidate(SEND, arguments, 0.9, List.of());
        var reply = line.assistant.pick(line.intent("send to ann@example.org", Origin.TYPED), picked, Run.Leave.YES);
        var waiting = waiting(reply);
        assertThat(line.recorder.made).isEmpty();
        assertThat(waiting.calls().getFirst().call().arguments().get("body").origins())
                .containsExactly(Origin.MODEL);
    }

    @Test
    void whatIsPickedAndNotCompleteIsAskedFor() {
        var schema = ADD.inputSchema().with("required", Value.of(List.of(Value.of("text"))));
        var needy = new ActionSpec(
                ADD.name(),
                ADD.title(),
                ADD.description(),
                ADD.examples(),
                schema,
                ADD.effect(),
                ADD.needs(),
                ADD.roles(),
                true,
                false,
                Set.of());
        var line = new Line(new Asking(), List.of(needy));
        var asked = asks(line.assistant.pick(
                line.intent("note", Origin.TYPED), new Candidate(needy, Map.of(), 0.9, List.of()), Run.Leave.NONE));
        assertThat(asked.question().missing()).containsExactly("text");
    }

    @Test
    void whatAnActionCannotDoAnyMoreIsNotPicked() {
        var line = new Line(new Scripted(new Resolution.Declined(Sentence.of("never asked"))), List.of(SEND));
        var picked = new Candidate(ADD, Map.of("text", new Arg.Literal(Value.of("milk"))), 0.9, List.of());
        assertThat(line.assistant.pick(line.intent("milk", Origin.TYPED), picked, Run.Leave.NONE))
                .isEqualTo(new Reply.Refused(Phrase.NO_ACTION.said("\"notes.add\"")));
    }

    @Test
    void privateContentToSomebodyTheUserDidNotNameNeedsTheNameWrittenOut() {
        var line = new Line(Scripted.plan(Plan.of(send("eve@example.org"))), ALL);
        line.observe("selection.text", Value.of("the selected words"));
        for (String wrong : List.of("", "yes", "eve@example.or", "eve@example.org ", "Eve@example.org")) {
            var waiting = waiting(line.ask("send this"));
            assertThat(waiting.secondGesture()).contains("eve@example.org");
            assertThat(line.assistant.approve(waiting.id(), wrong))
                    .isEqualTo(new Reply.Refused(Phrase.OTHER_RECIPIENT.said()));
            assertThat(line.assistant.approve(waiting.id(), "eve@example.org"))
                    .as("a wrong name uses the approval up")
                    .isInstanceOf(Reply.Left.class);
            assertThat(line.journal.settled)
                    .last(InstanceOfAssertFactories.STRING)
                    .endsWith("declined send this");
        }
        assertThat(line.recorder.made).isEmpty();
        var waiting = waiting(line.ask("send this"));
        assertThat(line.assistant.approve(waiting.id(), "eve@example.org")).isInstanceOf(Reply.Ran.class);
        assertThat(line.recorder.made).hasSize(1);
    }

    @Test
    void oneGestureIsNotEnoughWhereASecondIsNeeded() {
        var line = new Line(Scripted.plan(Plan.of(send("eve@example.org"))), ALL);
        line.observe("selection.text", Value.of("the selected words"));
        assertThat(line.assistant.approve(waiting(line.ask("send this")).id())).isInstanceOf(Reply.Refused.class);
        assertThat(line.recorder.made).isEmpty();
    }

    @Test
    void oneGestureIsEnoughForSomebodyTheUserNamed() {
        var line = new Line(Scripted.plan(Plan.of(send("ann@example.org"))), ALL);
        line.observe("selection.text", Value.of("the selected words"));
        var waiting = waiting(line.ask("send this to ann@example.org"));
        assertThat(waiting.secondGesture()).isEmpty();
        assertThat(line.assistant.approve(waiting.id())).isInstanceOf(Reply.Ran.class);
    }

    @Test
    void nameToWriteOutHasNothingInItThatAHandCannotWrite() {
        var line = new Line(Scripted.plan(Plan.of(send("דנה@example.org"))), ALL);
        line.observe("selection.text", Value.of("the selected words"));
        var waiting = waiting(line.ask("send this"));
        assertThat(waiting.secondGesture()).contains("‹Hebrew דנה›@example.org");
        assertThat(line.assistant.approve(waiting.id(), "‹Hebrew דנה›@example.org"))
                .isInstanceOf(Reply.Ran.class);
    }

    @Test
    void nameToWriteOutIsShownSoThatNothingHidesInIt() {
        var line = new Line(Scripted.plan(Plan.of(send("\u202eeve@example.org"))), ALL);
        line.observe("selection.text", Value.of("the selected words"));
        var waiting = waiting(line.ask("send this"));
        assertThat(waiting.secondGesture()).contains(Visible.text("\u202eeve@example.org"));
        assertThat(waiting.secondGesture().orElseThrow()).doesNotContain("\u202e");
    }

    @Test
    void eachStrangerIsNamedOnce() {
        var plan = Plan.of(
                send("eve@example.org"),
                send("eve@example.org"),
                send("mal@example.org"),
                add(new Arg.Literal(Value.of("send"))));
        var line = new Line(Scripted.plan(plan), ALL);
        line.observe("selection.text", Value.of("the selected words"));
        assertThat(waiting(line.ask("send this")).secondGesture()).contains("eve@example.org mal@example.org");
    }

    @Test
    void destinationThatIsNoTextIsWrittenAsItIsShown() {
        var numbers = Value.of(List.of(Value.of("110"), Value.of("112")));
        var arguments = new LinkedHashMap<String, Arg>();
        arguments.put("numbers", new Arg.Literal(numbers));
        arguments.put("body", new Arg.Handle("selection.text", ""));
        var line = new Line(Scripted.plan(Plan.of(new Step("phone.ring", arguments))), ALL);
        line.observe("selection.text", Value.of("the selected words"));
        assertThat(waiting(line.ask("ring")).secondGesture()).contains(Visible.value(numbers));
    }

    @Test
    void actionThatDoesNotSayWhomItReachesIsNamedItself() {
        var arguments = new LinkedHashMap<String, Arg>();
        arguments.put("where", new Arg.Literal(Value.of("https://collector.example")));
        arguments.put("what", new Arg.Handle("selection.text", ""));
        var line = new Line(Scripted.plan(Plan.of(new Step("tool.post", arguments))), ALL);
        line.observe("selection.text", Value.of("the selected words"));
        assertThat(waiting(line.ask("post this")).secondGesture()).contains("tool.post");
    }

    @Test
    void noHandleReachesWhatIsLeftOut() {
        var line = new Line(Scripted.plan(Plan.of(add(new Arg.Handle("clipboard.text", "")))), ALL);
        line.observe("clipboard.text", Value.of("https://example.org/secret"));
        var without = line.intent("add this", Origin.TYPED).leavingOut(Set.of("clipboard.text"));
        assertThat(line.assistant.handle(without, Run.Leave.NONE)).isInstanceOf(Reply.Refused.class);
        assertThat(line.recorder.made).isEmpty();
        assertThat(line.assistant.handle(line.intent("add this", Origin.TYPED), Run.Leave.NONE))
                .isInstanceOf(Reply.Ran.class);
    }

    @Test
    void whatIsLeftOutIsNotReachedByAnotherKeyThatRepeatsIt() {
        var line = new Line(Scripted.plan(Plan.of(add(new Arg.Handle("session.last", "text")))), ALL);
        line.observe("clipboard.text", Value.of("https://example.org/secret"));
        line.observe("session.last", new Value.Fields(Map.of("text", Value.of("See https://example.org/secret."))));
        var without = line.intent("add this", Origin.TYPED).leavingOut(Set.of("clipboard.text"));
        assertThat(line.assistant.handle(without, Run.Leave.NONE)).isInstanceOf(Reply.Refused.class);
        assertThat(line.recorder.made).isEmpty();
    }

    @Test
    void whatIsLeftOutDoesNotComeBackWithASuggestion() {
        var line = new Line(Scripted.plan(Plan.of(add(new Arg.Handle("selection.text", "")))), ALL);
        var picked = with(line, Origin.TYPED, Sensitivity.PRIVATE).leavingOut(Set.of("selection"));
        assertThat(line.assistant.handle(picked, Run.Leave.NONE)).isInstanceOf(Reply.Refused.class);
        assertThat(line.recorder.made).isEmpty();
    }

    private static Intent with(Line line, Origin origin, Sensitivity sensitivity) {
        var fact = new ContextFact(
                "selection.text",
                Value.of("hunter2"),
                Kind.EVENT,
                sensitivity,
                "cli",
                line.clock.instant(),
                Duration.ofMinutes(5));
        return new Intent("add this", Trigger.CLI, origin, ZonedDateTime.now(line.clock), List.of(fact));
    }

    private static Step add(Arg text) {
        return new Step("notes.add", Map.of("text", text));
    }

    private static Step send(String to) {
        var arguments = new LinkedHashMap<String, Arg>();
        arguments.put("to", new Arg.Literal(Value.of(to)));
        arguments.put("body", new Arg.Handle("selection.text", ""));
        return new Step("mail.send", arguments);
    }

    private static Pending.ForAnswer asks(Reply reply) {
        assertThat(reply).isInstanceOf(Reply.Asks.class);
        return ((Reply.Asks) reply).pending();
    }

    private static Pending.ForApproval waiting(Reply reply) {
        assertThat(reply).isInstanceOf(Reply.NeedsApproval.class);
        return ((Reply.NeedsApproval) reply).pending();
    }

    /// Asks what to note, and notes the answer.
    private record Asking() implements Resolver {
        @Override
        public Resolution resolve(Intent intent, ContextSnapshot context, Catalogue catalogue) {
            return new Resolution.Clarify(new Question(
                    Sentence.of("What?"), Optional.empty(), "Note", "notes.add", Map.of(), List.of("text")));
        }

        @Override
        public Resolution answer(Question question, Intent answer, ContextSnapshot context, Catalogue catalogue) {
            return new Resolution.Planned(Plan.of(add(new Arg.Literal(Value.of(answer.words())))), "offline");
        }

        @Override
        public List<Candidate> rank(Intent intent, ContextSnapshot context, Catalogue catalogue) {
            return List.of();
        }
    }
}
