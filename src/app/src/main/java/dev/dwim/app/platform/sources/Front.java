package dev.dwim.app.platform.sources;

import java.util.Optional;
import java.util.function.Consumer;

/// The window in front, as far as it tells what the user is at.
///
/// @param app   its program's name; may be empty
/// @param title its title; may be empty
/// @param pid   its process
public record Front(String app, String title, long pid) {
    /// Whether a window of its program that is called so is this one. Some programs show their own name behind what
    /// they call a window. A private window of the same program has another title than one that may be looked at.
    ///
    /// @param name as the program tells it over the accessibility bus
    boolean titled(String name) {
        return !name.isBlank() && title.strip().startsWith(name.strip());
    }

    /// Where one hears of it.
    public interface Feed {
        /// The window in front.
        ///
        /// @return empty if there is none, or none that may be looked at
        Optional<Front> now();

        /// Lets somebody know of every change.
        ///
        /// @param watcher told the window as in [#now], must return at once
        /// @return ends it
        Runnable watch(Consumer<Optional<Front>> watcher);
    }
}
