package dev.dwim.api;

/// Whose fault a failure is; it decides what the user is told to do.
public enum Blame {
    /// The request cannot be met as it stands: change the words or the state.
    USER,
    /// The plugin is at fault: report it to its author.
    PLUGIN,
    /// Something outside failed: the network, a device, a full disk. Trying again may help.
    EXTERNAL,
    /// Nobody is: the request is whole, and there is no answer to it, as to a division by zero.
    NOBODY
}
