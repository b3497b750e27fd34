package dev.dwim.core.resolve.fill;

import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

/// Text in which a matcher may look at so many characters and no more: patterns come from authors, and some of them
/// take longer than the sun will shine. Not safe to share between threads.
final class Metered implements CharSequence {
    /// Enough for any sane pattern on a sentence, and over within a millisecond or two.
    static final int LOOKS = 200_000;

    private final int[] left;
    private final CharSequence text;

    /// The matcher has looked often enough.
    private static final class Spent extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Spent() {
            super("the pattern takes too long", null, false, false);
        }
    }

    private Metered(CharSequence text, int[] left) {
        this.text = text;
        this.left = left;
    }

    /// Looks that several matches share.
    static final class Purse {
        private final int[] left = {LOOKS};

        /// Whether a pattern matches the whole of a text.
        ///
        /// @return false where that cannot be told in time
        boolean matches(Pattern pattern, CharSequence text) {
            return left[0] > 0
                    && told(() -> pattern.matcher(new Metered(text, left)).matches());
        }

        /// Whether a pattern is found in a text.
        ///
        /// @return false where that cannot be told in time
        boolean finds(Pattern pattern, CharSequence text) {
            return left[0] > 0
                    && told(() -> pattern.matcher(new Metered(text, left)).find());
        }

        private static boolean told(BooleanSupplier match) {
            try {
                return match.getAsBoolean();
            } catch (Spent _) {
                return false;
            } catch (StackOverflowError _) {
                // The JDK's matcher calls itself for each round of a repeated group.
                return false;
            }
        }
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        if (--left[0] < 0) {
            throw new Spent();
        }
        return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new Metered(text.subSequence(start, end), left);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
