package dev.dwim.app.platform.x11;

/// What the X server tells whoever follows a selection.
sealed interface SelectionEvent {
    /// A program has taken the selection, or whoever had it has given it up or is gone.
    ///
    /// @param taken whether somebody has it now
    /// @param time  the server's milliseconds
    record Owner(boolean taken, int time) implements SelectionEvent {}

    /// The owner answers a request.
    ///
    /// @param target   what was asked for
    /// @param property where it was put; 0 if it was refused
    /// @param time     the request's
    record Answered(int target, int property, int time) implements SelectionEvent {}

    /// Somebody has put something on our window.
    ///
    /// @param property where
    record Put(int property) implements SelectionEvent {}

    /// Somebody called [XDisplay#wake()].
    record Woken() implements SelectionEvent {}

    /// Nothing to us.
    record Other() implements SelectionEvent {}

    /// Nothing has come in time.
    record Quiet() implements SelectionEvent {}

    /// The display is gone.
    record Gone() implements SelectionEvent {}
}
