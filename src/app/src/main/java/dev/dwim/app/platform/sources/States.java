package dev.dwim.app.platform.sources;

import java.util.List;

/// What holds of an object on the accessibility bus; by the bits of AT-SPI 2.
///
/// @param bits the first 64
record States(long bits) {
    private static final int ACTIVE = 1;
    private static final int EDITABLE = 7;
    private static final int FOCUSED = 12;
    private static final int SHOWING = 25;

    /// As they come over the bus.
    ///
    /// @param words of 32 bits each
    static States of(List<?> words) {
        long bits = 0;
        for (int at = 0; at < Math.min(2, words.size()); at++) {
            if (words.get(at) instanceof Number word) {
                bits |= (word.longValue() & 0xFFFF_FFFFL) << 32 * at;
            }
        }
        return new States(bits);
    }

    /// Of a window: the keys go there.
    boolean active() {
        return has(ACTIVE);
    }

    boolean editable() {
        return has(EDITABLE);
    }

    boolean focused() {
        return has(FOCUSED);
    }

    boolean showing() {
        return has(SHOWING);
    }

    private boolean has(int state) {
        return (bits >>> state & 1) == 1;
    }
}
