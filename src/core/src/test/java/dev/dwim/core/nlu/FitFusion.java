package dev.dwim.core.nlu;

import dev.dwim.core.eval.EvalSet;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/// Fits the weights of [Fusion] on the examples of catalogues and prints them. The sentences of evaluation sets are
/// not looked at. An example is held out and must be found by its fellows, by two of them, by title and description,
/// and by spelling; and with its action taken away, nothing must be found. Run by hand:
/// `FitFusion CACHE-FOLDER SET-FOLDER...`
final class FitFusion {
    private static final int WIDTH = Feature.values().length + 1;
    private static final int NONE_AT = 3 * WIDTH;
    private static final int PER_CATALOGUE = 250;
    private static final int ROUNDS = 800;
    private static final double DECAY = 1e-4;
    private static final Random RANDOM = new Random(7);

    /// One sentence with what was measured.
    ///
    /// @param features   by action
    /// @param actions    the actions that are there
    /// @param label      the right one's place among these; their number for none
    /// @param background closeness to what is no request
    /// @param weight     how much it counts
    private record Episode(float[][] features, int[] regimes, int label, float background, double weight) {}

    private FitFusion() {}

    public static void main(String[] arguments) {
        var model = new Embeddings(Path.of(arguments[0]), Runnable::run);
        if (!model.await(Duration.ofMinutes(2))) {
            throw new IllegalStateException("no model");
        }
        var cache = new VectorCache(model, Path.of(arguments[0], "fit.bin"));
        var indexes = Arrays.stream(arguments)
                .skip(1)
                .map(folder -> ((EvalSet.Read.Loaded) EvalSet.read(Path.of(folder))).set())
                .map(set -> new CatalogueIndex(set.actions().catalogue().specs()).with(cache))
                .toList();
        cache.keep();
        var episodes = new ArrayList<Episode>();
        for (var index : indexes) {
            addOwn(index, cache, episodes);
        }
        addForeign(indexes, cache, episodes);
        print(descend(episodes), episodes);
    }

    private static void addOwn(CatalogueIndex index, SentenceVectors model, List<Episode> episodes) {
        var rows = new ArrayList<>(examples(index));
        Collections.shuffle(rows, RANDOM);
        rows.subList(Math.min(rows.size(), PER_CATALOGUE), rows.size()).clear();
        double weight = 1.0 / rows.size();
        for (int row : rows) {
            var sentence = Sentence.of(index.passages().get(row).text(), model::of);
            int owner = index.passages().get(row).action();
            for (int left : new int[] {Integer.MAX_VALUE, 2, 0}) {
                var hidden = hidden(index, row, left);
                episodes.add(episode(index, sentence, hidden, owner, false, weight));
                episodes.add(episode(index, sentence, hidden, owner, true, 0.15 * weight));
            }
            var unspoken = new Sentence(sentence.tokens(), sentence.said(), false, Optional.empty());
            episodes.add(episode(index, unspoken, hidden(index, row, 2), owner, false, 0.5 * weight));
            episodes.add(episode(index, unspoken, hidden(index, row, 2), owner, true, 0.08 * weight));
        }
    }

    // What is said in one house means nothing in a quite different one.
    private static void addForeign(List<CatalogueIndex> indexes, SentenceVectors model, List<Episode> episodes) {
        for (var home : indexes) {
            for (var guest : indexes) {
                if (home != guest
                        && home.specs().size() < 100
                        && guest.specs().size() > 60
                        && guest.specs().size() < 100) {
                    foreign(home, guest, model, episodes);
                    foreign(guest, home, model, episodes);
                }
            }
        }
    }

    private static void foreign(
            CatalogueIndex home, CatalogueIndex guest, SentenceVectors model, List<Episode> episodes) {
        var rows = new ArrayList<>(examples(guest));
        Collections.shuffle(rows, RANDOM);
        for (int row : rows.subList(0, Math.min(rows.size(), 80))) {
            var sentence = Sentence.of(guest.passages().get(row).text(), model::of);
            for (int left : new int[] {Integer.MAX_VALUE, 0}) {
                episodes.add(episode(home, sentence, hidden(home, -1, left), -1, false, 0.3 / 80));
            }
        }
    }

    private static List<Integer> examples(CatalogueIndex index) {
        return IntStream.range(0, index.passages().size())
                .filter(row -> index.passages().get(row).kind() == Passage.Kind.EXAMPLE)
                .boxed()
                .toList();
    }

    private static boolean[] hidden(CatalogueIndex index, int row, int left) {
        var hidden = new boolean[index.passages().size()];
        var seen = new int[index.specs().size()];
        for (int other : examples(index)) {
            hidden[other] = other == row || seen[index.passages().get(other).action()]++ >= left;
        }
        return hidden;
    }

    private static Episode episode(
            CatalogueIndex index, Sentence sentence, boolean[] hidden, int owner, boolean gone, double weight) {
        var features = index.features(sentence, index.cosines(sentence), hidden);
        var kept = IntStream.range(0, features.actions())
                .filter(action -> !(gone && action == owner))
                .toArray();
        var values = new float[kept.length][];
        var regimes = new int[kept.length];
        for (int at = 0; at < kept.length; at++) {
            values[at] = new float[WIDTH];
            for (var feature : Feature.values()) {
                values[at][feature.ordinal()] = features.get(kept[at], feature);
            }
            values[at][WIDTH - 1] = 1;
            regimes[at] = values[at][0] > 0 ? 0 : values[at][1] > 0 ? 1 : 2;
        }
        int label = gone || owner < 0 ? kept.length : owner;
        return new Episode(values, regimes, label, index.background(sentence), weight);
    }

    // Adam, over all episodes at once.
    private static double[] descend(List<Episode> episodes) {
        var weights = new double[NONE_AT + 2];
        var first = new double[weights.length];
        var second = new double[weights.length];
        for (int round = 1; round <= ROUNDS; round++) {
            var slope = new double[weights.length];
            for (var episode : episodes) {
                addSlope(episode, weights, slope);
            }
            for (int i = 0; i < weights.length; i++) {
                slope[i] += DECAY * weights[i];
                first[i] = 0.9 * first[i] + 0.1 * slope[i];
                second[i] = 0.999 * second[i] + 0.001 * slope[i] * slope[i];
                double step = 0.1 * first[i] / (1 - Math.pow(0.9, round));
                weights[i] -= step / (Math.sqrt(second[i] / (1 - Math.pow(0.999, round))) + 1e-9);
            }
        }
        return weights;
    }

    private static double[] probabilities(Episode episode, double[] weights) {
        var logits = new double[episode.features().length];
        for (int at = 0; at < logits.length; at++) {
            for (int f = 0; f < WIDTH; f++) {
                logits[at] += weights[episode.regimes()[at] * WIDTH + f] * episode.features()[at][f];
            }
        }
        return Fusion.probabilities(logits, none(episode, weights));
    }

    private static double none(Episode episode, double[] weights) {
        return episode.background() > 0 ? weights[NONE_AT] * episode.background() + weights[NONE_AT + 1] : 0;
    }

    private static void addSlope(Episode episode, double[] weights, double[] slope) {
        var probabilities = probabilities(episode, weights);
        for (int at = 0; at < probabilities.length; at++) {
            double error = episode.weight() * (probabilities[at] - (at == episode.label() ? 1 : 0));
            if (at == episode.features().length) {
                if (episode.background() > 0) {
                    slope[NONE_AT] += error * episode.background();
                    slope[NONE_AT + 1] += error;
                }
            } else {
                for (int f = 0; f < WIDTH; f++) {
                    slope[episode.regimes()[at] * WIDTH + f] += error * episode.features()[at][f];
                }
            }
        }
    }

    private static void print(double[] weights, List<Episode> episodes) {
        for (int regime = 0; regime < 3; regime++) {
            System.out.println(text(Arrays.copyOfRange(weights, regime * WIDTH, (regime + 1) * WIDTH)));
        }
        System.out.println(text(Arrays.copyOfRange(weights, NONE_AT, NONE_AT + 2)));
        int found = 0;
        int inScope = 0;
        int declined = 0;
        int outOfScope = 0;
        for (var episode : episodes) {
            var probabilities = probabilities(episode, weights);
            int best = IntStream.range(0, probabilities.length)
                    .reduce((a, b) -> probabilities[b] > probabilities[a] ? b : a)
                    .orElse(0);
            boolean none = episode.label() == episode.features().length;
            inScope += none ? 0 : 1;
            outOfScope += none ? 1 : 0;
            found += !none && best == episode.label() ? 1 : 0;
            declined += none && best == episode.label() ? 1 : 0;
        }
        System.out.printf("found %d of %d, declined %d of %d%n", found, inScope, declined, outOfScope);
    }

    private static String text(double[] numbers) {
        return Arrays.stream(numbers)
                .mapToObj(number -> String.format("%.2ff", number))
                .toList()
                .toString();
    }
}
