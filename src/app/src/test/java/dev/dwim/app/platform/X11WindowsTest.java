package dev.dwim.app.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.Answer;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Where there are no windows; those of a real display are in `desktop.OpenWindowsTest`.
class X11WindowsTest {
    private static X11Windows windows(Surroundings.Os system, Map<String, String> env) {
        return new X11Windows(new Surroundings(system, env, Optional.empty(), Optional.empty()));
    }

    @Test
    void saysWhatIsMissing() {
        assertThat(windows(Surroundings.Os.LINUX, Map.of()).list())
                .isEqualTo(Answer.lacking("There is no X11 display here, so the windows are not to be had."));
        assertThat(windows(Surroundings.Os.LINUX, Map.of("DISPLAY", ":4711")).focus("0x1"))
                .isInstanceOf(Answer.Lacking.class);
        assertThat(windows(Surroundings.Os.MAC, Map.of("DISPLAY", ":7")).list())
                .isEqualTo(Answer.lacking("Windows of other programs are not yet to be had on this system."));
    }
}
