package dev.dwim.core.nlu.value;

import java.util.function.Function;

/// A value and the words that say it.
///
/// @param value what the words mean
/// @param start offset of the first character, in UTF-16 units
/// @param end   offset after the last one; greater than `start`
public record Reading<T>(T value, int start, int end) {
    /// Refuses an empty span.
    public Reading {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("not a span: " + start + ".." + end);
        }
    }

    /// The same span with another value.
    public <R> Reading<R> with(R other) {
        return new Reading<>(other, start, end);
    }

    /// The same span with a value made of this one.
    public <R> Reading<R> map(Function<? super T, ? extends R> how) {
        return new Reading<>(how.apply(value), start, end);
    }

    /// Whether the two share a character.
    public boolean overlaps(Reading<?> other) {
        return start < other.end && other.start < end;
    }
}
