package dev.dwim.app.overlay;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// How far something is, what it has written so far, and the way to stop it. The same nodes all along, so that the
/// focus stays where it is.
final class ProgressPane extends VBox {
    private static final double MOST_HEIGHT = 240;
    private static final double WIDTH = 670;

    private final Texts texts;
    private final Label doing = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final Label text = new Label();
    private final ScrollPane scroll = new Following(text);
    private final Button stop;

    /// @param texts in the user's language
    /// @param act   stops it
    ProgressPane(Texts texts, Runnable act) {
        this.texts = texts;
        stop = new Button(texts.of("stop"));
        stop.getStyleClass().add("button-plain");
        stop.setId("stop");
        stop.setMinWidth(Region.USE_PREF_SIZE);
        stop.setOnAction(_ -> act.run());
        doing.getStyleClass().add("notice-heading");
        doing.setWrapText(true);
        bar.getStyleClass().add("part");
        bar.setMaxWidth(Double.MAX_VALUE);
        var said = new VBox(doing, bar);
        said.getStyleClass().add("underway-text");
        said.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(said, Priority.ALWAYS);
        var top = new HBox(said, stop);
        top.getStyleClass().add("underway-top");
        top.setAlignment(Pos.CENTER_LEFT);
        text.getStyleClass().add("finding-text");
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        getStyleClass().add("underway");
        getChildren().addAll(top, scroll);
        setAccessibleRole(AccessibleRole.TEXT);
    }

    /// As high as what has been written, up to a limit; from then on its end is shown.
    private static final class Following extends ScrollPane {
        Following(Region content) {
            super(content);
            getStyleClass().add("findings-scroll");
            setFitToWidth(true);
            setHbarPolicy(ScrollBarPolicy.NEVER);
            setMinHeight(USE_PREF_SIZE);
            content.heightProperty().subscribe(() -> setVvalue(getVmax()));
        }

        @Override
        protected double computePrefHeight(double width) {
            return Math.min(MOST_HEIGHT, Math.ceil(getContent().prefHeight(WIDTH)));
        }
    }

    /// Shows how far it is.
    ///
    /// @param underway how far
    void show(Underway underway) {
        var plain = texts.of(underway.stopping() ? "underway.stopping" : "underway.plain");
        doing.setText(underway.stopping() || underway.doing().isEmpty() ? plain : underway.doing());
        bar.setVisible(underway.part().isPresent());
        bar.setManaged(bar.isVisible());
        bar.setProgress(underway.part().orElse(0));
        text.setText(underway.text());
        scroll.setVisible(!underway.text().isEmpty());
        scroll.setManaged(scroll.isVisible());
        stop.setDisable(underway.stopping());
        setAccessibleText(doing.getText());
    }
}
