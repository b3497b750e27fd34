package dev.dwim.core.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.Answer;
import dev.dwim.api.Origin;
import dev.dwim.api.Value;
import dev.dwim.core.plan.Labelled;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// A plugin sees plain values; their labels stay with the host, on the way in and on the way out.
class LentStoreTest {
    private final Kept kept = new Kept();
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

    private static final class Kept implements PluginMemory {
        private final Map<String, Labelled> values = new HashMap<>();
        private boolean full;

        @Override
        public Optional<Labelled> get(String plugin, String key) {
            return Optional.ofNullable(values.get(plugin + "/" + key));
        }

        @Override
        public Answer<Labelled> put(String plugin, String key, Labelled value) {
            if (full) {
                return Answer.lacking("full");
            }
            values.put(plugin + "/" + key, value);
            return Answer.given(value);
        }

        @Override
        public Answer<Optional<Labelled>> remove(String plugin, String key) {
            return full ? Answer.lacking("full") : Answer.given(Optional.ofNullable(values.remove(plugin + "/" + key)));
        }

        @Override
        public Set<String> keys(String plugin, String prefix) {
            var keys = new TreeSet<String>();
            values.keySet().stream()
                    .filter(key -> key.startsWith(plugin + "/" + prefix))
                    .forEach(key -> keys.add(key.substring(plugin.length() + 1)));
            return keys;
        }

        @Override
        public Answer<Integer> forget(String plugin) {
            int count = values.size();
            values.clear();
            return Answer.given(count);
        }
    }
}
