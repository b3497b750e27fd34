package dev.dwim.core.nlu;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.ActionSpec;
import dev.dwim.api.Effect;
import dev.dwim.api.Value;
import dev.dwim.core.plugin.Catalogue;
import dev.dwim.core.plugin.FrozenCatalogue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is asked of the model while somebody types: it takes most of the time, so never for nothing.
class RankerTest {
    private static final Catalogue CATALOGUE = new FrozenCatalogue(List.of(
            action("doors.open", "Open the door", "open the door please"),
            action("notes.add", "Add a note", "note that the door is open"),
            action("trains.show", "Show trains", "when does the train leave the station")));

    private final List<String> asked = new ArrayList<>();
    private final SentenceVectors model = new Model();
    private final Ranker ranker = new Ranker(new RecentVectors(model), model, Runnable::run);

    @BeforeEach
    void prepare() {
        ranker.await(CATALOGUE, Duration.ZERO);
        asked.clear();
    }

    @Test
    void theBeginningOfAKnownWordMeansNothingYet() {
        type("o", "op", "ope");

        assertThat(asked).isEmpty();
    }

    @Test
    void aWholeWordIsAskedFor() {
        type("open");

        assertThat(asked).containsExactly("open");
    }

    @Test
    void whatStandsBeforeTheUnfinishedWordIsAskedForOnce() {
        type("open", "open t", "open tr", "open tra", "open trai");

        assertThat(asked).containsExactly("open");
    }

    @Test
    void aWordThatNoActionKnowsMayMeanSomething() {
        type("open sesame");

        assertThat(asked).containsExactly("open sesame");
    }

    @Test
    void wordsThatAreAllThereAreAskedForWhole() {
        rank("open tra", false);

        assertThat(asked).containsExactly("open tra");
    }

    @Test
    void forgetsWhatWasAskedLongAgo() {
        type("sesame");
        for (int other = 0; other < 20; other++) {
            type("sesame " + "x".repeat(other + 1));
        }
        asked.clear();

        type("sesame");

        assertThat(asked).containsExactly("sesame");
    }

    @Test
    void theBeginningOfATitleFindsIt() {
        assertThat(rank("sho", true).best().getFirst().spec().name()).isEqualTo("trains.show");
        assertThat(rank("add a n", true).best().getFirst().spec().name()).isEqualTo("notes.add");
    }

    @Test
    void saysWhichWordsAnActionShares() {
        var ranked = rank("trains at the station", true).best().getFirst();

        assertThat(ranked.spec().name()).isEqualTo("trains.show");
        assertThat(ranked.why()).startsWith(new Reason.Words(List.of("trains", "station")));
    }

    @Test
    void saysWhatWasChosenBeforeAndWhatIsJustTheValueThatItNeeds() {
        assertThat(why(Map.of("trains.show", 0.5), Set.of())).endsWith(Reason.Plain.HABIT);
        assertThat(why(Map.of("trains.show", 0.1), Set.of())).doesNotContain(Reason.Plain.HABIT);
        assertThat(why(Map.of(), Set.of("trains.show"))).startsWith(Reason.Plain.SPOKEN);
    }

    private List<Reason> why(Map<String, Double> habit, Set<String> spoken) {
        return ranker.rank(new Ranker.Request("trains", true, habit, spoken, _ -> true), CATALOGUE)
                .best()
                .getFirst()
                .why();
    }

    @Test
    void aLineOfReasonsStaysTheSame() {
        var reasons = List.of(
                new Reason.Words(List.of("start", "ti")),
                new Reason.Like("set a timer", 0.8f),
                new Reason.Begins("Vim", false),
                Reason.Plain.NAMED);

        assertThat(Reason.line(reasons)).isEqualTo("words: start, ti; like \"set a timer\"; begins: Vim; named");
    }

    private void type(String... words) {
        for (var each : words) {
            rank(each, true);
        }
    }

    private Ranking rank(String words, boolean unfinished) {
        return ranker.rank(new Ranker.Request(words, unfinished, Map.of(), Set.of(), _ -> true), CATALOGUE);
    }

    private static ActionSpec action(String name, String title, String example) {
        return new ActionSpec(
                name,
                title,
                title + ".",
                List.of(example),
                Value.Fields.EMPTY.with("type", Value.of("object")),
                Effect.READ,
                List.of(),
                Map.of(),
                false,
                false,
                Set.of());
    }

    /// Every text has a direction of its own.
    private final class Model implements SentenceVectors {
        @Override
        public Optional<float[]> of(String text) {
            asked.add(text);
            var vector = new float[384];
            vector[Math.floorMod(text.hashCode(), vector.length)] = 1;
            return Optional.of(vector);
        }

        @Override
        public boolean ready() {
            return true;
        }

        @Override
        public boolean await(Duration patience) {
            return true;
        }
    }
}
