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

class HotkeyExaminationTest {
    @TempDir
    Path folder;

    private Finding found(Os system, Map<String, String> env, Optional<Answer<String>> resident) {
        var surroundings = new Surroundings(system, env, Optional.empty(), Optional.empty());
        return new HotkeyExamination(surroundings, Hotkey.SUMMON, false, folder, resident).finding();
    }

    @Test
    void believesTheProcessThatStays() {
        assertThat(found(Os.LINUX, Map.of(), Optional.of(Answer.given("Ctrl+Space is ours"))))
                .isEqualTo(new Finding("Hotkey", true, "Ctrl+Space is ours"));
        assertThat(found(Os.LINUX, Map.of("DISPLAY", ":7"), Optional.of(Answer.lacking("Another program has it."))))
                .isEqualTo(new Finding("Hotkey", false, "Another program has it."));
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
        var mend = "bind `dwim toggle` to a key in your desktop's settings";
        assertThat(found(Os.LINUX, Map.of("WAYLAND_DISPLAY", "w"), Optional.empty()))
                .isEqualTo(new Finding("Hotkey", false, "this desktop lends no keys to programs: " + mend));
        try (var bus = new PrivateBus(folder)) {
            var env = Map.of("WAYLAND_DISPLAY", "w", "DBUS_SESSION_BUS_ADDRESS", bus.address());
            assertThat(found(Os.LINUX, env, Optional.empty()))
                    .isEqualTo(new Finding(
                            "Hotkey", false, "this desktop lends no keys: it has no GlobalShortcuts portal; " + mend));
        }
    }
}
