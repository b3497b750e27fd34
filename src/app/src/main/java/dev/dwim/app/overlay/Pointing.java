package dev.dwim.app.overlay;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.Node;

/// Tells a mouse that somebody moves from one that lies where something has appeared beneath it: that one points at
/// nothing, though it is told to be there. While it is moved its node has the pseudo-class `pointing`.
final class Pointing {
    private static final PseudoClass MOVED = PseudoClass.getPseudoClass("pointing");

    private final Node node;
    private Optional<Point2D> place = Optional.empty();

    /// @param node that holds all that can be pointed at
    Pointing(Node node) {
        this.node = node;
    }

    /// Something else is shown: until it moves the mouse lies there.
    void rest() {
        place = Optional.empty();
        node.pseudoClassStateChanged(MOVED, false);
    }

    /// The mouse is told to have moved, which it is also when the window has moved beneath it.
    ///
    /// @param now where on the screen
    /// @return whether somebody has moved it
    boolean moved(Point2D now) {
        if (place.isEmpty()) {
            place = Optional.of(now);
        }
        boolean elsewhere = !place.get().equals(now);
        if (elsewhere) {
            node.pseudoClassStateChanged(MOVED, true);
        }
        return elsewhere;
    }
}
