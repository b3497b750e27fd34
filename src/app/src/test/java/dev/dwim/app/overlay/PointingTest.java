package dev.dwim.app.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Point2D;
import javafx.scene.Group;
import org.junit.jupiter.api.Test;

class PointingTest {
    private final Group node = new Group();
    private final Pointing pointing = new Pointing(node);

    @Test
    void whereItLiesIsNoMove() {
        assertThat(pointing.moved(new Point2D(5, 5))).isFalse();
        assertThat(pointing.moved(new Point2D(5, 5))).isFalse();
        assertThat(node.getPseudoClassStates()).isEmpty();
    }

    @Test
    void elsewhereIsOneUntilSomethingElseIsShown() {
        pointing.moved(new Point2D(5, 5));
        assertThat(pointing.moved(new Point2D(6, 5))).isTrue();
        assertThat(node.getPseudoClassStates()).isNotEmpty();

        pointing.rest();

        assertThat(node.getPseudoClassStates()).isEmpty();
        assertThat(pointing.moved(new Point2D(9, 9))).isFalse();
    }
}
