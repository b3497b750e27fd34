package dev.dwim.core.nlu;

/// Fuses the features of all actions into one probability for each, and one that none of them is meant. A multinomial
/// logistic model: an action's odds grow with the weighted sum of its features, and "none" competes with a fixed sum.
///
/// The weights were fitted on examples of catalogues alone: each example held out once and found by its fellows, once
/// by title and description, and once with its own action taken away, where "none" is right.
final class Fusion {
    // In the order of Feature, then the bias.
    private static final float[] BY_EXAMPLES = {24f, 6f, 4f, 3f, 6f, 1f, -21f};
    private static final float[] BY_DESCRIPTION = {0f, 24f, 4f, 4f, 6f, 1f, -17f};
    private static final float[] BY_SPELLING = {0f, 0f, 8f, 5f, 6f, 2f, -4f};
    private static final float HABIT = 2f;
    private static final float UNFIT = -4f;

    private Fusion() {}

    /// The odds of an action, as a logarithm; "none" has 0.
    ///
    /// @param features of all actions
    /// @param action   the action's index
    /// @param habit    how often it was chosen for such words; 0 to 1
    /// @param fits     whether the context it needs is there
    static double logit(Features features, int action, double habit, boolean fits) {
        var weights = weights(features, action);
        double sum = weights[weights.length - 1] + HABIT * habit + (fits ? 0 : UNFIT);
        for (var feature : Feature.values()) {
            sum += weights[feature.ordinal()] * features.get(action, feature);
        }
        return sum;
    }

    private static float[] weights(Features features, int action) {
        if (features.get(action, Feature.EXAMPLE) > 0) {
            return BY_EXAMPLES;
        }
        return features.get(action, Feature.ABOUT) > 0 ? BY_DESCRIPTION : BY_SPELLING;
    }

    /// Turns odds into probabilities.
    ///
    /// @param logits by action
    /// @return by action, and at the end the probability that none is meant; they add up to 1
    static double[] probabilities(double[] logits) {
        double largest = 0;
        for (double logit : logits) {
            largest = Math.max(largest, logit);
        }
        var probabilities = new double[logits.length + 1];
        double total = 0;
        for (int i = 0; i < probabilities.length; i++) {
            probabilities[i] = Math.exp((i < logits.length ? logits[i] : 0) - largest);
            total += probabilities[i];
        }
        for (int i = 0; i < probabilities.length; i++) {
            probabilities[i] /= total;
        }
        return probabilities;
    }
}
