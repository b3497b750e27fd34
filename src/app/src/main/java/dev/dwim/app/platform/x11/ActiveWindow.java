package dev.dwim.app.platform.x11;

import dev.dwim.api.Answer;
import dev.dwim.app.platform.Feed;
import dev.dwim.app.platform.FrontWindow.Window;
import dev.dwim.app.platform.Sight;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/// The active window of an X11 desktop and its title, as events tell of them. While a window of ours is active, the one
/// that was so before counts as active still.
public final class ActiveWindow implements DisplayFeed.Watch<Sight> {
    private static final int PROPERTY_CHANGES = 1 << 22;
    private static final int STRUCTURE = 1 << 17;

    /// Window managers pass by others on the way from one window to the next.
    private static final long SETTLING = Duration.ofMillis(20).toNanos();

    /// While a new window is on its way none is active; it takes its program a while to draw it.
    private static final long NONE_SETTLING = Duration.ofMillis(250).toNanos();

    private static final long STEP = Duration.ofMillis(5).toNanos();

    private final XDisplay display;
    private final WindowHints hints;
    private final long ourselves;
    private int front;

    private ActiveWindow(XDisplay display, long ourselves) {
        this.display = display;
        this.hints = display.hints();
        this.ourselves = ourselves;
    }

    /// Looks at a display.
    ///
    /// @param name      as in `DISPLAY`
    /// @param ourselves the process whose windows do not count
    /// @return to be followed and closed; or why there is none
    public static Answer<Feed<Sight>> at(String name, long ourselves) {
        return switch (XDisplay.open(name)) {
            case Answer.Given<XDisplay>(XDisplay display) ->
                Answer.given(new DisplayFeed<>(display, new ActiveWindow(display, ourselves)));
            case Answer.Lacking<XDisplay>(String reason) -> Answer.lacking(reason);
        };
    }

    @Override
    public void begin(Consumer<Sight> told) {
        hints.follow(hints.root(), PROPERTY_CHANGES);
        told.accept(new Sight(look(), true));
    }

    @Override
    public void heed(XEvent event, Consumer<Sight> told) {
        if (matters(event)) {
            if (hints.active() != 0) {
                told.accept(new Sight(look(), false));
            }
            settle();
            told.accept(new Sight(look(), true));
        }
    }

    private void settle() {
        DisplayFeed.settle(display, SETTLING);
        for (long waited = 0; hints.active() == 0 && waited < NONE_SETTLING; waited += STEP) {
            DisplayFeed.settle(display, STEP);
        }
    }

    private boolean matters(XEvent event) {
        return switch (event) {
            case XEvent.Changed(int window, int property) ->
                window == hints.root()
                        ? property == hints.atom("_NET_ACTIVE_WINDOW")
                        : window == front
                                && (property == hints.atom("_NET_WM_NAME") || property == hints.atom("WM_NAME"));
            case XEvent.Gone(int window) -> window == front;
            case XEvent.Key _, XEvent.KeysChanged _, XEvent.Woken _, XEvent.Other _ -> false;
        };
    }

    private Optional<Window> look() {
        int active = hints.active();
        if (active == 0 || !hints.pid(active).equals(Optional.of(ourselves))) {
            turnTo(active);
        }
        return front == 0 ? Optional.empty() : window(front);
    }

    /// Its events are asked for before anything of it is read, so that no change is missed.
    private void turnTo(int window) {
        if (window != front) {
            if (front != 0) {
                hints.follow(front, 0);
            }
            front = window;
            if (front != 0) {
                hints.follow(front, PROPERTY_CHANGES | STRUCTURE);
            }
        }
    }

    /// A window that says nothing of itself is gone, or might as well be.
    private Optional<Window> window(int id) {
        var window = new Window(hints.app(id), hints.title(id), hints.pid(id).orElse(0L));
        return Optional.of(window).filter(seen -> !seen.equals(new Window("", "", 0)));
    }
}
