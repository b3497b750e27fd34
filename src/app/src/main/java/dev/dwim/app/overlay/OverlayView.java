package dev.dwim.app.overlay;

import dev.dwim.app.overlay.OverlayState.Asking;
import dev.dwim.app.overlay.OverlayState.Confirming;
import dev.dwim.app.overlay.OverlayState.Done;
import dev.dwim.app.overlay.OverlayState.Empty;
import dev.dwim.app.overlay.OverlayState.Failed;
import dev.dwim.app.overlay.OverlayState.Running;
import dev.dwim.app.overlay.OverlayState.Typing;
import dev.dwim.app.overlay.OverlayState.Unknown;
import dev.dwim.core.intent.Intent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The overlay's nodes. What is visible follows the model's state and nothing else.
final class OverlayView {
    private static final double FIELD_ICON = 22;
    private static final KeyCombination UNDO = KeyCombination.valueOf("Shortcut+Z");

    private final OverlayModel model;
    private final TextField field = new TextField();
    private final Node glass = Icon.SEARCH.draw(FIELD_ICON);
    private final Node spinner = spinner();
    private final RowList rows;
    private final StackPane body = new StackPane();
    private final Label hint = new Label();
    private final VBox root = new VBox();
    private boolean enterDown;

    /// @param model what to show
    OverlayView(OverlayModel model) {
        this.model = model;
        this.rows = new RowList(model::run);
        root.getStyleClass().add("overlay");
        root.getChildren().addAll(fieldRow(), body, footer());
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        root.addEventFilter(KeyEvent.KEY_RELEASED, this::released);
        model.stateProperty().subscribe(this::show);
    }

    /// All of it.
    ///
    /// @return the root of a scene
    Parent root() {
        return root;
    }

    /// Puts the focus where it belongs: into the field, or on what must be decided.
    void focus() {
        if (model.state() instanceof Confirming) {
            body.getChildren().getFirst().requestFocus();
        } else if (!field.isFocused()) {
            field.requestFocus();
            // Gaining the focus selects everything, and the next key would replace it.
            field.end();
        }
    }

    /// Makes ready for the next key: the window has just appeared.
    void appeared() {
        focus();
        field.end();
    }

    /// Takes the focus out of the field: a caret that blinks in a hidden window costs as much as in a shown one.
    void rest() {
        root.requestFocus();
    }

    private Node fieldRow() {
        field.getStyleClass().add("words");
        field.setId("words");
        field.setAccessibleText("What do you want to do?");
        field.setTextFormatter(
                new TextFormatter<>(change -> change.getControlNewText().length() <= Intent.MAX_WORDS ? change : null));
        field.textProperty().bindBidirectional(model.wordsProperty());
        field.editableProperty()
                .bind(Bindings.createBooleanBinding(() -> writable(model.state()), model.stateProperty()));
        HBox.setHgrow(field, Priority.ALWAYS);
        var lead = new StackPane(glass, spinner);
        lead.getStyleClass().add("lead");
        var box = new HBox(lead, field);
        box.getStyleClass().add("field-row");
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private static boolean writable(OverlayState state) {
        return switch (state) {
            case Empty _, Typing _, Asking _, Done _, Failed _, Unknown _ -> true;
            case Running _, Confirming _ -> false;
        };
    }

    private Node footer() {
        hint.getStyleClass().add("hint");
        var name = new Label("DWIM");
        name.getStyleClass().add("brand");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var box = new HBox(name, space, hint);
        box.getStyleClass().add("footer");
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case ESCAPE -> {
                model.hide();
                event.consume();
            }
            case DOWN, UP -> {
                if (model.state() instanceof Typing) {
                    model.move(event.getCode() == KeyCode.DOWN ? 1 : -1);
                    event.consume();
                }
            }
            case ENTER -> {
                if (field.equals(event.getTarget())) {
                    // Held down, it says the same thing once.
                    if (!enterDown) {
                        model.enter();
                    }
                    event.consume();
                }
                enterDown = true;
            }
            default -> {
                if (UNDO.match(event) && undoable()) {
                    model.undo();
                    event.consume();
                }
            }
        }
    }

    private void released(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            enterDown = false;
        }
    }

    private boolean undoable() {
        return field.getText().isEmpty()
                && model.state() instanceof Done(List<String> lines, Optional<String> undo)
                && undo.isPresent();
    }

    private void show(OverlayState state) {
        var pane = pane(state);
        if (!body.getChildren().equals(pane.map(List::of).orElse(List.of()))) {
            body.getChildren().setAll(pane.map(List::of).orElse(List.of()));
        }
        body.setManaged(pane.isPresent());
        spinner.setVisible(state instanceof Running);
        glass.setVisible(!spinner.isVisible());
        field.setPromptText(state instanceof Asking ? "Your answer" : "What do you want to do?");
        hint.setText(hint(state));
        focus();
    }

    private Optional<Node> pane(OverlayState state) {
        return switch (state) {
            case Empty _, Running _ -> Optional.empty();
            case Typing typing -> typing(typing);
            case Asking asking ->
                Optional.of(new Notice(Icon.SPEECH, "plain", asking.question(), List.of(asking.title()), List.of()));
            case Confirming confirming -> Optional.of(new ConfirmPane(confirming, model::approve, model::decline));
            case Done(List<String> lines, Optional<String> undo) -> Optional.of(done(lines, undo));
            case Failed failed -> Optional.of(failed(failed));
            case Unknown(String message) ->
                Optional.of(new Notice(
                        Icon.QUESTION, "unsure", "This may or may not have happened", List.of(message), List.of()));
        };
    }

    private Optional<Node> typing(Typing typing) {
        rows.show(typing);
        if (!typing.rows().isEmpty()) {
            return Optional.of(rows);
        }
        return typing.settled()
                ? Optional.of(new Notice(
                        Icon.SPEECH,
                        "plain",
                        "Nothing here does that yet",
                        List.of("Say it in other words, or press Enter to try anyway."),
                        List.of()))
                : Optional.empty();
    }

    private Node done(List<String> lines, Optional<String> undo) {
        var heading = lines.isEmpty() ? "Done." : lines.getFirst();
        var rest = lines.isEmpty() ? List.<String>of() : lines.subList(1, lines.size());
        return new Notice(Icon.CHECK, "good", heading, rest, undoButton(undo));
    }

    private Node failed(Failed failed) {
        var lines = new ArrayList<>(List.of(failed.message()));
        failed.before().forEach(line -> lines.add("Done before: " + line));
        return new Notice(Icon.CROSS, "wrong", failed.fault(), lines, undoButton(failed.undo()));
    }

    private List<Button> undoButton(Optional<String> undo) {
        return undo.map(_ -> {
                    var button = new Button("Undo");
                    button.getStyleClass().add("button-plain");
                    button.setId("undo");
                    button.setMinWidth(Region.USE_PREF_SIZE);
                    button.setOnAction(_ -> model.undo());
                    return List.of(button);
                })
                .orElse(List.of());
    }

    private static Node spinner() {
        var spinner = new ProgressIndicator();
        spinner.getStyleClass().add("busy");
        spinner.setMinSize(FIELD_ICON, FIELD_ICON);
        spinner.setPrefSize(FIELD_ICON, FIELD_ICON);
        spinner.setMaxSize(FIELD_ICON, FIELD_ICON);
        return spinner;
    }

    private static String hint(OverlayState state) {
        return switch (state) {
            case Empty _, Unknown _ -> "Esc  close";
            case Typing(List<Row> rows, int selected, boolean settled)
            when rows.size() > 1 -> "↑↓  choose     Enter  do it     Esc  close";
            case Typing _ -> "Enter  do it     Esc  close";
            case Running _ -> "Esc  leave it running";
            case Asking _ -> "Enter  answer     Esc  never mind";
            case Confirming _ -> "Tab and Space  decide     Esc  never mind";
            case Done(List<String> lines, Optional<String> undo) when undo.isPresent() -> "Ctrl+Z  undo     Esc  close";
            case Done _ -> "Esc  close";
            case Failed _ -> "Enter  try again     Esc  close";
        };
    }
}
