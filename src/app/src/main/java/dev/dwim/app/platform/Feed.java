package dev.dwim.app.platform;

import java.util.function.Consumer;

/// What a system goes on telling of one thing: which window is in front, which screens there are. Good for one
/// following, and must be followed, even where it was closed before.
///
/// @param <T> what is told
public interface Feed<T> extends AutoCloseable {
    /// Follows it until it is closed or breaks, on the calling thread, and gives back what that took.
    ///
    /// @param told takes how things are now, soon after the beginning and with every change
    void follow(Consumer<T> told);

    /// Ends it, from any thread, and returns at once.
    @Override
    void close();
}
