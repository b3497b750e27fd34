package dev.dwim.core.nlu;

import dev.dwim.api.ActionSpec;
import dev.dwim.core.plugin.Catalogue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Ranks the actions of a catalogue by how close they are to words. What is known about a catalogue is computed once:
/// its words at the first question, its vectors in the background, and until these are there spelling decides. Safe
/// to use from any thread.
public final class Ranker {
    private static final Logger LOG = LoggerFactory.getLogger(Ranker.class);
    private static final int MAX_RANKED = 10;
    private static final int MAX_INDEXES = 4;

    /// From here on what was chosen before counts enough to be named.
    private static final double HABITUAL = 0.25;

    private final SentenceVectors model;
    private final SentenceVectors kept;
    private final Executor background;
    private volatile Optional<Near> near = Optional.empty();
    private final Map<String, CatalogueIndex> indexes = new LinkedHashMap<>();
    private final Map<String, CompletableFuture<Void>> underWay = new HashMap<>();

    /// How close a vector is to the passages of a catalogue: with most keys both are the same as before.
    private record Near(CatalogueIndex index, Optional<float[]> vector, float[] cosines) {}

    /// Knows no catalogue yet.
    ///
    /// @param model      makes the vectors of what the user says; these are written nowhere
    /// @param kept       makes the vectors of catalogues
    /// @param background runs what takes long
    public Ranker(SentenceVectors model, SentenceVectors kept, Executor background) {
        this.model = model;
        this.kept = kept;
        this.background = background;
    }

    /// What is asked.
    ///
    /// @param words      as typed or said
    /// @param unfinished whether the last one may still be being typed
    /// @param habit      how often an action was chosen for such words, 0 to 1, by name
    /// @param spoken     the actions of which the words say the one value that they need and nothing else
    /// @param fits       whether the context an action needs is there
    public record Request(
            String words,
            boolean unfinished,
            Map<String, Double> habit,
            Set<String> spoken,
            Predicate<ActionSpec> fits) {
        /// Copies the collections.
        public Request {
            habit = Map.copyOf(habit);
            spoken = Set.copyOf(spoken);
        }
    }

    /// Waits until a catalogue's vectors are there.
    ///
    /// @param catalogue the actions there are
    /// @param patience  how long at most
    /// @return whether they are; if not, spelling decides for now
    public boolean await(Catalogue catalogue, Duration patience) {
        if (index(catalogue).hasVectors()) {
            return true;
        }
        if (kept.await(patience)) {
            try {
                prepareLater(catalogue).get(patience.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            } catch (ExecutionException | TimeoutException notYet) {
                LOG.debug("no vectors yet: {}", notYet.getClass().getSimpleName());
            }
        }
        return index(catalogue).hasVectors();
    }

    /// Ranks.
    ///
    /// @param request   what is asked
    /// @param catalogue the actions there are
    /// @return the best, and how probable it is that none is meant
    public Ranking rank(Request request, Catalogue catalogue) {
        var index = index(catalogue);
        if (!index.hasVectors() && kept.ready()) {
            prepareLater(catalogue);
        }
        var sentence = request.unfinished()
                ? Sentence.typed(request.words(), index::begins, model::of)
                : Sentence.of(request.words(), model::of);
        var cosines = cosines(sentence, index);
        var features = index.features(sentence, cosines);
        var specs = index.specs();
        var logits = new double[specs.size()];
        for (int action = 0; action < logits.length; action++) {
            var spec = specs.get(action);
            var habit = request.habit().getOrDefault(spec.name(), 0.0);
            logits[action] =
                    Fusion.logit(features, action, habit, request.fits().test(spec))
                            + (request.unfinished() ? Fusion.beginning(features, action) : 0)
                            + (request.spoken().contains(spec.name()) ? Fusion.SPOKEN : 0);
        }
        Fusion.lead(logits, features);
        var probabilities = Fusion.probabilities(logits, Fusion.none(index.background(sentence)));
        var shared = index.shared(sentence);
        var best = largest(logits).stream()
                .map(action -> new Ranking.Ranked(
                        specs.get(action),
                        probabilities[action],
                        why(request, specs.get(action), index.why(shared, cosines, action))))
                .toList();
        return new Ranking(best, probabilities[logits.length]);
    }

    private static List<Reason> why(Request request, ActionSpec spec, List<Reason> words) {
        var reasons = new ArrayList<Reason>();
        if (request.spoken().contains(spec.name())) {
            reasons.add(Reason.Plain.SPOKEN);
        }
        reasons.addAll(words);
        if (request.habit().getOrDefault(spec.name(), 0.0) >= HABITUAL) {
            reasons.add(Reason.Plain.HABIT);
        }
        return reasons;
    }

    private float[] cosines(Sentence sentence, CatalogueIndex index) {
        var known = near.filter(last -> last.index() == index && last.vector().equals(sentence.vector()));
        if (known.isEmpty()) {
            known = Optional.of(new Near(index, sentence.vector(), index.cosines(sentence)));
            near = known;
        }
        return known.get().cosines();
    }

    /// Where the largest numbers are, the largest first; of equal ones the first.
    private static List<Integer> largest(double[] numbers) {
        var places = new ArrayList<Integer>();
        for (int place = 0; place < numbers.length; place++) {
            int at = places.size();
            while (at > 0 && numbers[place] > numbers[places.get(at - 1)]) {
                at--;
            }
            if (at < MAX_RANKED) {
                places.add(at, place);
            }
            if (places.size() > MAX_RANKED) {
                places.removeLast();
            }
        }
        return places;
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

    private synchronized CompletableFuture<Void> prepareLater(Catalogue catalogue) {
        var hash = catalogue.hash();
        var known = underWay.get(hash);
        if (known != null) {
            return known;
        }
        var preparing = new CompletableFuture<Void>();
        underWay.put(hash, preparing);
        background.execute(() -> prepare(catalogue, preparing));
        return preparing;
    }

    private void prepare(Catalogue catalogue, CompletableFuture<Void> preparing) {
        try {
            keep(catalogue.hash(), index(catalogue).with(kept));
            preparing.complete(null);
            kept.keep();
        } catch (RuntimeException broken) {
            LOG.warn("no vectors for the catalogue", broken);
            preparing.completeExceptionally(broken);
        } finally {
            synchronized (this) {
                underWay.remove(catalogue.hash());
            }
        }
    }
}
