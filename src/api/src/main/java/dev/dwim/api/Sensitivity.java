package dev.dwim.api;

/// How carefully a fact must be kept.
public enum Sensitivity {
    /// Says nothing about the user: the time, the screens.
    PUBLIC,
    /// The user's own: titles, texts, events. Kept in memory only and never logged.
    PRIVATE,
    /// A password or its like. The store refuses it.
    SECRET
}
