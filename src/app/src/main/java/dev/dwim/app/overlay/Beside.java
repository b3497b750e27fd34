package dev.dwim.app.overlay;

import dev.dwim.app.overlay.OverlayState.Aside;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What there is to say or to type below the selected row.
final class Beside {
    private static final double FIELD_WIDTH = 160;

    private final Optional<Node> node;
    private Optional<TextField> field = Optional.empty();
    private Optional<TimingPane> timing = Optional.empty();
    private Optional<Node> keys = Optional.empty();
    private Optional<Label> says = Optional.empty();

    private Beside(Optional<Node> node) {
        this.node = node;
    }

    /// Nothing.
    static Beside nothing() {
        return new Beside(Optional.empty());
    }

    /// What is open beside a row.
    ///
    /// @param row   the row
    /// @param aside what is open
    /// @param texts in the user's language
    static Beside of(Row row, Aside aside, Texts texts) {
        return switch (aside) {
            case Aside.Why _ -> said(new Because(texts).of(row));
            case Aside.Said(String line) -> said(line);
            case Aside.Editing(int _, Optional<String> problem) -> editing(problem);
            case Aside.Naming naming -> naming(naming, texts);
            case Aside.Timing(String before, var _) -> timing(before, texts);
            case Aside.Keying keying -> keying(keying, texts);
            case Aside.Closed _, Aside.Menu _ -> nothing();
        };
    }

    /// What is to be drawn.
    Optional<Node> node() {
        return node;
    }

    /// Where something is typed.
    Optional<TextField> field() {
        return field;
    }

    /// What waits for keys to be pressed.
    Optional<Node> keys() {
        return keys;
    }

    /// Says what is wrong with the words so far, or no longer; what is typed stays as it is.
    void complain(Optional<String> problem) {
        says.ifPresent(label -> say(label, problem));
    }

    /// What says how a time is read.
    Optional<TimingPane> timing() {
        return timing;
    }

    /// A field, as small as what it is for.
    static TextField input(String text, String title) {
        var input = new TextField(text);
        input.getStyleClass().add("chip-field");
        input.setId("argument");
        input.setAccessibleText(title);
        input.setPrefWidth(FIELD_WIDTH);
        return input;
    }

    private static Beside said(String text) {
        return new Beside(Optional.of(line(text)));
    }

    /// A sentence below a row.
    static Node line(String text) {
        var label = new Label(text);
        label.getStyleClass().addAll("row-below", "row-why");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static Beside editing(Optional<String> problem) {
        var label = problem(problem);
        label.getStyleClass().add("row-below");
        var beside = new Beside(Optional.of(label));
        beside.says = Optional.of(label);
        return beside;
    }

    private static Beside naming(Aside.Naming naming, Texts texts) {
        var title = texts.of(
                switch (naming.what()) {
                    case ACTION -> "name.field";
                    case BUTTON -> "pin.field";
                });
        var input = input(naming.before(), title);
        var label = problem(naming.problem());
        var beside = new Beside(Optional.of(below(labelled(input, title), label)));
        beside.field = Optional.of(input);
        beside.says = Optional.of(label);
        return beside;
    }

    private static Beside timing(String typed, Texts texts) {
        var title = texts.of("schedule.field");
        var input = input(typed, title);
        var pane = new TimingPane(labelled(input, title), input, texts);
        var beside = new Beside(Optional.of(pane));
        beside.field = Optional.of(input);
        beside.timing = Optional.of(pane);
        return beside;
    }

    private static Beside keying(Aside.Keying keying, Texts texts) {
        var unpressed = keying.before().isEmpty()
                ? texts.of("key.press")
                : texts.of("key.press.another", texts.keys(keying.before()));
        var title = texts.of("key.field");
        var pressed = new Label(keying.held().isEmpty() ? unpressed : texts.keys(keying.held()));
        pressed.getStyleClass().add(keying.held().isEmpty() ? "keys-none" : "keys");
        pressed.setId("keys");
        pressed.setFocusTraversable(true);
        pressed.setAccessibleText(title + ": " + pressed.getText());
        var beside = new Beside(Optional.of(below(labelled(pressed, title), problem(keying.problem()))));
        beside.keys = Optional.of(pressed);
        return beside;
    }

    private static Node labelled(Node input, String title) {
        var label = new Label(title);
        label.getStyleClass().add("chip-name");
        label.setMinWidth(Region.USE_PREF_SIZE);
        var chip = new HBox(label, input);
        chip.getStyleClass().addAll("chip", "chip-changing");
        chip.setAlignment(Pos.CENTER_LEFT);
        chip.setMaxWidth(Region.USE_PREF_SIZE);
        return chip;
    }

    private static Label problem(Optional<String> problem) {
        var label = new Label();
        label.getStyleClass().add("row-problem");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        say(label, problem);
        return label;
    }

    private static void say(Label label, Optional<String> problem) {
        label.setText(problem.orElse(""));
        label.setVisible(problem.isPresent());
        label.setManaged(problem.isPresent());
    }

    private static Node below(Node input, Label problem) {
        var box = new VBox(input, problem);
        box.getStyleClass().addAll("row-below", "naming");
        return box;
    }
}
