package dev.dwim.app.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Tooltip;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/// The buttons at the edge of the screen.
@ExtendWith(ApplicationExtension.class)
class StandingBarTest {
    private final List<Pin> pressed = new ArrayList<>();
    private final StandingBar bar = new StandingBar(Samples.PLAINLY.texts(), pressed::add, _ -> {}, () -> {});
    private Stage stage;

    @Start
    void start(Stage primary) {
        stage = new Stage();
        stage.setScene(new Scene(new Group(bar), 300, 300));
        Theme.DARK.dress(stage.getScene());
        stage.show();
    }

    @Stop
    void stop() {
        stage.close();
    }

    private List<Node> pills() {
        return bar.getChildren().subList(1, bar.getChildren().size());
    }

    @Test
    void saysWhatItIsAndWhatCannotBeDoneAndWhy(FxRobot robot) {
        robot.interact(() -> bar.show(List.of(Samples.TEA, Samples.KEEP_IT)));
        assertThat(bar.getAccessibleRole()).isEqualTo(AccessibleRole.TOOL_BAR);
        assertThat(bar.getAccessibleText()).isEqualTo("Your buttons");
        assertThat(pills()).extracting(Node::getAccessibleRole).containsOnly(AccessibleRole.BUTTON);
        assertThat(pills())
                .extracting(Node::getAccessibleText)
                .containsExactly("Tea", "Keep the selection, Nothing is selected");
        assertThat(pills())
                .extracting(pill -> pill.getProperties().values().stream()
                        .filter(Tooltip.class::isInstance)
                        .map(tip -> ((Tooltip) tip).getText())
                        .toList())
                .containsExactly(List.of("Tea"), List.of("Nothing is selected"));
    }

    @Test
    void followsWhatThereIs(FxRobot robot) {
        robot.interact(() -> bar.show(List.of(Samples.TEA, Samples.CALL)));
        robot.interact(() -> bar.show(List.of(Samples.CALL)));
        assertThat(pills()).extracting(Node::getAccessibleText).containsExactly("Get ready for a call");
    }

    @Test
    void oneClickPresses(FxRobot robot) {
        robot.interact(() -> bar.show(List.of(Samples.TEA, Samples.CALL)));
        robot.clickOn(pills().getLast());
        assertThat(pressed).containsExactly(Samples.CALL);
    }
}
