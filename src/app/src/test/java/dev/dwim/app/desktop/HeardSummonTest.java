package dev.dwim.app.desktop;

import org.junit.jupiter.api.Tag;

/// With the key only listened for.
@Tag("desktop")
class HeardSummonTest extends SummonContract {
    @Override
    String settings() {
        return "grab = false\n";
    }
}
