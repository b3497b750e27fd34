package dev.dwim.testkit;

import dev.dwim.api.Answer;
import dev.dwim.api.Host.Apps;
import dev.dwim.api.Host.Windows;
import dev.dwim.api.Host.Windows.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// A desktop in memory: apps that can be started, each of which opens a window, and windows that can be brought to the
/// front. Safe to use from any thread.
public final class FakeDesktop {
    private final List<Apps.App> installed = new ArrayList<>();
    private final List<Window> open = new ArrayList<>();
    private final List<String> launched = new ArrayList<>();
    private Optional<String> lacking = Optional.empty();

    /// An empty one.
    public FakeDesktop() {}

    /// Installs an app.
    ///
    /// @param id   such as `editor.desktop`
    /// @param name as people read it
    /// @param kind what it is; may be empty
    /// @return this
    public FakeDesktop install(String id, String name, String kind) {
        var program = id.replaceFirst("\\.desktop$", "");
        return install(new Apps.App(
                id, name, kind, program, List.of(), Set.of(program.toLowerCase(Locale.ROOT)), Optional.empty()));
    }

    /// Installs an app.
    ///
    /// @param app the app
    /// @return this
    public synchronized FakeDesktop install(Apps.App app) {
        installed.add(app);
        return this;
    }

    /// Opens a window behind the others.
    ///
    /// @param id    its id
    /// @param app   the program's name
    /// @param title its title
    /// @return this
    public synchronized FakeDesktop open(String id, String app, String title) {
        open.add(new Window(id, title, app, Optional.empty()));
        return this;
    }

    /// Makes apps and windows impossible, as on a machine without a desktop.
    ///
    /// @param reason what is missing
    public synchronized void lack(String reason) {
        lacking = Optional.of(reason);
    }

    /// The ids of the apps that were started.
    ///
    /// @return in their order
    public synchronized List<String> launched() {
        return List.copyOf(launched);
    }

    /// The ids of the open windows.
    ///
    /// @return the active one first
    public synchronized List<String> stacked() {
        return open.stream().map(Window::id).toList();
    }

    /// The windows as a plugin sees them.
    ///
    /// @return the service
    public Windows windows() {
        return new Windows() {
            @Override
            public Answer<List<Window>> list() {
                return unlessLacking(List.copyOf(open));
            }

            @Override
            public Answer<Window> focus(String id) {
                return front(id);
            }
        };
    }

    /// The apps as a plugin sees them.
    ///
    /// @return the service
    public Apps apps() {
        return new Apps() {
            @Override
            public Answer<List<App>> list() {
                return unlessLacking(List.copyOf(installed));
            }

            @Override
            public Answer<App> launch(String id) {
                return start(id);
            }
        };
    }

    private synchronized <T> Answer<T> unlessLacking(T value) {
        return lacking.<Answer<T>>map(Answer::lacking).orElseGet(() -> Answer.given(value));
    }

    private synchronized Answer<Window> front(String id) {
        var found = open.stream().filter(window -> window.id().equals(id)).findFirst();
        found.ifPresent(window -> {
            open.remove(window);
            open.addFirst(window);
        });
        return found.map(this::unlessLacking).orElseGet(() -> Answer.lacking("That window is no longer open."));
    }

    private synchronized Answer<Apps.App> start(String id) {
        var found = installed.stream().filter(app -> app.id().equals(id)).findFirst();
        found.filter(_ -> lacking.isEmpty()).ifPresent(app -> {
            launched.add(id);
            open.addFirst(new Window("window-" + launched.size(), app.name(), app.program(), Optional.empty()));
        });
        return found.map(this::unlessLacking).orElseGet(() -> Answer.lacking("That app is not installed any more."));
    }
}
