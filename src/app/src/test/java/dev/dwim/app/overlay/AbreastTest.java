package dev.dwim.app.overlay;

import static dev.dwim.app.overlay.FakeOversight.DOCUMENT;
import static dev.dwim.app.overlay.FakeOversight.LINK;
import static dev.dwim.app.overlay.FakeOversight.SEEN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.app.overlay.OverlayState.Empty;
import dev.dwim.app.overlay.OverlayState.Typing;
import dev.dwim.app.overlay.StripState.Line;
import dev.dwim.app.overlay.StripState.Told;
import dev.dwim.core.resolve.Candidate;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

/// What comes to be known while the window is shown.
class AbreastTest {
    private static final Sight LESS = new Sight.Seen(List.of(DOCUMENT, LINK));

    private final FakeOversight oversight = new FakeOversight(SEEN);
    private final FakeConversation engine = new FakeConversation().oversees(oversight);
    private final Queue<Runnable> moments = new ArrayDeque<>();
    private final OverlayModel model = new OverlayModel(
            engine,
            Runnable::run,
            Runnable::run,
            (wait, act) -> {
                if (wait.equals(Abreast.MOMENT)) {
                    moments.add(act);
                }
                return () -> {};
            },
            Samples.PLAINLY);

    private void becomes(Sight sight, Candidate... suggested) {
        oversight.sees(sight);
        engine.suggests(suggested);
        model.seeing().changed();
    }

    private void pass() {
        while (!moments.isEmpty()) {
            moments.remove().run();
        }
    }

    private List<Candidate> suggested() {
        return ((Empty) model.state())
                .suggestions().stream().flatMap(row -> row.candidate().stream()).toList();
    }

    @Test
    void theLineAndWhatIsSuggestedFollow() {
        model.show();
        becomes(LESS, Samples.JOIN);
        pass();
        assertThat(model.seeing().strip().state()).isEqualTo(new Line(LESS, -1));
        assertThat(suggested()).containsExactly(Samples.JOIN);
    }

    @Test
    void whatIsOfferedStillStaysInItsPlace() {
        engine.suggests(Samples.OPEN_COPIED);
        model.show();
        becomes(SEEN, Samples.JOIN, Samples.OPEN_COPIED);
        pass();
        assertThat(suggested()).containsExactly(Samples.OPEN_COPIED, Samples.JOIN);

        becomes(SEEN, Samples.JOIN);
        pass();
        assertThat(suggested()).containsExactly(Samples.JOIN);
    }

    @Test
    void manyChangesInAMomentAreOneLook() {
        model.show();
        becomes(LESS);
        becomes(SEEN);
        becomes(LESS);
        assertThat(moments).hasSize(1);
    }

    @Test
    void nobodyLooksWhileTheWindowIsHidden() {
        becomes(LESS);
        assertThat(moments).isEmpty();

        model.show();
        becomes(SEEN);
        model.hide();
        pass();
        assertThat(model.seeing().strip().state()).isEqualTo(new Line(new Sight.Awaited(), -1));
    }

    @Test
    void buttonsOnTheDesktopFollowWhileTheWindowIsHidden() {
        model.seeing().stand();
        pass();
        assertThat(model.choosing().pinboard().buttons()).isEmpty();
        engine.pinned(Samples.TEA);
        model.seeing().changed();
        pass();
        assertThat(model.choosing().pinboard().buttons()).containsExactly(Samples.TEA);
        model.show();
        model.hide();
        engine.pinned(Samples.TEA, Samples.CALL);
        model.seeing().changed();
        pass();
        assertThat(model.choosing().pinboard().buttons()).containsExactly(Samples.TEA, Samples.CALL);
    }

    @Test
    void whatIsToBeReadStaysUntilTheUserGoesOn() {
        model.show();
        model.seeing().strip().open(DOCUMENT);
        model.seeing().strip().move(-1);
        model.seeing().strip().act();
        var told = model.seeing().strip().state();
        assertThat(told).isInstanceOf(Told.class);

        becomes(LESS);
        pass();
        assertThat(model.seeing().strip().state()).isEqualTo(told);

        model.wordsProperty().set("t");
        assertThat(model.seeing().strip().state()).isEqualTo(new Line(LESS, -1));
    }

    @Test
    void nothingMovesUnderWhoeverIsInTheLine() {
        model.show();
        model.seeing().strip().enter();
        model.seeing().strip().move(-1);
        var chosen = model.seeing().strip().state();
        becomes(LESS);
        pass();
        assertThat(model.seeing().strip().state()).isEqualTo(chosen);

        model.seeing().strip().act();
        model.seeing().strip().back();
        assertThat(model.seeing().strip().state()).isEqualTo(chosen);
        model.seeing().strip().back();
        assertThat(model.seeing().strip().state()).isEqualTo(new Line(LESS, -1));
    }

    @Test
    void wordsThatAreBeingTypedStayAsTheyAre() {
        model.show();
        model.wordsProperty().set("timer");
        var before = model.state();
        assertThat(before).isInstanceOf(Typing.class);
        becomes(LESS, Samples.JOIN);
        pass();
        assertThat(model.state()).isEqualTo(before);
        assertThat(model.seeing().strip().state()).isEqualTo(new Line(LESS, -1));
    }
}
