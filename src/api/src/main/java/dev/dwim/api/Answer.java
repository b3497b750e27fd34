package dev.dwim.api;

import java.util.Optional;
import java.util.function.Function;

/// What the host answers: the thing asked for, or why this machine cannot give it.
///
/// @param <T> the thing asked for
public sealed interface Answer<T> {

    /// Here it is.
    ///
    /// @param value what was asked for
    /// @param <T>   the thing asked for
    record Given<T>(T value) implements Answer<T> {}

    /// This machine, or the user's settings, do not give it.
    ///
    /// @param reason one sentence for the user: what is missing and how to get it
    /// @param <T>    the thing asked for
    record Lacking<T>(String reason) implements Answer<T> {}

    /// Wraps what was asked for.
    ///
    /// @param value the thing
    /// @param <T>   its type
    /// @return given
    static <T> Answer<T> given(T value) {
        return new Given<>(value);
    }

    /// Says why it is not to be had.
    ///
    /// @param reason one sentence for the user
    /// @param <T>    the thing asked for
    /// @return lacking
    static <T> Answer<T> lacking(String reason) {
        return new Lacking<>(reason);
    }

    /// The thing, if it was given.
    ///
    /// @return the value or empty
    default Optional<T> toOptional() {
        return switch (this) {
            case Given<T>(T value) -> Optional.of(value);
            case Lacking<T> lacking -> Optional.empty();
        };
    }

    /// Goes on with the thing, or fails with the reason as something outside the plugin's power.
    ///
    /// @param then what to do with the thing
    /// @return the outcome
    default Outcome then(Function<T, Outcome> then) {
        return switch (this) {
            case Given<T>(T value) -> then.apply(value);
            case Lacking<T>(String reason) -> Outcome.externalFault(reason);
        };
    }
}
