package dev.dwim.app.overlay;

import dev.dwim.app.overlay.OverlayState.Allowing;
import dev.dwim.app.overlay.OverlayState.Aside;
import dev.dwim.app.overlay.OverlayState.Asking;
import dev.dwim.app.overlay.OverlayState.Confirming;
import dev.dwim.app.overlay.OverlayState.Deed;
import dev.dwim.app.overlay.OverlayState.Done;
import dev.dwim.app.overlay.OverlayState.Empty;
import dev.dwim.app.overlay.OverlayState.Failed;
import dev.dwim.app.overlay.OverlayState.Lack;
import dev.dwim.app.overlay.OverlayState.Running;
import dev.dwim.app.overlay.OverlayState.Typing;
import dev.dwim.app.overlay.OverlayState.Unknown;
import dev.dwim.app.overlay.Row.Act;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// What stands between the field and the last line, for every state.
final class Panes {
    private final OverlayModel model;
    private final Texts texts;
    private final RowList rows;
    private final ListPane list;
    private final ProgressPane progress;
    private final Runnable copy;

    /// @param model what is shown, and told of clicks
    /// @param texts in the user's language
    /// @param copy  takes the answer to the clipboard
    Panes(OverlayModel model, Texts texts, Runnable copy) {
        this.model = model;
        this.texts = texts;
        this.rows = new RowList(texts, model.choosing()::ways, model::run, model.choosing()::typed);
        this.list = new ListPane(rows);
        this.progress = new ProgressPane(texts, model::stop);
        this.copy = copy;
    }

    /// The list of rows, which is always the same node.
    RowList rows() {
        return rows;
    }

    /// Shows a state.
    ///
    /// @param state usually the model's
    /// @param body  where
    void show(OverlayState state, Body body) {
        if (!lingers(state)) {
            body.show(of(state), state instanceof Empty || state instanceof Typing);
        }
    }

    /// Whether what is shown already stays a little longer: for what is over at once, and until the first rows are
    /// there. To show nothing for that long would flicker.
    private static boolean lingers(OverlayState state) {
        return switch (state) {
            case Running(String _, Underway underway) -> !underway.visible();
            case Typing typing -> typing.rows().isEmpty() && !typing.settled();
            case Empty _, Allowing _, Asking _, Confirming _, Done _, Failed _, Unknown _ -> false;
        };
    }

    /// The nodes for a state, the lowest first; none if there is nothing to say.
    private List<Node> of(OverlayState state) {
        return switch (state) {
            case Running(String _, Underway underway) -> {
                progress.show(underway);
                yield List.of(progress);
            }
            case Empty empty -> empty(empty);
            case Typing typing -> typing(typing);
            case Allowing allowing ->
                List.of(new AllowPane(allowing, texts, model.seeing().permitting()::turn));
            case Asking asking -> List.of(asking(asking));
            case Confirming confirming -> List.of(new ConfirmPane(confirming, texts, model::approve, model::decline));
            case Done done -> List.of(done(done));
            case Failed failed -> List.of(failed(failed));
            case Unknown(String message) ->
                List.of(new Notice(Icon.QUESTION, "unsure", texts.of("unknown.heading"), List.of(message), List.of()));
        };
    }

    private Node asking(Asking asking) {
        var notice = new Notice(Icon.SPEECH, "plain", asking.question(), asking.lines(), List.of());
        return asking.lack().<Node>map(lack -> new VBox(notice, lacking(lack))).orElse(notice);
    }

    private Node lacking(Lack lack) {
        var buttons = new HBox();
        buttons.getStyleClass().add("lack");
        if (lack.allowed()) {
            buttons.getChildren().add(button("lack.retry", model::allow));
        } else {
            var allow = button("lack.allow", model::allow);
            allow.setText(texts.of("lack.allow", texts.of("channel." + lack.channel())));
            buttons.getChildren()
                    .addAll(
                            allow,
                            button("lack.later", () -> model.refuse(false)),
                            button("lack.never", () -> model.refuse(true)));
        }
        return buttons;
    }

    private List<Node> empty(Empty empty) {
        rows.show(empty.rows(), empty.selected(), new Aside.Closed());
        list.show(
                empty.missed().isEmpty()
                        ? List.of()
                        : List.of(new Notice(
                                Icon.CLOCK, "unsure", texts.of("missed.heading"), empty.missed(), List.of())));
        return List.of(list);
    }

    private List<Node> typing(Typing typing) {
        rows.show(typing.rows(), typing.selected(), typing.aside());
        if (typing.rows().isEmpty()) {
            return List.of(new Notice(
                    Icon.SPEECH, "plain", texts.of("nothing.heading"), List.of(texts.of("nothing.advice")), List.of()));
        }
        list.show(List.of());
        if (typing.aside() instanceof Aside.Menu menu) {
            var pane = new DeedMenu(menu, texts, this::clicked);
            StackPane.setAlignment(pane, Pos.BOTTOM_RIGHT);
            return List.of(list, pane);
        }
        return List.of(list);
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
        var shown = done.results().stream()
                .filter(each -> !(each instanceof Findings.Nothing))
                .toList();
        // What came to nothing is no success to tick off.
        boolean nothing = shown.isEmpty() && !done.results().isEmpty();
        var notice = new Notice(nothing ? Icon.SEARCH : Icon.CHECK, nothing ? "plain" : "good", heading, rest, buttons);
        if (shown.isEmpty()) {
            return notice;
        }
        var findings = new FindingsPane(shown, texts, model::open);
        VBox.setVgrow(findings, Priority.ALWAYS);
        return new VBox(notice, findings);
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
            when selected >= 0 -> List.of(enter(some.get(selected)), "close");
            case Empty(List<Row> some, int _, var _) ->
                some.isEmpty() ? List.of("close") : List.of("choose", enter(some.getFirst()), "close");
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
            case Allowing _ -> List.of("choose", "turn", "back");
            case Asking asking ->
                asking.lack().isPresent() ? List.of("answer", "decide", "never") : List.of("answer", "never");
            case Confirming _ -> List.of("decide", "never");
            case Done done when done.undo().isPresent() -> List.of("undo", "close");
            case Done done -> done.copy().isPresent() ? List.of("copy", "close") : List.of("close");
            case Failed _ -> List.of("retry", "close");
        };
        return hint(keys);
    }

    /// What the keys do in the line below the field.
    String hint(StripState state) {
        return hint(
                switch (state) {
                    case StripState.Line _ -> List.of("parts", "out", "part", "back");
                    case StripState.Choices _ -> List.of("parts", "do", "back");
                    case StripState.Told _ -> List.of("close");
                });
    }

    private String hint(List<String> keys) {
        return keys.stream()
                .map(key -> texts.of("hint." + key))
                .reduce((left, right) -> left + "     " + right)
                .orElse("");
    }

    private static String enter(Row row) {
        return row.act() instanceof Act.Say ? "again" : "do";
    }

    /// The text that is copied in a state, if anything can be.
    static Optional<String> copied(OverlayState state) {
        return switch (state) {
            case Done done -> done.copy();
            case Typing typing -> typing.answer().map(Row.Live.Comes::copied);
            case Empty _, Allowing _, Running _, Asking _, Confirming _, Failed _, Unknown _ -> Optional.empty();
        };
    }
}
