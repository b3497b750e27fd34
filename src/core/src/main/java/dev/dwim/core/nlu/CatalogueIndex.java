package dev.dwim.core.nlu;

import dev.dwim.api.ActionSpec;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A catalogue made ready for ranking. Immutable; internal actions are not in it.
final class CatalogueIndex {
    private final List<ActionSpec> specs;
    private final List<Passage> passages;
    private final List<List<String>> tokens;
    private final Map<List<String>, List<Integer>> sentences;
    private final List<String> titles;
    private final int[] owners;
    private final int[] spellings;
    private final int[] closenesses;
    private final boolean[] nothingHidden;
    private final Lexicon lexicon;
    private final List<Deeds> deeds;
    private final List<Set<String>> objects;
    private final Optional<Meanings> meanings;

    /// What has vectors.
    ///
    /// @param table      the passages
    /// @param background what is no request
    private record Meanings(VectorTable table, Background background) {}

    /// Indexes words; there are no vectors yet.
    ///
    /// @param all the catalogue's actions
    CatalogueIndex(List<ActionSpec> all) {
        specs = all.stream().filter(spec -> !spec.internal()).toList();
        var texts = new ArrayList<Passage>();
        for (int index = 0; index < specs.size(); index++) {
            texts.addAll(Passage.of(index, specs.get(index)));
        }
        passages = List.copyOf(texts);
        tokens = passages.stream().map(passage -> Tokens.of(passage.text())).toList();
        sentences = IntStream.range(0, passages.size())
                .filter(passage -> passages.get(passage).kind() != Passage.Kind.TERMS)
                .boxed()
                .collect(Collectors.groupingBy(tokens::get));
        titles = specs.stream()
                .map(spec -> String.join(" ", Tokens.of(spec.title())))
                .toList();
        owners = passages.stream().mapToInt(Passage::action).toArray();
        spellings = passages.stream()
                .mapToInt(passage -> Features.place(passage.action(), Feature.SPELLING))
                .toArray();
        closenesses = passages.stream()
                .mapToInt(passage -> Features.place(passage.action(), closeness(passage.kind())))
                .toArray();
        nothingHidden = new boolean[owners.length];
        lexicon = new Lexicon(passages, tokens, specs.size());
        deeds = specs.stream().map(Deeds::of).toList();
        objects = specs.stream().map(Objects::of).toList();
        meanings = Optional.empty();
    }

    // A passage of terms has no vector, and with it no closeness above zero.
    private static Feature closeness(Passage.Kind kind) {
        return kind == Passage.Kind.EXAMPLE ? Feature.EXAMPLE : Feature.ABOUT;
    }

    private CatalogueIndex(CatalogueIndex other, Meanings known) {
        specs = other.specs;
        passages = other.passages;
        tokens = other.tokens;
        sentences = other.sentences;
        titles = other.titles;
        owners = other.owners;
        spellings = other.spellings;
        closenesses = other.closenesses;
        nothingHidden = other.nothingHidden;
        lexicon = other.lexicon;
        deeds = other.deeds;
        objects = other.objects;
        meanings = Optional.of(known);
    }

    /// This index with vectors; takes about two milliseconds for each new passage.
    ///
    /// @param model makes them
    /// @return a copy
    CatalogueIndex with(SentenceVectors model) {
        var table = new VectorTable(passages.stream()
                .map(passage ->
                        passage.kind() == Passage.Kind.TERMS ? Optional.<float[]>empty() : model.of(passage.text()))
                .toList());
        return new CatalogueIndex(this, new Meanings(table, Background.of(model)));
    }

    /// How close the words are to what is no request at all.
    ///
    /// @param sentence the words
    /// @return the largest cosine; 0 without vectors
    float background(Sentence sentence) {
        return meanings.flatMap(known -> sentence.vector().map(known.background()::closeness))
                .orElse(0f);
    }

    boolean hasVectors() {
        return meanings.isPresent();
    }

    List<ActionSpec> specs() {
        return specs;
    }

    /// Whether a word of the catalogue begins with a token, which is none itself.
    ///
    /// @param token as [Tokens] makes it
    boolean begins(String token) {
        return lexicon.begins(token);
    }

    List<Passage> passages() {
        return passages;
    }

    /// The features of all actions.
    ///
    /// @param sentence the words
    /// @param cosines  as [#cosines] has them
    /// @return by action
    Features features(Sentence sentence, float[] cosines) {
        return features(sentence, cosines, nothingHidden);
    }

    /// The features when some passages were not there; for fitting weights on the catalogue's own examples.
    ///
    /// @param sentence the words
    /// @param cosines  as [#cosines] has them
    /// @param hidden   by passage
    /// @return by action
    Features features(Sentence sentence, float[] cosines, boolean[] hidden) {
        var features = Features.zero(specs.size());
        var asked = sentence.unfinished() && sentence.tokens().size() < 2
                ? Deeds.of(List.of())
                : Deeds.of(sentence.tokens());
        boolean foreign = deeds.stream().noneMatch(done -> asked.agreement(done) > 0);
        long own = deeds.stream().filter(done -> asked.agreement(done) == 1).count();
        var overlap = lexicon.overlap(sentence.tokens(), sentence.unfinished(), owners, hidden, specs.size());
        for (int action = 0; action < specs.size(); action++) {
            features.raise(action, Feature.COVERED, overlap.covered()[action]);
            addDeed(features, action, asked, foreign);
            if (asked.agreement(deeds.get(action)) == 1) {
                features.raise(action, Feature.LEADS, 1f / own);
            }
            if (Collections.disjoint(objects.get(action), sentence.tokens())
                    && !objects.get(action).isEmpty()) {
                features.raise(action, Feature.OBJECTLESS, 1);
            }
        }
        features.raise(spellings, overlap.cosines(), hidden);
        addForm(features, sentence, hidden);
        if (cosines.length > 0) {
            features.raise(closenesses, cosines, hidden);
        }
        return features;
    }

    // Where nobody does what is asked, whatever else is alike is no reason to do something else.
    private void addDeed(Features features, int action, Deeds asked, boolean foreign) {
        float contrary = asked.contrariness(deeds.get(action));
        features.raise(action, Feature.AGREES, asked.agreement(deeds.get(action)));
        features.raise(action, Feature.CONTRARY, foreign && contrary > 0 ? 2 : contrary);
    }

    private void addForm(Features features, Sentence sentence, boolean[] hidden) {
        for (int passage : sentences.getOrDefault(sentence.tokens(), List.of())) {
            if (!hidden[passage]) {
                features.raise(owners[passage], Feature.SAME, 1);
            }
        }
        var start = String.join(" ", sentence.tokens());
        boolean oneWord = sentence.tokens().size() == 1 && start.length() > 1;
        for (int action = 0; action < titles.size() && !start.isEmpty(); action++) {
            var title = titles.get(action);
            if (title.startsWith(start)) {
                features.raise(action, Feature.BEGINS, 1);
            } else if (oneWord && title.contains(" " + start)) {
                features.raise(action, Feature.BEGINS, 0.5f);
            }
        }
    }

    /// How close the words are to every passage in meaning; computed once for all that is asked about it.
    ///
    /// @param sentence the words
    /// @return by passage; empty without vectors
    float[] cosines(Sentence sentence) {
        return meanings.isEmpty() || sentence.vector().isEmpty()
                ? new float[0]
                : meanings.get().table().cosines(sentence.vector().get());
    }

    /// The telling words of a sentence, and who has them.
    ///
    /// @param sentence the words
    List<Lexicon.Shared> shared(Sentence sentence) {
        return lexicon.shared(sentence, owners);
    }

    /// Why an action is close.
    ///
    /// @param shared  as [#shared] has them
    /// @param cosines as [#cosines] has them
    /// @param action  the action's index
    /// @return the words it shares, and the passage it is closest to
    List<Reason> why(List<Lexicon.Shared> shared, float[] cosines, int action) {
        var own = shared.stream()
                .filter(word -> word.actions().get(action))
                .map(Lexicon.Shared::said)
                .toList();
        var reasons = new ArrayList<Reason>();
        if (!own.isEmpty()) {
            reasons.add(new Reason.Words(own));
        }
        closest(cosines, action).ifPresent(reasons::add);
        return reasons;
    }

    private Optional<Reason> closest(float[] cosines, int action) {
        int best = -1;
        for (int passage = 0; passage < cosines.length; passage++) {
            if (owners[passage] == action
                    && meanings.orElseThrow().table().known(passage)
                    && (best < 0 || cosines[passage] > cosines[best])) {
                best = passage;
            }
        }
        return best < 0
                ? Optional.empty()
                : Optional.of(new Reason.Like(passages.get(best).text(), cosines[best]));
    }
}
