package dev.dwim.api;

/// Where a value came from. The host stamps it: a fact's by its channel, an argument's by how it was bound. A value
/// made of several parts has the origins of all of them, and is trusted only if each of these is.
public enum Origin {
    /// The user wrote it.
    TYPED(true),
    /// The user picked it from what was shown.
    PICKED(true),
    /// The user said it and has seen the words.
    SPOKEN(true),
    /// The user's settings hold it.
    SETTINGS(true),
    /// The action's schema gives it as the default.
    DEFAULT(true),
    /// The clock or the calendar's arithmetic made it.
    CLOCK(true),
    /// A model wrote it.
    MODEL(false),
    /// It was on the clipboard.
    CLIPBOARD(false),
    /// It was selected in some program.
    SELECTION(false),
    /// It stood in a window's title or name.
    WINDOW(false),
    /// It came with a calendar.
    CALENDAR(false),
    /// It came out of a file, or is a file's name.
    FILE(false),
    /// It came from a page or a service on the web.
    WEB(false),
    /// It came with a notification.
    NOTIFICATION(false),
    /// A plugin returned it.
    PLUGIN(false),
    /// Another program sent it.
    SOCKET(false);

    private final boolean trusted;

    Origin(boolean trusted) {
        this.trusted = trusted;
    }

    /// Whether only the user, or what the user set up, can have written such a value.
    ///
    /// @return true for what the user typed, picked, said or set
    public boolean trusted() {
        return trusted;
    }
}
