package dev.dwim.app.overlay;

import dev.dwim.app.overlay.Marks.Piece;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// An argument in its row: what people call it, and its value, which is cut short where there is no room for it.
final class ChipNode extends HBox {
    private final Label name = new Label();
    private final HBox value = new HBox();

    /// @param style what it looks like
    ChipNode(String style) {
        name.getStyleClass().add("chip-name");
        name.setMinWidth(Region.USE_PREF_SIZE);
        value.setAlignment(Pos.CENTER_LEFT);
        value.setMinWidth(0);
        getChildren().addAll(name, value);
        getStyleClass().addAll("chip", style);
        setAlignment(Pos.CENTER_LEFT);
    }

    /// Shows an argument in the same nodes as the one before.
    ///
    /// @param title  what people call it
    /// @param pieces its value
    void show(String title, List<Piece> pieces) {
        name.setText(title);
        var nodes = value.getChildren();
        for (int each = 0; each < pieces.size(); each++) {
            var piece = pieces.get(each);
            var style = piece.marked() ? "chip-mark" : "chip-value";
            if (each < nodes.size() && nodes.get(each).getStyleClass().contains(style)) {
                ((Label) nodes.get(each)).setText(piece.letters());
            } else {
                nodes.subList(each, nodes.size()).clear();
                nodes.add(label(piece.letters(), style));
            }
        }
        nodes.subList(pieces.size(), nodes.size()).clear();
    }

    private static Label label(String text, String style) {
        var label = new Label(text);
        label.getStyleClass().add(style);
        label.setTextOverrun(OverrunStyle.ELLIPSIS);
        return label;
    }
}
