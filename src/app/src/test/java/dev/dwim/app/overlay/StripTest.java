package dev.dwim.app.overlay;

import static dev.dwim.app.overlay.FakeOversight.DOCUMENT;
import static dev.dwim.app.overlay.FakeOversight.EVENT;
import static dev.dwim.app.overlay.FakeOversight.LINK;
import static dev.dwim.app.overlay.FakeOversight.SEEN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.app.overlay.OverlayState.Allowing;
import dev.dwim.app.overlay.OverlayState.Asking;
import dev.dwim.app.overlay.OverlayState.Empty;
import dev.dwim.app.overlay.OverlayState.Lack;
import dev.dwim.app.overlay.OverlayState.Typing;
import dev.dwim.app.overlay.StripState.Choices;
import dev.dwim.app.overlay.StripState.Line;
import dev.dwim.app.overlay.StripState.Told;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.Test;

/// What DWIM sees, and what the user says of it, without a window.
class StripTest {
    private final FakeOversight oversight = new FakeOversight(SEEN);
    private final FakeConversation engine = new FakeConversation().oversees(oversight);
    private final Queue<Runnable> slow = new ArrayDeque<>();
    private final OverlayModel model =
            new OverlayModel(engine, slow::add, Runnable::run, (_, _) -> () -> {}, Samples.PLAINLY);
    private final Strip strip = model.seeing().strip();

    private void finish() {
        while (!slow.isEmpty()) {
            slow.remove().run();
        }
    }

    private void show() {
        model.show();
        finish();
    }

    @Test
    void nobodyWaitsForWhatIsSeen() {
        model.show();
        assertThat(strip.state()).isEqualTo(new Line(new Sight.Awaited(), -1));
        finish();
        assertThat(strip.state()).isEqualTo(new Line(SEEN, -1));
    }

    @Test
    void whatIsSeenIsTheSameWhileWordsAreTyped() {
        show();
        model.wordsProperty().set("timer");
        finish();
        assertThat(model.state()).isInstanceOf(Typing.class);
        assertThat(strip.state()).isEqualTo(new Line(SEEN, -1));
    }

    @Test
    void aPartIsLeftOutOfTheNextWordsAndTheyAreUnderstoodAnew() {
        show();
        model.wordsProperty().set("timer");
        finish();
        strip.enter();
        strip.move(1);
        strip.leaveOut();
        assertThat(oversight.heard).containsExactly("leave out [clipboard]");
        assertThat(strip.state()).isEqualTo(new Line(new Sight.Seen(List.of(DOCUMENT, EVENT)), 1));
        assertThat(model.state())
                .isInstanceOfSatisfying(
                        Typing.class, typing -> assertThat(typing.settled()).isFalse());
        finish();
        strip.leaveOut();
        assertThat(oversight.heard).last().isEqualTo("leave out [calendar, clipboard]");
    }

    @Test
    void whatWasLeftOutIsKnownAgainOnceTheWordsAreDone() {
        show();
        strip.leaveOut(LINK);
        finish();
        engine.answers(Samples.DONE);
        model.wordsProperty().set("timer");
        finish();
        model.enter(true);
        finish();
        assertThat(oversight.heard).containsExactly("leave out [clipboard]", "leave out []");
    }

    @Test
    void whatWasLeftOutIsKnownAgainOnceTheWindowHasGone() {
        show();
        strip.leaveOut(LINK);
        model.hide();
        assertThat(oversight.heard).containsExactly("leave out [clipboard]", "leave out []");
        assertThat(strip.state()).isEqualTo(new Line(new Sight.Awaited(), -1));
    }

    @Test
    void whatIsOfferedIsAskedAnewWithoutWhatIsLeftOut() {
        engine.suggests(Samples.OPEN_COPIED);
        show();
        model.choosing().move(1);
        assertThat(((Empty) model.state()).suggestions()).hasSize(1);
        engine.suggests();
        strip.leaveOut(LINK);
        assertThat(((Empty) model.state()).suggestions()).isEmpty();
        finish();
        assertThat(((Empty) model.state()).suggestions()).isEmpty();
    }

    @Test
    void aPartCanBeKeptOutForGood() {
        show();
        strip.open(LINK);
        assertThat(strip.state()).isEqualTo(new Choices(LINK, 0));
        strip.move(1);
        strip.act();
        finish();
        assertThat(oversight.heard).containsExactly("never what you copy");
        assertThat(strip.state()).isEqualTo(new Told("From now on DWIM does not see what you copy."));
        model.wordsProperty().set("t");
        assertThat(strip.state()).isInstanceOf(Line.class);
    }

    @Test
    void saysWhyItCouldNotBeKept() {
        show();
        strip.open(DOCUMENT);
        strip.move(-1);
        strip.act();
        finish();
        assertThat(oversight.heard).containsExactly("never Report.odt - LibreOffice Writer");
        assertThat(strip.state()).isEqualTo(new Told("That is not in your settings."));
    }

    @Test
    void oneStepBackLeadsFromTheChoicesToTheirPartAndThenToTheWords() {
        show();
        strip.enter();
        strip.move(1);
        strip.act();
        strip.back();
        assertThat(strip.state()).isEqualTo(new Line(SEEN, 1));
        strip.back();
        assertThat(strip.state()).isEqualTo(new Line(SEEN, -1));
        assertThat(model.showingProperty().get()).isTrue();
    }

    @Test
    void everythingIsPausedAndResumed() {
        show();
        strip.pause();
        finish();
        assertThat(strip.state()).isEqualTo(new Line(new Sight.Paused("Paused: DWIM sees nothing."), -1));
        strip.pause();
        finish();
        assertThat(strip.state()).isEqualTo(new Line(SEEN, -1));
    }

    @Test
    void theKeyThatPausesShowsThatItHas() {
        model.pause();
        finish();
        assertThat(model.showingProperty().get()).isTrue();
        assertThat(strip.state()).isEqualTo(new Line(new Sight.Paused("Paused: DWIM sees nothing."), -1));
    }

    @Test
    void switchesAreTurnedOneByOneAndOneStepBackLeadsToTheBeginning() {
        show();
        model.permit();
        finish();
        assertThat(model.state()).isEqualTo(new Allowing(Outlook.ALL, 0, Optional.empty()));
        model.seeing().permitting().move(1);
        model.seeing().permitting().turn();
        finish();
        assertThat(oversight.heard).containsExactly("set clipboard true");
        assertThat(((Allowing) model.state()).outlooks().get(1).on()).isTrue();
        model.escape();
        finish();
        assertThat(model.state()).isEqualTo(new Empty());
        assertThat(model.showingProperty().get()).isTrue();
    }

    @Test
    void saysWhyASwitchCouldNotBeTurned() {
        show();
        model.permit();
        finish();
        int calendar = Outlook.ALL.stream().map(Outlook::name).toList().indexOf("calendar");
        model.seeing().permitting().turn(calendar);
        finish();
        assertThat(model.state()).isEqualTo(new Allowing(Outlook.ALL, calendar, Optional.of("The disk is full.")));
    }

    private static final Lack LACK = new Lack("selection", "translate this", false);
    private static final Asking ASKING =
            new Asking("p1", "Translate: what?", "Translate", Optional.empty(), Optional.of(LACK));

    private void ask() {
        show();
        engine.answers(ASKING, Samples.DONE);
        model.wordsProperty().set("translate this");
        finish();
        model.enter(true);
        finish();
        assertThat(model.state()).isEqualTo(ASKING);
    }

    @Test
    void whatIsAllowedIsLookedAtOnceMoreForTheSameWords() {
        ask();
        model.allow();
        finish();
        assertThat(engine.heard).last().isEqualTo("see selection for translate this instead of p1");
        assertThat(model.state()).isEqualTo(Samples.DONE);
    }

    @Test
    void notNowLeavesTheQuestionAndAsksAgainAnotherTime() {
        ask();
        model.refuse(false);
        finish();
        assertThat(model.state()).isEqualTo(new Asking("p1", "Translate: what?", "Translate"));
        assertThat(oversight.heard).isEmpty();
    }

    @Test
    void neverDeniesTheChannelAndLeavesTheQuestion() {
        ask();
        model.refuse(true);
        finish();
        assertThat(model.state()).isEqualTo(new Asking("p1", "Translate: what?", "Translate"));
        assertThat(oversight.heard).containsExactly("never selection");
    }
}
