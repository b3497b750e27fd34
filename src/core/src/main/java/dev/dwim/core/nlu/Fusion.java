package dev.dwim.core.nlu;

import java.util.Arrays;

/// Fuses the features of all actions into one probability for each, and one that none of them is meant. A multinomial
/// logistic model: an action's odds grow with the weighted sum of its features, and "none" competes by how close the
/// words are to what is no request at all.
///
/// The weights were fitted on examples of catalogues alone: each held out and found by its fellows, by two of them,
/// and by title and description; and with its action taken away, where "none" is right. Those of [Feature#SAME],
/// [Feature#BEGINS], [Feature#AGREES], [Feature#LEADS], [Feature#CONTRARY], [Feature#OBJECTLESS], habit, context and
/// [#SPOKEN] have
/// nothing to be fitted on and were set by hand.
final class Fusion {
    // In the order of Feature, then the bias. What leads is no odds of its own.
    private static final float[] BY_EXAMPLES = {8.5f, 15.7f, 2.3f, 3.9f, 6f, 0.5f, 0.6f, 0f, -2f, -1.5f, -7.4f};
    private static final float[] BY_DESCRIPTION = {0f, 23.5f, 0.7f, 6.6f, 6f, 0.5f, 1f, 0f, -3f, 0f, -6.3f};
    private static final float[] BY_SPELLING = {0f, 0f, 7.5f, 5f, 6f, 1f, 1f, 0f, -3f, -1.5f, -3.4f};
    private static final float[] NONE = {5.6f, 7.8f};
    private static final float BEGINNING = 14f;
    private static final float HABIT = 2f;

    /// What is added where the words are a value that the action needs, known by its looks, and nothing else: no
    /// nearness in meaning tells of a sum or an order number, and nothing else is as telling.
    static final float SPOKEN = 20f;

    private static final float UNFIT = -4f;
    private static final float LEADING = 2f;

    private Fusion() {}

    /// The odds of none, as a logarithm.
    ///
    /// @param background how close the words are to what is no request; 0 without vectors
    static double none(float background) {
        return background > 0 ? NONE[0] * background + NONE[1] : 0;
    }

    /// The odds of an action, as a logarithm.
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

    /// What is added while the words are still being typed: who types the beginning of a title wants that
    /// action, however little these letters mean.
    static double beginning(Features features, int action) {
        return BEGINNING * features.get(action, Feature.BEGINS);
    }

    private static float[] weights(Features features, int action) {
        if (features.get(action, Feature.EXAMPLE) > 0) {
            return BY_EXAMPLES;
        }
        return features.get(action, Feature.ABOUT) > 0 ? BY_DESCRIPTION : BY_SPELLING;
    }

    /// Raises the actions whose own verb leads the words above the others. That speaks for one action against
    /// another,
    /// and not against none: much that nothing here does begins with "set" or "delete".
    ///
    /// @param logits   by action; their odds together stay what they were
    /// @param features of all actions
    static void lead(double[] logits, Features features) {
        double before = together(logits);
        for (int action = 0; action < logits.length; action++) {
            logits[action] += LEADING * features.get(action, Feature.LEADS);
        }
        double more = together(logits) - before;
        for (int action = 0; action < logits.length; action++) {
            logits[action] -= more;
        }
    }

    private static double together(double[] logits) {
        double largest = Arrays.stream(logits).max().orElse(0);
        return largest
                + Math.log(Arrays.stream(logits)
                        .map(logit -> Math.exp(logit - largest))
                        .sum());
    }

    /// Turns odds into probabilities.
    ///
    /// @param logits by action
    /// @param none   of none
    /// @return by action, and at the end the probability that none is meant; they add up to 1
    static double[] probabilities(double[] logits, double none) {
        double largest = none;
        for (double logit : logits) {
            largest = Math.max(largest, logit);
        }
        var probabilities = new double[logits.length + 1];
        double total = 0;
        for (int i = 0; i < probabilities.length; i++) {
            probabilities[i] = Math.exp((i < logits.length ? logits[i] : none) - largest);
            total += probabilities[i];
        }
        for (int i = 0; i < probabilities.length; i++) {
            probabilities[i] /= total;
        }
        return probabilities;
    }
}
