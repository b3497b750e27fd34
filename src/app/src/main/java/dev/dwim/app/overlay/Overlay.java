package dev.dwim.app.overlay;

import dev.dwim.api.Answer;
import dev.dwim.api.Host;
import dev.dwim.app.platform.WorkPlace.Point;
import dev.dwim.app.settings.OverlaySettings;
import dev.dwim.app.settings.SettingsWatch;
import dev.dwim.app.trigger.Hotkey;
import dev.dwim.core.Engine;
import dev.dwim.core.resolve.Candidate;
import java.nio.file.Path;
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
import javafx.scene.Scene;
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
    private final double zoom;
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
        this.zoom = Screens.zoom(settings.zoom()) / 100.0;
        stage.setScene(new Scene(zoom == 1 ? view.root() : new Zoomed(view.root(), zoom)));
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
        screen = Screen.getPrimary().getVisualBounds();
        bar(conversation, ground.executor(), plainly.texts(), settings);
        ground.executor().execute(() -> conversation.watch(model.seeing()::changed));
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
    /// @param opener   opens pages that are clicked
    /// @param home     the user's folder
    public record Ground(
            Drawing drawing,
            Clock clock,
            Executor executor,
            Supplier<Optional<Point>> work,
            Host.Opener opener,
            Path home) {
        /// Where the user is at work is not known, and nothing is opened.
        public Ground(Drawing drawing, Executor executor) {
            this(
                    drawing,
                    Clock.systemDefaultZone(),
                    executor,
                    Optional::empty,
                    _ -> Answer.lacking("Nothing is opened here."),
                    Path.of("/"));
        }

        private Plainly plainly() {
            return new Plainly(Texts.ofTheDesktop(), clock, home);
        }
    }

    /// Makes the window, hidden.
    ///
    /// @param ground   what it stands on
    /// @param engine   does the work; waited for when there is some
    /// @param watch    the settings, which also say how it looks
    /// @param keys     the keys that the desktop lends for what the user gives them to do
    /// @param veils    keeps which windows to look away from
    /// @return the window, or why there can be none
    public static Answer<Overlay> start(
            Ground ground, Supplier<Engine> engine, SettingsWatch watch, OwnKeys keys, Veils veils) {
        var plainly = ground.plainly();
        var conversation = new EngineConversation(engine, plainly, watch, keys, ground.opener(), veils);
        return start(ground, conversation, plainly, watch.inForce().overlay());
    }

    /// Starts what draws in front of a list alone: nothing is done. For measurements.
    ///
    /// @param ground   what it stands on
    /// @param rank     what words could mean
    /// @param settings how it looks
    /// @return the window, or why there can be none
    public static Answer<Overlay> ranking(
            Ground ground, Function<String, List<Candidate>> rank, OverlaySettings settings) {
        return start(ground, new ListOnly(rank), ground.plainly(), settings);
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

    private void bar(Conversation conversation, Executor executor, Texts texts, OverlaySettings settings) {
        var pinboard = model.choosing().pinboard();
        switch (settings.bar()) {
            case OFF -> pinboard.withoutBar();
            case BESIDE -> {}
            case ALWAYS -> {
                var window = new BarWindow(
                        texts,
                        settings,
                        zoom,
                        model::pressed,
                        spot -> executor.execute(() -> conversation.keepBar(spot)));
                executor.execute(
                        () -> conversation.barAt().ifPresent(spot -> Platform.runLater(() -> window.put(spot))));
                pinboard.pinsProperty().subscribe(_ -> window.show(pinboard.buttons()));
                model.seeing().stand();
            }
        }
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

    /// The key was pressed that pauses everything, or lets it in again.
    public void pause() {
        summoned(model::pause);
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

    /// Once for all that has changed since the last drawing: to ask for the size of everything takes its time. While
    /// somebody looks the window becomes no smaller: it would be cut off before it is drawn again, and larger with
    /// the next word.
    private void fit() {
        view.keepTo(screen.getHeight() / zoom);
        double lacking =
                stage.getScene().getRoot().prefHeight(-1) - stage.getScene().getHeight();
        if (lacking >= 1 || lacking <= -1 && !curtain.open()) {
            stage.sizeToScene();
            place();
        }
    }

    /// Both ways, whatever has changed: the place that the toolkit takes the window to be at may be that inside a
    /// frame.
    private void place() {
        stage.setX(screen.getMinX() + (screen.getWidth() - stage.getWidth()) / 2);
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
        screen = Screens.here(at);
        fit();
        place();
        curtain.rise();
        view.appeared();
    }

    private void vanish() {
        view.rest();
        curtain.fall();
        tidying.left();
    }
}
