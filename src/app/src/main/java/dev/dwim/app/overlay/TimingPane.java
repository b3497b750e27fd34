package dev.dwim.app.overlay;

import dev.dwim.app.overlay.OverlayState.Moment;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A field for when to do something, and below it how that is read. The line is never empty, so that nothing moves
/// while words are typed.
final class TimingPane extends VBox {
    private final TextField input;
    private final Texts texts;
    private final Label line = new Label();

    /// @param field with its label
    /// @param input the field alone
    /// @param texts in the user's language
    TimingPane(Node field, TextField input, Texts texts) {
        super(field);
        this.input = input;
        this.texts = texts;
        line.setWrapText(true);
        line.setMinHeight(Region.USE_PREF_SIZE);
        getChildren().add(line);
        getStyleClass().addAll("row-below", "naming");
        show(new Moment.None());
    }

    /// Says how the words are read. A screen reader says it with the field.
    void show(Moment moment) {
        switch (moment) {
            case Moment.None _ -> say(texts.of("schedule.such"), "row-why");
            case Moment.Read(String at) -> say(texts.of("schedule.read", at), "row-why");
            case Moment.Unfit(String reason) -> say(reason, "row-problem");
            case Moment.Taken _ -> {}
        }
    }

    private void say(String said, String style) {
        line.setText(said);
        line.getStyleClass().setAll("label", style);
        input.setAccessibleHelp(said);
        input.notifyAccessibleAttributeChanged(AccessibleAttribute.HELP);
    }
}
