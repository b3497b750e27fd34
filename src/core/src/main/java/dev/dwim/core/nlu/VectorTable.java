package dev.dwim.core.nlu;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The vectors of many texts, laid out so that a sentence is compared with all of them in one pass. Immutable.
final class VectorTable {
    private static final int BLOCK = 512;

    private final int rows;
    private final boolean[] known;
    // In blocks of rows; within a block dimension by dimension, so that the inner loop adds up whole rows of numbers,
    // which the JIT turns into vector instructions (a sum over one row it must keep in order).
    private final float[][] blocks;

    /// Lays out vectors.
    ///
    /// @param vectors one for each text; empty where there is none
    VectorTable(List<Optional<float[]>> vectors) {
        rows = vectors.size();
        known = new boolean[rows];
        int dimensions = vectors.stream()
                .flatMap(Optional::stream)
                .mapToInt(v -> v.length)
                .max()
                .orElse(0);
        blocks = new float[(rows + BLOCK - 1) / BLOCK][dimensions * BLOCK];
        for (int row = 0; row < rows; row++) {
            if (vectors.get(row).isPresent()) {
                known[row] = true;
                put(row, vectors.get(row).get());
            }
        }
    }

    private void put(int row, float[] vector) {
        var block = blocks[row / BLOCK];
        for (int d = 0; d < vector.length; d++) {
            block[d * BLOCK + row % BLOCK] = vector[d];
        }
    }

    /// Whether a text has a vector.
    ///
    /// @param row its index
    /// @return false where it was empty
    boolean known(int row) {
        return known[row];
    }

    /// The cosine between a sentence and every text.
    ///
    /// @param query unit length
    /// @return by row; 0 where there is no vector
    float[] cosines(float[] query) {
        var cosines = new float[rows];
        var sums = new float[BLOCK];
        for (int b = 0; b < blocks.length && blocks[b].length > 0; b++) {
            Arrays.fill(sums, 0);
            for (int d = 0; d < query.length; d++) {
                add(sums, blocks[b], d * BLOCK, query[d]);
            }
            System.arraycopy(sums, 0, cosines, b * BLOCK, Math.min(BLOCK, rows - b * BLOCK));
        }
        return cosines;
    }

    private static void add(float[] sums, float[] block, int from, float weight) {
        for (int i = 0; i < BLOCK; i++) {
            sums[i] += weight * block[from + i];
        }
    }
}
