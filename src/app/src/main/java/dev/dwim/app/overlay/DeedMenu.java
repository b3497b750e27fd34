package dev.dwim.app.overlay;

import dev.dwim.app.overlay.OverlayState.Aside;
import dev.dwim.app.overlay.OverlayState.Deed;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What can be done with the selected row, above the rows at the lower right.
final class DeedMenu extends VBox {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    /// @param menu    the deeds, and which is selected
    /// @param texts   in the user's language
    /// @param clicked told the one that was clicked
    DeedMenu(Aside.Menu menu, Texts texts, Consumer<Deed> clicked) {
        getStyleClass().add("menu");
        setAccessibleRole(AccessibleRole.CONTEXT_MENU);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        for (int index = 0; index < menu.deeds().size(); index++) {
            var node = deed(menu.deeds().get(index), texts, clicked);
            node.pseudoClassStateChanged(SELECTED, index == menu.selected());
            getChildren().add(node);
        }
    }

    private static Node deed(Deed deed, Texts texts, Consumer<Deed> clicked) {
        var name = new Label(texts.of("deed." + deed.name()));
        name.getStyleClass().add("deed-name");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var key = new Label(
                switch (deed) {
                    case RUN -> "⏎";
                    case RUN_AND_STAY -> "⇧ ⏎";
                    case SCHEDULE, FAVOUR, UNFAVOUR, NAME, KEY, PIN, WHY -> "";
                });
        key.getStyleClass().add("deed-key");
        var box = new HBox(name, space, key);
        box.getStyleClass().add("deed");
        box.setAlignment(Pos.CENTER_LEFT);
        box.setAccessibleRole(AccessibleRole.MENU_ITEM);
        box.setAccessibleText(name.getText());
        box.setOnMouseClicked(_ -> clicked.accept(deed));
        return box;
    }
}
