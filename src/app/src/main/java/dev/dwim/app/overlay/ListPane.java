package dev.dwim.app.overlay;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;

/// The rows, and what stands above them; what does not fit is scrolled to, by the wheel or by choosing a row: the
/// selected one can always be seen, with what is open beside it. A scroll pane of JavaFX takes one drawing more for
/// every key.
final class ListPane extends Region {
    private static final double THUMB_WIDTH = 4;
    private static final double LEAST_THUMB = 24;

    private final RowList rows;
    private final VBox all = new VBox();
    private final Region thumb = new Region();
    private final Rectangle clip = new Rectangle();
    private double offset;
    private boolean reveal;

    /// @param rows the list, which is always the same node
    ListPane(RowList rows) {
        this.rows = rows;
        getStyleClass().add("list");
        thumb.getStyleClass().add("list-thumb");
        thumb.setManaged(false);
        thumb.setMouseTransparent(true);
        getChildren().addAll(all, thumb);
        setOnScroll(wheel -> {
            offset -= wheel.getDeltaY();
            requestLayout();
        });
    }

    /// Shows the rows below something else.
    ///
    /// @param above often nothing
    void show(List<? extends Node> above) {
        if (all.getChildren().size() != above.size() + 1 || !all.getChildren().containsAll(above)) {
            all.getChildren().setAll(above);
            all.getChildren().add(rows);
        }
        reveal = true;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double height = all.prefHeight(getWidth());
        double rest = Math.max(0, height - getHeight());
        all.resize(getWidth(), height);
        if (reveal && rest > 0) {
            all.layout();
            offset = revealing(rows.place());
        }
        reveal = false;
        offset = Math.clamp(offset, 0, rest);
        all.relocate(0, -offset);
        cut(height, rest);
    }

    /// As little as it takes; for the first row all that stands above it too.
    private double revealing(RowList.Place place) {
        double above = rows.getLayoutY();
        double top = place.first() ? 0 : above + place.top();
        return Math.min(top, Math.max(offset, above + place.bottom() - getHeight()));
    }

    private void cut(double height, double rest) {
        thumb.setVisible(rest > 0);
        setClip(rest > 0 ? clip : null);
        if (rest > 0) {
            clip.setWidth(getWidth());
            clip.setHeight(getHeight());
            double length = Math.max(LEAST_THUMB, getHeight() * getHeight() / height);
            thumb.resizeRelocate(
                    getWidth() - THUMB_WIDTH - 2, (getHeight() - length) * offset / rest, THUMB_WIDTH, length);
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        return all.prefHeight(width);
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }
}
