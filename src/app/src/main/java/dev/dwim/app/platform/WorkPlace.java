package dev.dwim.app.platform;

import dev.dwim.api.Answer;
import dev.dwim.app.platform.x11.WindowList;
import java.util.Optional;

/// Where on the desktop the user is at work.
///
/// @param surroundings tells whether there is an X11 display
public record WorkPlace(Surroundings surroundings) {
    /// A point of the desktop.
    ///
    /// @param x in pixels from the left
    /// @param y in pixels from the top
    public record Point(int x, int y) {}

    /// The middle of the active window.
    ///
    /// @return empty where that is not to be had
    public Optional<Point> find() {
        var display = surroundings.variable("DISPLAY");
        if (surroundings.system() != Surroundings.Os.LINUX || display.isEmpty()) {
            return Optional.empty();
        }
        return switch (WindowList.at(display.get(), ProcessHandle.current().pid())) {
            case Answer.Given<WindowList>(WindowList windows) -> {
                try (windows) {
                    yield windows.work().map(point -> new Point(point.x(), point.y()));
                }
            }
            case Answer.Lacking<WindowList> _ -> Optional.empty();
        };
    }
}
