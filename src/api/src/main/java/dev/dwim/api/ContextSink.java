package dev.dwim.api;

/// What a provider pushes its facts into. Safe to call from any thread; returns at once.
@FunctionalInterface
public interface ContextSink {
    /// Takes a fact: replaces what was known under its key. A fact the user does not allow is dropped silently.
    ///
    /// @param fact the observation
    void push(ContextFact fact);
}
