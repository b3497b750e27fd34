package dev.dwim.app.overlay;

import static dev.dwim.app.overlay.Stand.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.app.overlay.OverlayState.Empty;
import dev.dwim.app.overlay.OverlayState.Typing;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/// What is typed before anybody looks: it is drawn, it leaves nothing behind, and it makes way for the user.
@ExtendWith(ApplicationExtension.class)
class PracticeTest {
    private final FakeConversation engine = new FakeConversation();
    private final Queue<OverlayState> drawn = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean there = new AtomicBoolean();

    private void begin() {
        Platform.runLater(() -> Practice.begin(
                engine, Executors.newVirtualThreadPerTaskExecutor(), Samples.PLAINLY, drawn::add, there::get));
    }

    private OverlayState last() {
        return List.copyOf(drawn).getLast();
    }

    @Test
    void drawsRowsAndEndsWithNothing() {
        begin();

        await(() -> drawn.size() > 100 && last() instanceof Empty);

        assertThat(drawn)
                .anyMatch(state ->
                        state instanceof Typing typing && !typing.rows().isEmpty());
        assertThat(engine.heard).isEmpty();
        assertThat(engine.previewed).isEmpty();
    }

    @Test
    void drawsNothingMoreOnceTheUserIsThere() {
        begin();
        await(() -> drawn.size() > 10);
        WaitForAsyncUtils.asyncFx(() -> there.set(true));
        WaitForAsyncUtils.waitForFxEvents();
        int before = drawn.size();

        await(() -> Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().equals("practice")));
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(drawn).hasSize(before);
    }
}
