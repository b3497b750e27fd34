package dev.dwim.api;

/// What a parameter means to the one gate that judges calls.
public enum Role {
    /// It names who or what is reached: a recipient, an address, a host.
    DESTINATION,
    /// It is payload: what is sent, written or shown.
    CONTENT,
    /// It names a file or a folder.
    PATH
}
