package dev.dwim.api;

import java.util.List;

/// A contribution of actions and context. The host makes one instance through a public constructor without parameters,
/// calls [#start] once and [#close] once. Calls of its actions come on virtual threads, several at a time.
public interface Plugin extends AutoCloseable {
    /// Says which method does each action of the manifest. Must return within two seconds; slow preparation
    /// belongs on a thread of its own.
    ///
    /// @param host    what the host lends; usable until [#close]
    /// @param actions where the methods are named
    void start(Host host, Actions actions);

    /// The context this plugin can give. Empty by default. Called anew whenever the user allows or denies something,
    /// also when none of it is wanted.
    ///
    /// @return new providers, not started; the host starts and closes those that it wants
    default List<ContextProvider> providers() {
        return List.of();
    }

    /// Gives back what it holds. By default there is nothing to give back.
    @Override
    default void close() {}
}
