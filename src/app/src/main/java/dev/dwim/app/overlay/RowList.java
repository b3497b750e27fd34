package dev.dwim.app.overlay;

import dev.dwim.app.overlay.OverlayState.Aside;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// The rows, each section of them under its heading, also where it is the only one; with the selected one, what is open
/// beside it.
final class RowList extends VBox {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private final Texts texts;
    private final Function<Row, List<String>> ways;
    private final IntConsumer chosen;
    private final Consumer<String> typed;
    private final Pictures pictures = new Pictures();
    private final List<RowNode> places = new ArrayList<>();
    private final List<Label> headings = new ArrayList<>();
    private List<Row> shown = List.of();
    private int selected = -1;
    private Aside aside = new Aside.Closed();
    private Beside beside = Beside.nothing();

    /// @param texts  in the user's language
    /// @param ways   by what else a row's action is reached: its short name, its hotkey
    /// @param chosen is told the index of a row that was clicked
    /// @param typed  is told what has been typed beside the selected row
    RowList(Texts texts, Function<Row, List<String>> ways, IntConsumer chosen, Consumer<String> typed) {
        this.texts = texts;
        this.ways = ways;
        this.chosen = chosen;
        this.typed = typed;
        getStyleClass().add("rows");
        setAccessibleRole(AccessibleRole.LIST_VIEW);
    }

    /// Shows rows.
    ///
    /// @param rows  all of them
    /// @param index the selected one, -1 for none
    /// @param open  what is open beside it
    void show(List<Row> rows, int index, Aside open) {
        if (!rows.equals(shown) || !drawnAlike(open) || (selected != index && !(open instanceof Aside.Closed))) {
            shown = rows;
            fill(index, open);
        }
        selected = index;
        aside = open;
        if (open instanceof Aside.Timing now) {
            beside.timing().ifPresent(pane -> pane.show(now.moment()));
        }
        problem(open).ifPresent(beside::complain);
        for (int each = 0; each < shown.size(); each++) {
            places.get(each).pseudoClassStateChanged(SELECTED, each == index);
        }
    }

    /// Whether the rows look the same with that open; a menu lies above them, and a field keeps what is typed into
    /// it.
    private boolean drawnAlike(Aside other) {
        return aside.equals(other)
                || (aside instanceof Aside.Editing(int before, var _)
                        && other instanceof Aside.Editing(int now, var _)
                        && before == now)
                || (aside instanceof Aside.Naming named
                        && other instanceof Aside.Naming naming
                        && named.what() == naming.what())
                || (aside instanceof Aside.Timing && other instanceof Aside.Timing)
                || ((aside instanceof Aside.Closed || aside instanceof Aside.Menu)
                        && (other instanceof Aside.Closed || other instanceof Aside.Menu));
    }

    /// What is wrong with what was typed beside the row; nothing where nothing is typed.
    private static Optional<Optional<String>> problem(Aside open) {
        return switch (open) {
            case Aside.Editing(int _, Optional<String> problem) -> Optional.of(problem);
            case Aside.Naming naming -> Optional.of(naming.problem());
            case Aside.Closed _, Aside.Why _, Aside.Menu _, Aside.Said _, Aside.Timing _, Aside.Keying _ ->
                Optional.empty();
        };
    }

    /// The field of the argument that is being changed, of the short name, or of the time.
    Optional<TextField> field() {
        return beside.field()
                .or(() -> selected >= 0 && selected < shown.size()
                        ? places.get(selected).field()
                        : Optional.empty());
    }

    /// What has the focus while something is open beside the row: that field, or what waits for keys.
    Optional<? extends Node> focus() {
        return beside.keys().isPresent() ? beside.keys() : field();
    }

    /// Where the selected row is, with what is open beside it.
    ///
    /// @param first  whether it is the first one, or none is
    /// @param top    from the upper edge of the list
    /// @param bottom from there too
    record Place(boolean first, double top, double bottom) {}

    /// Where the selected row is, once all is laid out.
    Place place() {
        if (selected < 0 || selected >= shown.size()) {
            return new Place(true, 0, 0);
        }
        var row = places.get(selected);
        double bottom = beside.node()
                .map(Node::getBoundsInParent)
                .orElse(row.getBoundsInParent())
                .getMaxY();
        return new Place(selected == 0, row.getLayoutY(), bottom);
    }

    /// Nodes keep their places, headings too: to move them would have them all drawn anew.
    private void fill(int index, Aside open) {
        var nodes = new ArrayList<Node>();
        beside = Beside.nothing();
        for (int each = 0; each < shown.size(); each++) {
            var row = shown.get(each);
            boolean changing = each == index && open instanceof Aside.Editing;
            var place = place(each);
            place.show(row, ways.apply(row), changing ? ((Aside.Editing) open).chip() : -1);
            head(each, each == 0 || shown.get(each - 1).section() != row.section());
            nodes.add(headings.get(each));
            nodes.add(place);
            row.unanswered().ifPresent(reason -> nodes.add(Beside.line(reason)));
            if (each == index) {
                beside = Beside.of(row, open, texts);
                beside.node().ifPresent(nodes::add);
                beside.field()
                        .or(place::field)
                        .ifPresent(field -> field.textProperty().subscribe((_, now) -> typed.accept(now)));
            }
        }
        put(nodes);
    }

    /// Where they differ at the end alone, the end alone is changed.
    private void put(List<Node> nodes) {
        var now = getChildren();
        int same = Math.min(now.size(), nodes.size());
        if (!now.subList(0, same).equals(nodes.subList(0, same))) {
            now.setAll(nodes);
        } else if (now.size() > same) {
            now.remove(same, now.size());
        } else if (nodes.size() > same) {
            now.addAll(nodes.subList(same, nodes.size()));
        }
    }

    private void head(int index, boolean first) {
        var heading = headings.get(index);
        if (first) {
            heading.setText(texts.of("section." + shown.get(index).section().name()));
        }
        heading.setVisible(first);
        heading.setManaged(first);
    }

    private RowNode place(int index) {
        if (index == places.size()) {
            var place = new RowNode(texts, pictures);
            place.setOnMouseClicked(_ -> chosen.accept(index));
            places.add(place);
            var heading = new Label();
            heading.getStyleClass().add("section");
            headings.add(heading);
        }
        return places.get(index);
    }
}
