package dev.dwim.app.bench;

import java.util.Arrays;

/// Times of runs, in nanoseconds.
final class Samples {
    private long[] nanos = new long[64];
    private int count;

    void add(long time) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * count);
        }
        nanos[count++] = time;
    }

    int count() {
        return count;
    }

    /// The time that this share of the runs does not exceed (nearest rank).
    ///
    /// @param percent above 0, at most 100
    /// @return milliseconds
    double percentile(double percent) {
        if (count == 0) {
            throw new IllegalStateException("nothing was measured");
        }
        var sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        return sorted[(int) Math.ceil(percent / 100 * count) - 1] / 1e6;
    }
}
