package dev.dwim.app.overlay;

import static dev.dwim.app.overlay.FakeOversight.SEEN;
import static dev.dwim.app.overlay.Stand.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.app.overlay.OverlayState.Allowing;
import dev.dwim.app.overlay.OverlayState.Asking;
import dev.dwim.app.overlay.OverlayState.Empty;
import dev.dwim.app.overlay.OverlayState.Lack;
import dev.dwim.app.overlay.OverlayState.Typing;
import dev.dwim.app.overlay.StripState.Choices;
import dev.dwim.app.overlay.StripState.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/// The line below the field and the switches, by the keyboard alone.
@ExtendWith(ApplicationExtension.class)
class StripViewTest {
    private final FakeOversight oversight = new FakeOversight(SEEN);
    private final FakeConversation engine = new FakeConversation().oversees(oversight);
    private OverlayModel model;
    private OverlayView view;
    private Stage stage;

    @Start
    void start(Stage primary) {
        var stand = Stand.before(engine);
        model = stand.model();
        stage = stand.stage();
        view = stand.view();
    }

    @Stop
    void stop() {
        stage.close();
    }

    private void seen() {
        until(() -> model.seeing().strip().state().equals(new Line(SEEN, -1)));
    }

    private Node focused() {
        return stage.getScene().getFocusOwner();
    }

    private static List<String> said(FxRobot robot) {
        return robot.lookup(".strip-text").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList();
    }

    @Test
    void saysWhatIsSeenBelowTheFieldWhetherOrNotWordsAreTyped(FxRobot robot) {
        seen();
        assertThat(said(robot)).containsExactly("Report.odt", "copied link (2 min)", "“Design review” in 12 min");
        robot.write("timer", 0);
        until(() -> model.state() instanceof Typing typing && typing.settled());
        assertThat(robot.lookup("#strip").query().isVisible()).isTrue();
        assertThat(said(robot)).hasSize(3);
    }

    @Test
    void theSwitchesAreScrolledWhereTheScreenHasNoRoomForAll(FxRobot robot) {
        seen();
        robot.interact(() -> model.seeing().permitting().begin());
        until(() -> model.state() instanceof Allowing);
        double all = height(robot);
        robot.interact(() -> view.keepTo(360));
        assertThat(height(robot)).isLessThanOrEqualTo(360).isLessThan(all);

        robot.interact(() -> stage.setHeight(360));
        for (int switches = 1; switches < Outlook.ALL.size(); switches++) {
            robot.type(KeyCode.DOWN);
        }
        until(() -> focused().localToScene(focused().getLayoutBounds()).getMaxY() <= 360);
        assertThat(focused().getAccessibleText()).startsWith("this computer");
    }

    private double height(FxRobot robot) {
        var height = new AtomicReference<>(0.0);
        robot.interact(() -> height.set(stage.getScene().getRoot().prefHeight(-1)));
        return height.get();
    }

    @Test
    void nothingMovesWhenItComesTheSecondTime(FxRobot robot) {
        seen();
        double with = height(robot);
        var heights = new ArrayList<Double>();
        robot.interact(() -> {
            model.hide();
            model.show();
            heights.add(stage.getScene().getRoot().prefHeight(-1));
        });
        seen();
        assertThat(heights).containsExactly(with);
        assertThat(height(robot)).isEqualTo(with);
    }

    @Test
    void keysReachEveryPartAndScreenReadersHearIt(FxRobot robot) {
        seen();
        robot.type(KeyCode.F6);
        until(() -> focused().getStyleClass().contains("strip-part"));
        assertThat(focused().getAccessibleText()).contains("Report.odt").contains("Delete");
        robot.type(KeyCode.RIGHT);
        until(() -> focused().getAccessibleText() instanceof String text && text.contains("copied link"));
        robot.type(KeyCode.DELETE);
        until(() -> said(robot).size() == 2);
        assertThat(oversight.heard).containsExactly("leave out [clipboard]");
        robot.type(KeyCode.ESCAPE);
        until(() -> "words".equals(focused().getId()));
        assertThat(model.showingProperty().get()).isTrue();
    }

    @Test
    void tabLeadsToThePartsBeforeAWordIsTypedAndEnterOpensWhatCanBeDone(FxRobot robot) {
        seen();
        robot.type(KeyCode.TAB, KeyCode.ENTER);
        until(() -> model.seeing().strip().state() instanceof Choices);
        assertThat(said(robot))
                .containsExactly(
                        "Leave out this once",
                        "Never the file in the window",
                        "Never from soffice",
                        "Never with this title");
        assertThat(robot.lookup(".strip-choice").queryAllAs(Node.class))
                .last()
                .satisfies(
                        choice -> assertThat(choice.getAccessibleText()).contains("Report.odt - LibreOffice Writer"));
        robot.type(KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.ENTER);
        until(() -> oversight.heard.equals(List.of("never soffice")));
    }

    @Test
    void clicksDoTheSame(FxRobot robot) {
        seen();
        robot.clickOn(robot.lookup(".strip-out").nth(1).<Node>query());
        until(() -> oversight.heard.equals(List.of("leave out [clipboard]")));
        robot.clickOn(robot.lookup(".strip-part").nth(0).<Node>query());
        until(() -> model.seeing().strip().state() instanceof Choices);
        robot.clickOn(robot.lookup(".strip-choice").nth(1).<Node>query());
        until(() -> oversight.heard.size() == 2);
        assertThat(oversight.heard).last().isEqualTo("never the file in the window");
    }

    @Test
    void oneKeyPausesAndResumes(FxRobot robot) {
        seen();
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
        until(() -> robot.lookup(".strip-paused").tryQuery().isPresent());
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
        until(() -> robot.lookup(".strip-paused").tryQuery().isEmpty());
        assertThat(oversight.heard).containsExactly("pause", "pause");
    }

    @Test
    void switchesAreReachedAndTurnedByKeys(FxRobot robot) {
        seen();
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        until(() -> model.state() instanceof Allowing);
        assertThat(focused().getAccessibleText()).startsWith("what you select: off. Text you select");
        robot.type(KeyCode.DOWN, KeyCode.SPACE);
        until(() -> oversight.heard.equals(List.of("set clipboard true")));
        until(() -> focused().getAccessibleText() instanceof String text && text.startsWith("what you copy: on"));
        robot.type(KeyCode.ESCAPE);
        until(() -> model.state() instanceof Empty);
        assertThat(model.showingProperty().get()).isTrue();
    }

    @Test
    void longPartsAreCutAndNothingIsPushedOutOfTheWindow(FxRobot robot) {
        seen();
        var part = new Sight.Part("A very long name of a document that nobody would ever read", Set.of("x"), Map.of());
        robot.interact(() -> model.seeing()
                .strip()
                .show(new Sight.Seen(List.of(
                        part,
                        new Sight.Part(part.text() + " 2", Set.of("y"), Map.of()),
                        new Sight.Part(part.text() + " 3", Set.of("z"), Map.of()),
                        new Sight.Part(part.text() + " 4", Set.of("u"), Map.of())))));
        WaitForAsyncUtils.waitForFxEvents();
        var line = robot.lookup("#strip").query();
        double end = line.localToScene(line.getBoundsInLocal()).getMaxX();
        assertThat(robot.lookup(".strip-out").queryAllAs(Node.class))
                .hasSize(4)
                .allSatisfy(out -> assertThat(
                                out.localToScene(out.getBoundsInLocal()).getMaxX())
                        .isLessThanOrEqualTo(end));
        assertThat(line.getLayoutBounds().getHeight()).isLessThan(40);
    }

    @Test
    void theQuestionOffersToLetItBeSeen(FxRobot robot) {
        var asking = new Asking(
                "p1",
                "Translate: what?",
                "Translate",
                Optional.empty(),
                Optional.of(new Lack("selection", "translate this", false)));
        engine.answers(asking, Samples.DONE);
        robot.write("translate this", 0);
        until(() -> model.state() instanceof Typing typing && typing.settled());
        robot.type(KeyCode.ENTER);
        until(() -> model.state().equals(asking));
        assertThat(robot.lookup(".button").queryAllAs(Button.class).stream().map(Button::getText))
                .containsExactly("Let DWIM see what you select", "Not now", "Never");
        robot.type(KeyCode.TAB, KeyCode.SPACE);
        until(() -> model.state().equals(Samples.DONE));
        assertThat(engine.heard).last().isEqualTo("see selection for translate this instead of p1");
    }
}
