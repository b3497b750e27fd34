package dev.dwim.core.intent;

/// How an intent came.
public enum Trigger {
    /// The overlay, summoned by its hotkey.
    HOTKEY,
    /// The microphone.
    VOICE,
    /// A pinned button or a suggestion.
    BUTTON,
    /// The command line.
    CLI,
    /// A schedule that fell due.
    SCHEDULE
}
