package dev.dwim.app.settings;

/// A value that does not fit.
final class Misfit extends Exception {
    private static final long serialVersionUID = 1;

    /// @param message where it stands and what would fit
    Misfit(String message) {
        super(message);
    }
}
