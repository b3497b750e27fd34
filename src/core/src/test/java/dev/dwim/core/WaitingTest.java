package dev.dwim.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.ActionSpec;
import dev.dwim.api.Effect;
import dev.dwim.api.Outcome;
import dev.dwim.api.Value;
import dev.dwim.core.context.ContextSnapshot;
import dev.dwim.core.intent.Intent;
import dev.dwim.core.journal.Journal;
import dev.dwim.core.plan.Arg;
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
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What the history says of questions and approvals: that they were asked, and what they came to.
class WaitingTest {
    private static final ActionSpec ADD =
            Specs.spec("notes.add", Effect.REVERSIBLE).with("text").build();
    private static final ActionSpec ERASE =
            Specs.spec("notes.erase", Effect.IRREVERSIBLE).with("text").build();
    private static final Plan ERASING = Plan.of(step("notes.erase"));
    private static final Question WHAT =
            new Question(Sentence.of("What?"), Optional.empty(), "Note", "notes.add", Map.of(), List.of("text"));
    private static final Reply CLOSED = new Reply.Left(Phrase.QUESTION_CLOSED.said());
    private static final Reply EXPIRED = new Reply.Left(Phrase.APPROVAL_EXPIRED.said());
    private static final Reply UNDONE = new Reply.Left(Phrase.LEFT_UNDONE.said());

    @Test
    void anApprovalThatIsGivenIsOneEntryWithWhatItCameTo() {
        var line = line(planned(ERASING));
        var waiting = waiting(line.ask("erase"));
        assertThat(decisions(line)).containsExactly("asked");
        assertThat(line.assistant.approve(waiting.id())).isInstanceOf(Reply.Ran.class);
        assertThat(decisions(line)).containsExactly("asked");
        assertThat(line.journal.settled).containsExactly("e1 plan erase");
    }

    @Test
    void anApprovalThatIsDeclinedSaysSo() {
        var line = line(planned(ERASING));
        var waiting = waiting(line.ask("erase"));
        assertThat(line.assistant.leave(waiting.id(), false)).isEqualTo(UNDONE);
        assertThat(line.journal.settled).containsExactly("e1 declined erase");
        assertThat(line.assistant.approve(waiting.id())).isEqualTo(EXPIRED);
        assertThat(line.recorder.made).isEmpty();
    }

    @Test
    void whoeverIsTooLateIsToldWhatHasGone() {
        var line = line(planned(ERASING));
        assertThat(line.assistant.leave(waiting(line.ask("erase")).id(), true)).isEqualTo(EXPIRED);
        assertThat(line.journal.settled).containsExactly("e1 expired erase");
        var asking = line(new Resolution.Clarify(WHAT));
        assertThat(asking.assistant.leave(asks(asking.ask("add")).id(), true)).isEqualTo(CLOSED);
        assertThat(asking.journal.settled).containsExactly("e1 expired add");
    }

    @Test
    void whatIsGoneCannotBeLeft() {
        var line = line(new Resolution.Clarify(WHAT));
        assertThat(line.assistant.leave("nothing of that name", false)).isEqualTo(EXPIRED);
        var asked = asks(line.ask("add"));
        line.clock.advance(PendingRuns.ANSWER);
        assertThat(line.assistant.leave(asked.id(), false)).isEqualTo(EXPIRED);
        assertThat(line.journal.settled).containsExactly("e1 expired add");
    }

    @Test
    void aQuestionAfterAQuestionIsStillOneEntry() {
        var line = line(new Resolution.Clarify(WHAT), new Resolution.Clarify(WHAT), planned(ERASING));
        var again = asks(line.assistant.answer(asks(line.ask("add")).id(), "well"));
        var waiting = waiting(line.assistant.answer(again.id(), "that"));
        line.assistant.approve(waiting.id());
        assertThat(decisions(line)).containsExactly("asked");
        assertThat(line.journal.settled)
                .containsExactly(
                        "e1 asked add\nwell",
                        "e1 plan add\nwell\nthat",
                        "e1 asked add\nwell\nthat",
                        "e1 plan add\nwell\nthat");
    }

    @Test
    void anAnswerThatIsNotUnderstoodIsStillOneEntry() {
        var line = line(new Resolution.Clarify(WHAT), new Resolution.Declined(Phrase.NOTHING_FITS.said()));
        assertThat(line.assistant.answer(asks(line.ask("add")).id(), "fly"))
                .isEqualTo(new Reply.Refused(Phrase.NOTHING_FITS.said()));
        assertThat(decisions(line)).containsExactly("asked");
        assertThat(line.journal.settled).containsExactly("e1 none add\nfly");
    }

    @Test
    void aRunThatHasBegunDoesNotCountAsAskedWhenItAsksOnTheWay() {
        var line = line(planned(Plan.of(step("notes.add"), step("notes.erase"))));
        line.recorder.answer("notes.add", _ -> {
            line.advertise(List.of(
                    ADD,
                    Specs.spec("notes.erase", Effect.IRREVERSIBLE)
                            .with("text")
                            .with("more")
                            .build()));
            return Outcome.done("added");
        });
        var again = waiting(
                line.assistant.approve(waiting(line.ask("add and erase")).id()));
        assertThat(again.calls()).hasSize(1);
        assertThat(line.journal.settled).containsExactly("e1 plan add and erase");
    }

    @Test
    void onlyWhatHasWaitedTooLongIsSweptAway() {
        var line = line(new Resolution.Clarify(WHAT), new Resolution.Clarify(WHAT), new Resolution.Clarify(WHAT));
        asks(line.ask("add"));
        line.clock.advance(Duration.ofMinutes(3));
        var second = asks(line.ask("more"));
        line.clock.advance(Duration.ofMinutes(2));
        asks(line.ask("most"));
        assertThat(line.journal.settled).containsExactly("e1 expired add");
        assertThat(line.assistant.leave(second.id(), false)).isEqualTo(UNDONE);
    }

    private static List<String> decisions(Line line) {
        return line.journal.opened.stream().map(Journal.Opening::decision).toList();
    }

    private static Step step(String action) {
        return new Step(action, Map.of("text", new Arg.Literal(Value.of("a"))));
    }

    private static Resolution planned(Plan plan) {
        return new Resolution.Planned(plan, "offline");
    }

    private static Line line(Resolution... answers) {
        return new Line(new OneByOne(new ArrayDeque<>(List.of(answers))), List.of(ADD, ERASE));
    }

    private static Pending.ForApproval waiting(Reply reply) {
        assertThat(reply).isInstanceOf(Reply.NeedsApproval.class);
        return ((Reply.NeedsApproval) reply).pending();
    }

    private static Pending.ForAnswer asks(Reply reply) {
        assertThat(reply).isInstanceOf(Reply.Asks.class);
        return ((Reply.Asks) reply).pending();
    }

    /// Gives one resolution after another, whatever is asked.
    private record OneByOne(Deque<Resolution> answers) implements Resolver {
        @Override
        public Resolution resolve(Intent intent, ContextSnapshot context, Catalogue catalogue) {
            return answers.remove();
        }

        @Override
        public Resolution answer(Question question, Intent answer, ContextSnapshot context, Catalogue catalogue) {
            return answers.remove();
        }

        @Override
        public List<Candidate> rank(Intent intent, ContextSnapshot context, Catalogue catalogue) {
            return List.of();
        }
    }
}
