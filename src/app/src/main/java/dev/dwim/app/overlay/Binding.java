package dev.dwim.app.overlay;

import dev.dwim.api.Answer;
import dev.dwim.app.trigger.Hotkey;
import dev.dwim.core.memory.Repeat;
import dev.dwim.core.memory.Shortcuts;
import dev.dwim.core.say.Attempt;
import dev.dwim.core.say.Sentence;
import java.util.Optional;

/// Sees to it that the keys which are kept and the keys which are lent are the same ones.
///
/// @param shortcuts what is kept
/// @param keys      what the desktop lends
record Binding(Shortcuts shortcuts, OwnKeys keys) {
    /// Gives an action a hotkey in place of the one that it has.
    ///
    /// @return the one that it had, or who has the key
    Attempt<Optional<String>> bind(Hotkey hotkey, Repeat repeat) {
        boolean ours = shortcuts.hotkeys().containsKey(hotkey.toString());
        if (keys.take(hotkey) instanceof Answer.Lacking<Hotkey>(String reason)) {
            return Attempt.lacking(Sentence.of(reason));
        }
        var kept = shortcuts.bind(hotkey.toString(), repeat);
        switch (kept) {
            case Attempt.Given<Optional<String>>(Optional<String> before) ->
                release(before.filter(old -> !old.equals(hotkey.toString())));
            case Attempt.Lacking<Optional<String>> _ when !ours -> keys.release(hotkey);
            case Attempt.Lacking<Optional<String>> _ -> {}
        }
        return kept;
    }

    /// Takes the hotkey of an action away.
    ///
    /// @return the one that it had
    Attempt<Optional<String>> unbind(String action) {
        var kept = shortcuts.unbind(action);
        if (kept instanceof Attempt.Given<Optional<String>>(Optional<String> before)) {
            release(before);
        }
        return kept;
    }

    private void release(Optional<String> hotkey) {
        hotkey.flatMap(Hotkey::parse).ifPresent(keys::release);
    }
}
