package dev.dwim.app.platform;

import java.util.Optional;

/// What is seen of the window in front.
///
/// @param front   the window; empty if none is active
/// @param settled whether it has been so for a moment; before, it may be passing by
public record Sight(Optional<FrontWindow.Window> front, boolean settled) {}
