package dev.dwim.app.overlay;

import static dev.dwim.app.overlay.Stand.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.app.overlay.OverlayState.Confirming;
import dev.dwim.app.overlay.OverlayState.Deed;
import dev.dwim.app.overlay.OverlayState.Done;
import dev.dwim.app.overlay.OverlayState.Running;
import dev.dwim.app.overlay.OverlayState.Typing;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/// The thread that draws never waits, however long the engine takes.
@ExtendWith(ApplicationExtension.class)
class DrawingThreadTest {
    private final FakeConversation engine = new FakeConversation();
    private OverlayModel model;
    private Stage stage;

    @Start
    void start(Stage primary) {
        var stand = Stand.before(engine);
        model = stand.model();
        stage = stand.stage();
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
        await(() -> model.state() instanceof Typing typing && typing.settled());
        robot.type(KeyCode.DOWN).type(KeyCode.UP).type(KeyCode.TAB).type(KeyCode.ESCAPE);
        robot.interact(() -> model.perform(Deed.WHY));
        robot.type(KeyCode.ENTER);
        await(() -> model.state() instanceof Running);
        robot.interact(() -> engine.watcher().write("text ".repeat(1_000)));
        gate.countDown();
        await(() -> model.state() instanceof Confirming);
        robot.interact(() -> model.approve("", false));
        await(() -> model.state().equals(Samples.DONE));
        robot.interact(model::undo);
        await(() -> model.state() instanceof Done done && done.undo().isEmpty());
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
            await(() -> !heartbeat.faults().isEmpty());
            gate.countDown();
            assertThat(heartbeat.faults().getFirst()).startsWith("waits at").contains("CountDownLatch");
        }
    }
}
