package dev.dwim.app.overlay;

import dev.dwim.app.overlay.Marks.Piece;
import dev.dwim.app.overlay.Row.Act;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// One place in the list, which shows one row after another. What looks alike keeps its nodes and gets other letters,
/// since new nodes cost most of the time between a key and its rows.
final class RowNode extends HBox {
    private static final int TINTS = 6;

    private final Texts texts;
    private final Pictures pictures;
    private final HBox tile = new HBox();
    private final TextFlow title = new TextFlow();
    private final HBox chips = new HBox();
    private final HBox ways = new HBox();
    private final Label plugin = label("", "row-plugin");
    private Optional<Sign> sign = Optional.empty();
    private Optional<TextField> field = Optional.empty();

    /// What a tile shows.
    private record Sign(Optional<URI> picture, Optional<Icon> icon, String initial, String plugin) {}

    /// Of an icon in a tile.
    private static final double EMBLEM = 16;

    /// @param texts    in the user's language
    /// @param pictures of what the rows are for
    RowNode(Texts texts, Pictures pictures) {
        this.texts = texts;
        this.pictures = pictures;
        title.getStyleClass().add("row-title");
        title.setMaxHeight(Region.USE_PREF_SIZE);
        chips.getStyleClass().add("chips");
        chips.setMinWidth(0);
        HBox.setHgrow(chips, Priority.ALWAYS);
        ways.getStyleClass().add("chips");
        ways.setAlignment(Pos.CENTER_LEFT);
        ways.setMinWidth(Region.USE_PREF_SIZE);
        tile.setAlignment(Pos.CENTER);
        getChildren().addAll(tile, title, chips, ways, plugin);
        getStyleClass().add("row");
        setAlignment(Pos.CENTER_LEFT);
        setAccessibleRole(AccessibleRole.LIST_ITEM);
    }

    /// Shows a row.
    ///
    /// @param row      any
    /// @param reached  by what else its action is reached
    /// @param changing the argument that is being changed, from 0; -1 for none
    void show(Row row, List<String> reached, int changing) {
        show(new Sign(row.picture(), icon(row), row.initial(), row.plugin()));
        write(row);
        title.setMinWidth(row.act() instanceof Act.Say ? 0 : Region.USE_PREF_SIZE);
        fill(row.chips(), changing);
        reach(reached);
        plugin.setText(aside(row));
        setAccessibleText(accessibleText(row));
    }

    /// Who does it; for what nobody asked for, why it is there.
    private String aside(Row row) {
        return row.section() == Row.Section.SUGGESTED
                ? row.candidate().map(new Because(texts)::first).orElse("")
                : row.plugin();
    }

    /// The field of the argument that is being changed.
    Optional<TextField> field() {
        return field;
    }

    private static Label label(String text, String style) {
        var label = new Label(text);
        label.getStyleClass().add(style);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private void write(Row row) {
        row.answer()
                .ifPresentOrElse(
                        live -> write(List.of(new Piece(live.shown(), false)), "row-answer"),
                        () -> write(Marks.cut(row.title(), row.marks()), "row-letters"));
    }

    private void write(List<Piece> pieces, String plain) {
        var nodes = title.getChildren();
        for (int each = 0; each < pieces.size(); each++) {
            var piece = pieces.get(each);
            var style = piece.marked() ? "row-mark" : plain;
            if (each < nodes.size() && nodes.get(each).getStyleClass().contains(style)) {
                ((Text) nodes.get(each)).setText(piece.letters());
            } else {
                var text = new Text(piece.letters());
                text.getStyleClass().add(style);
                nodes.subList(each, nodes.size()).clear();
                nodes.add(text);
            }
        }
        nodes.subList(pieces.size(), nodes.size()).clear();
    }

    private void fill(List<Row.Chip> arguments, int changing) {
        field = Optional.empty();
        var nodes = chips.getChildren();
        for (int each = 0; each < arguments.size(); each++) {
            var chip = arguments.get(each);
            var style = each == changing ? "chip-changing" : chip.value().isEmpty() ? "chip-missing" : "chip-filled";
            if (each == changing) {
                nodes.subList(each, nodes.size()).clear();
                nodes.add(changing(chip, style));
            } else {
                if (each == nodes.size() || !nodes.get(each).getStyleClass().contains(style)) {
                    nodes.subList(each, nodes.size()).clear();
                    nodes.add(new ChipNode(style));
                }
                ((ChipNode) nodes.get(each)).show(chip.title(), Marks.cut(value(chip), chip.marks()));
            }
        }
        nodes.subList(arguments.size(), nodes.size()).clear();
    }

    private Node changing(Row.Chip chip, String style) {
        var input = Beside.input(chip.value().orElse(""), chip.title());
        field = Optional.of(input);
        var box = new HBox(label(chip.title(), "chip-name"), input);
        box.getStyleClass().addAll("chip", style);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private String value(Row.Chip chip) {
        return chip.value().orElseGet(() -> texts.of("chip.missing"));
    }

    private void reach(List<String> reached) {
        var now =
                ways.getChildren().stream().map(way -> ((Label) way).getText()).toList();
        if (!now.equals(reached)) {
            ways.getChildren()
                    .setAll(reached.stream().map(way -> label(way, "row-name")).toList());
        }
        ways.setManaged(!reached.isEmpty());
    }

    private String accessibleText(Row row) {
        var said =
                new StringBuilder(row.answer().map(live -> live.shown() + ", ").orElse("")).append(row.title());
        row.chips()
                .forEach(chip ->
                        said.append(", ").append(chip.title()).append(' ').append(value(chip)));
        row.unanswered().ifPresent(reason -> said.append(", ").append(reason));
        var aside = aside(row);
        return aside.isEmpty() ? said.toString() : said + ", " + aside;
    }

    private void show(Sign other) {
        if (!sign.equals(Optional.of(other))) {
            sign = Optional.of(other);
            tile.getChildren().setAll(tile(other));
        }
    }

    private static Optional<Icon> icon(Row row) {
        return switch (row.act()) {
            case Act.Pick _ -> Optional.empty();
            case Act.All _ -> Optional.of(Icon.STEPS);
            case Act.Press(Pin pin) -> Optional.of(pin.icon());
            case Act.Say _ -> row.section() == Row.Section.TRY ? Optional.empty() : Optional.of(Icon.CLOCK);
            case Act.TakeBack _ -> Optional.of(Icon.BACK);
        };
    }

    /// Stands for what the row is for by its picture, or by the plugin's icon or else its initial, on its colour. What
    /// no plugin does has an icon instead.
    private Node tile(Sign shown) {
        var picture = shown.picture().flatMap(pictures::of);
        if (picture.isPresent()) {
            return tile(picture.get(), "tile-bare");
        }
        if (shown.icon().isPresent()) {
            return tile(shown.icon().get().draw(18), "tile-bare");
        }
        var initial = new Label(shown.initial());
        initial.getStyleClass().add("tile-initial");
        return tile(
                Emblem.of(shown.plugin())
                        .<Node>map(emblem -> emblem.draw(EMBLEM))
                        .orElse(initial),
                "tint-" + Math.floorMod(shown.plugin().hashCode(), TINTS));
    }

    private static Node tile(Node shown, String style) {
        var tile = new StackPane(shown);
        tile.getStyleClass().addAll("tile", style);
        return tile;
    }
}
