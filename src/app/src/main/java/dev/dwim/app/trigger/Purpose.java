package dev.dwim.app.trigger;

import java.util.Locale;

/// What a key is for, for a desktop that asks the user about it.
///
/// @param id    the same at every start
/// @param title as the user reads it
public record Purpose(String id, String title) {
    /// It summons us.
    public static final Purpose SUMMON = new Purpose("summon", "Show DWIM");

    /// It pauses all taking of context, or resumes it.
    public static final Purpose PAUSE = new Purpose("pause", "DWIM: pause what it sees");

    /// It does something that the user has given it.
    ///
    /// @param hotkey the key
    /// @return its purpose
    public static Purpose own(Hotkey hotkey) {
        return new Purpose("own-" + hotkey.toString().toLowerCase(Locale.ROOT).replace("+", "-"), "DWIM: " + hotkey);
    }
}
