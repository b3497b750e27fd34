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
    private static final List<String> SONGS = List.of("Blue Rain", "Old Harbour", "Seven Doors", "Paper Moon");
    private static final List<String> LISTS = List.of("kitchen", "winter", "running", "sleep");
    private static final ActionSpec SPEC = spec(examples());

    @Test
    void findsNewValuesWhereTheExamplesHaveOnes() {
        assertThat(found("put Silent Trees on the summer list")).isEqualTo(Map.of("song", "Silent Trees", "list", "summer"));
        assertThat(found("add Green Hill to my garden list")).isEqualTo(Map.of("song", "Green Hill", "list", "garden"));
    }

    @Test
    void findsNothingInOtherSentences() {
        assertThat(found("what is the time")).isEmpty();
        assertThat(found("")).isEmpty();
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
    void tellsCapitalsApartInShortValues() {
        var sample = Sample.of("tell me, ME");
        assertThat(sample.words()).containsExactly("tell", "me", "ME");
        assertThat(Sample.of("play Rosa's song").words()).containsExactly("play", "Rosa", "'s", "song");
    }

    private static Map<String, String> found(String words) {
        var vocabulary = Vocabulary.of(SPEC);
        var sample = Sample.of(words);
        var found = new HashMap<String, String>();
        vocabulary.tagger().orElseThrow().find(sample).forEach(stretch -> found.put(
                vocabulary.parameters().get(stretch.slot()).name(),
                words.substring(sample.spans().get(stretch.first())[0], sample.spans().get(stretch.last())[1])));
        return found;
    }

    private static List<String> examples() {
        var examples = new ArrayList<String>();
        for (int song = 0; song < SONGS.size(); song++) {
            for (int list = 0; list < LISTS.size(); list++) {
                var form = (song + list) % 2 == 0 ? "put %s on the %s list" : "add %s to my %s list";
                examples.add(form.formatted(SONGS.get(song), LISTS.get(list)));
            }
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
