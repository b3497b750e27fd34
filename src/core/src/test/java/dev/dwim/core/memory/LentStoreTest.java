package dev.dwim.core.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.Answer;
import dev.dwim.api.Origin;
import dev.dwim.api.Value;
import dev.dwim.core.plan.Labelled;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// A plugin sees plain values; their labels stay with the host, on the way in and on the way out.
class LentStoreTest {
    private final RememberingMemory kept = new RememberingMemory();
    private final Set<Origin> seen = new HashSet<>();
    private final LentStore store = new LentStore(kept, "notes", () -> Set.of(Origin.TYPED, Origin.WEB), seen::addAll);

    @Test
    void storesWithTheLabelsOfTheCall() {
        assertThat(store.put("key", Value.of("v"))).isEqualTo(Answer.given(Value.of("v")));
        assertThat(kept.values)
                .containsExactly(Map.entry("notes/key", new Labelled(Value.of("v"), Set.of(Origin.TYPED, Origin.WEB))));
    }

    @Test
    void tellsTheLabelsOfWhatIsRead() {
        kept.values.put("notes/key", Labelled.of(Value.of("v"), Origin.CLIPBOARD));
        assertThat(store.get("key")).contains(Value.of("v"));
        assertThat(seen).containsExactly(Origin.CLIPBOARD);
    }

    @Test
    void tellsTheLabelsOfWhatIsTakenAway() {
        kept.values.put("notes/key", Labelled.of(Value.of("v"), Origin.CLIPBOARD));
        assertThat(store.remove("key")).isEqualTo(Answer.given(Optional.of(Value.of("v"))));
        assertThat(seen).containsExactly(Origin.CLIPBOARD);
        assertThat(store.get("key")).isEmpty();
    }

    @Test
    void listsTheKeysThatBeginSo() {
        kept.values.put("notes/a1", Labelled.of(Value.of("v"), Origin.TYPED));
        kept.values.put("other/a2", Labelled.of(Value.of("v"), Origin.TYPED));
        assertThat(store.keys("a")).containsExactly("a1");
    }

    @Test
    void saysWhyNothingCouldBeKept() {
        kept.full = true;
        assertThat(store.put("key", Value.of("v"))).isEqualTo(Answer.lacking("full"));
        assertThat(store.remove("key")).isEqualTo(Answer.lacking("full"));
    }
}
