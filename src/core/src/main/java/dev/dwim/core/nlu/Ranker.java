package dev.dwim.core.nlu;

import dev.dwim.api.ActionSpec;
import dev.dwim.core.plugin.Catalogue;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// Ranks the actions of a catalogue by how close they are to words. What is known about a catalogue is computed once:
/// its words at the first question, its vectors in the background, and until these are there spelling decides. Safe to
/// use from any thread.
public final class Ranker {
    private static final int MAX_RANKED = 10;
    private static final int MAX_INDEXES = 4;

    private final SentenceVectors model;
    private final Executor background;
    private final Map<String, CatalogueIndex> indexes = new LinkedHashMap<>();
    private final Map<String, Boolean> underWay = new LinkedHashMap<>();

    /// Knows no catalogue yet.
    ///
    /// @param model      makes vectors
    /// @param background runs what takes long
    public Ranker(SentenceVectors model, Executor background) {
        this.model = model;
        this.background = background;
    }

    /// What is asked.
    ///
    /// @param words      as typed or said
    /// @param unfinished whether the last one may still be being typed
    /// @param habit      how often an action was chosen for such words, 0 to 1, by name
    /// @param fits       whether the context an action needs is there
    public record Request(String words, boolean unfinished, Map<String, Double> habit, Predicate<ActionSpec> fits) {
        /// Copies the map.
        public Request {
            habit = Map.copyOf(habit);
        }
    }

    /// Computes the vectors of a catalogue now, in this thread.
    ///
    /// @param catalogue the actions there are
    public void prepare(Catalogue catalogue) {
        if (model.ready() && !index(catalogue).hasVectors()) {
            keep(catalogue.hash(), index(catalogue).with(model));
        }
    }

    /// Ranks.
    ///
    /// @param request   what is asked
    /// @param catalogue the actions there are
    /// @return the best, and how probable it is that none is meant
    public Ranking rank(Request request, Catalogue catalogue) {
        var index = index(catalogue);
        if (!index.hasVectors() && model.ready()) {
            prepareLater(catalogue);
        }
        var sentence = Sentence.of(request.words(), request.unfinished(), model);
        var features = index.features(sentence);
        var specs = index.specs();
        var logits = new double[specs.size()];
        for (int action = 0; action < logits.length; action++) {
            var spec = specs.get(action);
            var habit = request.habit().getOrDefault(spec.name(), 0.0);
            logits[action] =
                    Fusion.logit(features, action, habit, request.fits().test(spec));
        }
        var probabilities = Fusion.probabilities(logits);
        var best = IntStream.range(0, logits.length)
                .boxed()
                .sorted(Comparator.comparingDouble(action -> -logits[action]))
                .limit(MAX_RANKED)
                .map(action ->
                        new Ranking.Ranked(specs.get(action), probabilities[action], index.why(sentence, action)))
                .toList();
        return new Ranking(best, probabilities[logits.length]);
    }

    private synchronized CatalogueIndex index(Catalogue catalogue) {
        var known = indexes.get(catalogue.hash());
        return known != null ? known : keep(catalogue.hash(), new CatalogueIndex(catalogue.specs()));
    }

    private synchronized CatalogueIndex keep(String hash, CatalogueIndex index) {
        indexes.put(hash, index);
        if (indexes.size() > MAX_INDEXES) {
            indexes.remove(indexes.keySet().iterator().next());
        }
        return index;
    }

    private void prepareLater(Catalogue catalogue) {
        synchronized (this) {
            if (underWay.putIfAbsent(catalogue.hash(), true) != null) {
                return;
            }
        }
        background.execute(() -> {
            try {
                prepare(catalogue);
            } finally {
                synchronized (this) {
                    underWay.remove(catalogue.hash());
                }
            }
        });
    }
}
