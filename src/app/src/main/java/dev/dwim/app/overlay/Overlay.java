package dev.dwim.app.overlay;

import dev.dwim.api.Answer;
import dev.dwim.app.platform.WorkPlace.Point;
import dev.dwim.app.settings.OverlaySettings;
import dev.dwim.app.trigger.Hotkey;
import dev.dwim.core.Engine;
import dev.dwim.core.resolve.Candidate;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.transform.Scale;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.StageStyle;

/// The window on the desktop: above everything, centred in the upper part of the screen with the pointer, and gone
/// again. Its methods may be called from any thread and return at once.
public final class Overlay implements AutoCloseable {
    /// How far down the screen it begins.
    private static final double DOWN = 0.2;

    /// A key that is taken from the X server takes the focus too while it is down. So whether the window was left is
    /// known once no such key has come of it.
    private static final Duration LEAVING = Duration.ofMillis(120);

    private final OverlayModel model;
    private final OverlayView view;
    private final Stage stage;
    private final Curtain curtain;
    private final Tidying tidying = Tidying.ofThisProcess();
    private final Supplier<Optional<Point>> work;
    private volatile boolean severalScreens;
    private Optional<Point> at = Optional.empty();
    private Runnable stay = () -> {};
    private Rectangle2D screen = Rectangle2D.EMPTY;

    /// Whether the nodes show something else than the model.
    private boolean practised;

    private Overlay(Conversation conversation, Ground ground, Plainly plainly, OverlaySettings settings) {
        this.work = ground.work();
        model = new OverlayModel(conversation, ground.executor(), Platform::runLater, Overlay::later, plainly);
        view = new OverlayView(model, plainly.texts(), calm(settings));
        stage = new Stage(StageStyle.UNDECORATED);
        stage.setTitle("DWIM");
        stage.setAlwaysOnTop(true);
        stage.setResizable(false);
        stage.setScene(new Scene(zoomed(view.root(), Screens.zoom(settings.zoom()))));
        Theme.dress(stage.getScene(), settings.theme());
        curtain = Curtain.closed(stage);
        model.showingProperty().subscribe((was, is) -> {
            if (is) {
                appear();
            } else {
                vanish();
            }
        });
        stage.getScene().addPreLayoutPulseListener(this::fit);
        stage.focusedProperty().subscribe((was, is) -> {
            stay.run();
            if (was && !is && curtain.open()) {
                stay = later(LEAVING, model::left);
            }
        });
        Screen.getScreens().subscribe(() -> severalScreens = Screen.getScreens().size() > 1);
        // Styles, glyphs and the pipeline are ready before somebody waits for them; and nothing blinks unseen.
        stage.getScene().snapshot(null);
        view.rest();
        Practice.begin(conversation, ground.executor(), plainly, this::practise, curtain::open);
    }

    /// What a window stands on.
    ///
    /// @param drawing  what draws
    /// @param clock    says what time it is for the user
    /// @param executor runs what may take its time
    /// @param work     where the user is at work, if that is known
    public record Ground(Drawing drawing, Clock clock, Executor executor, Supplier<Optional<Point>> work) {
        /// Where the user is at work is not known.
        public Ground(Drawing drawing, Executor executor) {
            this(drawing, Clock.systemDefaultZone(), executor, Optional::empty);
        }
    }

    /// Makes the window, hidden.
    ///
    /// @param ground   what it stands on
    /// @param engine   does the work; waited for when there is some
    /// @param settings how it looks
    /// @param keys     the keys that the desktop lends for what the user gives them to do
    /// @return the window, or why there can be none
    public static Answer<Overlay> start(
            Ground ground, Supplier<Engine> engine, OverlaySettings settings, OwnKeys keys) {
        var plainly = new Plainly(Texts.ofTheDesktop(), ground.clock());
        return start(ground, new EngineConversation(engine, plainly, settings.fallbacks(), keys), plainly, settings);
    }

    /// Starts what draws in front of a list alone: nothing is done. For measurements.
    ///
    /// @param ground   what it stands on
    /// @param rank     what words could mean
    /// @param settings how it looks
    /// @return the window, or why there can be none
    public static Answer<Overlay> ranking(
            Ground ground, Function<String, List<Candidate>> rank, OverlaySettings settings) {
        var plainly = new Plainly(Texts.ofTheDesktop(), ground.clock());
        return start(ground, new ListOnly(rank), plainly, settings);
    }

    /// Makes the window in front of any conversation.
    static Answer<Overlay> start(Ground ground, Conversation conversation, Plainly plainly, OverlaySettings settings) {
        try {
            return Answer.given(ground.drawing().make(() -> new Overlay(conversation, ground, plainly, settings)));
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
        summoned(model::toggle);
    }

    /// Shows the window.
    public void show() {
        summoned(model::show);
    }

    /// The hotkey that summons was pressed: shows the window, or hides it.
    ///
    /// @param hotkey it
    public void summon(Hotkey hotkey) {
        summoned(() -> model.summoned(hotkey));
    }

    /// A hotkey of the user's own was pressed: does what it was given for. The window appears with what came of it.
    ///
    /// @param hotkey it
    public void press(Hotkey hotkey) {
        summoned(() -> model.pressed(hotkey));
    }

    /// Where the user is at work is asked before the window appears, and only if there is a choice.
    private void summoned(Runnable act) {
        var place = severalScreens ? work.get() : Optional.<Point>empty();
        Platform.runLater(() -> {
            stay.run();
            at = place;
            act.run();
        });
    }

    /// Takes the window away and ends what draws.
    @Override
    public void close() {
        Platform.runLater(stage::close);
        Platform.exit();
    }

    /// Once for all that has changed since the last drawing: to ask for the size of everything takes its time.
    private void fit() {
        var scene = stage.getScene();
        if (Math.abs(scene.getRoot().prefHeight(-1) - scene.getHeight()) >= 1) {
            stage.sizeToScene();
            keepInside();
        }
    }

    private void keepInside() {
        double lowest = screen.getMaxY() - stage.getHeight();
        stage.setY(Math.max(screen.getMinY(), Math.min(screen.getMinY() + screen.getHeight() * DOWN, lowest)));
    }

    private void practise(OverlayState state) {
        practised = true;
        view.show(state);
        view.rest();
    }

    private void appear() {
        tidying.came();
        if (practised) {
            practised = false;
            view.show(model.state());
        }
        stage.sizeToScene();
        screen = Screens.here(at);
        stage.setX(screen.getMinX() + (screen.getWidth() - width()) / 2);
        keepInside();
        curtain.rise();
        view.appeared();
    }

    private void vanish() {
        view.rest();
        curtain.fall();
        tidying.left();
    }

    private double width() {
        return stage.getScene().getRoot().prefWidth(-1);
    }
}
