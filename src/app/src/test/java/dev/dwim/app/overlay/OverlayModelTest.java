package dev.dwim.app.overlay;

import static dev.dwim.app.overlay.Samples.ASKING;
import static dev.dwim.app.overlay.Samples.CONFIRMING;
import static dev.dwim.app.overlay.Samples.DONE;
import static dev.dwim.app.overlay.Samples.FAILED;
import static dev.dwim.app.overlay.Samples.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.app.overlay.OverlayState.Empty;
import dev.dwim.app.overlay.OverlayState.Failed;
import dev.dwim.app.overlay.OverlayState.Running;
import dev.dwim.app.overlay.OverlayState.Typing;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class OverlayModelTest {
    private final FakeConversation engine = new FakeConversation();
    /// What may take its time, and takes it until the test says so.
    private final Queue<Runnable> slow = new ArrayDeque<>();

    private final OverlayModel model = new OverlayModel(engine, slow::add, Runnable::run);

    private void finish() {
        while (!slow.isEmpty()) {
            slow.remove().run();
        }
    }

    private void say(String words) {
        model.wordsProperty().set(words);
        finish();
        model.enter();
    }

    private List<String> titles() {
        return model.state() instanceof Typing typing
                ? typing.rows().stream().map(Row::title).toList()
                : List.of();
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
    void blankWordsShowNothing() {
        model.wordsProperty().set("ti");
        finish();
        model.wordsProperty().set("  ");

        assertThat(model.state()).isEqualTo(new Empty());
        model.enter();
        assertThat(model.state()).isEqualTo(new Empty());
    }

    @Test
    void selectionGoesRound() {
        model.wordsProperty().set("ti");
        finish();

        model.move(-1);

        assertThat(model.state())
                .isInstanceOfSatisfying(
                        Typing.class, typing -> assertThat(typing.selected()).isEqualTo(3));
    }

    @Test
    void enterSaysTheWordsAsTheyStand() {
        engine.answers(DONE);
        model.wordsProperty().set("set a timer for 10 minutes");

        // Before any row has come.
        model.enter();
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
        model.move(2);

        model.enter();
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
            model.enter();
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

        model.approve("");
        model.approve("");
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
        assertThat(engine.heard).containsExactly("say delete it");
    }

    @Test
    void takesBackWhatWasDone() {
        var undone = new OverlayState.Done(List.of("Timer cancelled."), java.util.Optional.empty());
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
        model.enter();
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
        model.approve("");
        finish();
        assertThat(engine.heard).containsExactly("say delete it");
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
}
