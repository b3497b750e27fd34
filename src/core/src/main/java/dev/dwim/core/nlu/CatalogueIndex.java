package dev.dwim.core.nlu;

import dev.dwim.api.ActionSpec;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A catalogue made ready for ranking. Immutable; internal actions are not in it.
final class CatalogueIndex {
    private final List<ActionSpec> specs;
    private final List<Passage> passages;
    private final List<List<String>> tokens;
    private final int[] owners;
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
        owners = passages.stream().mapToInt(Passage::action).toArray();
        nothingHidden = new boolean[owners.length];
        lexicon = new Lexicon(passages, tokens, specs.size());
        deeds = specs.stream().map(Deeds::of).toList();
        objects = specs.stream().map(Objects::of).toList();
        meanings = Optional.empty();
    }

    private CatalogueIndex(CatalogueIndex other, Meanings known) {
        specs = other.specs;
        passages = other.passages;
        tokens = other.tokens;
        owners = other.owners;
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

    List<Passage> passages() {
        return passages;
    }

    /// The features of all actions.
    ///
    /// @param sentence the words
    /// @return by action
    Features features(Sentence sentence) {
        return features(sentence, nothingHidden);
    }

    /// The features when some passages were not there; for fitting weights on the catalogue's own examples.
    ///
    /// @param sentence the words
    /// @param hidden   by passage
    /// @return by action
    Features features(Sentence sentence, boolean[] hidden) {
        var features = Features.zero(specs.size());
        var asked = sentence.unfinished() && sentence.tokens().size() < 2
                ? Deeds.of(List.of())
                : Deeds.of(sentence.tokens());
        boolean foreign = deeds.stream().noneMatch(done -> asked.agreement(done) > 0);
        var overlap = lexicon.overlap(sentence.tokens(), sentence.unfinished(), owners, hidden, specs.size());
        for (int action = 0; action < specs.size(); action++) {
            features.raise(action, Feature.COVERED, overlap.covered()[action]);
            addDeed(features, action, asked, foreign);
            if (Collections.disjoint(objects.get(action), sentence.tokens())
                    && !objects.get(action).isEmpty()) {
                features.raise(action, Feature.OBJECTLESS, 1);
            }
        }
        for (int passage = 0; passage < owners.length; passage++) {
            if (!hidden[passage]) {
                features.raise(owners[passage], Feature.SPELLING, overlap.cosines()[passage]);
                addForm(features, passage, sentence);
            }
        }
        if (meanings.isPresent() && sentence.vector().isPresent()) {
            addMeaning(features, meanings.get().table(), sentence.vector().get(), hidden);
        }
        return features;
    }

    // Where nobody does what is asked, whatever else is alike is no reason to do something else.
    private void addDeed(Features features, int action, Deeds asked, boolean foreign) {
        float contrary = asked.contrariness(deeds.get(action));
        features.raise(action, Feature.AGREES, asked.agreement(deeds.get(action)));
        features.raise(action, Feature.CONTRARY, foreign && contrary > 0 ? 2 : contrary);
    }

    private void addForm(Features features, int passage, Sentence sentence) {
        var kind = passages.get(passage).kind();
        var own = tokens.get(passage);
        if (own.equals(sentence.tokens()) && kind != Passage.Kind.TERMS) {
            features.raise(owners[passage], Feature.SAME, 1);
        }
        if (kind == Passage.Kind.TITLE && !sentence.tokens().isEmpty()) {
            features.raise(owners[passage], Feature.BEGINS, beginning(sentence.tokens(), own));
        }
    }

    private static float beginning(List<String> typed, List<String> title) {
        var start = String.join(" ", typed);
        if (String.join(" ", title).startsWith(start)) {
            return 1;
        }
        boolean oneWord = typed.size() == 1 && typed.getFirst().length() > 1;
        return oneWord && title.stream().anyMatch(word -> word.startsWith(start)) ? 0.5f : 0;
    }

    private void addMeaning(Features features, VectorTable table, float[] query, boolean[] hidden) {
        var cosines = table.cosines(query);
        for (int passage = 0; passage < owners.length; passage++) {
            if (table.known(passage) && !hidden[passage]) {
                var feature = passages.get(passage).kind() == Passage.Kind.EXAMPLE ? Feature.EXAMPLE : Feature.ABOUT;
                features.raise(owners[passage], feature, cosines[passage]);
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

    /// Why an action is close, in one line.
    ///
    /// @param sentence the words
    /// @param cosines  as [#cosines] has them
    /// @param action   the action's index
    /// @return the words it shares, or the passage it is closest to
    String why(Sentence sentence, float[] cosines, int action) {
        var shared = lexicon.shared(sentence, action, owners);
        var closest = closest(cosines, action).map(text -> "like \"" + text + "\"");
        var words = shared.isEmpty() ? "" : "words: " + String.join(", ", shared);
        return closest.map(like -> words.isEmpty() ? like : words + "; " + like).orElse(words);
    }

    private Optional<String> closest(float[] cosines, int action) {
        int best = -1;
        for (int passage = 0; passage < cosines.length; passage++) {
            if (owners[passage] == action
                    && meanings.orElseThrow().table().known(passage)
                    && (best < 0 || cosines[passage] > cosines[best])) {
                best = passage;
            }
        }
        return best < 0 ? Optional.empty() : Optional.of(passages.get(best).text());
    }
}
