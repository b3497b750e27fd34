package dev.dwim.app.overlay;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// An icon, what there is to say, and what can be done about it at the right.
final class Notice extends HBox {
    private static final double ICON = 18;

    /// @param icon    what kind of thing is said
    /// @param tone    the style class that colours the icon: `good`, `wrong`, `unsure`, `plain`
    /// @param heading in a few words
    /// @param lines   sentences below it
    /// @param buttons may be empty
    Notice(Icon icon, String tone, String heading, List<String> lines, List<? extends Node> buttons) {
        var medal = new StackPane(icon.draw(ICON));
        medal.getStyleClass().addAll("medal", tone);
        var text = new VBox(line(heading, "notice-heading"));
        text.getStyleClass().add("notice-text");
        text.setAlignment(Pos.CENTER_LEFT);
        lines.forEach(line -> text.getChildren().add(line(line, "notice-line")));
        HBox.setHgrow(text, Priority.ALWAYS);
        getStyleClass().add("notice");
        setMaxHeight(USE_PREF_SIZE);
        setAlignment(lines.size() > 1 ? Pos.TOP_LEFT : Pos.CENTER_LEFT);
        getChildren().addAll(medal, text);
        getChildren().addAll(buttons);
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(heading + " " + String.join(" ", lines));
    }

    private static Label line(String text, String style) {
        var label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
