package dev.dwim.app.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.app.overlay.OverlayState.Aside;
import dev.dwim.app.overlay.OverlayState.Deed;
import dev.dwim.app.overlay.OverlayState.Typing;
import dev.dwim.app.overlay.Row.Section;
import dev.dwim.app.trigger.Hotkey;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Buttons and routines in the window's model.
class PinboardTest {
    private final FakeConversation engine = new FakeConversation();
    private final Queue<Runnable> slow = new ArrayDeque<>();
    private final OverlayModel model =
            new OverlayModel(engine, slow::add, Runnable::run, (_, _) -> () -> {}, Samples.PLAINLY);

    private void finish() {
        while (!slow.isEmpty()) {
            slow.remove().run();
        }
    }

    private void open(Pin... pins) {
        engine.pinned(pins);
        model.show();
        finish();
    }

    private void type(String words) {
        model.wordsProperty().set(words);
        finish();
    }

    private List<Row> rows() {
        return ((Typing) model.state()).rows();
    }

    private Aside aside() {
        return ((Typing) model.state()).aside();
    }

    @Test
    void withoutABarButtonsHaveNeitherPlaceNorNumberButAreRows() {
        model.choosing().pinboard().withoutBar();
        open(Samples.TEA);
        assertThat(model.choosing().pinboard().bar()).isEmpty();
        assertThat(model.pressNth(0)).isFalse();
        type("tea");
        assertThat(rows().getFirst().act()).isEqualTo(new Row.Act.Press(Samples.TEA));
    }

    @Test
    void whatIsPressedOnTheDesktopIsDoneHiddenAndThenToldInTheWindow() {
        engine.answers(Samples.DONE);
        model.pressed(Samples.TEA);
        assertThat(model.showingProperty().get()).isFalse();
        finish();
        assertThat(engine.heard).containsExactly("press b-2");
        assertThat(model.state()).isEqualTo(Samples.DONE);
        assertThat(model.showingProperty().get()).isTrue();
    }

    @Test
    void whatWaitsForTheUserComesBeforeWhatIsPressedOnTheDesktop() {
        engine.answers(Samples.CONFIRMING);
        model.pressed(Samples.TEA);
        finish();
        model.pressed(Samples.CALL);
        finish();
        assertThat(engine.heard).containsExactly("press b-2");
        assertThat(model.state()).isEqualTo(Samples.CONFIRMING);
    }

    @Test
    void barHoldsTheFirstEightButtonsAndIsThereBeforeAWordIsTyped() {
        open(IntStream.range(0, 10)
                .mapToObj(each -> new Pin("b-" + each, "Button " + each, Icon.BOLT, true, Optional.empty()))
                .toArray(Pin[]::new));
        assertThat(model.choosing().pinboard().bar())
                .extracting(Pin::id)
                .startsWith("b-0")
                .hasSize(8);
        type("x");
        assertThat(model.choosing().pinboard().bar()).isEmpty();
        assertThat(model.pressNth(0)).isFalse();
    }

    @Test
    void routinesHaveNoPlaceInTheBar() {
        open(Samples.TEA, Samples.MORNING);
        assertThat(model.choosing().pinboard().bar()).containsExactly(Samples.TEA);
        assertThat(model.pressNth(1)).isFalse();
    }

    @Test
    void nthOfTheBarIsPressed() {
        engine.answers(Samples.DONE);
        open(Samples.CALL, Samples.TEA);
        assertThat(model.pressNth(1)).isTrue();
        finish();
        assertThat(engine.heard).containsExactly("press b-2");
        assertThat(model.state()).isEqualTo(Samples.DONE);
    }

    @Test
    void enterPressesWhatIsCalledByItsName() {
        engine.answers(Samples.DONE);
        open(Samples.TEA, Samples.MORNING);
        type("start my morning");
        assertThat(rows().getFirst()).isEqualTo(Row.pinned(Samples.MORNING, ""));
        model.enter(false);
        finish();
        assertThat(engine.heard).containsExactly("press r-1");
    }

    @Test
    void whatIsOnlyLikeTheWordsStandsBehindWhatTheyMean() {
        open(Samples.KEEP_IT);
        type("kee sel");
        assertThat(rows()).extracting(Row::section).startsWith(Section.BEST, Section.PINNED, Section.ACTIONS);
        assertThat(rows().get(1).plugin()).isEqualTo("Nothing is selected");
        type("keep nothing");
        assertThat(rows()).extracting(Row::section).doesNotContain(Section.PINNED);
    }

    @Test
    void rowBecomesAButtonUnderItsWordsOrAnotherLabel() {
        open();
        type("timer for 10 min");
        model.perform(Deed.PIN);
        assertThat(aside()).isEqualTo(new Aside.Naming("timer for 10 min", Optional.empty(), Aside.Naming.What.BUTTON));

        model.choosing().take((Aside.Naming) aside(), "taken");
        finish();
        assertThat(aside())
                .isEqualTo(new Aside.Naming(
                        "taken", Optional.of("There is a button “taken” already."), Aside.Naming.What.BUTTON));

        model.choosing().take((Aside.Naming) aside(), " Tea ");
        finish();
        assertThat(aside())
                .isEqualTo(
                        new Aside.Said("“Tea” is a button now: it stands below the field, and you can type its name."));
        assertThat(engine.heard)
                .containsExactly("pin taken for timer for 10 min as Pick", "pin Tea for timer for 10 min as Pick");
        type("");
        assertThat(model.choosing().pinboard().bar()).extracting(Pin::label).containsExactly("Tea");
    }

    @Test
    void severalThingsBecomeOneButtonAndWhatIsPinnedNone() {
        engine.knowsSeveral(Samples.START, Samples.APPEND);
        open(Samples.TEA);
        type("timer and note");
        model.choosing().menu();
        assertThat(((Aside.Menu) aside()).deeds()).contains(Deed.PIN);
        model.perform(Deed.PIN);
        model.choosing().take((Aside.Naming) aside(), "Both");
        finish();
        assertThat(engine.heard).containsExactly("pin Both for timer and note as All");

        engine.knowsSeveral();
        type("");
        model.hide();
        open(Samples.TEA);
        type("tea");
        model.choosing().menu();
        assertThat(((Aside.Menu) aside()).deeds()).containsExactly(Deed.RUN, Deed.RUN_AND_STAY, Deed.WHY);
    }

    @Test
    void hotkeyOfAButtonPressesIt() {
        engine.answers(Samples.DONE).binds(new Conversation.Bound("Tea", "Tea", new Conversation.Does.Press("b-2")));
        model.pressed(Hotkey.parse("F7").orElseThrow());
        finish();
        assertThat(engine.heard).containsExactly("press b-2");
    }
}
