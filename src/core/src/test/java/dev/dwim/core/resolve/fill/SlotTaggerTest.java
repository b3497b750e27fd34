package dev.dwim.core.resolve.fill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.ActionSpec;
import dev.dwim.api.Effect;
import dev.dwim.api.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SlotTaggerTest {
    private static final List<String> SONGS = List.of(
            "Blue Rain",
            "Old Harbour",
            "Seven Doors",
            "Paper Moon",
            "Long Road",
            "Glass River",
            "Low Tide",
            "Red Kite",
            "Half Asleep",
            "Tin Roof",
            "North Wind",
            "Second Spring",
            "Slow Train",
            "Empty Chairs",
            "Wide Open",
            "Cold Tea");
    private static final List<String> LISTS = List.of(
            "kitchen",
            "winter",
            "running",
            "sleep",
            "party",
            "driving",
            "reading",
            "office",
            "sunday",
            "holiday",
            "evening",
            "dinner",
            "workshop",
            "sailing",
            "quiet",
            "morning");
    private static final ActionSpec SPEC = spec(examples());

    @Test
    void findsNewValuesWhereTheExamplesHaveOnes() {
        assertThat(found("put Silent Trees on the summer list"))
                .isEqualTo(Map.of("song", "Silent Trees", "list", "summer"));
        assertThat(found("add Green Hill to my garden list")).isEqualTo(Map.of("song", "Green Hill", "list", "garden"));
    }

    @Test
    void findsNothingWhereThereIsNothing() {
        assertThat(found("")).isEmpty();
        assertThat(found("?!")).isEmpty();
    }

    @Test
    void learnsTheSameTwice() {
        var words = "put Silent Trees on the summer list";
        assertThat(found(words)).isEqualTo(found(words));
    }

    @Test
    void needsEnoughExamples() {
        assertThat(Vocabulary.of(spec(examples().subList(0, 5))).tagger()).isEmpty();
        assertThat(Vocabulary.of(SPEC).tagger()).isPresent();
    }

    @Test
    void partsSignsAndPossessivesFromWords() {
        assertThat(Sample.of("tell me, \"now\"").words()).containsExactly("tell", "me", "now");
        assertThat(Sample.of("play Rosa's song").words()).containsExactly("play", "Rosa", "'s", "song");
    }

    private static Map<String, String> found(String words) {
        var vocabulary = Vocabulary.of(SPEC);
        var sample = Sample.of(words);
        var found = new HashMap<String, String>();
        vocabulary
                .tagger()
                .orElseThrow()
                .find(sample)
                .forEach(stretch -> found.put(
                        vocabulary.parameters().get(stretch.slot()).name(),
                        words.substring(
                                sample.spans().get(stretch.first())[0],
                                sample.spans().get(stretch.last())[1])));
        return found;
    }

    private static List<String> examples() {
        var examples = new ArrayList<String>();
        for (int at = 0; at < SONGS.size(); at++) {
            var form = at % 2 == 0 ? "put %s on the %s list" : "add %s to my %s list";
            examples.add(form.formatted(SONGS.get(at), LISTS.get(at)));
        }
        return examples;
    }

    private static ActionSpec spec(List<String> examples) {
        var text = Value.Fields.EMPTY.with("type", Value.of("string"));
        var properties = Value.Fields.EMPTY
                .with("song", text.with("examples", values(SONGS)))
                .with("list", text.with("examples", values(LISTS)));
        return new ActionSpec(
                "songs.add",
                "Add a song",
                "",
                examples,
                Value.Fields.EMPTY.with("type", Value.of("object")).with("properties", properties),
                Effect.READ,
                List.of(),
                Map.of(),
                false,
                false,
                Set.of());
    }

    private static Value values(List<String> texts) {
        return Value.of(texts.stream().map(Value::of).toList());
    }
}
