package dev.dwim.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// With the key taken from the X server.
@Tag("desktop")
class GrabbedSummonTest extends SummonContract {
    @Override
    String settings() {
        return "grab = true\n";
    }

    @Test
    void theDoctorSaysThatTheKeyIsHeldAndTheClipboardIsTheWindows() {
        assertThat(desktop.dwim("doctor"))
                .contains("✓ Hotkey: Ctrl+Space is ours: it is taken from the X server, so no other program gets it")
                .contains("✓ Clipboard: works");
    }
}
