package dev.dwim.app.trigger;

import dev.dwim.api.Answer;
import dev.dwim.app.platform.Presses;

/// Keys that reach us wherever the user is. Safe to use from any thread.
public interface HotkeyTrigger extends AutoCloseable {
    /// Begins to listen to one more key.
    ///
    /// @param hotkey  the key; not one that is listened to already
    /// @param purpose what it is for
    /// @param presses told of it
    /// @return the key, or why it cannot be had, in one sentence
    Answer<Hotkey> listen(Hotkey hotkey, Purpose purpose, Presses presses);

    /// Listens to a key no more.
    ///
    /// @param hotkey what was listened to; nothing happens if it was not
    void release(Hotkey hotkey);

    /// Listens to no key any more.
    @Override
    void close();
}
