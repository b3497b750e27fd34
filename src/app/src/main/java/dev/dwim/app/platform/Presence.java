package dev.dwim.app.platform;

/// Whether somebody sits at the computer, by the last use of keyboard and mouse.
public enum Presence {
    /// Nobody has used it for the time that was asked about.
    AWAY,
    /// Somebody uses it again.
    BACK
}
