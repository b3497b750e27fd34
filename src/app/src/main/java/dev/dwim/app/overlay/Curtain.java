package dev.dwim.app.overlay;

import com.sun.glass.ui.Window;
import java.util.List;
import javafx.stage.Stage;

/// Takes the window off the screen and puts it back without taking it down. `Stage.hide` would end it below, with its
/// styles and its pixels, and `Stage.show` make it anew, which takes longer than all the rest of a summon; so this
/// hides it one layer below the stage, which goes on as if it were shown.
final class Curtain {
    private final Stage stage;
    private final Window window;
    private volatile boolean open;

    private Curtain(Stage stage, Window window) {
        this.stage = stage;
        this.window = window;
    }

    /// Makes the window of a stage, and hides it before anybody sees it or it takes the focus from anyone.
    ///
    /// @param stage not shown yet
    static Curtain closed(Stage stage) {
        var before = List.copyOf(Window.getWindows());
        stage.setIconified(true);
        stage.show();
        var window = Window.getWindows().stream()
                .filter(each -> !before.contains(each))
                .findFirst()
                .orElseThrow();
        var curtain = new Curtain(stage, window);
        window.setVisible(false);
        stage.setIconified(false);
        return curtain;
    }

    /// Whether it can be seen. On any thread.
    boolean open() {
        return open;
    }

    /// Shows the window in front of all others, with the keyboard's focus.
    void rise() {
        open = true;
        window.setVisible(true);
        keepAbove();
        stage.toFront();
        stage.requestFocus();
    }

    /// A window that was hidden is an ordinary one to the window manager when it comes back, whatever it was before.
    private void keepAbove() {
        window.setLevel(Window.Level.NORMAL);
        window.setLevel(Window.Level.FLOATING);
    }

    /// Hides it; the window that had the focus before gets it back.
    void fall() {
        open = false;
        window.setVisible(false);
    }
}
