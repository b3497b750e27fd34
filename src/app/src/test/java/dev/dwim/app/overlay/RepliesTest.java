package dev.dwim.app.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.ActionSpec;
import dev.dwim.api.Blame;
import dev.dwim.api.Effect;
import dev.dwim.api.Origin;
import dev.dwim.api.Outcome;
import dev.dwim.api.Undo;
import dev.dwim.api.Value;
import dev.dwim.app.overlay.OverlayState.Asking;
import dev.dwim.app.overlay.OverlayState.Done;
import dev.dwim.app.overlay.OverlayState.Failed;
import dev.dwim.app.overlay.OverlayState.Unknown;
import dev.dwim.core.Reply;
import dev.dwim.core.StepReport;
import dev.dwim.core.StepReport.Fate;
import dev.dwim.core.context.Channels.Consent;
import dev.dwim.core.plan.ActionCall;
import dev.dwim.core.plan.Labelled;
import dev.dwim.core.plugin.Catalogue;
import dev.dwim.core.policy.Verdict;
import dev.dwim.core.resolve.Question;
import dev.dwim.core.say.Phrase;
import dev.dwim.core.say.Sentence;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RepliesTest {
    private static final Outcome SET =
            Outcome.done("Timer set.", Value.of("t1"), new Undo("timers.cancel", Value.Fields.EMPTY));
    private static final Outcome LISTED = Outcome.done("One timer runs.");

    private final Replies replies = new Replies(NoActions::new, _ -> Consent.UNASKED, Samples.PLAINLY);

    private final Replies german = new Replies(
            NoActions::new,
            _ -> Consent.UNASKED,
            new Plainly(Texts.in(Locale.GERMANY), Clock.systemUTC(), Path.of("/home/ada")));

    private record NoActions() implements Catalogue {
        @Override
        public List<ActionSpec> specs() {
            return List.of();
        }

        @Override
        public Optional<ActionSpec> find(String name) {
            return Optional.empty();
        }

        @Override
        public String hash() {
            return "";
        }

        @Override
        public String specHash(String name) {
            return "";
        }
    }

    private static StepReport step(Set<String> shown, Fate fate) {
        var call = new ActionCall("timers.start", Map.of("label", Labelled.of(Value.of("tea"), Origin.CLIPBOARD)));
        return new StepReport(call, Effect.REVERSIBLE, new Verdict.Allow(shown), fate);
    }

    private static StepReport made(Outcome outcome) {
        return step(Set.of(), new Fate.Made(outcome));
    }

    private static Reply ran(StepReport... steps) {
        return new Reply.Ran("e1", List.of(steps), "offline");
    }

    @Test
    void whatIsDoneCanBeUndone() {
        assertThat(replies.settled(ran(made(SET)))).isEqualTo(new Done(List.of("Timer set."), Optional.of("e1")));
    }

    @Test
    void whatHasNoWayBackOffersNone() {
        assertThat(replies.settled(ran(made(LISTED))))
                .isEqualTo(new Done(List.of("One timer runs."), Optional.empty(), List.of(), Optional.empty()));
    }

    @Test
    void answerIsCopiedWithoutTheSentenceAroundIt() {
        var sum = Outcome.done("6 * 7 = 42", Value.of("42"));

        assertThat(replies.settled(ran(made(sum))))
                .isEqualTo(new Done(List.of("6 * 7 = 42"), Optional.empty(), List.of(), Optional.of("42")));
    }

    @Test
    void thingsOfOneKindAreATable() {
        var tea = new Value.Fields(Map.of("name", Value.of("tea"), "left", Value.of("PT3M")));
        var both = Outcome.done("Two.", Value.of(List.of(tea, tea)));

        assertThat(replies.settled(ran(made(both))))
                .isInstanceOfSatisfying(
                        Done.class,
                        done -> assertThat(done.results())
                                .singleElement()
                                .isInstanceOfSatisfying(Findings.Table.class, table -> {
                                    assertThat(table.columns()).containsExactlyInAnyOrder("Name", "Left");
                                    assertThat(table.rows()).hasSize(2);
                                    assertThat(table.rows().getFirst()).containsExactlyInAnyOrder("tea", "3 min");
                                }));
    }

    @Test
    void thatSomethingWasDoneIsNothingToPaste() {
        var opened = Outcome.done("Opened Firefox.", Value.of("firefox.desktop"));

        assertThat(replies.settled(ran(made(opened))))
                .isEqualTo(new Done(List.of("Opened Firefox."), Optional.empty()));
    }

    @Test
    void whatIsNotThereIsNoTableAndNothingToPaste() {
        var none = Outcome.done("Nothing called \"report\" in ~.", Value.of(List.of()));

        assertThat(replies.settled(ran(made(none))))
                .isEqualTo(new Done(
                        List.of("Nothing called \"report\" in ~."),
                        Optional.empty(),
                        List.of(new Findings.Nothing()),
                        Optional.empty()));
    }

    @Test
    void whatTheTableSaysIsNotSaidAboveItOnceMore() {
        var lease = new Value.Fields(Map.of("name", Value.of("lease.pdf")));
        var plan = new Value.Fields(Map.of("name", Value.of("plan.pdf")));
        var both = Value.of(List.of(lease, plan));
        var repeated = Outcome.done("Found lease.pdf, plan.pdf. Not everything was looked at.", both);
        var said = Outcome.done("Two files. The newest is lease.pdf, then plan.pdf.", both);

        assertThat(lines(repeated)).containsExactly("2 found");
        assertThat(lines(said)).containsExactly("Two files.");
    }

    @Test
    void whatIsCopiedIsWhole() {
        var lease = new Value.Fields(Map.of("name", Value.of("lease.pdf")));
        var plan = new Value.Fields(Map.of("name", Value.of("plan.pdf")));
        var found = Outcome.done("Found lease.pdf, plan.pdf.", Value.of(List.of(lease, plan)));

        assertThat(((Done) replies.settled(ran(made(found)))).copy()).contains("Found lease.pdf, plan.pdf.");
    }

    private List<String> lines(Outcome outcome) {
        return ((Done) replies.settled(ran(made(outcome)))).lines();
    }

    @Test
    void originsThatTheGateWantsSeenAreSeen() {
        assertThat(replies.settled(ran(step(Set.of("label"), new Fate.Made(SET)))))
                .isEqualTo(new Done(List.of("Timer set. (label came from the clipboard)"), Optional.of("e1")));
    }

    @Test
    void failureSaysWhoseFaultAndWhatWasDoneBefore() {
        var failed = new Outcome.Failed(Blame.EXTERNAL, "The disk is full.");

        assertThat(replies.settled(ran(made(SET), made(failed))))
                .isEqualTo(new Failed(
                        "Something outside DWIM failed",
                        "The disk is full.",
                        List.of("Timer set."),
                        Optional.of("e1")));
    }

    @Test
    void everyoneWhoCanBeAtFaultIsNamed() {
        assertThat(List.of(Blame.values()).stream()
                        .map(blame -> replies.settled(ran(made(new Outcome.Failed(blame, "No.")))))
                        .distinct())
                .hasSameSizeAs(Blame.values());
    }

    @Test
    void unknownStaysUnknown() {
        assertThat(replies.settled(ran(made(SET), made(new Outcome.Unknown("Perhaps.")))))
                .isEqualTo(new Unknown("Perhaps."));
    }

    @Test
    void whatWasWithheldIsNotDone() {
        assertThat(replies.settled(ran(step(Set.of(), new Fate.Withheld(Sentence.of("Not from a plan."))))))
                .isEqualTo(Failed.plainly("Nothing was done", "Not from a plan."));
        assertThat(replies.settled(ran(made(LISTED), step(Set.of(), new Fate.Withheld(Sentence.of("Gone."))))))
                .isEqualTo(new Failed("It stopped there", "Gone.", List.of("One timer runs."), Optional.empty()));
    }

    @Test
    void whatIsScheduledSaysWhenAndCanBeTakenBack() {
        var tomorrow = ZonedDateTime.parse("2026-11-21T09:30:00+01:00[Europe/Berlin]");
        assertThat(replies.settled(ran(step(Set.of(), new Fate.Scheduled(tomorrow, "Take a note")))))
                .isEqualTo(new Done(List.of("Scheduled for tomorrow 09:30: Take a note."), Optional.of("e1")));
        var nextYear = new Fate.Scheduled(tomorrow.plusYears(1), "Take a note");
        assertThat(replies.settled(ran(step(Set.of("label"), nextYear))))
                .isEqualTo(new Done(
                        List.of("Scheduled for Sun 21 Nov 2027, 09:30: Take a note."
                                + " (label came from the clipboard)"),
                        Optional.of("e1")));
    }

    @Test
    void whatTheEngineSaysIsSaidInTheUsersLanguage() {
        assertThat(german.settled(new Reply.Refused(Phrase.NOTHING_TO_UNDO.said())))
                .isEqualTo(Failed.plainly("Es wurde nichts getan", "Es gibt nichts rückgängig zu machen."));
        assertThat(german.settled(ran(step(Set.of("label"), new Fate.Made(SET)))))
                .isEqualTo(new Done(List.of("Timer set. (label kam aus der Zwischenablage)"), Optional.of("e1")));
        assertThat(german.settled(ran(step(Set.of(), new Fate.TakenOff("tea")))))
                .isEqualTo(new Done(List.of("Nicht mehr geplant: tea."), Optional.empty()));
    }

    @Test
    void aWrongAnswerIsSaidBelowTheQuestion() {
        var question = new Question(
                Phrase.HOW_LONG.said(),
                Optional.of(Phrase.NO_LENGTH.said()),
                "Start a timer",
                "timers.start",
                Map.of(),
                List.of("length"));
        assertThat(replies.asking("p1", question, "a timer"))
                .isEqualTo(new Asking(
                        "p1",
                        "How long?",
                        "Start a timer",
                        Optional.of("That is no length of time; try 10 minutes."),
                        Optional.empty()));
        assertThat(german.asking("p1", question, "a timer").question()).isEqualTo("Wie lange?");
        assertThat(german.asking("p1", question, "a timer").lines())
                .containsExactly("Das ist keine Dauer; versuch es mit „10 minutes“.", "Start a timer");
    }

    @Test
    void refusalSaysWhy() {
        assertThat(replies.settled(new Reply.Refused(Phrase.NOTHING_FITS.said())))
                .isEqualTo(Failed.plainly("Nothing was done", "Nothing here does that."));
    }
}
