package dev.dwim.app.platform;

/// Whoever is told of the presses of one key. Both methods must return at once.
public interface Presses {
    /// The key went down; once, however long it is held.
    void down();

    /// The key went up.
    default void up() {}
}
