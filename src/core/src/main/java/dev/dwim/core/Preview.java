package dev.dwim.core;

import dev.dwim.api.Value;
import java.util.Optional;

/// What words come to that are still being typed.
public sealed interface Preview {
    /// An answer.
    ///
    /// @param summary one sentence or less, for the user: "391"
    /// @param result  what can be taken away
    record Comes(String summary, Optional<Value> result) implements Preview {}

    /// The words are whole, and there is no answer to them.
    ///
    /// @param reason one sentence: why, and what to say instead
    record Without(String reason) implements Preview {}
}
