package dev.dwim.app.overlay;

import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.testfx.util.WaitForAsyncUtils;

/// The window in front of a conversation of a test's own. Made and closed on the thread that draws.
///
/// @param model what decides
/// @param view  what draws
/// @param stage the window
record Stand(OverlayModel model, OverlayView view, Stage stage) {
    static Stand before(Conversation conversation) {
        var model = new OverlayModel(
                conversation,
                Executors.newVirtualThreadPerTaskExecutor(),
                Platform::runLater,
                (_, _) -> () -> {},
                Samples.PLAINLY);
        var view = new OverlayView(model, Samples.PLAINLY.texts(), false);
        var stage = new Stage();
        stage.setScene(new Scene(view.root()));
        Theme.LIGHT.dress(stage.getScene());
        model.stateProperty().subscribe(_ -> stage.sizeToScene());
        model.show();
        stage.show();
        view.appeared();
        return new Stand(model, view, stage);
    }

    /// Waits until something holds and is drawn.
    static void until(Callable<Boolean> holds) {
        await(holds);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// Waits until something holds, also while the thread that draws does nothing.
    static void await(Callable<Boolean> holds) {
        try {
            WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, holds);
        } catch (TimeoutException late) {
            throw new AssertionError("it did not come to that", late);
        }
    }
}
