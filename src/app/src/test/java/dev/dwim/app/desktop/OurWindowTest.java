package dev.dwim.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.app.Main;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole program knows the window that was in front before its own, and keeps knowing it.
@Tag("desktop")
class OurWindowTest {
    @TempDir
    Path folder;

    private Desktop desktop;

    @BeforeEach
    void start() throws IOException {
        desktop = new Desktop(folder);
    }

    @AfterEach
    void end() throws IOException {
        desktop.close();
    }

    private String context() {
        return desktop.dwim("context", "--json");
    }

    @Test
    void ourOwnWindowIsNeverTheOneInFront() throws IOException {
        desktop.java("dwim", Main.class);
        desktop.until("the resident takes calls", () -> context().contains("\"resident\":true"));
        desktop.start("xterm", List.of("xterm", "-T", "letter", "-e", "cat"));
        desktop.until("another program has the focus", () -> desktop.focused().equals("letter"));
        assertThat(context()).doesNotContain("letter");

        desktop.dwim("context", "allow", "window");
        desktop.until("it is known", () -> context().contains("\"letter\""));

        desktop.dwim("toggle");
        desktop.until("ours has the focus", () -> desktop.focused().equals("DWIM"));
        assertThat(context()).contains("\"letter\"").doesNotContain("\"DWIM\"");
        desktop.read("xdotool", "search", "--name", "^letter$", "set_window", "--name", "second letter");
        desktop.until("it is followed behind ours", () -> context().contains("\"second letter\""));
        assertThat(desktop.focused()).isEqualTo("DWIM");

        desktop.dwim("context", "deny", "window");
        assertThat(context()).doesNotContain("second letter");
    }

    @Test
    void theDoctorSaysWhatIsTold() {
        assertThat(desktop.dwim("doctor"))
                .contains(
                        "✓ Context: told here: the window in front (by the X server), when you have been away (by the X"
                                + " server), the screens (by the X server), the page in your browser and the text you write (by the"
                                + " accessibility bus); nothing is taken that you have not allowed:");
    }

    @Test
    void howLongItTakesToKnowAWindowCanBeMeasured() {
        assertThat(desktop.dwim("bench", "plumbing", "--json"))
                .contains("\"name\":\"plumbing\"", "\"plumbing_focus_p50_ms\":", "\"plumbing_focus_p99_ms\":");
    }
}
