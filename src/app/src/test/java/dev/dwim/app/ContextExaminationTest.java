package dev.dwim.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.app.cli.DoctorCommand.Finding;
import dev.dwim.app.platform.Surroundings;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Where little is told; what an X11 desktop tells is in `desktop.OurWindowTest`.
class ContextExaminationTest {
    private static Finding found(Map<String, String> env) {
        return new ContextExamination(new Surroundings(Surroundings.Os.LINUX, env, Optional.empty(), Optional.empty()))
                .finding();
    }

    @Test
    void saysThatNothingIsToldWithoutADisplay() {
        assertThat(found(Map.of()))
                .isEqualTo(new Finding(
                        "Context",
                        false,
                        "not told here: the window in front (without a display there is none), when you have been away"
                                + " (only an X11 desktop tells), the screens (only an X server tells), the page in your browser"
                                + " and the text you write (there is no session bus: start DWIM from the desktop)"));
    }

    @Test
    void saysWhatADesktopOnWaylandKeepsToItselfAndTheMend() {
        assertThat(found(Map.of("WAYLAND_DISPLAY", "w", "XDG_CURRENT_DESKTOP", "KDE"))
                        .note())
                .contains("the window in front (KDE on Wayland tells no program which window is in front: log in to its"
                        + " session on X11 (Xorg), or to sway or Hyprland)");
    }

    @Test
    void aDisplayThatDoesNotAnswerTellsNothing() {
        assertThat(found(Map.of("DISPLAY", ":4711")).note())
                .contains("the screens (The X display :4711 cannot be reached.)")
                .doesNotContain("told here: the window in front,");
    }
}
