package dev.dwim.api;

/// How to take back one call: another call of the same plugin. It is kept in the journal and works after a restart; it
/// passes the same gate as any call, and must refuse, saying why, when the world has changed since.
///
/// @param action    the full name of an action of the same plugin, often an internal one
/// @param arguments its arguments
public record Undo(String action, Value.Fields arguments) {}
