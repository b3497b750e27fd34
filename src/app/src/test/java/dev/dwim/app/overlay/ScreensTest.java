package dev.dwim.app.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.app.overlay.Screens.One;
import dev.dwim.app.platform.WorkPlace.Point;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

class ScreensTest {
    private static final One LEFT = new One(new Rectangle2D(0, 0, 1920, 1080), 1, new Rectangle2D(0, 32, 1920, 1048));
    private static final One RIGHT =
            new One(new Rectangle2D(1920, 0, 1280, 1024), 1, new Rectangle2D(1920, 0, 1280, 1024));

    @Test
    void isWhereTheActiveWindowIsWhateverThePointerDoes() {
        assertThat(Screens.of(List.of(LEFT, RIGHT), Optional.of(new Point(2000, 500)), new Point(10, 10)))
                .isEqualTo(RIGHT.usable());
    }

    @Test
    void isWhereThePointerIsIfNoWindowIsActive() {
        assertThat(Screens.of(List.of(LEFT, RIGHT), Optional.empty(), new Point(2000, 500)))
                .isEqualTo(RIGHT.usable());
    }

    @Test
    void isTheFirstIfBothLieNowhere() {
        assertThat(Screens.of(List.of(LEFT), Optional.of(new Point(-5000, 0)), new Point(9000, 9000)))
                .isEqualTo(LEFT.usable());
    }

    @Test
    void countsInPixelsWhereAUnitHasSeveral() {
        var dense = new One(new Rectangle2D(0, 0, 960, 540), 2, new Rectangle2D(0, 0, 960, 540));
        var beside = new One(new Rectangle2D(960, 0, 960, 540), 2, new Rectangle2D(960, 0, 960, 540));
        assertThat(Screens.of(List.of(dense, beside), Optional.of(new Point(2000, 10)), new Point(0, 0)))
                .isEqualTo(beside.usable());
    }

    @Test
    void theWindowIsNoLargerThanTheScreen() {
        assertThat(Screens.zoom(300, new Rectangle2D(0, 0, 3840, 2160))).isEqualTo(300);
        assertThat(Screens.zoom(300, new Rectangle2D(0, 0, 1920, 1080))).isBetween(200, 208);
        assertThat(Screens.zoom(300, new Rectangle2D(0, 0, 800, 600))).isBetween(100, 107);
        assertThat(Screens.zoom(100, new Rectangle2D(0, 0, 480, 360))).isBetween(50, 64);
        assertThat(Screens.zoom(100, new Rectangle2D(0, 0, 1920, 1080))).isEqualTo(100);
    }
}
