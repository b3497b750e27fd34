package dev.dwim.core;

import dev.dwim.api.Value;
import java.util.Optional;

/// The answer to words that are still being typed.
///
/// @param summary one sentence or less, for the user: "391"
/// @param result  what can be taken away
public record Preview(String summary, Optional<Value> result) {}
