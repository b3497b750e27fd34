package dev.dwim.app.overlay;

import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

/// The user's buttons below the field, a pill each, in as many lines as they need. What cannot be done right now is
/// grey, and says why.
final class ButtonBar extends FlowPane {
    private static final PseudoClass BLOCKED = PseudoClass.getPseudoClass("blocked");
    private static final double ICON = 14;

    private final Texts texts;
    private final Consumer<Pin> pressed;
    private List<Pin> shown = List.of();

    /// @param texts   in the user's language
    /// @param pressed told the one that was clicked
    ButtonBar(Texts texts, Consumer<Pin> pressed) {
        this.texts = texts;
        this.pressed = pressed;
        getStyleClass().add("button-bar");
        setId("button-bar");
        setAccessibleRole(AccessibleRole.TOOL_BAR);
        setVisible(false);
        setManaged(false);
    }

    /// Shows buttons.
    ///
    /// @param pins none: then there is no bar
    void show(List<Pin> pins) {
        if (!pins.equals(shown)) {
            shown = pins;
            getChildren().clear();
            for (int at = 0; at < pins.size(); at++) {
                getChildren().add(pill(pins.get(at), texts.of("pin.key", at + 1)));
            }
        }
        setVisible(!pins.isEmpty());
        setManaged(!pins.isEmpty());
    }

    private Node pill(Pin pin, String key) {
        var nth = new Label(key);
        nth.getStyleClass().add("pill-key");
        var pill = pill(pin, pressed);
        pill.getChildren().add(nth);
        return pill;
    }

    /// One button.
    ///
    /// @param pressed told that it was clicked
    static HBox pill(Pin pin, Consumer<Pin> pressed) {
        var label = new Label(pin.label());
        label.getStyleClass().add("pill-label");
        var pill = new HBox(pin.icon().draw(ICON), label);
        pill.getStyleClass().add("pill");
        pill.setAlignment(Pos.CENTER_LEFT);
        pill.setAccessibleRole(AccessibleRole.BUTTON);
        pill.setAccessibleText(
                pin.obstacle().map(why -> pin.label() + ", " + why).orElse(pin.label()));
        pill.pseudoClassStateChanged(BLOCKED, pin.obstacle().isPresent());
        pin.obstacle().ifPresent(why -> Tooltip.install(pill, new Tooltip(why)));
        pill.setOnMouseClicked(_ -> pressed.accept(pin));
        return pill;
    }
}
