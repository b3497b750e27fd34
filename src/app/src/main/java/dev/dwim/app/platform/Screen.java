package dev.dwim.app.platform;

/// A screen that is in use.
///
/// @param name    as the system calls it: `HDMI-1`
/// @param width   in pixels
/// @param height  in pixels
/// @param primary whether it is the main one
public record Screen(String name, int width, int height, boolean primary) {}
