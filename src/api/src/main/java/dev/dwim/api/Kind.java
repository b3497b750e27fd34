package dev.dwim.api;

/// How a fact ends.
public enum Kind {
    /// It holds while its source confirms it, and is dropped when unconfirmed for its time to live.
    STATE,
    /// It happened (something was copied, selected), and is dropped when its time to live is over, ten minutes at
    /// most.
    EVENT
}
