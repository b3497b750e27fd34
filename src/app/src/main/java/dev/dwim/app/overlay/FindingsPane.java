package dev.dwim.app.overlay;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
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

    /// @param findings what there is to see
    /// @param texts    in the user's language
    FindingsPane(List<Findings> findings, Texts texts) {
        this.texts = texts;
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
            case Findings.Text(String text) -> wrapped(text, "finding-text");
            case Findings.Picture picture -> picture(picture);
            case Findings.Table table -> table(table);
        };
    }

    private static Node picture(Findings.Picture picture) {
        // Decoded elsewhere, and no larger than it is shown.
        var view =
                new ImageView(new Image(picture.location().toString(), WIDTH - 48, MOST_HEIGHT - 32, true, true, true));
        view.setPreserveRatio(true);
        view.setFitHeight(MOST_HEIGHT - 32);
        return view;
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
