package dev.dwim.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Buttons at the edge of the screen, beside other programs.
@Tag("desktop")
class StandingBarTest {
    private static final String OTHER = "another program";

    /// The one button, in the middle of the right edge, and the grip above it.
    private static final int ACROSS = 1220;

    private static final int DOWN = 407;
    private static final int GRIP = 379;

    @TempDir
    Path folder;

    private Desktop desktop;
    private Process resident;

    @BeforeEach
    void start() throws IOException {
        desktop = new Desktop(folder);
        var config = Files.createDirectories(desktop.home().resolve(".config/dwim"));
        Files.writeString(config.resolve("settings.toml"), """
                [overlay]
                bar = "always"
                """);
        resident = desktop.java("dwim", ReadOut.class);
        desktop.until("the resident takes calls", desktop::answers);
        desktop.start("xterm", List.of("xterm", "-maximized", "-T", OTHER, "-e", "cat"));
        desktop.until("another program has the focus", () -> desktop.focused().equals(OTHER));
    }

    @AfterEach
    void end() throws IOException {
        desktop.close();
    }

    private void pointTo(int across, int down) {
        desktop.read("xdotool", "mousemove", "--sync", Integer.toString(across), Integer.toString(down));
    }

    /// Whether the window under the pointer is none that the window manager has to do with.
    private boolean pointsToNoProgram() {
        return desktop.read("xdotool", "getmouselocation", "--shell").contains("WINDOW=0\n");
    }

    @Test
    void aButtonIsThereUnaskedTakesNoFocusCanBeDraggedAwayForGoodAndDoesItsWorkAtOneClick() throws IOException {
        assertThat(desktop.dwim("button", "add", "Brew tea", "--words", "set a timer for 4 minutes called tea"))
                .contains("Brew tea");
        desktop.until("it stands on the desktop", () -> desktop.said().contains("Brew tea"));
        assertThat(desktop.focused()).isEqualTo(OTHER);
        desktop.read("xdotool", "search", "--name", "^" + OTHER + "$", "windowraise");
        pointTo(ACROSS, GRIP);
        desktop.until("it is in front of the other program", this::pointsToNoProgram);
        desktop.picture(Path.of("target", "standing-bar.png"));
        desktop.read("xdotool", "mousedown", "1");
        pointTo(ACROSS - 20, GRIP + 10);
        pointTo(ACROSS - 300, GRIP + 100);
        desktop.read("xdotool", "mouseup", "1");
        pointTo(ACROSS - 300, DOWN + 100);
        desktop.until("it has been dragged", this::pointsToNoProgram);
        desktop.read("xdotool", "mousedown", "1");
        assertThat(desktop.focused()).isEqualTo(OTHER);
        desktop.read("xdotool", "mouseup", "1");
        desktop.until(
                "it is done and told",
                () -> desktop.said().contains("Undo")
                        && desktop.dwim("schedule").contains("tea"));
        desktop.press("ctrl+z");
        desktop.until("it is taken back", () -> !desktop.dwim("schedule").contains("tea"));
        desktop.press("Escape");
        desktop.until(
                "the other program has the focus again", () -> desktop.focused().equals(OTHER));
        assertThat(desktop.said().contains("Brew tea")).isTrue();

        desktop.forget(resident);
        desktop.dwim("quit");
        desktop.until("it is gone with its program", () -> !desktop.answers() && !pointsToNoProgram());
        desktop.java("dwim again", ReadOut.class);
        desktop.until("the next resident takes calls", desktop::answers);
        desktop.until("it stands where it was dragged to", this::pointsToNoProgram);

        desktop.dwim("button", "remove", "Brew tea");
        desktop.until("it is gone", () -> !desktop.said().contains("Brew tea"));
    }
}
