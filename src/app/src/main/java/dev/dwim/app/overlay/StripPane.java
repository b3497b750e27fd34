package dev.dwim.app.overlay;

import dev.dwim.app.overlay.Sight.Never;
import dev.dwim.app.overlay.Sight.Part;
import dev.dwim.app.overlay.StripState.Choices;
import dev.dwim.app.overlay.StripState.Line;
import dev.dwim.app.overlay.StripState.Told;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// The line below the field: what DWIM sees now, and what can be done about it.
final class StripPane extends HBox {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private final Strip strip;
    private final Texts texts;
    private final Runnable choose;
    private double room;

    /// @param strip  decides what is shown
    /// @param texts  in the user's language
    /// @param choose opens the list of what may be seen
    StripPane(Strip strip, Texts texts, Runnable choose) {
        this.strip = strip;
        this.texts = texts;
        this.choose = choose;
        getStyleClass().add("strip");
        setId("strip");
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(0);
    }

    /// Shows what there is to see; nothing where there is not. Until that is known it keeps the room that it had
    /// last
    /// time, so that what lies below does not move when it comes.
    ///
    /// @param overlay of which only some states have the line
    void show(OverlayState overlay) {
        var nodes = nodes(strip.state(), overlay instanceof OverlayState.Empty);
        boolean place = overlay instanceof OverlayState.Empty || overlay instanceof OverlayState.Typing;
        boolean there = !nodes.isEmpty() && place;
        boolean awaited = strip.state() instanceof Line(Sight.Awaited _, int _);
        if (isVisible()) {
            room = getHeight();
        } else if (!awaited && place) {
            room = 0;
        }
        boolean kept = awaited && place && room > 0;
        setMinHeight(kept ? room : USE_COMPUTED_SIZE);
        getChildren().setAll(nodes);
        setVisible(there);
        setManaged(there || kept);
    }

    /// What the keys act on, to have the focus.
    ///
    /// @return empty while they act elsewhere
    Optional<Node> focus() {
        return isVisible() && strip.entered()
                ? getChildren().stream()
                        .filter(node -> node.getPseudoClassStates().contains(SELECTED))
                        .findFirst()
                : Optional.empty();
    }

    private List<Node> nodes(StripState state, boolean empty) {
        return switch (state) {
            case Line(Sight.Awaited _, int _) -> List.of();
            case Line(Sight.Nothing _, int _) -> List.of();
            case Line(Sight.Unasked _, int _) -> empty ? List.of(first()) : List.of();
            case Line(Sight.Paused(String line), int _) -> List.of(sentence(line, "strip-paused"));
            case Line(Sight.Seen(List<Part> parts), int selected) -> parts(parts, selected);
            case Choices choices -> choices(choices);
            case Told(String line) -> List.of(sentence(line, "strip-told"));
        };
    }

    private Node first() {
        var line = sentence(texts.of("seen.unasked"), "strip-first");
        line.setAccessibleRole(AccessibleRole.BUTTON);
        line.setOnMouseClicked(_ -> choose.run());
        return line;
    }

    private static Label sentence(String text, String style) {
        var label = new Label(text);
        label.getStyleClass().add(style);
        label.setMinWidth(0);
        return label;
    }

    private List<Node> parts(List<Part> parts, int selected) {
        var nodes = new ArrayList<Node>();
        nodes.add(sentence(texts.of("seen.lead"), "strip-lead"));
        for (int index = 0; index < parts.size(); index++) {
            if (index > 0) {
                nodes.add(sentence("·", "strip-dot"));
            }
            nodes.add(part(parts.get(index), index == selected));
        }
        return nodes;
    }

    private Node part(Part part, boolean selected) {
        var label = sentence(part.text(), "strip-text");
        var out = new Label("×");
        out.getStyleClass().add("strip-out");
        out.setMinWidth(Region.USE_PREF_SIZE);
        out.setAccessibleRole(AccessibleRole.BUTTON);
        out.setAccessibleText(texts.of("seen.out", part.text()));
        out.setOnMouseClicked(click -> {
            click.consume();
            strip.leaveOut(part);
        });
        var box = new HBox(label, out);
        box.setOnMouseClicked(_ -> strip.open(part));
        return chosen(box, "strip-part", texts.of("seen.spoken", part.text()), selected);
    }

    private List<Node> choices(Choices choices) {
        var nodes = new ArrayList<Node>();
        for (int index = 0; index < choices.size(); index++) {
            nodes.add(choice(choices, index));
        }
        return nodes;
    }

    private Node choice(Choices choices, int index) {
        var said = index == 0 ? texts.of("never.ONCE") : never(choices.part(), choices.never(index), "never.");
        var spoken = index == 0
                ? texts.of("seen.out", choices.part().text())
                : never(choices.part(), choices.never(index), "spoken.");
        var box = new HBox(sentence(said, "strip-text"));
        box.setOnMouseClicked(_ -> strip.choose(choices, index));
        return chosen(box, "strip-choice", spoken, index == choices.selected());
    }

    private String never(Part part, Never never, String way) {
        return Optional.ofNullable(part.never().get(never))
                .map(kept -> texts.of(way + never.name(), kept.name()))
                .orElse("");
    }

    private static Node chosen(HBox box, String style, String spoken, boolean selected) {
        box.getStyleClass().add(style);
        box.setAlignment(Pos.CENTER_LEFT);
        box.setMinWidth(0);
        box.setAccessibleRole(AccessibleRole.BUTTON);
        box.setAccessibleText(spoken);
        box.setFocusTraversable(false);
        box.pseudoClassStateChanged(SELECTED, selected);
        return box;
    }
}
