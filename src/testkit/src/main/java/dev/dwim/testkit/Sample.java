package dev.dwim.testkit;

import dev.dwim.api.Value;
import java.util.function.Consumer;

/// A call that succeeds, for the contract to try.
///
/// @param action    the name without the plugin's part
/// @param arguments its arguments
/// @param before    brings about what the call needs: a timer to cancel, a file to move
public record Sample(String action, Value.Fields arguments, Consumer<StartedPlugin> before) {

    /// A call that needs no arguments.
    ///
    /// @param action the name without the plugin's part
    /// @return the sample
    public static Sample of(String action) {
        return new Sample(action, Value.Fields.EMPTY, plugin -> {});
    }

    /// The same call with one more argument.
    ///
    /// @param name  the parameter
    /// @param value its value
    /// @return a copy
    public Sample with(String name, Value value) {
        return new Sample(action, arguments.with(name, value), before);
    }

    /// The same call with one more argument.
    ///
    /// @param name the parameter
    /// @param text its value
    /// @return a copy
    public Sample with(String name, String text) {
        return with(name, Value.of(text));
    }

    /// The same call, after something that it needs.
    ///
    /// @param preparation done before the contract looks at the state
    /// @return a copy
    public Sample after(Consumer<StartedPlugin> preparation) {
        return new Sample(action, arguments, before.andThen(preparation));
    }
}
