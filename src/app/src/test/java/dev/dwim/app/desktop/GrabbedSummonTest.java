package dev.dwim.app.desktop;

import org.junit.jupiter.api.Tag;

/// With the key taken from the X server.
@Tag("desktop")
class GrabbedSummonTest extends SummonContract {
    @Override
    String settings() {
        return "grab = true\n";
    }
}
