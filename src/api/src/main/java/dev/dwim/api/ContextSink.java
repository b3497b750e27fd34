package dev.dwim.api;

/// What a provider pushes its facts into. Safe to call from any thread; returns at once.
@FunctionalInterface
public interface ContextSink {
    /// Takes a fact: replaces what was known under its key. A fact the user does not allow is dropped silently, and
    /// so is one that is larger than the store holds (1 MiB).
    ///
    /// @param fact the observation
    void push(ContextFact fact);

    /// What is known under a key holds no longer: no window is active, nothing plays. By default nothing happens,
    /// and the fact ends with its time to live.
    ///
    /// @param key the fact's key
    default void retract(String key) {}
}
