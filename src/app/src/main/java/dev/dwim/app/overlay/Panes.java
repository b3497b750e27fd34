package dev.dwim.app.overlay;

import dev.dwim.app.overlay.OverlayState.Aside;
import dev.dwim.app.overlay.OverlayState.Asking;
import dev.dwim.app.overlay.OverlayState.Confirming;
import dev.dwim.app.overlay.OverlayState.Deed;
import dev.dwim.app.overlay.OverlayState.Done;
import dev.dwim.app.overlay.OverlayState.Empty;
import dev.dwim.app.overlay.OverlayState.Failed;
import dev.dwim.app.overlay.OverlayState.Running;
import dev.dwim.app.overlay.OverlayState.Typing;
import dev.dwim.app.overlay.OverlayState.Unknown;
import dev.dwim.app.overlay.Row.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// What stands between the field and the last line, for every state.
final class Panes {
    private final OverlayModel model;
    private final Texts texts;
    private final RowList rows;
    private final ProgressPane progress;
    private final Runnable copy;

    /// @param model what is shown, and told of clicks
    /// @param texts in the user's language
    /// @param copy  takes the answer to the clipboard
    Panes(OverlayModel model, Texts texts, Runnable copy) {
        this.model = model;
        this.texts = texts;
        this.rows = new RowList(texts, model.choosing()::ways, model::run, model.choosing()::time);
        this.progress = new ProgressPane(texts, model::stop);
        this.copy = copy;
    }

    /// The list of rows, which is always the same node.
    RowList rows() {
        return rows;
    }

    /// The nodes for a state, the lowest first; none if there is nothing to say.
    List<Node> of(OverlayState state) {
        return switch (state) {
            case Running(String _, Underway underway) -> underway(underway);
            case Empty empty -> empty(empty);
            case Typing typing -> typing(typing);
            case Asking asking ->
                List.of(new Notice(Icon.SPEECH, "plain", asking.question(), List.of(asking.title()), List.of()));
            case Confirming confirming -> List.of(new ConfirmPane(confirming, texts, model::approve, model::decline));
            case Done done -> List.of(done(done));
            case Failed failed -> List.of(failed(failed));
            case Unknown(String message) ->
                List.of(new Notice(Icon.QUESTION, "unsure", texts.of("unknown.heading"), List.of(message), List.of()));
        };
    }

    /// Nothing for what is over at once: it would only flicker.
    private List<Node> underway(Underway underway) {
        if (!underway.visible()) {
            return List.of();
        }
        progress.show(underway);
        return List.of(progress);
    }

    private List<Node> empty(Empty empty) {
        rows.show(empty.rows(), empty.selected(), new Aside.Closed());
        var nodes = new ArrayList<Node>();
        if (!empty.missed().isEmpty()) {
            nodes.add(new Notice(Icon.CLOCK, "unsure", texts.of("missed.heading"), empty.missed(), List.of()));
        }
        if (!empty.rows().isEmpty()) {
            nodes.add(rows);
        }
        return nodes.size() > 1 ? List.of(new VBox(nodes.toArray(Node[]::new))) : nodes;
    }

    private List<Node> typing(Typing typing) {
        rows.show(typing.rows(), typing.selected(), typing.aside());
        if (typing.rows().isEmpty()) {
            return typing.settled()
                    ? List.of(new Notice(
                            Icon.SPEECH,
                            "plain",
                            texts.of("nothing.heading"),
                            List.of(texts.of("nothing.advice")),
                            List.of()))
                    : List.of();
        }
        if (typing.aside() instanceof Aside.Menu menu) {
            var pane = new DeedMenu(menu, texts, this::clicked);
            StackPane.setAlignment(pane, Pos.BOTTOM_RIGHT);
            return List.of(rows, pane);
        }
        return List.of(rows);
    }

    private void clicked(Deed deed) {
        model.perform(deed);
    }

    private Node done(Done done) {
        var lines = done.lines();
        var heading = lines.isEmpty() ? texts.of("done.plain") : lines.getFirst();
        var rest = lines.isEmpty() ? List.<String>of() : lines.subList(1, lines.size());
        var buttons = new ArrayList<Button>();
        if (done.undo().isEmpty() && done.copy().isPresent()) {
            buttons.add(button("copy", copy));
        }
        done.undo().ifPresent(_ -> buttons.add(button("undo", model::undo)));
        var notice = new Notice(Icon.CHECK, "good", heading, rest, buttons);
        return done.results().isEmpty() ? notice : new VBox(notice, new FindingsPane(done.results(), texts));
    }

    private Node failed(Failed failed) {
        var lines = new ArrayList<>(List.of(failed.message()));
        failed.before().forEach(line -> lines.add(texts.of("done.before", line)));
        var buttons =
                failed.undo().map(_ -> button("undo", model::undo)).stream().toList();
        return new Notice(Icon.CROSS, "wrong", failed.fault(), lines, buttons);
    }

    /// @param name its text's, and its id
    private Button button(String name, Runnable act) {
        var button = new Button(texts.of(name));
        button.getStyleClass().add("button-plain");
        button.setId(name);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> act.run());
        return button;
    }

    /// What the keys do in a state, for the last line.
    String hint(OverlayState state) {
        var keys = switch (state) {
            case Empty(List<Row> some, int selected, var _)
            when selected >= 0 -> List.of(some.get(selected).section() == Section.RECENT ? "again" : "do", "close");
            case Empty(List<Row> recent, int _, var _) ->
                recent.isEmpty() ? List.of("close") : List.of("choose", "close");
            case Unknown _ -> List.of("close");
            case Typing(List<Row> _, int _, boolean _, Aside.Editing _) -> List.of("take", "next", "never");
            case Typing(List<Row> _, int _, boolean _, Aside.Naming _) -> List.of("take", "never");
            case Typing(List<Row> _, int _, boolean _, Aside.Timing _) -> List.of("schedule", "never");
            case Typing(List<Row> _, int _, boolean _, Aside.Keying keying) ->
                keying.before().isEmpty() ? List.of("never") : List.of("remove", "never");
            case Typing(List<Row> _, int _, boolean _, Aside.Menu _) -> List.of("choose", "do", "never");
            case Typing(List<Row> some, int _, boolean _, Aside _) when some.isEmpty() -> List.of("do", "close");
            case Typing typing when typing.answer().isPresent() -> List.of("answered", "show", "close");
            case Typing typing ->
                typing.row().filter(row -> !row.chips().isEmpty()).isPresent()
                        ? List.of("do", "arguments", "more", "close")
                        : List.of("do", "more", "close");
            case Running _ -> List.of("stop", "leave");
            case Asking _ -> List.of("answer", "never");
            case Confirming _ -> List.of("decide", "never");
            case Done done when done.undo().isPresent() -> List.of("undo", "close");
            case Done done -> done.copy().isPresent() ? List.of("copy", "close") : List.of("close");
            case Failed _ -> List.of("retry", "close");
        };
        return keys.stream()
                .map(key -> texts.of("hint." + key))
                .reduce((left, right) -> left + "     " + right)
                .orElse("");
    }

    /// The text that is copied in a state, if anything can be.
    static Optional<String> copied(OverlayState state) {
        return switch (state) {
            case Done done -> done.copy();
            case Typing typing -> typing.answer().map(Row.Live::copied);
            case Empty _, Running _, Asking _, Confirming _, Failed _, Unknown _ -> Optional.empty();
        };
    }
}
