package dev.dwim.app.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PassedOnTest {
    @Test
    void passesOnWhatADesktopProgramNeedsAndNothingElse() {
        var environment = Map.of(
                "PATH", "/bin",
                "HOME", "/home/user",
                "LC_ALL", "C.UTF-8",
                "XDG_RUNTIME_DIR", "/run/user/1",
                "GTK_THEME", "dark",
                "SOME_API_KEY", "canary",
                "JAVA_TOOL_OPTIONS", "-Dx=y",
                "LD_PRELOAD", "/tmp/x.so",
                "path", "/elsewhere");

        assertThat(PassedOn.of(environment))
                .containsOnlyKeys("PATH", "HOME", "LC_ALL", "XDG_RUNTIME_DIR", "GTK_THEME")
                .containsEntry("PATH", "/bin");
    }
}
