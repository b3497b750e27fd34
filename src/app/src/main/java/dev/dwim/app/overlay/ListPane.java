package dev.dwim.app.overlay;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/// The rows, and what stands above them; what does not fit is scrolled to. The selected row can always be seen, with
/// what is open beside it.
final class ListPane extends ScrollPane {
    private final RowList rows;
    private final VBox all = new VBox();
    private boolean reveal;

    /// @param rows the list, which is always the same node
    ListPane(RowList rows) {
        this.rows = rows;
        setContent(all);
        getStyleClass().add("list-scroll");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        // The field has the focus, and its keys choose.
        setFocusTraversable(false);
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
        super.layoutChildren();
        if (reveal) {
            reveal = false;
            all.layout();
            reveal(getViewportBounds().getHeight());
        }
    }

    /// As little as it takes; from the first row on all that stands above it.
    private void reveal(double height) {
        double rest = all.getHeight() - height;
        if (rest <= 0 || height <= 0) {
            return;
        }
        var place = rows.place();
        double above = rows.getLayoutY();
        double top = place.first() ? 0 : above + place.top();
        double bottom = above + place.bottom();
        double now = getVvalue() * rest;
        double wanted = Math.min(top, Math.max(now, bottom - height));
        setVvalue(Math.clamp(wanted / rest, 0, 1));
    }
}
