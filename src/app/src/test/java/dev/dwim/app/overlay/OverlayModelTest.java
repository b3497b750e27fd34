package dev.dwim.app.overlay;

import static dev.dwim.app.overlay.Samples.ASKING;
import static dev.dwim.app.overlay.Samples.CONFIRMING;
import static dev.dwim.app.overlay.Samples.DONE;
import static dev.dwim.app.overlay.Samples.FAILED;
import static dev.dwim.app.overlay.Samples.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.dwim.api.Value;
import dev.dwim.app.overlay.OverlayState.Aside;
import dev.dwim.app.overlay.OverlayState.Done;
import dev.dwim.app.overlay.OverlayState.Empty;
import dev.dwim.app.overlay.OverlayState.Failed;
import dev.dwim.app.overlay.OverlayState.Moment;
import dev.dwim.app.overlay.OverlayState.Running;
import dev.dwim.app.overlay.OverlayState.Typing;
import dev.dwim.app.trigger.Hotkey;
import dev.dwim.core.plan.Arg;
import dev.dwim.core.resolve.Candidate;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class OverlayModelTest {
    private final FakeConversation engine = new FakeConversation();
    /// What may take its time, and takes it until the test says so.
    private final Queue<Runnable> slow = new ArrayDeque<>();

    /// What is to happen later, if it is not called off.
    private final List<Runnable> later = new ArrayList<>();

    private final OverlayModel model = new OverlayModel(
            engine,
            slow::add,
            Runnable::run,
            (_, act) -> {
                later.add(act);
                return () -> later.remove(act);
            },
            Samples.PLAINLY);

    private final List<OverlayState> shown = new ArrayList<>();
    private boolean interrupted;

    private void finish() {
        while (!slow.isEmpty()) {
            slow.remove().run();
        }
    }

    private void say(String words) {
        model.wordsProperty().set(words);
        finish();
        model.enter(false);
    }

    private List<String> titles() {
        return model.state() instanceof Typing typing
                ? typing.rows().stream().map(Row::title).toList()
                : List.of();
    }

    @Test
    void tellsOnceWhatWasMissed() {
        engine.missed("today 13:40: Timer, 10 minutes: tea");
        model.show();
        finish();
        assertThat(((Empty) model.state()).missed()).containsExactly("today 13:40: Timer, 10 minutes: tea");
        assertThat(engine.heard).containsExactly("told of [today 13:40: Timer, 10 minutes: tea]");

        model.wordsProperty().set("x");
        finish();
        model.wordsProperty().set("");
        assertThat(((Empty) model.state()).missed()).hasSize(1);

        model.hide();
        model.show();
        finish();
        assertThat(((Empty) model.state()).missed()).isEmpty();
    }

    @Test
    void whatWasMissedWaitsUntilItCanBeSeen() {
        engine.missed("today 13:40: Timer, 10 minutes: tea");
        model.show();
        model.wordsProperty().set("x");
        finish();
        assertThat(engine.heard).noneMatch(heard -> heard.startsWith("told"));

        model.hide();
        model.show();
        model.hide();
        finish();
        assertThat(engine.heard).noneMatch(heard -> heard.startsWith("told"));

        model.show();
        finish();
        assertThat(((Empty) model.state()).missed()).hasSize(1);
    }

    @Test
    void wordsThatAskForSeveralThingsAreOneRowThatDoesAllOfThem() {
        engine.knowsSeveral(Samples.START, Samples.APPEND).answers(Samples.DONE);
        model.show();
        model.wordsProperty().set("timer 10 min and note milk");
        finish();
        assertThat(titles().getFirst())
                .contains(Samples.START.spec().title())
                .contains(", then ")
                .contains(Samples.APPEND.spec().title());
        model.enter(false);
        finish();
        assertThat(engine.heard).contains("say timer 10 min and note milk");
        assertThat(engine.otherwise()).isEmpty();
    }

    @Test
    void beginsEmptyAndHidden() {
        assertThat(model.state()).isEqualTo(new Empty());
        assertThat(model.showingProperty().get()).isFalse();
    }

    @Test
    void rowsFollowTheWords() {
        model.wordsProperty().set("ti");
        assertThat(model.state()).isEqualTo(new Typing(List.of(), 0, false));

        finish();
        assertThat(titles()).containsExactly("Start a timer", "Remind me", "Add to a note", "Find files");
    }

    @Test
    void rowsForEarlierWordsComeTooLate() {
        model.wordsProperty().set("ti");
        var late = slow.remove();
        engine.knows(List.of(Samples.FIND));
        model.wordsProperty().set("fi");
        finish();

        late.run();

        assertThat(titles()).containsExactly("Find files");
    }

    @Test
    void liveActionAnswersInItsRowWithoutMovingAny() {
        engine.knows(List.of(Samples.SUM, Samples.FIND)).previews(Samples.ANSWER);
        model.wordsProperty().set("17*23");
        slow.remove().run();
        assertThat(titles()).containsExactly("Calculate", "Find files");
        assertThat(answer()).isEmpty();

        finish();

        assertThat(titles()).containsExactly("Calculate", "Find files");
        assertThat(answer()).contains(Samples.ANSWER);
        assertThat(engine.heard).isEmpty();
        assertThat(engine.previewed).containsExactly("17*23");
    }

    @Test
    void asksOnlyTheLikeliestOfLiveActionsBeforehand() {
        var unlikely = new Candidate(Samples.SUM.spec(), Samples.SUM.arguments(), 0.3, List.of());
        engine.knows(List.of(Samples.START, unlikely)).previews(Samples.ANSWER);
        model.wordsProperty().set("ti");
        finish();
        assertThat(engine.previewed).isEmpty();
    }

    @Test
    void answerToEarlierWordsComesTooLateAndIsGone() {
        engine.knows(List.of(Samples.SUM)).previews(Samples.ANSWER);
        model.wordsProperty().set("17*2");
        finish();
        assertThat(answer()).contains(Samples.ANSWER);

        model.wordsProperty().set("17*23");
        assertThat(answer()).isEmpty();
        slow.remove().run();
        var late = slow.remove();
        model.wordsProperty().set("17*23 ");
        late.run();

        assertThat(answer()).isEmpty();
    }

    @Test
    void answerIsThatOfTheChosenRow() {
        engine.knows(List.of(Samples.SUM, Samples.FIND)).previews(Samples.ANSWER);
        model.wordsProperty().set("17*23");
        finish();
        model.choosing().move(1);
        assertThat(answer()).isEmpty();
        model.choosing().move(-1);
        assertThat(answer()).contains(Samples.ANSWER);
    }

    private Optional<Row.Live.Comes> answer() {
        return model.state() instanceof Typing typing ? typing.answer() : Optional.empty();
    }

    @Test
    void blankWordsShowNothing() {
        model.wordsProperty().set("ti");
        finish();
        model.wordsProperty().set("  ");

        assertThat(model.state()).isEqualTo(new Empty());
        model.enter(false);
        assertThat(model.state()).isEqualTo(new Empty());
    }

    @Test
    void selectionGoesRound() {
        model.wordsProperty().set("ti");
        finish();

        model.choosing().move(-1);

        assertThat(model.state())
                .isInstanceOfSatisfying(
                        Typing.class, typing -> assertThat(typing.selected()).isEqualTo(3));
    }

    @Test
    void enterSaysTheWordsAsTheyStand() {
        engine.answers(DONE);
        model.wordsProperty().set("set a timer for 10 minutes");

        // Before any row has come.
        model.enter(false);
        assertThat(model.state()).isEqualTo(new Running("set a timer for 10 minutes"));
        finish();

        assertThat(engine.heard).containsExactly("say set a timer for 10 minutes");
        assertThat(model.state()).isEqualTo(DONE);
        assertThat(model.wordsProperty().get()).isEmpty();
    }

    @Test
    void enterRunsTheRowThatWasChosen() {
        engine.answers(DONE);
        model.wordsProperty().set("ti");
        finish();
        model.choosing().move(2);

        model.enter(false);
        finish();

        assertThat(engine.heard).containsExactly("pick notes.append");
    }

    @Test
    void answersAQuestion() {
        engine.answers(ASKING, DONE);
        say("set a timer");
        finish();
        assertThat(model.state()).isEqualTo(ASKING);
        assertThat(model.wordsProperty().get()).isEmpty();

        say("ten minutes");
        finish();

        assertThat(engine.heard).containsExactly("say set a timer", "answer p1 ten minutes");
        assertThat(model.state()).isEqualTo(DONE);
    }

    @Test
    void enterHeldDownApprovesNothing() {
        engine.answers(CONFIRMING);
        say("delete it");
        finish();

        for (int repeat = 0; repeat < 100; repeat++) {
            model.enter(false);
        }
        finish();

        assertThat(engine.heard).containsExactly("say delete it");
        assertThat(model.state()).isEqualTo(CONFIRMING);
    }

    @Test
    void approvesByHand() {
        engine.answers(CONFIRMING, DONE);
        say("delete it");
        finish();

        model.approve("", false);
        model.approve("", false);
        finish();

        assertThat(engine.heard).containsExactly("say delete it", "approve p2 ");
        assertThat(model.state()).isEqualTo(DONE);
    }

    @Test
    void decliningGoesBackToTheWords() {
        engine.answers(CONFIRMING);
        say("delete it");
        finish();

        model.decline();
        finish();

        assertThat(model.wordsProperty().get()).isEqualTo("delete it");
        assertThat(model.state()).isInstanceOf(Typing.class);
        assertThat(engine.heard).containsExactly("say delete it", "leave p2");
    }

    @Test
    void takesBackWhatWasDone() {
        var undone = new OverlayState.Done(List.of("Timer cancelled."), Optional.empty());
        engine.answers(DONE, undone);
        say("set a timer for 10 minutes");
        finish();

        model.undo();
        finish();
        model.undo();

        assertThat(engine.heard).containsExactly("say set a timer for 10 minutes", "undo e1");
        assertThat(model.state()).isEqualTo(undone);
    }

    @Test
    void failureKeepsTheWordsToMendThem() {
        engine.answers(FAILED);
        say("move it");
        finish();

        assertThat(model.state()).isEqualTo(FAILED);
        assertThat(model.wordsProperty().get()).isEqualTo("move it");
    }

    @Test
    void unknownIsNotTriedAgain() {
        engine.answers(UNKNOWN);
        say("move it");
        finish();
        model.enter(false);
        finish();

        assertThat(model.state()).isEqualTo(UNKNOWN);
        assertThat(engine.heard).containsExactly("say move it");
    }

    @Test
    void hidingForgetsTheWordsAndWhatWaits() {
        engine.answers(CONFIRMING);
        model.show();
        say("delete it");
        finish();

        model.hide();

        assertThat(model.state()).isEqualTo(new Empty());
        assertThat(model.wordsProperty().get()).isEmpty();
        model.approve("", false);
        finish();
        assertThat(engine.heard).containsExactly("say delete it", "leave p2");
    }

    @Test
    void whatRunsGoesOnWhileHiddenAndIsShownNextTime() {
        engine.answers(DONE);
        model.show();
        say("set a timer for 10 minutes");
        model.hide();

        finish();
        model.show();

        assertThat(model.state()).isEqualTo(DONE);
    }

    @Test
    void leavingHidesUnlessSomethingMustBeDecided() {
        engine.answers(CONFIRMING);
        model.show();
        model.left();
        assertThat(model.showingProperty().get()).isFalse();

        model.show();
        say("delete it");
        finish();
        model.left();

        assertThat(model.showingProperty().get()).isTrue();
    }

    @Test
    void mistakesOfOursAreToldAndNotThrown() {
        say("anything");
        finish();

        assertThat(model.state())
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.fault()).isEqualTo("A mistake in DWIM"));
    }

    private void type(String words) {
        model.wordsProperty().set(words);
        finish();
    }

    private Typing typing() {
        return (Typing) model.state();
    }

    @Test
    void offersWhatWasSaidLatelyAndTakesItsWords() {
        engine.remembers("set a timer for 5 minutes", "note buy milk");
        model.show();
        finish();
        assertThat(model.state())
                .isInstanceOfSatisfying(
                        Empty.class, empty -> assertThat(empty.selected()).isEqualTo(-1));
        model.enter(false);
        assertThat(model.wordsProperty().get()).isEmpty();

        model.choosing().move(1);
        model.choosing().move(1);
        model.enter(false);
        finish();

        assertThat(model.wordsProperty().get()).isEqualTo("note buy milk");
        assertThat(engine.heard).isEmpty();
    }

    @Test
    void oneActionMayHaveSeveralRows() {
        var other = new Candidate(Samples.FIND.spec(), Map.of("name", new Arg.Literal(Value.of("b"))), 0.1, List.of());
        engine.knows(List.of(Samples.FIND, other));
        type("f");

        assertThat(typing().rows()).hasSize(2);
    }

    @Test
    void whatIsAllButCertainlyNotMeantHasNoRow() {
        engine.knows(List.of(new Candidate(Samples.FIND.spec(), Map.of(), 0.01, List.of())));
        type("abcdefg");

        assertThat(typing().rows()).isEmpty();
    }

    @Test
    void enterHandsOverTheRowThatItWasPressedOn() {
        engine.knows(List.of(Samples.FIND));
        type("fi");
        model.enter(false);
        finish();

        assertThat(engine.heard).contains("say fi");
        assertThat(engine.otherwise()).contains(Samples.FIND);
    }

    @Test
    void enterBeforeTheRowsAreThereTakesNoneThatMerelyCouldBeMeant() {
        engine.knows(List.of(Samples.FIND));
        model.wordsProperty().set("fi");
        model.enter(false);
        finish();

        assertThat(engine.heard).contains("say fi");
        assertThat(engine.otherwise()).isEmpty();
    }

    @Test
    void beforeAnythingIsTypedTheLastThingIsTakenBack() {
        model.show();
        finish();
        model.undo();
        finish();

        assertThat(engine.heard).containsExactly("undo ");
    }

    @Test
    void wordsThatAskForUndoSayWhatTheyTakeBackAndEnterDoesIt() {
        engine.undoes(new Undoable("e3", "Timer set for 10 minutes")).answers(DONE);
        model.wordsProperty().set("undo");
        finish();
        assertThat(titles()).first().isEqualTo("Undo: Timer set for 10 minutes");
        model.enter(false);
        finish();

        assertThat(engine.heard).containsExactly("undo e3");
        assertThat(model.state()).isEqualTo(DONE);
    }

    @Test
    void enterTakesBackBeforeItsRowIsThere() {
        engine.undoes(new Undoable("e3", "Timer set for 10 minutes")).answers(DONE);
        model.wordsProperty().set("undo");
        model.enter(false);
        finish();

        assertThat(engine.heard).containsExactly("undo ");
    }

    @Test
    void whatGoesOnAfterUndoIsNoUndo() {
        engine.undoes(new Undoable("e3", "Timer set for 10 minutes")).answers(DONE);
        model.wordsProperty().set("undo");
        finish();
        model.wordsProperty().set("undo the knot");
        model.enter(false);
        finish();

        assertThat(engine.heard).containsExactly("say undo the knot");
    }

    @Test
    void saysThatThereIsNothingToTakeBack() {
        engine.answers(FAILED);
        model.wordsProperty().set("take that back");
        finish();
        assertThat(titles()).first().isEqualTo("There is nothing to take back.");
        model.enter(false);
        finish();

        assertThat(engine.heard).containsExactly("undo ");
    }

    @Test
    void aShortNameOfTheUsersComesBeforeUndo() {
        engine.undoes(new Undoable("e3", "Timer set for 10 minutes"))
                .names(Samples.START)
                .answers(DONE);
        model.wordsProperty().set("undo");
        finish();
        assertThat(titles()).startsWith("Start a timer", "Undo: Timer set for 10 minutes");
        model.enter(false);
        finish();

        assertThat(engine.heard).containsExactly("pick timers.start");
    }

    @Test
    void whatTakesBackHasNeitherAShortNameNorAHotkeyNorAnotherTime() {
        engine.undoes(new Undoable("e3", "Timer set for 10 minutes"));
        model.wordsProperty().set("undo");
        finish();
        model.choosing().menu();

        assertThat(model.state())
                .isInstanceOfSatisfying(
                        Typing.class,
                        typing -> assertThat(typing.aside())
                                .isEqualTo(new Aside.Menu(
                                        List.of(
                                                OverlayState.Deed.RUN,
                                                OverlayState.Deed.RUN_AND_STAY,
                                                OverlayState.Deed.WHY),
                                        0)));
    }

    @Test
    void arrowUpGoesBackThroughWhatWasSaid() {
        engine.remembers("newest", "older");
        model.show();
        finish();

        model.choosing().move(-1);
        assertThat(model.wordsProperty().get()).isEqualTo("newest");
        finish();
        model.choosing().move(-1);
        assertThat(model.wordsProperty().get()).isEqualTo("older");
        finish();
        model.choosing().move(1);
        assertThat(model.wordsProperty().get()).isEqualTo("older");
        assertThat(typing().selected()).isEqualTo(1);
    }

    @Test
    void nothingMovesUnderTheSelection() {
        model.wordsProperty().set("ti");
        finish();
        model.wordsProperty().set("tim");
        // The rows of before are still there, and the second is chosen before the new ones come.
        model.choosing().move(1);
        engine.knows(List.of(Samples.FIND, Samples.candidate("web.search", "Search the web", 0.3, Map.of(), Map.of())));

        finish();

        assertThat(titles())
                .containsExactly("Start a timer", "Remind me", "Add to a note", "Find files", "Search the web");
        assertThat(typing().selected()).isEqualTo(1);
    }

    @Test
    void tabWalksThroughTheArgumentsAndBackToTheWords() {
        type("ti");

        model.choosing().argument(1);
        assertThat(typing().aside()).isEqualTo(new Aside.Editing(0, Optional.empty()));
        model.choosing().argument(1);
        assertThat(typing().aside()).isEqualTo(new Aside.Editing(1, Optional.empty()));
        model.choosing().argument(1);
        assertThat(typing().aside()).isEqualTo(new Aside.Closed());
        model.choosing().argument(-1);
        assertThat(typing().aside()).isEqualTo(new Aside.Editing(1, Optional.empty()));
    }

    @Test
    void changedArgumentIsRunWithItsWordsBesideTheOthers() {
        engine.answers(DONE);
        type("ti");
        model.choosing().argument(1);
        model.choosing().argument(1);

        model.choosing().change("green tea");
        finish();
        assertThat(typing().rows().getFirst().chips().getLast().value()).contains("green tea");
        assertThat(typing().aside()).isEqualTo(new Aside.Closed());
        model.enter(false);
        finish();

        assertThat(engine.heard).containsExactly("change label to green tea", "pick timers.start saying [green tea]");
    }

    @Test
    void argumentThatDoesNotFitSaysSoAndStays() {
        type("ti");
        model.choosing().argument(1);

        model.choosing().change("nonsense");
        finish();

        assertThat(typing().aside()).isEqualTo(new Aside.Editing(0, Optional.of("That does not fit.")));
        model.escape();
        assertThat(typing().aside()).isEqualTo(new Aside.Closed());
        assertThat(typing().rows().getFirst().chips().getFirst().value()).contains("10 min");
    }

    @Test
    void missingArgumentsAreShownToBeFilled() {
        engine.knows(List.of(
                Samples.candidate("timers.start", "Start a timer", 0.9, Map.of("length", "duration"), Map.of())));
        type("timer");

        assertThat(typing().rows().getFirst().chips())
                .containsExactly(new Row.Chip("length", "length", Optional.empty()));
    }

    @Test
    void menuSaysWhyAndRuns() {
        engine.answers(DONE);
        type("ti");
        model.choosing().menu();
        model.choosing().move(-1);

        model.enter(false);
        assertThat(typing().aside()).isEqualTo(new Aside.Why());
        model.choosing().menu();
        model.enter(false);
        finish();

        assertThat(engine.heard).containsExactly("pick timers.start");
    }

    @Test
    void goesAwayByItselfOnceAChangeIsTold() {
        engine.answers(DONE);
        model.show();
        say("set a timer");
        finish();
        assertThat(model.showingProperty().get()).isTrue();

        later.removeFirst().run();

        assertThat(model.showingProperty().get()).isFalse();
    }

    @Test
    void staysWhenAskedToOrWhenTheUserIsBusyHere() {
        engine.answers(DONE, DONE);
        model.show();
        type("set a timer");
        model.enter(true);
        finish();
        assertThat(later).isEmpty();

        say("set a timer");
        finish();
        model.stay();
        assertThat(later).isEmpty();
        assertThat(model.showingProperty().get()).isTrue();
    }

    @Test
    void answersStayToBeRead() {
        engine.answers(Samples.DONE_FOR_GOOD);
        model.show();
        say("which timers are there");
        finish();

        assertThat(later).isEmpty();
    }

    @Test
    void tellsHowFarItIsAndThatItTakesLong() {
        engine.answers(DONE);
        model.wordsProperty().set("find it");
        model.enter(false);
        later.getFirst().run();
        assertThat(model.state()).isEqualTo(new Running("find it", Underway.BEGUN.slowly()));
        engine.tells(_ -> {
            engine.watcher().at(0.5, "Reading\n6 of 12");
            engine.watcher().write("one ");
            engine.watcher().write("two");
            shown.add(model.state());
        });

        finish();

        assertThat(shown)
                .containsExactly(new Running(
                        "find it", new Underway(true, OptionalDouble.of(0.5), "Reading 6 of 12", "one two", false)));
        assertThat(model.state()).isEqualTo(DONE);
    }

    @Test
    void showsNoMoreThanCanBeRead() {
        var told = Underway.BEGUN
                .at(7, "x".repeat(300))
                .written("y".repeat(100_000))
                .written("z");
        assertThat(told.part()).isEmpty();
        assertThat(told.doing()).hasSize(200);
        assertThat(told.text()).hasSize(65_536).endsWith("y");
    }

    @Test
    void stopsWhatIsBeingDone() {
        engine.answers(FAILED);
        engine.tells(_ -> {
            model.stop();
            shown.add(model.state());
            interrupted = Thread.currentThread().isInterrupted();
        });
        say("find it");
        finish();

        assertThat(interrupted).isTrue();
        assertThat(Thread.interrupted()).isFalse();
        assertThat(shown).containsExactly(new Running("find it", Underway.BEGUN.toStop()));
        assertThat(model.state()).isEqualTo(FAILED);
    }

    @Test
    void whatIsStoppedBeforeItBeganIsInterruptedOnceItDoes() {
        engine.answers(FAILED);
        engine.tells(_ -> interrupted = Thread.currentThread().isInterrupted());
        model.wordsProperty().set("find it");
        model.enter(false);
        model.stop();
        finish();

        assertThat(interrupted).isTrue();
    }

    @Test
    void approvesForLaterCallsTooWhereTheUserSaysSo() {
        engine.answers(CONFIRMING, DONE);
        say("search it");
        finish();

        model.approve("", true);
        finish();

        assertThat(engine.heard).containsExactly("say search it", "approve p2  always");
    }

    @Test
    void offersWhatTakesAnyWordsOnlyWhereNothingFitsWell() {
        engine.knows(List.of(Samples.FIND)).fallsBackOn(Samples.APPEND);
        type("fly me to the moon");
        assertThat(typing().rows())
                .extracting(Row::title, Row::section)
                .containsExactly(
                        tuple("Find files", Row.Section.ACTIONS), tuple("Add to a note", Row.Section.FALLBACK));

        engine.knows(List.of(Samples.START));
        type("timer");
        assertThat(titles()).containsExactly("Start a timer");
    }

    @Test
    void enterTakesTheFirstThatTakesAnyWordsWhereNothingFitsAtAll() {
        engine.knows(List.of()).fallsBackOn(Samples.APPEND).answers(DONE);
        say("fly me to the moon");
        finish();

        assertThat(engine.heard).containsExactly("pick notes.append");
    }

    @Test
    void aShortNameComesFirstAndIsMeant() {
        engine.names(Samples.FIND).answers(DONE);
        type("f report");
        assertThat(typing().rows().getFirst().section()).isEqualTo(Row.Section.NAMED);
        assertThat(titles()).containsExactly("Find files", "Start a timer", "Remind me", "Add to a note");

        model.enter(false);
        finish();

        assertThat(engine.heard).containsExactly("pick files.find");
    }

    @Test
    void showsFavouritesBeforeAWordIsTypedAndRunsThem() {
        engine.reaches(new Reach(List.of(Samples.START), Map.of()))
                .remembers("note buy milk")
                .answers(ASKING);
        model.show();
        finish();
        assertThat(((Empty) model.state()).rows())
                .extracting(Row::section)
                .containsExactly(Row.Section.FAVOURITES, Row.Section.RECENT);

        model.choosing().move(1);
        model.enter(false);
        finish();

        assertThat(engine.heard).containsExactly("pick timers.start");
        assertThat(model.state()).isEqualTo(ASKING);
    }

    private static final Conversation.Example TIMER = new Conversation.Example("set a timer for tea", "timers");

    @Test
    void offersSentencesToTryUntilAHandfulWasSaid() {
        engine.suggestsToTry(TIMER);
        model.show();
        finish();
        assertThat(((Empty) model.state()).rows()).containsExactly(Row.trying(TIMER));

        engine.remembers("one", "two", "three", "four");
        model.show();
        finish();
        assertThat(((Empty) model.state()).rows()).hasSize(5).last().isEqualTo(Row.trying(TIMER));

        engine.remembers("one", "two", "three", "four", "five");
        model.show();
        finish();
        assertThat(((Empty) model.state()).rows()).extracting(Row::section).containsOnly(Row.Section.RECENT);
    }

    @Test
    void aSentenceToTryIsPutIntoTheFieldAndNotRun() {
        engine.suggestsToTry(TIMER);
        model.show();
        finish();
        model.run(0);
        finish();

        assertThat(model.wordsProperty().get()).isEqualTo("set a timer for tea");
        assertThat(model.state()).isInstanceOf(Typing.class);
        assertThat(engine.heard).isEmpty();
    }

    @Test
    void escapeLeavesWhatMustBeApprovedAndThenHides() {
        engine.answers(CONFIRMING);
        model.show();
        say("delete this");
        finish();
        assertThat(model.state()).isEqualTo(CONFIRMING);

        model.escape();
        finish();
        assertThat(model.state()).isInstanceOf(Typing.class);
        assertThat(model.wordsProperty().get()).isEqualTo("delete this");
        assertThat(model.showingProperty().get()).isTrue();
        assertThat(engine.heard).containsExactly("say delete this", "leave p2");

        model.escape();
        assertThat(model.showingProperty().get()).isFalse();
    }

    @Test
    void whatWasTypedWhenTheWindowWentComesBackWithTheArrowNextTime() {
        engine.remembers("newest");
        model.show();
        finish();
        type("set a timer for 3");
        model.left();
        assertThat(model.showingProperty().get()).isFalse();

        model.show();
        finish();
        assertThat(model.state())
                .isInstanceOfSatisfying(
                        Empty.class,
                        empty -> assertThat(empty.rows()).extracting(Row::title).containsExactly("newest"));
        model.choosing().move(-1);
        finish();
        assertThat(model.wordsProperty().get()).isEqualTo("set a timer for 3");
        model.choosing().move(-1);
        finish();
        assertThat(model.wordsProperty().get()).isEqualTo("newest");

        model.wordsProperty().set("");
        finish();
        model.hide();
        model.show();
        finish();
        model.choosing().move(-1);
        finish();
        assertThat(model.wordsProperty().get()).isEqualTo("newest");
    }

    @Test
    void escapeLeavesAQuestionWithTheWordsThereAgainAndThenHides() {
        engine.answers(ASKING, ASKING);
        model.show();
        say("start a timer");
        finish();
        say("banana");
        finish();
        assertThat(model.state()).isEqualTo(ASKING);

        model.escape();
        finish();
        assertThat(model.state()).isInstanceOf(Typing.class);
        assertThat(model.wordsProperty().get()).isEqualTo("start a timer");
        assertThat(engine.heard).last().isEqualTo("leave " + ASKING.pending());

        model.escape();
        assertThat(model.showingProperty().get()).isFalse();
    }

    @Test
    void aPageThatWasClickedOpensAndTheWindowGoes() {
        model.show();
        model.open(URI.create("https://example.org/"));
        finish();

        assertThat(engine.heard).containsExactly("open https://example.org/");
        assertThat(model.showingProperty().get()).isFalse();
    }

    @Test
    void aPageThatNothingOpensSaysWhy() {
        model.show();
        model.open(URI.create("https://gone.example/"));
        finish();

        assertThat(model.state()).isEqualTo(Failed.plainly("Nothing was done", "No program here opens pages."));
    }

    @Test
    void offersWhatFitsBeforeAWordIsTypedBehindFavourites() {
        engine.reaches(new Reach(List.of(Samples.START), Map.of()))
                .suggests(Samples.JOIN, Samples.OPEN_COPIED)
                .remembers("note buy milk")
                .answers(ASKING);
        model.show();
        finish();
        var rows = ((Empty) model.state()).rows();
        assertThat(rows)
                .extracting(Row::section)
                .containsExactly(
                        Row.Section.FAVOURITES, Row.Section.SUGGESTED, Row.Section.SUGGESTED, Row.Section.RECENT);
        assertThat(model.choosing().ways(rows.get(2))).containsExactly("Alt+2");

        model.run(2);
        finish();

        assertThat(engine.heard).containsExactly("pick web.open-copied");
    }

    @Test
    void whatWasOfferedBeforeIsNotShownTheNextTime() {
        engine.suggests(Samples.JOIN);
        model.show();
        finish();
        model.hide();
        assertThat(model.state()).isEqualTo(new Empty());
        engine.suggests();
        model.show();
        finish();
        assertThat(model.state()).isEqualTo(new Empty());
    }

    @Test
    void nothingMovesUnderARowThatIsChosenAlready() {
        engine.remembers("note buy milk");
        model.show();
        finish();
        model.choosing().move(1);
        engine.suggests(Samples.JOIN);
        model.show();
        finish();
        var empty = (Empty) model.state();
        assertThat(empty.selected()).isZero();
        assertThat(empty.rows()).extracting(Row::section).containsExactly(Row.Section.RECENT, Row.Section.SUGGESTED);
    }

    @Test
    void makesTheChosenActionAFavouriteAndSaysSo() {
        type("ti");
        model.choosing().menu();
        assertThat(((Aside.Menu) typing().aside()).deeds()).contains(OverlayState.Deed.FAVOUR);
        model.perform(OverlayState.Deed.FAVOUR);
        finish();
        assertThat(typing().aside()).isInstanceOf(Aside.Said.class);

        model.choosing().menu();
        assertThat(((Aside.Menu) typing().aside()).deeds())
                .contains(OverlayState.Deed.UNFAVOUR)
                .doesNotContain(OverlayState.Deed.FAVOUR);
        assertThat(engine.heard).containsExactly("favour timers.start");
    }

    @Test
    void givesTheChosenActionAShortNameOrSaysWhyNot() {
        type("ti");
        model.perform(OverlayState.Deed.NAME);
        model.choosing().reaching().name("two words");
        finish();
        assertThat(typing().aside()).isEqualTo(new Aside.Naming("two words", Optional.of("One word.")));

        model.choosing().reaching().name("t");
        finish();
        assertThat(typing().aside()).isEqualTo(new Aside.Said("From now on “t” stands for it."));
        assertThat(model.choosing().ways(typing().rows().getFirst())).containsExactly("t");
    }

    private static final Hotkey KEY = Hotkey.parse("Ctrl+Alt+T").orElseThrow();

    /// Has the key stand for a timer.
    private void bound() {
        engine.binds(new Conversation.Bound("timer for tea", "timer for tea\ngreen tea", Samples.START));
    }

    private void press() {
        model.pressed(KEY);
        finish();
    }

    @Test
    void givesTheChosenActionAHotkeyWithAllThatWasSaid() {
        type("ti");
        model.choosing().argument(-1);
        model.choosing().change("green tea");
        finish();
        model.perform(OverlayState.Deed.KEY);
        assertThat(typing().aside()).isEqualTo(new Aside.Keying("", "", Optional.empty()));

        model.choosing().reaching().keying().hold("Ctrl+Alt");
        assertThat(typing().aside()).isEqualTo(new Aside.Keying("", "Ctrl+Alt", Optional.empty()));
        model.choosing().reaching().keying().take(KEY, "ti");
        finish();

        assertThat(typing().aside()).isEqualTo(new Aside.Said("From now on Ctrl+Alt+T does this, wherever you are."));
        assertThat(engine.heard)
                .containsExactly("change label to green tea", "bind Ctrl+Alt+T to timers.start saying ti\ngreen tea");
        assertThat(model.choosing().ways(typing().rows().getFirst())).containsExactly("Ctrl+Alt+T");
    }

    @Test
    void takesTheHotkeyAwayOrLeavesIt() {
        type("ti");
        model.perform(OverlayState.Deed.KEY);
        model.choosing().reaching().keying().take(KEY, "ti");
        finish();
        model.perform(OverlayState.Deed.KEY);
        assertThat(typing().aside()).isEqualTo(new Aside.Keying("Ctrl+Alt+T", "", Optional.empty()));
        model.escape();
        assertThat(typing().aside()).isEqualTo(new Aside.Closed());
        model.choosing().reaching().keying().remove();

        model.perform(OverlayState.Deed.KEY);
        model.choosing().reaching().keying().remove();
        finish();

        assertThat(typing().aside()).isEqualTo(new Aside.Said("It has no hotkey any more."));
        assertThat(engine.heard).containsExactly("bind Ctrl+Alt+T to timers.start saying ti", "unbind timers.start");
    }

    @Test
    void keysThatArriveWhileOneIsWaitedForAreMeantForTheRow() {
        model.show();
        finish();
        type("ti");
        model.perform(OverlayState.Deed.KEY);
        model.summoned(Hotkey.SUMMON);
        finish();
        assertThat(typing().aside())
                .isEqualTo(new Aside.Keying("", "Ctrl+Space", Optional.of("The key Ctrl+Space opens this window.")));
        model.choosing().reaching().keying().letGo("");
        assertThat(typing().aside())
                .isEqualTo(new Aside.Keying("", "Ctrl+Space", Optional.of("The key Ctrl+Space opens this window.")));

        model.pressed(KEY);
        finish();
        assertThat(typing().aside()).isInstanceOf(Aside.Said.class);
        model.summoned(Hotkey.SUMMON);
        assertThat(model.showingProperty().get()).isFalse();
    }

    @Test
    void aHotkeyRunsHiddenAndShowsShortlyThatItWentWell() {
        bound();
        engine.answers(DONE);
        model.pressed(KEY);
        assertThat(model.state()).isInstanceOf(Running.class);
        assertThat(model.showingProperty().get()).isFalse();
        finish();

        assertThat(engine.heard).containsExactly("pick timers.start saying [green tea]");
        assertThat(model.state()).isEqualTo(DONE);
        assertThat(model.showingProperty().get()).isTrue();
        later.getLast().run();
        assertThat(model.showingProperty().get()).isFalse();
        assertThat(model.state()).isEqualTo(new Empty());
    }

    @Test
    void whatAHotkeyCannotDoIsShownWithItsWords() {
        bound();
        engine.answers(FAILED);
        press();
        assertThat(model.state()).isEqualTo(FAILED);
        assertThat(model.showingProperty().get()).isTrue();
        assertThat(model.wordsProperty().get()).isEqualTo("timer for tea");
    }

    @Test
    void aHotkeyThatMayNotRunSaysSo() {
        press();
        assertThat(model.state()).isEqualTo(Failed.plainly("Nothing was done", "That key has nothing to do any more."));
        assertThat(model.showingProperty().get()).isTrue();
        assertThat(engine.heard).isEmpty();
    }

    @Test
    void aHotkeyApprovesNothingHoweverOftenItIsPressed() {
        bound();
        engine.answers(CONFIRMING);
        for (int time = 0; time < 20; time++) {
            press();
            model.enter(false);
            finish();
        }
        assertThat(model.state()).isEqualTo(CONFIRMING);
        assertThat(model.showingProperty().get()).isTrue();
        assertThat(engine.heard).containsExactly("pick timers.start saying [green tea]");
    }

    @Test
    void aHotkeyLeavesAQuestionThatIsOpen() {
        bound();
        engine.answers(ASKING);
        say("set a timer");
        finish();
        press();
        assertThat(model.state()).isEqualTo(ASKING);
        assertThat(engine.heard).containsExactly("say set a timer");
    }

    @Test
    void aHotkeyDoesNotHideWhatRunsFromTheWindow() {
        bound();
        engine.answers(DONE);
        model.wordsProperty().set("find it");
        finish();
        model.enter(false);
        model.hide();
        model.pressed(KEY);
        assertThat(model.showingProperty().get()).isTrue();
        finish();
        assertThat(engine.heard).containsExactly("say find it");
        assertThat(model.state()).isEqualTo(DONE);
    }

    @Test
    void pressesInQuickSuccessionAreDoneOneAfterAnother() {
        bound();
        engine.answers(DONE, DONE, DONE);
        model.pressed(KEY);
        model.pressed(KEY);
        model.pressed(KEY);
        finish();
        assertThat(engine.heard).hasSize(3);
        assertThat(model.state()).isEqualTo(DONE);
    }

    @Test
    void pressesAfterOneThatMustBeSeenToAreNotDone() {
        bound();
        engine.answers(CONFIRMING, DONE);
        model.pressed(KEY);
        model.pressed(KEY);
        finish();
        assertThat(engine.heard).hasSize(1);
        assertThat(model.state()).isEqualTo(CONFIRMING);
    }

    private Aside.Timing timing() {
        return (Aside.Timing) typing().aside();
    }

    @Test
    void schedulesTheChosenRow() {
        type("timer");
        model.choosing().menu();
        assertThat(((Aside.Menu) typing().aside()).deeds().subList(0, 3))
                .containsExactly(OverlayState.Deed.RUN, OverlayState.Deed.RUN_AND_STAY, OverlayState.Deed.SCHEDULE);
        model.choosing().move(2);
        model.enter(false);
        assertThat(timing()).isEqualTo(new Aside.Timing("", new Moment.None()));

        model.schedule("tomorrow 9:30");
        assertThat(timing().moment()).isEqualTo(new Moment.Taken());
        finish();

        assertThat(engine.heard).containsExactly("schedule timers.start tomorrow 9:30 for timer");
        assertThat(model.state())
                .isEqualTo(new Done(List.of("Scheduled for tomorrow 09:30: Start a timer."), Optional.of("e7")));
        assertThat(model.wordsProperty().get()).isEmpty();
        assertThat(later).as("it goes away by itself").hasSize(1);
    }

    @Test
    void takesBackWhatWasScheduled() {
        engine.answers(Samples.DONE_FOR_GOOD);
        type("timer");
        model.perform(OverlayState.Deed.SCHEDULE);
        model.schedule("tomorrow 9:30");
        finish();
        model.undo();
        finish();
        assertThat(engine.heard).contains("undo e7");
    }

    @Test
    void saysHowATimeIsReadWhileItIsTyped() {
        type("timer");
        model.perform(OverlayState.Deed.SCHEDULE);
        model.choosing().typed("tomorrow");
        finish();
        assertThat(timing())
                .as("not yet a time, and no problem")
                .isEqualTo(new Aside.Timing("tomorrow", new Moment.None()));
        model.choosing().typed("tomorrow 9:30");
        finish();
        assertThat(timing()).isEqualTo(new Aside.Timing("tomorrow 9:30", new Moment.Read("tomorrow 09:30")));
        model.choosing().typed(" ");
        assertThat(timing()).isEqualTo(new Aside.Timing(" ", new Moment.None()));
        assertThat(engine.heard).isEmpty();
    }

    @Test
    void readingThatComesTooLateIsNotShown() {
        type("timer");
        model.perform(OverlayState.Deed.SCHEDULE);
        model.choosing().typed("tomorrow 9:30");
        var late = slow.remove();
        model.choosing().typed("tomorrow 9:3");
        finish();
        late.run();
        assertThat(timing()).isEqualTo(new Aside.Timing("tomorrow 9:3", new Moment.None()));
    }

    @Test
    void saysWhyATimeDoesNotFitAndForgetsItWithTheNextKey() {
        type("timer");
        model.perform(OverlayState.Deed.SCHEDULE);
        model.schedule("soon");
        finish();
        assertThat(timing())
                .isEqualTo(new Aside.Timing("soon", new Moment.Unfit("That is no one moment; try tomorrow at 9.")));
        model.choosing().typed("soo");
        assertThat(timing().moment()).isEqualTo(new Moment.None());
        assertThat(model.wordsProperty().get()).isEqualTo("timer");
    }

    @Test
    void schedulesOnceHoweverOftenItIsSaid() {
        type("timer");
        model.perform(OverlayState.Deed.SCHEDULE);
        model.schedule(" ");
        model.schedule("tomorrow 9:30");
        model.schedule("tomorrow 9:30");
        model.choosing().typed("tomorrow 9:3");
        finish();
        assertThat(engine.heard).containsExactly("schedule timers.start tomorrow 9:30 for timer");
        assertThat(model.state()).isInstanceOf(Done.class);
    }

    @Test
    void whatWasTypedIntoTheRowIsScheduledWithIt() {
        type("timer");
        model.choosing().argument(1);
        model.choosing().change("PT25M");
        finish();
        model.perform(OverlayState.Deed.SCHEDULE);
        model.schedule("tomorrow 9:30");
        finish();
        assertThat(engine.heard).contains("schedule timers.start tomorrow 9:30 for timer|PT25M");
    }

    @Test
    void asksForWhatIsMissingBeforeTheTime() {
        engine.knows(List.of(
                Samples.candidate("timers.start", "Start a timer", 0.9, Map.of("length", "duration"), Map.of())));
        type("timer");
        model.perform(OverlayState.Deed.SCHEDULE);
        assertThat(typing().aside())
                .isEqualTo(new Aside.Editing(0, Optional.of("Fill this in first; then it can be scheduled.")));
    }

    @Test
    void rowsStayWhereTheyAreWhileATimeIsTyped() {
        type("timer");
        model.perform(OverlayState.Deed.SCHEDULE);
        model.choosing().move(1);
        assertThat(typing().selected()).isZero();
        model.escape();
        assertThat(typing().aside()).isEqualTo(new Aside.Closed());
        model.schedule("tomorrow 9:30");
        finish();
        assertThat(engine.heard).isEmpty();
    }
}
