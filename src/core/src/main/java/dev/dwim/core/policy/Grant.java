package dev.dwim.core.policy;

import java.time.Instant;

/// A standing permission: this plugin may do this action to this destination without asking. Given in the dialog or
/// the settings, listed and revocable.
///
/// @param id          short, stable
/// @param plugin      the plugin's id
/// @param action      the action's full name
/// @param destination the exact destination, or empty for an action that has none
/// @param specHash    of the action's advertisement when it was given; a changed action asks again
/// @param givenAt     when
public record Grant(String id, String plugin, String action, String destination, String specHash, Instant givenAt) {}
