package dev.dwim.api;

import java.util.Set;

/// A source that pushes facts when they change, so that nothing is looked up while the user waits. It owns its
/// threads, never blocks the caller, and keeps confirming a state before its time to live is over.
public interface ContextProvider extends AutoCloseable {
    /// Who it is; stamped on its facts.
    ///
    /// @return a plugin's is the plugin's id, or begins with it and `-`; lower case letters, digits and `-`
    String id();

    /// What its facts are about. It is started while the user allows one of these, and closed while none is.
    ///
    /// @return the first segments of its keys: `calendar`; the same ones always
    Set<String> channels();

    /// Begins to push. Called once, on a virtual thread; returns soon.
    ///
    /// @param sink where the facts go
    void start(ContextSink sink);

    /// Stops at once and pushes nothing more.
    @Override
    void close();
}
