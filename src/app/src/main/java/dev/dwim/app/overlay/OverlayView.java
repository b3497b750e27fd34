package dev.dwim.app.overlay;

import dev.dwim.app.overlay.OverlayState.Allowing;
import dev.dwim.app.overlay.OverlayState.Aside;
import dev.dwim.app.overlay.OverlayState.Asking;
import dev.dwim.app.overlay.OverlayState.Confirming;
import dev.dwim.app.overlay.OverlayState.Done;
import dev.dwim.app.overlay.OverlayState.Empty;
import dev.dwim.app.overlay.OverlayState.Failed;
import dev.dwim.app.overlay.OverlayState.Running;
import dev.dwim.app.overlay.OverlayState.Typing;
import dev.dwim.app.overlay.OverlayState.Unknown;
import dev.dwim.core.intent.Intent;
import javafx.beans.binding.Bindings;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The overlay's nodes. What is visible follows the model's state and nothing else.
final class OverlayView {
    private static final double FIELD_ICON = 22;

    /// The caret stands before the first letter: with a little room between them.
    private static final String BESIDE_CARET = "\u2009";

    /// A little of what lies behind stays to be seen.
    private static final double BEHIND = 24;

    private final OverlayModel model;
    private final Texts texts;
    private final TextField field = new TextField();
    private final Node glass = Icon.SEARCH.draw(FIELD_ICON);
    private final Node busy;
    private final Panes panes;
    private final StripPane strip;
    private final Body body = new Body();
    private final ButtonBar bar;
    private final Label hint = new Label();

    /// Whether not all of what was pasted had room.
    private boolean cut;

    private final VBox root = new VBox();
    private final Pointing pointing = new Pointing(root);

    /// @param model what to show
    /// @param texts in the user's language
    /// @param calm  whether nothing is to move by itself
    OverlayView(OverlayModel model, Texts texts, boolean calm) {
        this.model = model;
        this.texts = texts;
        this.busy = calm ? Icon.CLOCK.draw(FIELD_ICON) : spinner();
        this.panes = new Panes(model, texts, this::copy);
        this.bar = new ButtonBar(texts, model::press);
        this.strip = new StripPane(model.seeing().strip(), texts, model::permit);
        root.getStyleClass().add("overlay");
        root.setNodeOrientation(texts.rightToLeft() ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
        VBox.setVgrow(body, Priority.ALWAYS);
        root.getChildren().addAll(fieldRow(), strip, bar, body, footer());
        var keys = new Keys(model, field, this::argument, this::copy);
        root.addEventFilter(KeyEvent.KEY_PRESSED, keys::pressed);
        root.addEventFilter(KeyEvent.KEY_RELEASED, keys::released);
        root.addEventFilter(MouseEvent.MOUSE_MOVED, this::moved);
        model.stateProperty().subscribe(this::show);
        model.choosing()
                .pinboard()
                .pinsProperty()
                .subscribe(_ -> bar.show(model.choosing().pinboard().bar()));
        model.seeing().strip().stateProperty().subscribe(_ -> showStrip());
    }

    /// All of it.
    ///
    /// @return the root of a scene
    Region root() {
        return root;
    }

    /// Keeps a list to what a screen has room for beside all else that is shown just now.
    ///
    /// @param height of the screen, in units of this view
    void keepTo(double height) {
        if (body.isManaged()) {
            double around = root.prefHeight(-1) - body.prefHeight(-1);
            body.keepTo(height - BEHIND - around);
        }
    }

    /// Puts the focus where it belongs: into the field, an argument's field, or on what must be decided.
    void focus() {
        var beside = panes.rows().focus();
        if (model.state() instanceof Confirming) {
            body.getChildren().getFirst().requestFocus();
        } else if (model.state() instanceof Allowing && body.getChildren().getFirst() instanceof AllowPane pane) {
            pane.focus().requestFocus();
        } else if (strip.focus().isPresent()) {
            strip.focus().get().requestFocus();
        } else if (beside.isPresent()) {
            beside.get().requestFocus();
        } else if (!field.isFocused()) {
            field.requestFocus();
            // Gaining the focus selects everything, and the next key would replace it.
            field.end();
        }
    }

    private void moved(MouseEvent mouse) {
        if (pointing.moved(new Point2D(mouse.getScreenX(), mouse.getScreenY()))) {
            model.stay();
        }
    }

    /// Makes ready for the next key: the window has just appeared.
    void appeared() {
        pointing.rest();
        focus();
        field.end();
    }

    /// Takes the focus out of the field: a caret that blinks in a hidden window costs as much as in a shown one.
    void rest() {
        root.requestFocus();
    }

    /// What is typed into the argument that is being changed.
    private String argument() {
        return panes.rows().field().map(TextField::getText).orElse("");
    }

    private void copy() {
        Panes.copied(model.state()).ifPresent(text -> {
            var content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
            model.hide();
        });
    }

    private Node fieldRow() {
        field.getStyleClass().add("words");
        field.setId("words");
        field.setAccessibleText(texts.of("field.prompt"));
        field.setTextFormatter(new TextFormatter<>(this::fitting));
        field.textProperty().bindBidirectional(model.wordsProperty());
        field.editableProperty()
                .bind(Bindings.createBooleanBinding(() -> writable(model.state()), model.stateProperty()));
        HBox.setHgrow(field, Priority.ALWAYS);
        var lead = new StackPane(glass, busy);
        lead.getStyleClass().add("lead");
        var box = new HBox(lead, field);
        box.getStyleClass().add("field-row");
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    /// What is pasted becomes one line; of what is too long as much is taken as there is room for, and that is said.
    private TextFormatter.Change fitting(TextFormatter.Change change) {
        if (!change.isContentChange()) {
            return change;
        }
        var text = change.getText().replaceAll("[\\r\\n\\t]", " ");
        int kept = change.getControlText().length() - (change.getRangeEnd() - change.getRangeStart());
        int room = Math.max(0, Intent.MAX_WORDS - kept);
        cut = text.length() > room;
        if (cut) {
            boolean half = room > 0 && Character.isHighSurrogate(text.charAt(room - 1));
            text = text.substring(0, half ? room - 1 : room);
            int end = change.getRangeStart() + text.length();
            change.selectRange(end, end);
        }
        change.setText(text);
        hint.setText(hint(model.state()));
        return change;
    }

    private String hint(OverlayState state) {
        if (cut && writable(state)) {
            return texts.of("field.cut", Intent.MAX_WORDS);
        }
        return strip.focus().isPresent() ? panes.hint(model.seeing().strip().state()) : panes.hint(state);
    }

    private static boolean writable(OverlayState state) {
        return switch (state) {
            case Typing typing -> !(typing.aside() instanceof Aside.Keying);
            case Empty _, Asking _, Done _, Failed _, Unknown _ -> true;
            case Allowing _, Running _, Confirming _ -> false;
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

    /// Shows a state.
    ///
    /// @param state usually the model's
    void show(OverlayState state) {
        pointing.rest();
        panes.show(state, body);
        bar.show(model.choosing().pinboard().bar());
        busy.setVisible(state instanceof Running);
        glass.setVisible(!busy.isVisible());
        field.setPromptText(BESIDE_CARET + texts.of(state instanceof Asking ? "field.answer" : "field.prompt"));
        field.setFocusTraversable(!(state instanceof Confirming));
        strip.show(state);
        hint.setText(hint(state));
        focus();
    }

    private void showStrip() {
        strip.show(model.state());
        hint.setText(hint(model.state()));
        focus();
    }

    private static Node spinner() {
        var spinner = new ProgressIndicator();
        spinner.getStyleClass().add("busy");
        spinner.setMinSize(FIELD_ICON, FIELD_ICON);
        spinner.setPrefSize(FIELD_ICON, FIELD_ICON);
        spinner.setMaxSize(FIELD_ICON, FIELD_ICON);
        return spinner;
    }
}
