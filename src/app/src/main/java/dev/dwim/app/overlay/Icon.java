package dev.dwim.app.overlay;

import java.util.Arrays;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.SVGPath;

/// Our own icons: outlines on a grid of 24, drawn in the colour of their style class.
enum Icon {
    /// The field.
    SEARCH("M10.5 3a7.5 7.5 0 1 0 0 15a7.5 7.5 0 1 0 0-15 M16 16l5 5"),
    /// It is done.
    CHECK("M4.5 12.5l5 5l10-11"),
    /// It was not done.
    CROSS("M6 6 L18 18 M18 6 L6 18"),
    /// It may have happened.
    QUESTION("M8.5 9a3.5 3.5 0 1 1 5.2 3c-1.1.7-1.7 1.3-1.7 2.6 M12 18.4v.2"),
    /// It must be approved.
    SHIELD("M12 3l7.5 3v5.5c0 4.6-3.1 8-7.5 9.5c-4.4-1.5-7.5-4.9-7.5-9.5v-5.5z M12 8.5v4.5 M12 16v.2"),
    /// It was said before.
    CLOCK("M12 4a8 8 0 1 0 0 16a8 8 0 1 0 0-16 M12 8v4.4l3 1.8"),
    /// It is taken back.
    BACK("M8.5 5l-4.5 4.5l4.5 4.5 M4 9.5h10.5a5 5 0 0 1 0 10h-4.5"),
    /// It is several things, one after the other.
    STEPS("M4 6h9 M4 12h9 M4 18h9 M17 5v13 M14 15l3 3.5l3-3.5"),
    /// It is asked.
    SPEECH("M4 5.5h16v10.5h-8.5l-4.5 4v-4h-3z"),
    /// It was pinned.
    BOLT("M13 3l-7 10.5h5.5l-1 7.5l7.5-11h-5.5z"),
    /// Whatever the user likes.
    STAR("M12 3.5l2.6 5.4l5.9.8l-4.3 4.1l1 5.9l-5.2-2.8l-5.2 2.8l1-5.9l-4.3-4.1l5.9-.8z"),
    /// Something that is written to somebody.
    MAIL("M3.5 6h17v12h-17z M3.5 7l8.5 6.5l8.5-6.5"),
    /// Something that is listened to.
    PLAY("M8 5l10.5 7l-10.5 7z"),
    /// Something about the house.
    HOME("M4 11l8-7l8 7 M6 9.5v10h12v-10");

    private static final double GRID = 24;

    private final String path;

    Icon(String path) {
        this.path = path;
    }

    /// The icon of a name.
    ///
    /// @param name in any case
    /// @return the usual one of a button where there is none of that name
    static Icon named(String name) {
        return Arrays.stream(values())
                .filter(icon -> icon.name().equalsIgnoreCase(name.strip()))
                .findFirst()
                .orElse(BOLT);
    }

    /// Draws it.
    ///
    /// @param size the edge of its box in pixels
    /// @return a node of that size
    Node draw(double size) {
        return draw(path, size);
    }

    /// Draws any outlines on that grid.
    ///
    /// @param path as in the `d` of an SVG path
    /// @param size the edge of their box in pixels
    /// @return a node of that size
    static Node draw(String path, double size) {
        var shape = new SVGPath();
        shape.setContent(path);
        shape.getStyleClass().add("icon-line");
        shape.setScaleX(size / GRID);
        shape.setScaleY(size / GRID);
        var box = new StackPane(shape);
        // To draw lines anew with every row would cost more than its letters.
        box.setCache(true);
        box.getStyleClass().add("icon");
        box.setMinSize(size, size);
        box.setPrefSize(size, size);
        box.setMaxSize(size, size);
        return box;
    }
}
