package dev.dwim.core.store;

import java.util.Locale;
import java.util.Optional;

/// Six letters and digits for a row number: short to type, different for every row, and not in any order that invites
/// guessing the next. Read aloud and typed back, `o` counts as `0`, `i` and `l` as `1`.
final class ShortId {
    private static final String DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int LENGTH = 6;
    private static final long MASK = (1L << 30) - 1;
    // Odd, so that it has an inverse modulo 2^30; Newton's iteration doubles the right bits each time.
    private static final long SPREAD = 0x2545F491L & MASK;
    private static final long INVERSE = inverse();

    private ShortId() {}

    static String of(long row) {
        if (row < 0 || row > MASK) {
            throw new IllegalArgumentException("a row number up to 2^30: " + row);
        }
        long scattered = row * SPREAD & MASK;
        var id = new StringBuilder();
        for (int shift = 5 * (LENGTH - 1); shift >= 0; shift -= 5) {
            id.append(DIGITS.charAt((int) (scattered >> shift & 31)));
        }
        return id.toString();
    }

    static Optional<Long> row(String id) {
        var plain = id.strip()
                .toLowerCase(Locale.ROOT)
                .replace('o', '0')
                .replace('i', '1')
                .replace('l', '1');
        if (plain.length() != LENGTH || plain.chars().anyMatch(c -> DIGITS.indexOf(c) < 0)) {
            return Optional.empty();
        }
        long scattered = 0;
        for (char c : plain.toCharArray()) {
            scattered = scattered << 5 | DIGITS.indexOf(c);
        }
        return Optional.of(scattered * INVERSE & MASK);
    }

    private static long inverse() {
        long inverse = 1;
        for (int bits = 1; bits < 30; bits *= 2) {
            inverse = inverse * (2 - SPREAD * inverse) & MASK;
        }
        return inverse;
    }
}
