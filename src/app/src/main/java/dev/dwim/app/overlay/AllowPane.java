package dev.dwim.app.overlay;

import dev.dwim.app.overlay.OverlayState.Allowing;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The switches of what DWIM may see, each with a sentence on what it takes; as high as it needs to be, where the
/// screen
/// has room for that.
final class AllowPane extends ScrollPane {
    private static final double WIDTH = 670;

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass ON = PseudoClass.getPseudoClass("on");

    private final Texts texts;
    private final VBox switches = new VBox();

    /// @param allowing the switches, and which is selected
    /// @param texts    in the user's language
    /// @param turned   told which was clicked, from 0
    AllowPane(Allowing allowing, Texts texts, IntConsumer turned) {
        this.texts = texts;
        getStyleClass().add("allowing-scroll");
        switches.getStyleClass().add("allowing");
        setContent(switches);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        var heading = new Label(texts.of("allow.heading"));
        heading.getStyleClass().add("section");
        switches.getChildren().add(heading);
        for (int index = 0; index < allowing.outlooks().size(); index++) {
            int place = index;
            var node = outlook(allowing.outlooks().get(index), index == allowing.selected());
            node.setOnMouseClicked(_ -> turned.accept(place));
            switches.getChildren().add(node);
        }
        allowing.problem().ifPresent(reason -> switches.getChildren().add(line(reason, "row-problem")));
    }

    /// What the keys act on, to have the focus.
    Node focus() {
        // Only what has its looks has its content in the window, and only there a node can have the focus.
        applyCss();
        return chosen().orElse(this);
    }

    private Optional<Node> chosen() {
        return switches.getChildren().stream()
                .filter(node -> node.getPseudoClassStates().contains(SELECTED))
                .findFirst();
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.ceil(switches.prefHeight(WIDTH));
    }

    /// What is selected is in sight.
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        chosen().ifPresent(node -> {
            double hidden = switches.getHeight() - getViewportBounds().getHeight();
            double middle =
                    node.getBoundsInParent().getCenterY() - getViewportBounds().getHeight() / 2;
            setVvalue(hidden <= 0 ? 0 : Math.clamp(middle / hidden, 0, 1));
        });
    }

    private Node outlook(Outlook outlook, boolean selected) {
        var name = texts.of("channel." + outlook.name());
        var takes = texts.of("takes." + outlook.name());
        var text = new VBox(
                line(name.substring(0, 1).toUpperCase(texts.locale()) + name.substring(1), "allow-name"),
                line(takes, "allow-takes"));
        HBox.setHgrow(text, Priority.ALWAYS);
        var box = new HBox(text, toggle(outlook.on()));
        box.getStyleClass().add("allow");
        box.setAlignment(Pos.CENTER_LEFT);
        box.setAccessibleRole(AccessibleRole.CHECK_BOX);
        box.setAccessibleText(name + ": " + texts.of(outlook.on() ? "allow.on" : "allow.off") + ". " + takes);
        box.pseudoClassStateChanged(SELECTED, selected);
        return box;
    }

    private Node toggle(boolean on) {
        var said = new Label(texts.of(on ? "allow.on" : "allow.off"));
        said.getStyleClass().add("allow-said");
        var knob = new Region();
        knob.getStyleClass().add("knob");
        var track = new HBox(knob);
        track.getStyleClass().add("switch");
        track.setAlignment(on ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
        track.pseudoClassStateChanged(ON, on);
        var box = new HBox(said, track);
        box.getStyleClass().add("allow-end");
        box.setAlignment(Pos.CENTER_RIGHT);
        box.setMinWidth(Region.USE_PREF_SIZE);
        return box;
    }

    private static Label line(String text, String style) {
        var label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
