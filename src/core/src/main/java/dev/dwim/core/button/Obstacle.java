package dev.dwim.core.button;

/// Why something pinned cannot be done right now.
public sealed interface Obstacle {
    /// A fact that it needs is not there.
    ///
    /// @param key     such as `selection.text`
    /// @param allowed whether the user lets its channel in
    record Missing(String key, boolean allowed) implements Obstacle {}

    /// An action of it is not there.
    ///
    /// @param action the full name
    record Gone(String action) implements Obstacle {}

    /// An action of it is not what the user agreed to.
    ///
    /// @param title what it is called now
    record Changed(String title) implements Obstacle {}

    /// What the user is told.
    ///
    /// @return why, and what to do
    default String sentence() {
        return switch (this) {
            case Missing(String key, boolean allowed) ->
                allowed
                        ? "There is no " + key + " right now."
                        : "It needs " + key + ": say dwim context allow " + key.split("\\.", 2)[0] + ".";
            case Gone(String action) -> "There is no " + action + " any more: see `dwim plugins`.";
            case Changed(String title) ->
                "“" + title + "” is not what it was when it was pinned: look at it, and pin it again.";
        };
    }
}
