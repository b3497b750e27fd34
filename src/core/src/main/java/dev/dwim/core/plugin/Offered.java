package dev.dwim.core.plugin;

import dev.dwim.api.Choice;
import dev.dwim.api.Origin;

/// A choice that a plugin offers, and where it comes from.
///
/// @param choice the value and its names
/// @param origin `SETTINGS` if the user's settings hold all of it, else `PLUGIN`: whatever led to it in the user's
///               words, somebody else may have written the name
public record Offered(Choice choice, Origin origin) {}
