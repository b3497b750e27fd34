package dev.dwim.app.platform.x11;

import java.util.List;
import java.util.OptionalInt;

/// Which key of the keyboard makes which sign.
///
/// @param first     the smallest key code
/// @param perKey    how many signs each key has
/// @param signs     the keysyms, `perKey` for each key code from the first on
/// @param modifiers the key codes of each of the eight modifiers, Shift first
record KeyMap(int first, int perKey, List<Integer> signs, List<List<Integer>> modifiers) {
    private static final int NUM_LOCK = 0xff7f;

    /// The key that makes a sign; rather without than with Shift, rather in the first layout than in others.
    ///
    /// @param sign a keysym
    OptionalInt keyOf(int sign) {
        for (int column = 0; column < perKey; column++) {
            for (int key = 0; key * perKey + column < signs.size(); key++) {
                if (signs.get(key * perKey + column) == sign) {
                    return OptionalInt.of(first + key);
                }
            }
        }
        return OptionalInt.empty();
    }

    /// The modifier that Num Lock sets, as a mask; 0 if the keyboard has none.
    int numLock() {
        var key = keyOf(NUM_LOCK);
        for (int index = 0; index < modifiers.size() && key.isPresent(); index++) {
            if (modifiers.get(index).contains(key.getAsInt())) {
                return 1 << index;
            }
        }
        return 0;
    }
}
