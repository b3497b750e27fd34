package dev.dwim.app.overlay;

import dev.dwim.app.overlay.OverlayState.Confirming;
import dev.dwim.core.Shown;
import dev.dwim.core.Site;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// The exact calls that must be approved, each whole, with where every argument came from. Approving takes the
/// mouse, or Tab and Space: Enter does nothing here, neither does a key that is held down, and nothing has been
/// chosen beforehand.
final class ConfirmPane extends VBox {
    /// Long enough that a click or a key meant for what was there before does not hit the button that has just
    /// appeared.
    private static final Duration ARMING = Duration.millis(500);

    private static final double MOST_HEIGHT = 360;

    /// Two arguments, to be read one after the other where the screen has no room for more.
    private static final double LEAST_HEIGHT = 120;
    private static final double NAME_WIDTH = 112;
    /// The overlay's, less its border and our padding.
    private static final double WIDTH = 670;

    private final Texts texts;
    private final BooleanProperty armed = new SimpleBooleanProperty(false);
    private final TextField phrase = new TextField();
    private final CheckBox always = new CheckBox();
    private final Set<KeyCode> down = EnumSet.noneOf(KeyCode.class);

    /// @param confirming the calls
    /// @param texts      in the user's language
    /// @param approve    is told what was written out as the second gesture, and whether it is for later calls too
    /// @param decline    is told that nothing is to be done
    ConfirmPane(Confirming confirming, Texts texts, BiConsumer<String, Boolean> approve, Runnable decline) {
        this.texts = texts;
        var calls = new VBox();
        calls.getStyleClass().add("calls");
        confirming.calls().forEach(call -> calls.getChildren().add(card(call)));
        var scroll = new AsTallAsNeeded(calls);
        scroll.getStyleClass().add("calls-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        getStyleClass().add("confirm");
        getChildren().addAll(heading(confirming), scroll);
        confirming.phrase().ifPresent(asked -> getChildren().add(gesture(asked)));
        if (!confirming.always().isEmpty()) {
            getChildren().add(always(confirming.always()));
        }
        getChildren().add(buttons(confirming, readToTheEnd(scroll, calls), approve, decline));
        addEventFilter(KeyEvent.ANY, this::guard);
        arm();
    }

    /// Wants the height of what it holds, up to a limit: the window is fitted before anything has been laid out.
    private static final class AsTallAsNeeded extends ScrollPane {
        AsTallAsNeeded(Region content) {
            super(content);
            // By the keyboard it must be reached to be read to the end, and only then.
            setFocusTraversable(false);
            heightProperty().subscribe(this::reach);
            content.heightProperty().subscribe(this::reach);
        }

        private void reach() {
            setFocusTraversable(getContent().getLayoutBounds().getHeight() > getHeight() + 1);
        }

        @Override
        protected double computeMinHeight(double width) {
            return Math.min(LEAST_HEIGHT, computePrefHeight(width));
        }

        @Override
        protected double computePrefHeight(double width) {
            return Math.min(MOST_HEIGHT, Math.ceil(getContent().prefHeight(WIDTH)));
        }
    }

    private void arm() {
        var pause = new PauseTransition(ARMING);
        pause.setOnFinished(_ -> armed.set(true));
        pause.play();
    }

    /// Enter is never a yes, and a key that repeats because it is held down is not a gesture.
    private void guard(KeyEvent event) {
        var code = event.getCode();
        if (event.getEventType() == KeyEvent.KEY_PRESSED) {
            if (code == KeyCode.ENTER || (!down.add(code) && code == KeyCode.SPACE)) {
                event.consume();
            }
        } else if (event.getEventType() == KeyEvent.KEY_RELEASED) {
            down.remove(code);
        }
    }

    private Node heading(Confirming confirming) {
        var title = new Label(texts.of(confirming.calls().size() == 1 ? "confirm.one" : "confirm.many"));
        title.getStyleClass().add("confirm-title");
        var box = new HBox(Icon.SHIELD.draw(20), title);
        box.getStyleClass().addAll("confirm-heading", "unsure");
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private Node card(Shown call) {
        var action = new Label(call.action());
        action.getStyleClass().add("call-action");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var effect = new Label(texts.say(call.effect()));
        effect.getStyleClass().add("call-effect");
        effect.setMinWidth(Region.USE_PREF_SIZE);
        var top = new HBox(action, space, effect);
        top.setAlignment(Pos.CENTER_LEFT);
        var card = new VBox(top);
        card.getStyleClass().add("call");
        if (!call.arguments().isEmpty()) {
            card.getChildren().add(arguments(call));
        }
        call.reason().ifPresent(reason -> card.getChildren().add(wrapped(texts.say(reason), "call-reason")));
        return card;
    }

    private Node arguments(Shown call) {
        var grid = new GridPane();
        grid.getStyleClass().add("arguments");
        var values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(new ColumnConstraints(NAME_WIDTH), values);
        for (int row = 0; row < call.arguments().size(); row++) {
            var argument = call.arguments().get(row);
            var name = wrapped(argument.name(), "argument-name");
            var from = wrapped(texts.of("confirm.from", texts.say(argument.from())), "argument-from");
            var value = new VBox();
            argument.site().ifPresent(site -> site(site, value));
            if (!argument.site().map(Site::whole).orElse(false)) {
                value.getChildren().add(wrapped(argument.value(), "argument-value"));
            }
            value.getChildren().add(from);
            value.getStyleClass().add(argument.foreign() ? "foreign" : "own");
            GridPane.setValignment(name, VPos.TOP);
            grid.addRow(row, name, value);
        }
        return grid;
    }

    /// Where the call goes, large and plain; the rest of an address comes below.
    private void site(Site site, VBox value) {
        var name = wrapped(site.name(), "site");
        value.getChildren().add(name);
        site.spelled()
                .ifPresent(
                        other -> value.getChildren().add(wrapped(texts.of("confirm.spelled", other), "site-spelled")));
    }

    private Node gesture(String asked) {
        phrase.setPromptText(asked);
        phrase.getStyleClass().add("phrase");
        phrase.setAccessibleText(texts.of("confirm.phrase.name", asked));
        var box = new VBox(wrapped(texts.of("confirm.phrase", asked), "phrase-label"), phrase);
        box.getStyleClass().add("gesture");
        return box;
    }

    /// Not chosen beforehand.
    private Node always(List<String> what) {
        always.setText(texts.of("confirm.always", String.join("; ", what)));
        always.getStyleClass().add("always");
        always.setId("always");
        always.setWrapText(true);
        always.setMinHeight(Region.USE_PREF_SIZE);
        return always;
    }

    private Node buttons(
            Confirming confirming, ObservableBooleanValue read, BiConsumer<String, Boolean> approve, Runnable decline) {
        var no = new Button(texts.of("confirm.no"));
        no.getStyleClass().add("button-plain");
        no.setOnAction(_ -> decline.run());
        var yes = new Button(texts.of(confirming.calls().size() == 1 ? "confirm.yes.one" : "confirm.yes.many"));
        yes.getStyleClass().add("button-grave");
        yes.setId("approve");
        var written = confirming
                .phrase()
                .map(asked -> (ObservableBooleanValue) phrase.textProperty().isEqualTo(asked))
                .orElseGet(() -> new SimpleBooleanProperty(true));
        yes.disableProperty().bind(Bindings.not(Bindings.and(armed, Bindings.and(read, written))));
        yes.setOnAction(_ -> approve.accept(phrase.getText(), always.isSelected()));
        var unread = new Label(texts.of("confirm.unread"));
        unread.getStyleClass().add("unread");
        unread.visibleProperty().bind(Bindings.not(read));
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var box = new HBox(unread, space, no, yes);
        box.getStyleClass().add("confirm-buttons");
        box.setAlignment(Pos.CENTER_RIGHT);
        return box;
    }

    /// What does not fit must be scrolled through before it can be approved.
    private static ObservableBooleanValue readToTheEnd(ScrollPane scroll, Region content) {
        var read = new SimpleBooleanProperty(false);
        Runnable look = () -> {
            var view = scroll.getViewportBounds().getHeight();
            var all = content.getHeight();
            if (view > 0 && all > 0 && (all <= view + 1 || scroll.getVvalue() >= scroll.getVmax() - 0.01)) {
                read.set(true);
            }
        };
        scroll.vvalueProperty().subscribe(look);
        scroll.viewportBoundsProperty().subscribe(look);
        content.heightProperty().subscribe(look);
        return read;
    }

    private static Label wrapped(String text, String style) {
        var label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
