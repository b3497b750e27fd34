package dev.dwim.app.overlay;

/// A place on the desktop: where the upper left corner of something is, in units of the screens.
///
/// @param across from the left
/// @param down   from the top
record Spot(int across, int down) {}
