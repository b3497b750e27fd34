package dev.dwim.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.Answer;
import dev.dwim.app.cli.DoctorCommand.Finding;
import dev.dwim.app.platform.PrivateBus;
import dev.dwim.app.platform.Surroundings;
import dev.dwim.app.platform.Surroundings.Os;
import dev.dwim.app.trigger.Hotkey;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HotkeyExaminationTest {
    private static final String BIND =
            "bind Ctrl+Space to the command `/opt/dwim/dwim toggle` in your desktop's settings;"
                    + " docs/overlay.md says how";

    @TempDir
    Path folder;

    private Finding found(Os system, Map<String, String> env, Optional<Answer<String>> resident) {
        var surroundings = new Surroundings(system, env, Optional.empty(), Optional.empty());
        return new HotkeyExamination(
                        surroundings,
                        Hotkey.SUMMON,
                        false,
                        folder,
                        resident,
                        BoundByHand.on(surroundings, Optional.of("/opt/dwim/dwim")))
                .finding();
    }

    @Test
    void believesTheProcessThatStays() {
        assertThat(found(Os.LINUX, Map.of(), Optional.of(Answer.given("Ctrl+Space is ours"))))
                .isEqualTo(new Finding("Hotkey", true, "Ctrl+Space is ours"));
        assertThat(found(Os.LINUX, Map.of("DISPLAY", ":7"), Optional.of(Answer.lacking("Another program has it."))))
                .isEqualTo(new Finding(
                        "Hotkey",
                        false,
                        "Another program has it. Choose another key in the settings, or " + BIND + "."));
    }

    @Test
    void saysHowTheKeyComesWhereNothingStays() {
        assertThat(found(Os.LINUX, Map.of("DISPLAY", ":7"), Optional.empty()).note())
                .isEqualTo("Ctrl+Space is listened for, so the program with the focus gets it as well");
        assertThat(found(Os.MAC, Map.of(), Optional.empty()).note()).endsWith("the permission Input Monitoring");
        assertThat(found(Os.LINUX, Map.of(), Optional.empty()))
                .isEqualTo(new Finding("Hotkey", false, "without a display there is none"));
    }

    @Test
    void saysWhatToDoOnADesktopThatLendsNoKeys() throws Exception {
        assertThat(found(Os.LINUX, Map.of("WAYLAND_DISPLAY", "w"), Optional.empty()))
                .isEqualTo(new Finding("Hotkey", false, "this desktop lends no keys to programs: " + BIND));
        try (var bus = new PrivateBus(folder)) {
            var env = Map.of("WAYLAND_DISPLAY", "w", "DBUS_SESSION_BUS_ADDRESS", bus.address());
            assertThat(found(Os.LINUX, env, Optional.empty()))
                    .isEqualTo(new Finding(
                            "Hotkey", false, "this desktop lends no keys: it has no GlobalShortcuts portal; " + BIND));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GNOME         | Custom Shortcuts, +; name it DWIM, give it the command `/opt/dwim/dwim toggle`, and press Ctrl+Space
            ubuntu:GNOME  | Custom Shortcuts, +; name it DWIM, give it the command `/opt/dwim/dwim toggle`, and press Ctrl+Space
            KDE           | Command or Script; give it the command `/opt/dwim/dwim toggle`, and press Ctrl+Space beside it
            sway          | write `bindsym Ctrl+space exec /opt/dwim/dwim toggle` into ~/.config/sway/config and reload it
            i3            | write `bindsym Ctrl+space exec /opt/dwim/dwim toggle` into ~/.config/i3/config and reload it
            Hyprland      | `/opt/dwim/dwim toggle` in your desktop's settings; docs/overlay.md says how
            """)
    void saysTheExactStepsOfTheDesktopAtHand(String desktop, String steps) {
        var env = Map.of("WAYLAND_DISPLAY", "w", "XDG_CURRENT_DESKTOP", desktop);
        assertThat(found(Os.LINUX, env, Optional.empty()).note()).endsWith(steps);
    }

    @Test
    void writesKeysAsTheConfigurationOfTheDesktopDoes() {
        var hotkey = Hotkey.parse("Super+Alt+F5").orElseThrow();
        assertThat(new BoundByHand("sway", "/my apps/dwim").steps(hotkey))
                .startsWith("write `bindsym Mod1+Mod4+F5 exec '/my apps/dwim' toggle` into");
    }
}
