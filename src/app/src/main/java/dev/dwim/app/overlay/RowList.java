package dev.dwim.app.overlay;

import dev.dwim.app.overlay.OverlayState.Typing;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The rows as you type.
final class RowList extends VBox {
    /// As many as fit without scrolling.
    private static final int MOST = 7;

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final int TINTS = 6;

    private final IntConsumer chosen;
    private Typing shown = new Typing(List.of(), 0, true);

    /// @param chosen is told the index of a row that was clicked
    RowList(IntConsumer chosen) {
        this.chosen = chosen;
        getStyleClass().add("rows");
        setAccessibleRole(AccessibleRole.LIST_VIEW);
    }

    /// Shows these rows.
    ///
    /// @param typing the rows and which of them is selected
    void show(Typing typing) {
        if (!typing.rows().equals(shown.rows())) {
            getChildren().clear();
            for (int index = 0; index < Math.min(MOST, typing.rows().size()); index++) {
                getChildren().add(row(typing.rows().get(index), index));
            }
        }
        for (int index = 0; index < getChildren().size(); index++) {
            getChildren().get(index).pseudoClassStateChanged(SELECTED, index == typing.selected());
        }
        shown = typing;
    }

    private Node row(Row row, int index) {
        var title = new Label(row.title());
        title.getStyleClass().add("row-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        var chips = new HBox();
        chips.getStyleClass().add("chips");
        chips.setMinWidth(0);
        row.chips().forEach(chip -> chips.getChildren().add(chip(chip)));
        HBox.setHgrow(chips, Priority.ALWAYS);
        var plugin = new Label(row.plugin());
        plugin.getStyleClass().add("row-plugin");
        plugin.setMinWidth(Region.USE_PREF_SIZE);
        var box = new HBox(tile(row.plugin()), title, chips, plugin);
        box.getStyleClass().add("row");
        box.setAlignment(Pos.CENTER_LEFT);
        box.setAccessibleRole(AccessibleRole.LIST_ITEM);
        box.setAccessibleText(row.title() + ", " + row.plugin());
        box.setOnMouseClicked(_ -> chosen.accept(index));
        return box;
    }

    private static Node chip(Row.Chip chip) {
        var name = new Label(chip.name());
        name.getStyleClass().add("chip-name");
        name.setMinWidth(Region.USE_PREF_SIZE);
        var value = new Label(chip.value());
        value.getStyleClass().add("chip-value");
        value.setTextOverrun(OverrunStyle.ELLIPSIS);
        var box = new HBox(name, value);
        box.getStyleClass().add("chip");
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    /// Stands for a plugin: its initial on a colour of its own.
    private static Node tile(String plugin) {
        var initial = new Label(plugin.substring(0, 1).toUpperCase(Locale.ROOT));
        initial.getStyleClass().add("tile-initial");
        var tile = new StackPane(initial);
        tile.getStyleClass().addAll("tile", "tint-" + Math.floorMod(plugin.hashCode(), TINTS));
        return tile;
    }
}
