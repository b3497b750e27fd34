package dev.dwim.app.platform.x11;

/// What the X server tells.
sealed interface XEvent {
    /// A key of ours went down or up.
    ///
    /// @param down whether it went down
    /// @param code the key
    /// @param time the server's milliseconds; a held key's repeats go up and down in the same one
    record Key(boolean down, int code, int time) implements XEvent {}

    /// Keys make other signs now.
    record KeysChanged() implements XEvent {}

    /// Somebody called [XDisplay#wake()].
    record Woken() implements XEvent {}

    /// A property of a window that is followed has changed.
    ///
    /// @param window   the window
    /// @param property its name, as an atom
    record Changed(int window, int property) implements XEvent {}

    /// A window that is followed is no more.
    ///
    /// @param window the window
    record Gone(int window) implements XEvent {}

    /// Something else: an extension's, or nothing to us.
    ///
    /// @param code  of the event
    /// @param about what most events are about: a window, an alarm
    record Other(int code, int about) implements XEvent {}
}
