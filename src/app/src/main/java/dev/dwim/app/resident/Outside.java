package dev.dwim.app.resident;

import dev.dwim.api.Answer;
import dev.dwim.app.platform.Launchers;
import dev.dwim.app.trigger.Hotkey;
import java.util.Optional;

/// What of a button lies outside of us: the desktop's menus and keys.
///
/// @param launchers where the desktop has menus that take some
/// @param keys      the keys that are ours while we run
public record Outside(Optional<Launchers> launchers, Keys keys) {
    /// Neither menus nor keys.
    public static final Outside NONE = new Outside(Optional.empty(), new Unlent());

    /// The keys that this desktop lends.
    public interface Keys {
        /// Takes a key.
        ///
        /// @param hotkey the key
        /// @return the key, or who has it
        Answer<Hotkey> take(Hotkey hotkey);

        /// Gives a key back.
        ///
        /// @param hotkey what was taken
        void release(Hotkey hotkey);
    }

    /// Nobody listens for keys: whoever does next takes those that are kept.
    public record Unlent() implements Keys {
        @Override
        public Answer<Hotkey> take(Hotkey hotkey) {
            return Answer.given(hotkey);
        }

        @Override
        public void release(Hotkey hotkey) {
            // none was taken
        }
    }
}
