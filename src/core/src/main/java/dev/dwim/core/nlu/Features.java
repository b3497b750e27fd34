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
        return values[place(action, feature)];
    }

    /// Where a feature of an action is.
    static int place(int action, Feature feature) {
        return action * COUNT + feature.ordinal();
    }

    void raise(int action, Feature feature, float value) {
        raise(place(action, feature), value);
    }

    /// Raises the features of many passages.
    ///
    /// @param places where they are, by passage
    /// @param by     the passages' values
    /// @param hidden passages to leave out
    void raise(int[] places, float[] by, boolean[] hidden) {
        for (int passage = 0; passage < by.length; passage++) {
            if (!hidden[passage]) {
                raise(places[passage], by[passage]);
            }
        }
    }

    private void raise(int place, float value) {
        if (value > values[place]) {
            values[place] = value;
        }
    }
}
