package dev.dwim.app.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.app.overlay.OverlayState.Confirming;
import dev.dwim.app.overlay.OverlayState.Deed;
import dev.dwim.app.overlay.OverlayState.Done;
import dev.dwim.app.overlay.OverlayState.Running;
import dev.dwim.app.overlay.OverlayState.Typing;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/// The thread that draws never waits, however long the engine takes.
@ExtendWith(ApplicationExtension.class)
class DrawingThreadTest {
    private final FakeConversation engine = new FakeConversation();
    private OverlayModel model;
    private Stage stage;

    @Start
    void start(Stage primary) {
        model = new OverlayModel(
                engine,
                Executors.newVirtualThreadPerTaskExecutor(),
                Platform::runLater,
                (_, _) -> () -> {},
                Samples.PLAINLY);
        var view = new OverlayView(model, Samples.PLAINLY.texts(), false);
        stage = new Stage();
        stage.setScene(new Scene(view.root()));
        Theme.LIGHT.dress(stage.getScene());
        model.stateProperty().subscribe(_ -> stage.sizeToScene());
        model.show();
        stage.show();
        view.appeared();
    }

    @Stop
    void stop() {
        stage.close();
    }

    @Test
    void answersWhileTheEngineIsAtWork(FxRobot robot) throws InterruptedException {
        // Classes, styles and glyphs are loaded by a first round, as they are before the window is first shown.
        round(robot);
        try (var heartbeat = new Heartbeat()) {
            round(robot);
            assertThat(heartbeat.faults()).isEmpty();
        }
    }

    private void round(FxRobot robot) {
        var gate = new CountDownLatch(1);
        engine.waitsFor(gate).answers(Samples.CONFIRMING, Samples.DONE, new Done(List.of(), Optional.empty()));
        robot.write("timer", 0);
        until(() -> model.state() instanceof Typing typing && typing.settled());
        robot.type(KeyCode.DOWN).type(KeyCode.UP).type(KeyCode.TAB).type(KeyCode.ESCAPE);
        robot.interact(() -> model.perform(Deed.WHY));
        robot.type(KeyCode.ENTER);
        until(() -> model.state() instanceof Running);
        robot.interact(() -> engine.watcher().write("text ".repeat(1_000)));
        gate.countDown();
        until(() -> model.state() instanceof Confirming);
        robot.interact(() -> model.approve("", false));
        until(() -> model.state().equals(Samples.DONE));
        robot.interact(model::undo);
        until(() -> model.state() instanceof Done done && done.undo().isEmpty());
        robot.interact(model::hide);
        robot.interact(model::show);
    }

    @Test
    void whoWaitsThereIsFound() throws InterruptedException {
        var gate = new CountDownLatch(1);
        try (var heartbeat = new Heartbeat()) {
            Platform.runLater(() -> {
                try {
                    gate.await();
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                }
            });
            until(() -> !heartbeat.faults().isEmpty());
            gate.countDown();
            assertThat(heartbeat.faults().getFirst()).startsWith("waits at").contains("CountDownLatch");
        }
    }

    private static void until(Callable<Boolean> holds) {
        try {
            WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, holds);
        } catch (TimeoutException late) {
            throw new AssertionError("it did not come to that", late);
        }
    }
}
