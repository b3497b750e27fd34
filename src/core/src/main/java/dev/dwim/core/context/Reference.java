package dev.dwim.core.context;

/// Words of the intent that were linked to a fact before planning: "this" to the selection.
///
/// @param start where the words begin in the intent, inclusive
/// @param end   where they end, exclusive
/// @param key   the fact's key
/// @param path  the part of its value, dotted; empty for the whole
public record Reference(int start, int end, String key, String path) {}
