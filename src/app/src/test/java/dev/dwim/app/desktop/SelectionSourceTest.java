package dev.dwim.app.desktop;

import org.junit.jupiter.api.Tag;

/// What is selected with the mouse.
@Tag("desktop")
class SelectionSourceTest extends SelectionContract {
    @Override
    String selection() {
        return "PRIMARY";
    }

    @Override
    String id() {
        return "selection";
    }

    @Override
    String key() {
        return "selection.text";
    }
}
