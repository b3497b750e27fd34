package dev.dwim.core.resolve.fill;

import dev.dwim.api.Value;

/// A value and the words that say it.
///
/// @param value what the words mean
/// @param start offset of the first character
/// @param end   offset after the last one; greater than `start`
public record Said(Value value, int start, int end) {
    /// Refuses an empty span.
    public Said {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("not a span: " + start + ".." + end);
        }
    }

    int length() {
        return end - start;
    }
}
