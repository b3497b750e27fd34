package dev.dwim.app.trigger;

import dev.dwim.api.Answer;
import dev.dwim.app.platform.Presses;

/// A key that reaches us wherever the user is.
public interface HotkeyTrigger extends AutoCloseable {
    /// Begins to listen.
    ///
    /// @param hotkey the key
    /// @param presses told of it
    /// @return the key, or why it cannot be had and what to do instead
    Answer<Hotkey> listen(Hotkey hotkey, Presses presses);

    /// Stops listening.
    @Override
    void close();
}
