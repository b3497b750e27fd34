package dev.dwim.core.resolve;

/// A candidate offered unasked, from context alone.
///
/// @param candidate the action
/// @param reason    one line that the user sees: which fact called for it
public record Suggestion(Candidate candidate, String reason) {}
