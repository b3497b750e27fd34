package dev.dwim.app.platform.x11;

import dev.dwim.api.Answer;

/// An empty window with a title, by a connection of its own: another program, as far as anybody can tell. Not safe for
/// use by several threads at once.
public final class PlainWindow implements AutoCloseable {
    private static final int BY_THE_USER = 2;

    private final XDisplay display;
    private final WindowHints hints;
    private final int id;

    private PlainWindow(XDisplay display) {
        this.display = display;
        this.hints = display.hints();
        this.id = display.newWindow();
    }

    /// Shows one.
    ///
    /// @param displayName as in `DISPLAY`
    /// @param app         what its program is known by
    /// @param title       its title
    /// @return to be closed; or why there is none
    public static Answer<PlainWindow> open(String displayName, String app, String title) {
        return switch (XDisplay.open(displayName)) {
            case Answer.Lacking<XDisplay>(String reason) -> Answer.lacking(reason);
            case Answer.Given<XDisplay>(XDisplay display) -> {
                var window = new PlainWindow(display);
                window.hints.text(window.id, "WM_CLASS", "STRING", app + "\0" + app + "\0");
                window.title(title);
                display.show(window.id);
                yield Answer.given(window);
            }
        };
    }

    /// Gives it another title.
    public void title(String title) {
        hints.text(id, "_NET_WM_NAME", "UTF8_STRING", title);
    }

    /// Asks the window manager to bring it to the front.
    public void activate() {
        hints.ask(id, "_NET_ACTIVE_WINDOW", BY_THE_USER, 0, 0);
    }

    @Override
    public void close() {
        display.close();
    }
}
