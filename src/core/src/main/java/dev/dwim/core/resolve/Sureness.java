package dev.dwim.core.resolve;

import java.time.Duration;

/// When the offline answer is sure enough.
///
/// @param none     the highest probability, that nothing is meant, with which it still answers
/// @param margin   the lowest share of the best action among the actions
/// @param alone    the lowest probability with which a part of a sentence counts as a request of its own
/// @param patience how long a decision waits for the vectors, right after a start; the palette's list never waits
public record Sureness(double none, double margin, double alone, Duration patience) {
    /// What the product uses.
    public static final Sureness USUAL = new Sureness(0.6, 0.3, 0.5, Duration.ofSeconds(10));

    boolean enough(Considered considered) {
        if (considered.options().isEmpty() || considered.none() > none) {
            return false;
        }
        var best = considered.options().getFirst().candidate();
        return best.probability() >= margin * (1 - considered.none());
    }
}
