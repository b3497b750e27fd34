package dev.dwim.app.overlay;

import java.net.URI;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What calls returned, to be looked at; as high as it needs to be, up to a limit.
final class FindingsPane extends ScrollPane {
    private static final double MOST_HEIGHT = 320;
    private static final double WIDTH = 670;

    private final Texts texts;
    private final Consumer<URI> opened;

    /// @param findings what there is to see
    /// @param texts    in the user's language
    /// @param opened   told which link was clicked
    FindingsPane(List<Findings> findings, Texts texts, Consumer<URI> opened) {
        this.texts = texts;
        this.opened = opened;
        var all = new VBox();
        all.getStyleClass().add("findings");
        findings.forEach(each -> all.getChildren().add(node(each)));
        setContent(all);
        getStyleClass().add("findings-scroll");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.min(MOST_HEIGHT, Math.ceil(getContent().prefHeight(WIDTH)));
    }

    private Node node(Findings findings) {
        return switch (findings) {
            case Findings.Nothing _ -> new Region();
            case Findings.Text(String text) -> wrapped(text, "finding-text");
            case Findings.Marked(Written written) -> new WrittenPane(written, opened);
            case Findings.Picture(URI location) -> new PicturePane(location, WIDTH - 104, MOST_HEIGHT - 32);
            case Findings.Table table -> table(table);
        };
    }

    private Node table(Findings.Table table) {
        var grid = new GridPane();
        grid.getStyleClass().add("finding-table");
        int row = 0;
        if (table.columns().stream().anyMatch(name -> !name.isEmpty())) {
            for (int column = 0; column < table.columns().size(); column++) {
                grid.add(wrapped(table.columns().get(column), "finding-column"), column, row);
            }
            row++;
        }
        for (var cells : table.rows()) {
            for (int column = 0; column < cells.size(); column++) {
                grid.add(wrapped(cells.get(column), "finding-cell"), column, row);
            }
            row++;
        }
        table.columns().forEach(_ -> {
            var constraints = new ColumnConstraints();
            constraints.setHgrow(Priority.ALWAYS);
            grid.getColumnConstraints().add(constraints);
        });
        if (table.more() == 0) {
            return grid;
        }
        return new VBox(grid, wrapped(texts.of("table.more", table.more()), "finding-more"));
    }

    private static Label wrapped(String text, String style) {
        var label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
