package dev.dwim.app.overlay;

import dev.dwim.app.overlay.OverlayState.Empty;
import dev.dwim.app.overlay.OverlayState.Typing;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// What the keys do in the line below the field, while they act on it, and how they come there.
///
/// @param model told what the keys say
record StripKeys(OverlayModel model) {
    /// Takes a key before anybody else.
    ///
    /// @param event pressed
    /// @return whether it was for the line
    boolean pressed(KeyEvent event) {
        boolean there = model.state() instanceof Empty || model.state() instanceof Typing;
        if (there && event.getCode() == KeyCode.F6) {
            change();
            return true;
        }
        return there && model.seeing().strip().entered() && acted(event);
    }

    private void change() {
        if (model.seeing().strip().entered()) {
            model.seeing().strip().leave();
        } else {
            model.seeing().strip().enter();
        }
    }

    private boolean acted(KeyEvent event) {
        var strip = model.seeing().strip();
        switch (event.getCode()) {
            case LEFT -> strip.move(-1);
            case RIGHT -> strip.move(1);
            case TAB -> strip.move(event.isShiftDown() ? -1 : 1);
            case DELETE, BACK_SPACE -> strip.leaveOut();
            case ENTER, SPACE, CONTEXT_MENU -> strip.act();
            case ESCAPE -> strip.back();
            case UP, DOWN -> strip.leave();
            default -> {
                return false;
            }
        }
        return true;
    }
}
