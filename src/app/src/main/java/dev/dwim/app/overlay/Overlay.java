package dev.dwim.app.overlay;

import dev.dwim.api.Answer;
import dev.dwim.app.settings.OverlaySettings;
import dev.dwim.core.Engine;
import dev.dwim.core.resolve.Candidate;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Function;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.robot.Robot;
import javafx.scene.transform.Scale;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.StageStyle;

/// The window on the desktop: above everything, centred in the upper part of the screen with the pointer, and gone
/// again. Its methods may be called from any thread and return at once.
public final class Overlay implements AutoCloseable {
    /// How far down the screen it begins.
    private static final double DOWN = 0.2;

    private final OverlayModel model;
    private final OverlayView view;
    private final Stage stage;

    private Overlay(Conversation conversation, Executor work, Plainly plainly, OverlaySettings settings) {
        model = new OverlayModel(conversation, work, Platform::runLater, Overlay::later, plainly);
        view = new OverlayView(model, plainly.texts(), calm(settings));
        stage = new Stage(StageStyle.UNDECORATED);
        stage.setTitle("DWIM");
        stage.setAlwaysOnTop(true);
        stage.setResizable(false);
        stage.setScene(new Scene(zoomed(view.root(), settings.zoom())));
        Theme.dress(stage.getScene(), settings.theme());
        model.showingProperty().subscribe((was, is) -> {
            if (is) {
                appear();
            } else {
                vanish();
            }
        });
        model.stateProperty().subscribe(_ -> stage.sizeToScene());
        stage.focusedProperty().subscribe((was, is) -> {
            if (was && !is && stage.isShowing()) {
                model.left();
            }
        });
        // Styles, glyphs and the pipeline are ready before somebody waits for them.
        stage.getScene().snapshot(null);
    }

    /// Makes the window, hidden.
    ///
    /// @param drawing  what draws
    /// @param engine   does the work
    /// @param work     runs what may take its time
    /// @param settings how it looks
    /// @return the window, or why there can be none
    public static Answer<Overlay> start(Drawing drawing, Engine engine, Executor work, OverlaySettings settings) {
        var plainly =
                new Plainly(Texts.ofTheDesktop(), Clock.system(engine.now().getZone()));
        return start(
                drawing, new EngineConversation(engine, plainly, settings.fallbacks()), work, plainly, settings);
    }

    /// Starts what draws in front of a list alone: nothing is done. For measurements.
    ///
    /// @param rank     what words could mean
    /// @param work     runs what may take its time
    /// @param settings how it looks
    /// @return the window, or why there can be none
    public static Answer<Overlay> ranking(
            Function<String, List<Candidate>> rank, Executor work, OverlaySettings settings) {
        var plainly = new Plainly(Texts.ofTheDesktop(), Clock.systemDefaultZone());
        return start(Drawing.begin(), new ListOnly(rank), work, plainly, settings);
    }

    /// Makes the window in front of any conversation.
    static Answer<Overlay> start(
            Drawing drawing, Conversation conversation, Executor work, Plainly plainly, OverlaySettings settings) {
        try {
            return Answer.given(drawing.make(() -> new Overlay(conversation, work, plainly, settings)));
        } catch (CompletionException failure) {
            var cause = Optional.ofNullable(failure.getCause()).orElse(failure);
            return Answer.lacking("The window cannot be shown here: " + cause.getMessage() + ".");
        }
    }

    /// Larger, letters and all; a group is as large as what is in it looks.
    private static Parent zoomed(Parent root, int percent) {
        if (percent == 100) {
            return root;
        }
        root.getTransforms().add(new Scale(percent / 100.0, percent / 100.0));
        return new Group(root);
    }

    private static boolean calm(OverlaySettings settings) {
        return switch (settings.motion()) {
            case REDUCED -> true;
            case SYSTEM -> Platform.getPreferences().isReducedMotion();
        };
    }

    private static Runnable later(Duration wait, Runnable act) {
        var pause = new PauseTransition(javafx.util.Duration.millis(wait.toMillis()));
        pause.setOnFinished(_ -> act.run());
        pause.play();
        return pause::stop;
    }

    /// Shows the window, or hides it.
    public void toggle() {
        Platform.runLater(model::toggle);
    }

    /// Shows the window.
    public void show() {
        Platform.runLater(model::show);
    }

    /// Takes the window away and ends what draws.
    @Override
    public void close() {
        Platform.runLater(stage::close);
        Platform.exit();
    }

    private void appear() {
        stage.sizeToScene();
        var screen = screen();
        stage.setX(screen.getMinX() + (screen.getWidth() - width()) / 2);
        stage.setY(screen.getMinY() + screen.getHeight() * DOWN);
        stage.show();
        stage.toFront();
        stage.requestFocus();
        view.appeared();
    }

    private void vanish() {
        view.rest();
        stage.hide();
    }

    private double width() {
        return stage.getScene().getRoot().prefWidth(-1);
    }

    private static Rectangle2D screen() {
        var pointer = new Robot().getMousePosition();
        return Screen.getScreensForRectangle(pointer.getX(), pointer.getY(), 1, 1).stream()
                .findFirst()
                .orElseGet(Screen::getPrimary)
                .getVisualBounds();
    }
}
