package dev.dwim.app.platform.x11;

import dev.dwim.api.Answer;
import dev.dwim.api.Host.Windows.Window;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The windows of an X11 desktop, as its window manager lists them. Opened for one question and closed again, so it
/// never outlives a display.
public final class WindowList implements AutoCloseable {
    /// Says that the user asks, not a program of its own accord: window managers hold back the latter.
    private static final int BY_THE_USER = 2;

    private static final Set<String> NO_WINDOWS_OF_THE_USER =
            Set.of("_NET_WM_WINDOW_TYPE_DOCK", "_NET_WM_WINDOW_TYPE_DESKTOP");

    private final XDisplay display;
    private final WindowHints hints;
    private final long ourselves;

    private WindowList(XDisplay display, long ourselves) {
        this.display = display;
        this.hints = display.hints();
        this.ourselves = ourselves;
    }

    /// Looks at a display.
    ///
    /// @param name      as in `DISPLAY`
    /// @param ourselves the process whose windows are left out
    /// @return to be closed; or why there is none
    public static Answer<WindowList> at(String name, long ourselves) {
        return switch (XDisplay.open(name)) {
            case Answer.Given<XDisplay>(XDisplay display) -> Answer.given(new WindowList(display, ourselves));
            case Answer.Lacking<XDisplay>(String reason) -> Answer.lacking(reason);
        };
    }

    /// All windows of the user, the active one first, then the others from the front to the back.
    public Answer<List<Window>> windows() {
        return hints.numbers(hints.root(), "_NET_SUPPORTING_WM_CHECK").isEmpty()
                ? Answer.lacking("The window manager does not list its windows.")
                : Answer.given(inOrder().stream()
                        .filter(this::forTheUser)
                        .map(this::window)
                        .filter(window -> !window.pid().equals(Optional.of(ourselves)))
                        .toList());
    }

    /// A point of the desktop.
    ///
    /// @param x in pixels from the left
    /// @param y in pixels from the top
    public record Point(int x, int y) {}

    /// The middle of the active window: where the user is at work.
    ///
    /// @return empty where no window is active
    public Optional<Point> work() {
        return Optional.of(hints.active())
                .filter(window -> window != 0)
                .flatMap(hints::middle)
                .map(middle -> new Point(middle.getFirst(), middle.getLast()));
    }

    /// Asks the window manager to bring a window to the front.
    ///
    /// @param id as listed
    public void activate(String id) {
        hints.ask(Integer.parseUnsignedInt(id.substring(2), 16), "_NET_ACTIVE_WINDOW", BY_THE_USER, 0, 0);
    }

    private List<Integer> inOrder() {
        var stacked = hints.numbers(hints.root(), "_NET_CLIENT_LIST_STACKING");
        var front = new ArrayList<>(stacked.isEmpty() ? hints.numbers(hints.root(), "_NET_CLIENT_LIST") : stacked);
        var order = new LinkedHashSet<Integer>();
        Optional.of(hints.active()).filter(front::contains).ifPresent(order::add);
        order.addAll(front.reversed());
        return List.copyOf(order);
    }

    private boolean forTheUser(int window) {
        var types = hints.numbers(window, "_NET_WM_WINDOW_TYPE");
        return NO_WINDOWS_OF_THE_USER.stream().map(hints::atom).noneMatch(types::contains)
                && !hints.numbers(window, "_NET_WM_STATE").contains(hints.atom("_NET_WM_STATE_SKIP_TASKBAR"));
    }

    private Window window(int id) {
        return new Window("0x%08x".formatted(id), hints.title(id), hints.app(id), hints.pid(id));
    }

    @Override
    public void close() {
        display.close();
    }
}
