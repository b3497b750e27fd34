package dev.dwim.app.overlay;

import dev.dwim.api.Answer;
import dev.dwim.app.trigger.Hotkey;

/// The keys that this desktop lends for what the user gives them to do. Both methods may take their time.
public interface OwnKeys {
    /// Takes a key; whoever lends it tells the overlay when it is pressed.
    ///
    /// @param hotkey the key
    /// @return the key, also if it was taken before; or who has it, in one sentence
    Answer<Hotkey> take(Hotkey hotkey);

    /// Gives a key back.
    ///
    /// @param hotkey what was taken; nothing happens if it was not
    void release(Hotkey hotkey);
}
