package dev.dwim.app.platform;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// Which window is in front, for the sources that follow it: the project of its terminal, the page that it shows. The
/// window source tells; nobody hears of a window that DWIM looks away from. Safe to use from any thread.
public final class FrontWindow {
    private final List<Consumer<Optional<Window>>> watchers = new CopyOnWriteArrayList<>();
    private volatile Optional<Window> now = Optional.empty();

    /// A window of another program.
    ///
    /// @param app   its program's name; may be empty
    /// @param title its title; may be empty
    /// @param pid   its process; 0 if it does not say
    public record Window(String app, String title, long pid) {}

    /// Another window comes to the front, or its title changes.
    ///
    /// @param window empty if there is none, or none that may be looked at
    void is(Optional<Window> window) {
        now = window;
        watchers.forEach(watcher -> watcher.accept(window));
    }

    /// The window in front.
    ///
    /// @return empty if there is none, or none that may be looked at
    Optional<Window> now() {
        return now;
    }

    /// Lets somebody know of every change, on the thread that tells it; must return at once.
    ///
    /// @param watcher told the window as in [#now]
    /// @return ends it
    Runnable watch(Consumer<Optional<Window>> watcher) {
        watchers.add(watcher);
        return () -> watchers.remove(watcher);
    }
}
