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

    /// Nothing to us.
    record Other() implements XEvent {}
}
