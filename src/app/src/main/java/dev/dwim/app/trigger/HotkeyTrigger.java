package dev.dwim.app.trigger;

import dev.dwim.api.Answer;

/// A key that summons the overlay wherever the user is.
public interface HotkeyTrigger extends AutoCloseable {
    /// Begins to listen.
    ///
    /// @param hotkey  the key
    /// @param pressed told once for each press, not again while it is held down; must return at once
    /// @return the key, or why it cannot be had and what to do instead
    Answer<Hotkey> listen(Hotkey hotkey, Runnable pressed);

    /// Stops listening.
    @Override
    void close();
}
