package dev.dwim.core.resolve.fill;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Tells which words are values of which free-text parameter, as learned from an action's examples: an averaged
/// structured perceptron (Collins 2002, "Discriminative Training Methods for Hidden Markov Models") over the
/// beginning and inside of each parameter's values. Learning is deterministic and takes some milliseconds. Immutable
/// when made.
final class SlotTagger {
    /// Fewer sentences teach nothing that holds for others.
    static final int FEWEST = 12;

    private static final int ROUNDS = 12;
    private static final int OUTSIDE = 0;

    private final int tags;
    private final Traits traits;
    private final Map<String, Integer> ids = new HashMap<>();
    private final List<double[]> weights = new ArrayList<>();
    private final double[][] steps;

    /// The words of one parameter.
    ///
    /// @param slot  index of the parameter
    /// @param first index of the first word
    /// @param last  index of the last word
    record Stretch(int slot, int first, int last) {}

    /// Learns.
    ///
    /// @param samples sentences with known values
    /// @param slots   how many parameters there are
    SlotTagger(List<Sample> samples, int slots) {
        this.tags = 1 + 2 * slots;
        this.traits = new Traits(samples, slots);
        this.steps = new double[tags][tags];
        learn(samples);
    }

    /// Finds values.
    ///
    /// @param sample the sentence
    /// @return in the order of the words
    List<Stretch> find(Sample sample) {
        var rows = new ArrayList<int[]>();
        for (int at = 0; at < sample.size(); at++) {
            rows.add(traits.of(sample, at, false).stream()
                    .map(ids::get)
                    .filter(id -> id != null)
                    .mapToInt(Integer::intValue)
                    .toArray());
        }
        return stretches(best(rows));
    }

    private static List<Stretch> stretches(int[] path) {
        var found = new ArrayList<Stretch>();
        for (int at = 0; at < path.length; at++) {
            if (path[at] != OUTSIDE && begins(path[at])) {
                int last = at;
                while (last + 1 < path.length && path[last + 1] == path[at] + 1) {
                    last++;
                }
                found.add(new Stretch((path[at] - 1) / 2, at, last));
            }
        }
        return found;
    }

    private static boolean begins(int tag) {
        return tag % 2 == 1;
    }

    private void learn(List<Sample> samples) {
        var rows = samples.stream().map(this::rows).toList();
        var golds = samples.stream().map(SlotTagger::gold).toList();
        var totals = new ArrayList<double[]>();
        weights.forEach(_ -> totals.add(new double[tags]));
        var stepTotals = new double[tags][tags];
        int time = 0;
        for (int round = 0; round < ROUNDS; round++) {
            for (int each = 0; each < rows.size(); each++) {
                time++;
                var guess = best(rows.get(each));
                learn(rows.get(each), golds.get(each), guess, time, totals, stepTotals);
            }
        }
        average(time, totals, stepTotals);
    }

    private List<int[]> rows(Sample sample) {
        var rows = new ArrayList<int[]>();
        for (int at = 0; at < sample.size(); at++) {
            rows.add(traits.of(sample, at, true).stream()
                    .mapToInt(trait -> ids.computeIfAbsent(trait, _ -> {
                        weights.add(new double[tags]);
                        return weights.size() - 1;
                    }))
                    .toArray());
        }
        return rows;
    }

    private static int[] gold(Sample sample) {
        var gold = new int[sample.size()];
        for (int at = 0; at < gold.length; at++) {
            int slot = sample.slots().get(at);
            boolean goes = at > 0 && slot != Sample.NONE && sample.slots().get(at - 1) == slot;
            gold[at] = slot == Sample.NONE ? OUTSIDE : 1 + 2 * slot + (goes ? 1 : 0);
        }
        return gold;
    }

    private void learn(
            List<int[]> rows, int[] gold, int[] guess, int time, List<double[]> totals, double[][] stepTotals) {
        int goldBefore = OUTSIDE;
        int guessBefore = OUTSIDE;
        for (int at = 0; at < gold.length; at++) {
            if (gold[at] != guess[at]) {
                for (int id : rows.get(at)) {
                    add(weights.get(id), totals.get(id), gold[at], 1, time);
                    add(weights.get(id), totals.get(id), guess[at], -1, time);
                }
            }
            if (gold[at] != guess[at] || goldBefore != guessBefore) {
                add(steps[goldBefore], stepTotals[goldBefore], gold[at], 1, time);
                add(steps[guessBefore], stepTotals[guessBefore], guess[at], -1, time);
            }
            goldBefore = gold[at];
            guessBefore = guess[at];
        }
    }

    private static void add(double[] weights, double[] totals, int tag, int by, int time) {
        weights[tag] += by;
        totals[tag] += (double) by * time;
    }

    // The mean of a weight over all times is its last value less what each change came too late.
    private void average(int time, List<double[]> totals, double[][] stepTotals) {
        for (int id = 0; id < totals.size(); id++) {
            for (int tag = 0; tag < tags; tag++) {
                weights.get(id)[tag] -= totals.get(id)[tag] / time;
            }
        }
        for (int before = 0; before < tags; before++) {
            for (int tag = 0; tag < tags; tag++) {
                steps[before][tag] -= stepTotals[before][tag] / time;
            }
        }
    }

    // Viterbi; a value goes on only where it has begun.
    private int[] best(List<int[]> rows) {
        int size = rows.size();
        var path = new int[size];
        if (size == 0) {
            return path;
        }
        var scores = new double[size][tags];
        var from = new int[size][tags];
        for (int at = 0; at < size; at++) {
            for (int tag = 0; tag < tags; tag++) {
                double own = 0;
                for (int id : rows.get(at)) {
                    own += weights.get(id)[tag];
                }
                scores[at][tag] = own + arrive(at, tag, scores, from);
            }
        }
        for (int tag = 1; tag < tags; tag++) {
            path[size - 1] = scores[size - 1][tag] > scores[size - 1][path[size - 1]] ? tag : path[size - 1];
        }
        for (int at = size - 1; at > 0; at--) {
            path[at - 1] = from[at][path[at]];
        }
        return path;
    }

    private double arrive(int at, int tag, double[][] scores, int[][] from) {
        if (at == 0) {
            return follows(OUTSIDE, tag) ? steps[OUTSIDE][tag] : Double.NEGATIVE_INFINITY;
        }
        double best = Double.NEGATIVE_INFINITY;
        for (int before = 0; before < tags; before++) {
            double score = scores[at - 1][before] + steps[before][tag];
            if (follows(before, tag) && score > best) {
                best = score;
                from[at][tag] = before;
            }
        }
        return best;
    }

    private static boolean follows(int before, int tag) {
        return tag == OUTSIDE || begins(tag) || before == tag || before == tag - 1;
    }
}
