package dev.dwim.app.overlay;

import dev.dwim.app.overlay.OverlayState.Aside;
import dev.dwim.app.overlay.Row.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// The rows, under their headings; with the selected one, what is open beside it.
final class RowList extends VBox {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final Set<Section> ALWAYS_HEADED =
            Set.of(Section.FAVOURITES, Section.NAMED, Section.FALLBACK, Section.RECENT);
    private static final int TINTS = 6;
    private static final double FIELD_WIDTH = 160;

    private final Texts texts;
    private final Function<Row, List<String>> ways;
    private final IntConsumer chosen;
    private final Consumer<String> timed;
    private final Pictures pictures = new Pictures();
    private final List<Node> nodes = new ArrayList<>();
    private List<Row> shown = List.of();
    private int selected = -1;
    private Aside aside = new Aside.Closed();
    private Optional<TextField> field = Optional.empty();
    private Optional<TimingPane> timing = Optional.empty();
    private Optional<Node> keys = Optional.empty();

    /// @param texts  in the user's language
    /// @param ways   by what else a row's action is reached: its short name, its hotkey
    /// @param chosen is told the index of a row that was clicked
    /// @param timed  is told what has been typed of when to do a row
    RowList(Texts texts, Function<Row, List<String>> ways, IntConsumer chosen, Consumer<String> timed) {
        this.texts = texts;
        this.ways = ways;
        this.chosen = chosen;
        this.timed = timed;
        getStyleClass().add("rows");
        setAccessibleRole(AccessibleRole.LIST_VIEW);
    }

    /// Shows rows.
    ///
    /// @param rows  all of them
    /// @param index the selected one, -1 for none
    /// @param beside what is open beside it
    void show(List<Row> rows, int index, Aside beside) {
        if (!rows.equals(shown) || !drawnAlike(beside) || (selected != index && !(beside instanceof Aside.Closed))) {
            shown = rows;
            fill(index, beside);
        }
        selected = index;
        aside = beside;
        if (beside instanceof Aside.Timing now) {
            timing.ifPresent(pane -> pane.show(now.moment()));
        }
        for (int each = 0; each < nodes.size(); each++) {
            nodes.get(each).pseudoClassStateChanged(SELECTED, each == index);
        }
    }

    /// Whether the rows look the same with that open; a menu lies above them, and a field keeps what is typed into it.
    private boolean drawnAlike(Aside other) {
        return aside.equals(other)
                || (aside instanceof Aside.Timing && other instanceof Aside.Timing)
                || ((aside instanceof Aside.Closed || aside instanceof Aside.Menu)
                        && (other instanceof Aside.Closed || other instanceof Aside.Menu));
    }

    /// The field of the argument that is being changed, of the short name, or of the time.
    Optional<TextField> field() {
        return field;
    }

    /// What has the focus while something is open beside the row: that field, or what waits for keys.
    Optional<? extends Node> focus() {
        return keys.isPresent() ? keys : field;
    }

    private void fill(int index, Aside beside) {
        nodes.clear();
        getChildren().clear();
        field = Optional.empty();
        timing = Optional.empty();
        keys = Optional.empty();
        boolean headed = shown.stream().map(Row::section).distinct().count() > 1
                || shown.stream().anyMatch(row -> ALWAYS_HEADED.contains(row.section()));
        Optional<Section> last = Optional.empty();
        for (int each = 0; each < shown.size(); each++) {
            var row = shown.get(each);
            if (headed && !last.equals(Optional.of(row.section()))) {
                getChildren().add(heading(row.section()));
                last = Optional.of(row.section());
            }
            var node = row(row, each, each == index ? beside : new Aside.Closed());
            nodes.add(node);
            getChildren().add(node);
            if (each == index) {
                line(row, beside).ifPresent(getChildren()::add);
            }
        }
    }

    private Node heading(Section section) {
        var label = new Label(texts.of("section." + section.name()));
        label.getStyleClass().add("section");
        return label;
    }

    /// What there is to say below the selected row.
    private Optional<Node> line(Row row, Aside beside) {
        return switch (beside) {
            case Aside.Why _ -> Optional.of(below(row.why(), "row-why"));
            case Aside.Said(String line) -> Optional.of(below(line, "row-why"));
            case Aside.Naming(String before, Optional<String> problem) -> Optional.of(naming(before, problem));
            case Aside.Timing(String typed, var _) -> Optional.of(timing(typed));
            case Aside.Keying(String before, String held, Optional<String> problem) ->
                Optional.of(keying(before, held, problem));
            case Aside.Editing(int _, Optional<String> problem) -> problem.map(text -> below(text, "row-problem"));
            case Aside.Closed _, Aside.Menu _ -> Optional.empty();
        };
    }

    /// A field for when to do the row, with how that is read.
    private Node timing(String typed) {
        var input = input(typed, texts.of("schedule.field"));
        input.textProperty().subscribe((_, now) -> timed.accept(now));
        var pane = new TimingPane(labelled(input, "schedule.field"), input, texts);
        timing = Optional.of(pane);
        return pane;
    }

    /// What is pressed for a hotkey, with what is wrong with it.
    private Node keying(String before, String held, Optional<String> problem) {
        var unpressed = before.isEmpty() ? texts.of("key.press") : texts.of("key.press.another", before);
        var pressed = new Label(held.isEmpty() ? unpressed : held);
        pressed.getStyleClass().add(held.isEmpty() ? "keys-none" : "keys");
        pressed.setId("keys");
        pressed.setFocusTraversable(true);
        pressed.setAccessibleText(texts.of("key.field") + ": " + pressed.getText());
        keys = Optional.of(pressed);
        return below(labelled(pressed, "key.field"), problem);
    }

    private Node labelled(Node input, String key) {
        var label = new Label(texts.of(key));
        label.getStyleClass().add("chip-name");
        label.setMinWidth(Region.USE_PREF_SIZE);
        var chip = new HBox(label, input);
        chip.getStyleClass().addAll("chip", "chip-changing");
        chip.setAlignment(Pos.CENTER_LEFT);
        chip.setMaxWidth(Region.USE_PREF_SIZE);
        return chip;
    }

    /// A field for a short name, with what is wrong with it.
    private Node naming(String before, Optional<String> problem) {
        return below(labelled(input(before, texts.of("name.field")), "name.field"), problem);
    }

    private static Node below(Node input, Optional<String> problem) {
        var box = new VBox(input);
        problem.ifPresent(text -> {
            var says = new Label(text);
            says.getStyleClass().add("row-problem");
            says.setWrapText(true);
            box.getChildren().add(says);
        });
        box.getStyleClass().addAll("row-below", "naming");
        return box;
    }

    private static Node below(String text, String style) {
        var label = new Label(text);
        label.getStyleClass().addAll("row-below", style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private Node row(Row row, int index, Aside beside) {
        var chips = new HBox();
        chips.getStyleClass().add("chips");
        chips.setMinWidth(0);
        for (int each = 0; each < row.chips().size(); each++) {
            boolean changing = beside instanceof Aside.Editing(int chip, var _) && chip == each;
            chips.getChildren().add(chip(row.chips().get(each), changing));
        }
        HBox.setHgrow(chips, Priority.ALWAYS);
        var plugin = new Label(row.plugin());
        plugin.getStyleClass().add("row-plugin");
        plugin.setMinWidth(Region.USE_PREF_SIZE);
        var box = new HBox(tile(row), title(row), chips);
        ways.apply(row).forEach(alias -> {
            var key = new Label(alias);
            key.getStyleClass().add("row-name");
            key.setMinWidth(Region.USE_PREF_SIZE);
            box.getChildren().add(key);
        });
        box.getChildren().add(plugin);
        box.getStyleClass().add("row");
        box.setAlignment(Pos.CENTER_LEFT);
        box.setAccessibleRole(AccessibleRole.LIST_ITEM);
        box.setAccessibleText(accessibleText(row));
        box.setOnMouseClicked(_ -> chosen.accept(index));
        return box;
    }

    private String accessibleText(Row row) {
        var said = new StringBuilder(row.live().map(live -> live.shown() + ", ").orElse("")).append(row.title());
        row.chips()
                .forEach(chip -> said.append(", ")
                        .append(chip.title())
                        .append(' ')
                        .append(chip.value().orElseGet(() -> texts.of("chip.missing"))));
        return row.plugin().isEmpty() ? said.toString() : said + ", " + row.plugin();
    }

    private static Node title(Row row) {
        var flow = new TextFlow();
        flow.getStyleClass().add("row-title");
        if (row.live().isPresent()) {
            piece(flow, row.live().get().shown(), "row-answer");
            flow.setMinWidth(Region.USE_PREF_SIZE);
            flow.setMaxHeight(Region.USE_PREF_SIZE);
            return flow;
        }
        int at = 0;
        for (var mark : row.marks()) {
            piece(flow, row.title().substring(at, mark.start()), "row-letters");
            piece(flow, row.title().substring(mark.start(), mark.end()), "row-mark");
            at = mark.end();
        }
        piece(flow, row.title().substring(at), "row-letters");
        flow.setMinWidth(row.section() == Section.RECENT ? 0 : Region.USE_PREF_SIZE);
        flow.setMaxHeight(Region.USE_PREF_SIZE);
        return flow;
    }

    private static void piece(TextFlow flow, String letters, String style) {
        if (!letters.isEmpty()) {
            var text = new Text(letters);
            text.getStyleClass().add(style);
            flow.getChildren().add(text);
        }
    }

    private Node chip(Row.Chip chip, boolean changing) {
        var name = new Label(chip.title());
        name.getStyleClass().add("chip-name");
        name.setMinWidth(Region.USE_PREF_SIZE);
        var box = new HBox(name, changing ? changing(chip) : value(chip));
        box.getStyleClass()
                .addAll("chip", changing ? "chip-changing" : chip.value().isEmpty() ? "chip-missing" : "chip-filled");
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private Label value(Row.Chip chip) {
        var value = new Label(chip.value().orElseGet(() -> texts.of("chip.missing")));
        value.getStyleClass().add("chip-value");
        value.setTextOverrun(OverrunStyle.ELLIPSIS);
        return value;
    }

    private TextField changing(Row.Chip chip) {
        return input(chip.value().orElse(""), chip.title());
    }

    private TextField input(String text, String title) {
        var input = new TextField(text);
        input.getStyleClass().add("chip-field");
        input.setId("argument");
        input.setAccessibleText(title);
        input.setPrefWidth(FIELD_WIDTH);
        field = Optional.of(input);
        return input;
    }

    /// Stands for what the row is for by its picture, or for the plugin: its initial on a colour of its own. Words
    /// said before have a clock instead.
    private Node tile(Row row) {
        var picture = row.picture().flatMap(pictures::of);
        if (picture.isPresent()) {
            var tile = new StackPane(picture.get());
            tile.getStyleClass().addAll("tile", "tile-bare");
            return tile;
        }
        if (row.plugin().isEmpty()) {
            var clock = new StackPane(Icon.CLOCK.draw(18));
            clock.getStyleClass().addAll("tile", "tile-bare");
            return clock;
        }
        var initial = new Label(row.plugin().substring(0, 1).toUpperCase(Locale.ROOT));
        initial.getStyleClass().add("tile-initial");
        var tile = new StackPane(initial);
        tile.getStyleClass().addAll("tile", "tint-" + Math.floorMod(row.plugin().hashCode(), TINTS));
        return tile;
    }
}
