package dev.dwim.app.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/// The pills below the field.
@ExtendWith(ApplicationExtension.class)
class ButtonBarTest {
    private final List<Pin> pressed = new ArrayList<>();
    private final ButtonBar bar = new ButtonBar(Samples.PLAINLY.texts(), pressed::add);
    private Stage stage;

    @Start
    void start(Stage primary) {
        stage = new Stage();
        stage.setScene(new Scene(bar, 600, 100));
        stage.show();
    }

    @Stop
    void stop() {
        stage.close();
    }

    private static boolean blocked(Node pill) {
        return pill.getPseudoClassStates().contains(PseudoClass.getPseudoClass("blocked"));
    }

    @Test
    void isNotThereWithoutButtons(FxRobot robot) {
        robot.interact(() -> bar.show(List.of()));
        assertThat(bar.isVisible()).isFalse();
        assertThat(bar.isManaged()).isFalse();
    }

    @Test
    void showsEachWithItsKeyAndGreysWhatCannotBeDone(FxRobot robot) {
        robot.interact(() -> bar.show(List.of(Samples.TEA, Samples.KEEP_IT)));
        assertThat(bar.isVisible()).isTrue();
        assertThat(bar.getChildren()).extracting(ButtonBarTest::blocked).containsExactly(false, true);
        assertThat(bar.getChildren())
                .extracting(Node::getAccessibleText)
                .containsExactly("Tea", "Keep the selection, Nothing is selected");
        assertThat(((Label) ((HBox) bar.getChildren().getLast()).getChildren().getLast()).getText())
                .isEqualTo("Ctrl+2");
    }

    @Test
    void tellsWhichWasClicked(FxRobot robot) {
        robot.interact(() -> bar.show(List.of(Samples.TEA, Samples.CALL)));
        robot.clickOn(bar.getChildren().getLast());
        assertThat(pressed).containsExactly(Samples.CALL);
    }
}
