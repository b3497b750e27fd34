package dev.dwim.core.resolve;

import dev.dwim.core.nlu.Ranking;

/// When the offline answer is sure enough.
///
/// @param none   the highest probability, that nothing is meant, with which it still answers
/// @param margin the lowest share of the best action among the actions
public record Sureness(double none, double margin) {
    /// What the product uses.
    public static final Sureness USUAL = new Sureness(0.5, 0.3);

    boolean enough(Ranking ranking) {
        if (ranking.best().isEmpty() || ranking.none() > none) {
            return false;
        }
        return ranking.best().getFirst().probability() >= margin * (1 - ranking.none());
    }
}
