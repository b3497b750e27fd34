package dev.dwim.app.overlay;

import dev.dwim.app.platform.WorkPlace.Point;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.robot.Robot;
import javafx.stage.Screen;

/// Which of several screens the window belongs on.
final class Screens {
    /// The window's, and a margin, unzoomed.
    private static final double WIDTH = 752;

    /// Of an approval of several calls.
    private static final double TALLEST = 520;

    private Screens() {}

    /// One screen.
    ///
    /// @param bounds in units of the window
    /// @param scale  pixels in a unit
    /// @param usable without what panels take
    record One(Rectangle2D bounds, double scale, Rectangle2D usable) {
        private boolean has(Point pixel) {
            return bounds.contains(pixel.x() / scale, pixel.y() / scale);
        }
    }

    /// The screen where the user is at work, else the one with the pointer, else the first.
    ///
    /// @param screens never empty
    /// @param work    in pixels
    /// @param pointer in pixels
    /// @return its usable part
    static Rectangle2D of(List<One> screens, Optional<Point> work, Point pointer) {
        return screens.stream()
                .max(Comparator.comparing(
                                (One screen) -> work.filter(screen::has).isPresent())
                        .thenComparing(screen -> screen.has(pointer)))
                .orElseThrow()
                .usable();
    }

    /// How large the window is drawn: as wished, or as the smallest screen has room for it.
    ///
    /// @param percent wished
    static int zoom(int percent) {
        return Screen.getScreens().stream()
                .map(Screen::getVisualBounds)
                .mapToInt(usable -> zoom(percent, usable))
                .min()
                .orElse(percent);
    }

    /// How large the window is drawn on a screen: with an approval in it, it still has room.
    static int zoom(int percent, Rectangle2D usable) {
        return (int) Math.min(percent, 100 * Math.min(usable.getWidth() / WIDTH, usable.getHeight() / TALLEST));
    }

    /// The screen of this desktop where the user is at work.
    static Rectangle2D here(Optional<Point> work) {
        var screens = Screen.getScreens().stream()
                .map(screen -> new One(screen.getBounds(), screen.getOutputScaleX(), screen.getVisualBounds()))
                .toList();
        var pointer = new Robot().getMousePosition();
        var scale = Screen.getPrimary().getOutputScaleX();
        return of(screens, work, new Point((int) (pointer.getX() * scale), (int) (pointer.getY() * scale)));
    }
}
