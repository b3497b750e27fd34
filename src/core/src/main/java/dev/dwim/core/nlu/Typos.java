package dev.dwim.core.nlu;

/// Tells misspelt words from other words.
final class Typos {
    private static final int MIN_LENGTH = 4;

    private Typos() {}

    /// Whether one word is probably the other with a slip: a letter more, less, other, or two swapped; from eight
    /// letters on two slips.
    ///
    /// @param typed as [Tokens] makes it
    /// @param word  likewise
    /// @return false for short words, and where the first letters differ: people rarely miss those
    static boolean close(String typed, String word) {
        int longer = Math.max(typed.length(), word.length());
        int slips = longer < 8 ? 1 : 2;
        return typed.length() >= MIN_LENGTH
                && word.length() >= MIN_LENGTH
                && longer - Math.min(typed.length(), word.length()) <= slips
                && typed.charAt(0) == word.charAt(0)
                && typed.chars().noneMatch(Character::isDigit)
                && distance(typed, word, slips) <= slips;
    }

    // Damerau-Levenshtein with adjacent swaps; gives up when a whole row is beyond the limit.
    private static int distance(String a, String b, int limit) {
        var before = new int[b.length() + 1];
        var previous = new int[b.length() + 1];
        var row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            int least = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, 1 + Math.min(previous[j], row[j - 1]));
                if (swapped(a, b, i, j)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
                least = Math.min(least, row[j]);
            }
            if (least > limit) {
                return least;
            }
            var spare = before;
            before = previous;
            previous = row;
            row = spare;
        }
        return previous[b.length()];
    }

    private static boolean swapped(String a, String b, int i, int j) {
        return i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    }
}
