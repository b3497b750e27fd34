package dev.dwim.core.say;

import dev.dwim.api.Answer;
import java.util.Optional;
import java.util.function.Function;

/// What was wanted of the engine, or why it is not to be had, as data.
///
/// @param <T> what was wanted
public sealed interface Attempt<T> {
    /// Here it is.
    ///
    /// @param value what was wanted
    /// @param <T>   its type
    record Given<T>(T value) implements Attempt<T> {}

    /// It is not to be had.
    ///
    /// @param reason why, and what to do
    /// @param <T>    what was wanted
    record Lacking<T>(Sentence reason) implements Attempt<T> {}

    /// Wraps what was wanted.
    ///
    /// @param value it
    /// @param <T>   its type
    /// @return given
    static <T> Attempt<T> given(T value) {
        return new Given<>(value);
    }

    /// Says why it is not to be had.
    ///
    /// @param reason why, and what to do
    /// @param <T>    what was wanted
    /// @return lacking
    static <T> Attempt<T> lacking(Sentence reason) {
        return new Lacking<>(reason);
    }

    /// The same with the reason in English, for terminals and scripts.
    ///
    /// @return the answer
    default Answer<T> english() {
        return switch (this) {
            case Given<T>(T value) -> Answer.given(value);
            case Lacking<T>(Sentence reason) -> Answer.lacking(reason.english());
        };
    }

    /// What was wanted, if it is there.
    ///
    /// @return the value or empty
    default Optional<T> toOptional() {
        return switch (this) {
            case Given<T>(T value) -> Optional.of(value);
            case Lacking<T> _ -> Optional.empty();
        };
    }

    /// Goes on with what was wanted, or hands on why it is not to be had.
    ///
    /// @param then what to do with it
    /// @param <R>  what that comes to
    /// @return that, or why there is none
    default <R> Attempt<R> then(Function<T, Attempt<R>> then) {
        return switch (this) {
            case Given<T>(T value) -> then.apply(value);
            case Lacking<T>(Sentence reason) -> lacking(reason);
        };
    }
}
