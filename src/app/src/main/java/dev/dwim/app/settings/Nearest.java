package dev.dwim.app.settings;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// Finds what was probably meant by a mistyped name.
public final class Nearest {
    private Nearest() {}

    /// The name that is nearest to a mistyped one, if one is near.
    ///
    /// @param typed what stands there
    /// @param names what could stand there
    /// @return the nearest by edits, at most a third of its letters
    public static Optional<String> to(String typed, Collection<String> names) {
        return names.stream()
                .min(Comparator.comparingInt((String name) -> distance(typed, name))
                        .thenComparing(name -> name))
                .filter(name -> distance(typed, name) <= Math.max(1, name.length() / 3));
    }

    /// Edits (insert, delete, replace, swap of neighbours) from one text to the other.
    private static int distance(String from, String to) {
        var table = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                table[i][j] = i == 0 || j == 0 ? i + j : step(table, from, to, i, j);
            }
        }
        return table[from.length()][to.length()];
    }

    private static int step(int[][] table, String from, String to, int i, int j) {
        int same = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
        int best = Math.min(table[i - 1][j - 1] + same, Math.min(table[i - 1][j], table[i][j - 1]) + 1);
        boolean swapped =
                i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1);
        return swapped ? Math.min(best, table[i - 2][j - 2] + 1) : best;
    }
}
