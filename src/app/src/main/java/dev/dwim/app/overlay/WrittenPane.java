package dev.dwim.app.overlay;

import java.net.URI;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// Markdown to look at. A link opens when it is clicked, and never by itself.
final class WrittenPane extends VBox {
    private static final double STEP = 16;

    private final Consumer<URI> opened;

    /// @param written the lines
    /// @param opened  told which link was clicked
    WrittenPane(Written written, Consumer<URI> opened) {
        this.opened = opened;
        Theme.loadItalic();
        getStyleClass().add("written");
        written.lines().forEach(line -> getChildren().add(line(line)));
    }

    private Node line(Written.Line line) {
        var flow = new TextFlow();
        flow.getStyleClass()
                .add(
                        switch (line.kind()) {
                            case PLAIN -> "written-line";
                            case HEADING -> "written-heading";
                            case CODE -> "written-block";
                        });
        line.parts().forEach(part -> flow.getChildren().add(part(part, line.kind())));
        HBox.setHgrow(flow, Priority.ALWAYS);
        if (line.depth() == 0) {
            return flow;
        }
        var before = new Label(line.bullet());
        before.getStyleClass().add("written-bullet");
        before.setMinWidth(line.depth() * STEP);
        before.setPrefWidth(Region.USE_COMPUTED_SIZE);
        before.setAlignment(Pos.TOP_RIGHT);
        return new HBox(before, flow);
    }

    private Text part(Written.Part part, Written.Kind kind) {
        var text = new Text(part.text());
        text.getStyleClass().add("written-text");
        part.styles().forEach(style -> text.getStyleClass().add("written-" + style.name()));
        if (kind != Written.Kind.PLAIN) {
            text.getStyleClass().add("written-" + kind.name());
        }
        part.link().ifPresent(page -> lead(text, page));
        return text;
    }

    /// Reached by the keyboard too.
    private void lead(Text text, URI page) {
        text.getStyleClass().add("written-link");
        text.setCursor(Cursor.HAND);
        text.setAccessibleRole(AccessibleRole.HYPERLINK);
        text.setFocusTraversable(true);
        text.setOnMouseClicked(_ -> opened.accept(page));
        text.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.SPACE) {
                opened.accept(page);
                key.consume();
            }
        });
    }
}
