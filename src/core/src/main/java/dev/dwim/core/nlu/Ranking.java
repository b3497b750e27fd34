package dev.dwim.core.nlu;

import dev.dwim.api.ActionSpec;
import java.util.List;

/// The actions for some words, the most probable first.
///
/// @param best at most ten
/// @param none the probability that no action is meant
public record Ranking(List<Ranked> best, double none) {
    /// Copies the list.
    public Ranking {
        best = List.copyOf(best);
    }

    /// One action.
    ///
    /// @param spec        what it advertises
    /// @param probability from 0 to 1, that it is meant
    /// @param why         which words led here
    public record Ranked(ActionSpec spec, double probability, List<Reason> why) {
        /// Copies the reasons.
        public Ranked {
            why = List.copyOf(why);
        }
    }
}
