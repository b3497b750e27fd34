package dev.dwim.app.overlay;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The user's buttons one below the other, for the edge of the screen, and a grip to drag them out of the way. What
/// cannot be done right now is grey, and says why.
final class StandingBar extends VBox {
    private final Consumer<Pin> pressed;
    private final Node grip;
    private List<Pin> shown = List.of();

    /// @param texts   in the user's language
    /// @param pressed told the one that was clicked
    /// @param dragged told by how much, in units of the screen
    /// @param dropped called when the grip is let go
    StandingBar(Texts texts, Consumer<Pin> pressed, Consumer<Point2D> dragged, Runnable dropped) {
        this.pressed = pressed;
        this.grip = grip(texts, dragged, dropped);
        getStyleClass().add("standing-bar");
        setId("standing-bar");
        setAccessibleRole(AccessibleRole.TOOL_BAR);
        setAccessibleText(texts.of("bar.name"));
        setFillWidth(true);
    }

    /// Shows buttons.
    ///
    /// @param pins at least one, if anybody is to see it
    void show(List<Pin> pins) {
        if (!pins.equals(shown)) {
            shown = pins;
            getChildren().setAll(grip);
            pins.forEach(pin -> getChildren().add(pill(pin)));
        }
    }

    /// A long label is cut off here.
    private Node pill(Pin pin) {
        var pill = ButtonBar.pill(pin, pressed);
        if (pin.obstacle().isEmpty()) {
            Tooltip.install(pill, new Tooltip(pin.label()));
        }
        return pill;
    }

    private static Node grip(Texts texts, Consumer<Point2D> dragged, Runnable dropped) {
        var line = new Region();
        line.getStyleClass().add("grip-line");
        var grip = new StackPane(line);
        grip.getStyleClass().add("grip");
        grip.setCursor(Cursor.MOVE);
        grip.setAccessibleText(texts.of("bar.grip"));
        var drag = new Drag(dragged);
        grip.addEventHandler(MouseEvent.MOUSE_PRESSED, drag::from);
        grip.addEventHandler(MouseEvent.MOUSE_DRAGGED, drag::to);
        // Of a quick pull not every step is told, the last one neither.
        grip.addEventHandler(MouseEvent.MOUSE_RELEASED, mouse -> {
            drag.to(mouse);
            dropped.run();
        });
        return grip;
    }

    /// Follows the pointer.
    private static final class Drag {
        private final Consumer<Point2D> dragged;
        private Point2D at = Point2D.ZERO;

        Drag(Consumer<Point2D> dragged) {
            this.dragged = dragged;
        }

        void from(MouseEvent mouse) {
            at = place(mouse);
        }

        void to(MouseEvent mouse) {
            var now = place(mouse);
            dragged.accept(now.subtract(at));
            at = now;
        }

        private static Point2D place(MouseEvent mouse) {
            return new Point2D(mouse.getScreenX(), mouse.getScreenY());
        }
    }
}
