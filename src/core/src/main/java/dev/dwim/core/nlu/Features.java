package dev.dwim.core.nlu;

/// The features of all actions for one sentence, in one flat array.
///
/// @param values by action, then by feature
/// @param actions how many actions
record Features(float[] values, int actions) {
    private static final int COUNT = Feature.values().length;

    /// All zero.
    ///
    /// @param actions how many actions
    static Features zero(int actions) {
        return new Features(new float[actions * COUNT], actions);
    }

    float get(int action, Feature feature) {
        return values[action * COUNT + feature.ordinal()];
    }

    void raise(int action, Feature feature, float value) {
        int at = action * COUNT + feature.ordinal();
        values[at] = Math.max(values[at], value);
    }
}
