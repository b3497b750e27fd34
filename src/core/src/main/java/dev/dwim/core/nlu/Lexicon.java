package dev.dwim.core.nlu;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/// The words of a catalogue: which passage has which, and how telling each is. Immutable after it is built.
final class Lexicon {
    private static final float FUNCTION_WORD = 0.15f;
    private static final float TYPO = 0.7f;
    private static final float PREFIX = 0.6f;

    private final Map<String, Integer> ids = new HashMap<>();
    private final List<String> vocabulary = new ArrayList<>();
    private final int[][] passagesOf;
    private final float[] weights;
    private final float unknownWeight;
    private final float[] lengths;

    /// A word of the catalogue that a word of the user may stand for.
    ///
    /// @param id       index into the vocabulary
    /// @param likeness 1 for the same word, less for a misspelt or unfinished one
    private record Match(int id, float likeness) {}

    /// Counts words.
    ///
    /// @param passages all texts of the catalogue
    /// @param tokens   of each passage
    /// @param actions  how many actions there are
    Lexicon(List<Passage> passages, List<List<String>> tokens, int actions) {
        var postings = new ArrayList<List<Integer>>();
        for (int passage = 0; passage < passages.size(); passage++) {
            for (var token : new HashSet<>(tokens.get(passage))) {
                int id = ids.computeIfAbsent(token, fresh -> {
                    vocabulary.add(fresh);
                    postings.add(new ArrayList<>());
                    return vocabulary.size() - 1;
                });
                postings.get(id).add(passage);
            }
        }
        passagesOf = postings.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
        weights = new float[vocabulary.size()];
        for (int id = 0; id < weights.length; id++) {
            long owners = Arrays.stream(passagesOf[id])
                    .map(p -> passages.get(p).action())
                    .distinct()
                    .count();
            weights[id] = weight(vocabulary.get(id), (int) owners, actions);
        }
        unknownWeight = weight("", 1, actions);
        lengths = lengths(passages.size());
    }

    private float[] lengths(int passages) {
        var squares = new float[passages];
        for (int id = 0; id < weights.length; id++) {
            for (int passage : passagesOf[id]) {
                squares[passage] += weights[id] * weights[id];
            }
        }
        for (int passage = 0; passage < passages; passage++) {
            squares[passage] = (float) Math.sqrt(Math.max(squares[passage], 1e-6));
        }
        return squares;
    }

    private static float weight(String token, int owners, int actions) {
        float rarity = (float) Math.log(1 + (actions + 1.0) / (owners + 0.5));
        return FunctionWords.contains(token) ? FUNCTION_WORD * rarity : rarity;
    }

    /// How much of the words each passage has.
    ///
    /// @param tokens     the user's
    /// @param unfinished whether the last one may still be being typed
    /// @param owners     the action of each passage
    /// @param hidden     passages to leave out
    /// @param actions    how many there are
    /// @return cosines by passage, and the covered share of the words by action
    Overlap overlap(List<String> tokens, boolean unfinished, int[] owners, boolean[] hidden, int actions) {
        var cosines = new float[lengths.length];
        var covered = new float[actions];
        var best = new float[actions];
        double squares = 0;
        double total = 0;
        for (int at = 0; at < tokens.size(); at++) {
            var token = tokens.get(at);
            if (tokens.indexOf(token) < at) {
                continue;
            }
            var matches = matches(token, unfinished && at == tokens.size() - 1);
            float weight = matches.isEmpty()
                    ? unknown(token)
                    : weights[matches.getFirst().id()];
            squares += weight * weight;
            total += weight;
            Arrays.fill(best, 0);
            for (var match : matches) {
                for (int passage : passagesOf[match.id()]) {
                    if (!hidden[passage]) {
                        cosines[passage] += weight * weights[match.id()] * match.likeness();
                        best[owners[passage]] = Math.max(best[owners[passage]], match.likeness());
                    }
                }
            }
            for (int action = 0; action < actions; action++) {
                covered[action] += weight * best[action];
            }
        }
        scale(cosines, covered, Math.sqrt(squares), total);
        return new Overlap(cosines, covered);
    }

    /// What [#overlap] found.
    ///
    /// @param cosines by passage, 0 to 1
    /// @param covered by action, 0 to 1
    record Overlap(float[] cosines, float[] covered) {}

    private void scale(float[] cosines, float[] covered, double length, double total) {
        for (int passage = 0; passage < cosines.length; passage++) {
            cosines[passage] = (float) Math.min(1, cosines[passage] / (lengths[passage] * Math.max(length, 1e-6)));
        }
        for (int action = 0; action < covered.length; action++) {
            covered[action] = (float) (covered[action] / Math.max(total, 1e-6));
        }
    }

    private float unknown(String token) {
        return FunctionWords.contains(token) ? FUNCTION_WORD * unknownWeight : unknownWeight;
    }

    /// Whether a word of the catalogue begins with a token, which is none itself.
    boolean begins(String token) {
        return !ids.containsKey(token)
                && !FunctionWords.contains(token)
                && vocabulary.stream().anyMatch(word -> word.startsWith(token));
    }

    private List<Match> matches(String token, boolean unfinished) {
        var exact = ids.get(token);
        if (exact != null) {
            return List.of(new Match(exact, 1));
        }
        var matches = new ArrayList<Match>();
        for (int id = 0; id < vocabulary.size(); id++) {
            var word = vocabulary.get(id);
            if (unfinished && token.length() > 1 && word.startsWith(token)) {
                matches.add(new Match(id, PREFIX));
            } else if (Typos.close(token, word)) {
                matches.add(new Match(id, TYPO));
            }
        }
        return matches;
    }

    /// A telling word of the user.
    ///
    /// @param said    as it was said
    /// @param actions those that have it too, well spelt or not
    record Shared(String said, BitSet actions) {}

    /// The telling words of the user, each once.
    ///
    /// @param sentence the user's words
    /// @param owners   the action of each passage
    List<Shared> shared(Sentence sentence, int[] owners) {
        var shared = new ArrayList<Shared>();
        var tokens = sentence.tokens();
        for (int at = 0; at < tokens.size(); at++) {
            var token = tokens.get(at);
            if (tokens.indexOf(token) == at && !FunctionWords.contains(token)) {
                shared.add(new Shared(sentence.said().get(at), having(token, owners)));
            }
        }
        return shared;
    }

    private BitSet having(String token, int[] owners) {
        var actions = new BitSet();
        for (var match : matches(token, true)) {
            for (int passage : passagesOf[match.id()]) {
                actions.set(owners[passage]);
            }
        }
        return actions;
    }
}
