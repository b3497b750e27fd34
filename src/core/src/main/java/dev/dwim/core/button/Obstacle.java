package dev.dwim.core.button;

import dev.dwim.core.say.Phrase;
import dev.dwim.core.say.Sentence;

/// Why something pinned cannot be done right now.
public sealed interface Obstacle {
    /// A fact that it needs is not there.
    ///
    /// @param key     such as `selection.text`
    /// @param allowed whether the user lets its channel in
    record Missing(String key, boolean allowed) implements Obstacle {}

    /// An action of it is not there.
    ///
    /// @param action the full name
    record Gone(String action) implements Obstacle {}

    /// An action of it is not what the user agreed to.
    ///
    /// @param title what it is called now
    record Changed(String title) implements Obstacle {}

    /// What the user is told.
    ///
    /// @return why, and what to do
    default Sentence sentence() {
        return switch (this) {
            case Missing(String key, boolean allowed) ->
                allowed ? Phrase.NO_FACT.said(key) : Phrase.NEEDS_FACT.said(key, key.split("\\.", 2)[0]);
            case Gone(String action) -> Phrase.ACTION_NO_MORE.said(action);
            case Changed(String title) -> Phrase.PIN_CHANGED.said(title);
        };
    }
}
