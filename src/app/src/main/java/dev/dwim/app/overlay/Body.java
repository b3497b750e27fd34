package dev.dwim.app.overlay;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/// What stands between the field and the last line. A list is always as high as one that is full, however little is
/// in it: what lies below would jump with every key, and to make a window another size takes longer than to draw in
/// it. All else takes the height that it needs.
final class Body extends StackPane {
    /// Eight rows, two headings, and the space around them.
    static final double LIST_HEIGHT = 460;

    private double room = Double.MAX_VALUE;
    private boolean list;

    Body() {
        getStyleClass().add("body");
        setAlignment(Pos.TOP_LEFT);
    }

    /// Shows nodes.
    ///
    /// @param nodes the lowest first; none if there is nothing to say
    /// @param rows  whether they are a list, or what takes its place while there is none
    void show(List<Node> nodes, boolean rows) {
        if (list != rows) {
            list = rows;
            requestLayout();
        }
        if (!getChildren().equals(nodes)) {
            getChildren().setAll(nodes);
        }
        setManaged(list || !nodes.isEmpty());
        setVisible(isManaged());
    }

    /// Keeps it to what the screen has room for, as far as what is shown can be had in less.
    ///
    /// @param height at most
    void keepTo(double height) {
        if (room != height) {
            room = height;
            requestLayout();
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        return list
                ? Math.min(LIST_HEIGHT, room)
                : Math.min(super.computePrefHeight(width), Math.max(room, super.computeMinHeight(width)));
    }

    @Override
    protected double computeMinHeight(double width) {
        return list ? 0 : super.computeMinHeight(width);
    }
}
