package dev.dwim.core.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.Answer;
import dev.dwim.core.memory.Shortcuts.Named;
import dev.dwim.core.plan.Labelled;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ShortcutsTest {
    private final Shortcuts shortcuts = new Shortcuts(new Remembering());

    /// Keeps everything until the test ends.
    private static final class Remembering implements PluginMemory {
        private final Map<String, Labelled> all = new HashMap<>();

        @Override
        public Optional<Labelled> get(String plugin, String key) {
            return Optional.ofNullable(all.get(plugin + key));
        }

        @Override
        public Answer<Labelled> put(String plugin, String key, Labelled value) {
            all.put(plugin + key, value);
            return Answer.given(value);
        }

        @Override
        public Answer<Optional<Labelled>> remove(String plugin, String key) {
            return Answer.given(Optional.ofNullable(all.remove(plugin + key)));
        }

        @Override
        public Set<String> keys(String plugin, String prefix) {
            return Set.copyOf(all.keySet());
        }

        @Override
        public Answer<Integer> forget(String plugin) {
            return Answer.given(0);
        }
    }

    @Test
    void keepsFavouritesInTheOrderInWhichTheyCame() {
        assertThat(shortcuts.favour("timers.start")).isEqualTo(Answer.given(true));
        assertThat(shortcuts.favour("notes.append")).isEqualTo(Answer.given(true));
        assertThat(shortcuts.favourites()).containsExactly("timers.start", "notes.append");

        assertThat(shortcuts.favour("timers.start")).isEqualTo(Answer.given(false));
        assertThat(shortcuts.favourites()).containsExactly("notes.append");
    }

    @Test
    void takesNoMoreFavouritesThanCanBeSeen() {
        for (int each = 0; each < Shortcuts.MAX_FAVOURITES; each++) {
            shortcuts.favour("a.b" + each);
        }
        assertThat(shortcuts.favour("a.more")).isInstanceOf(Answer.Lacking.class);
        assertThat(shortcuts.favourites()).hasSize(Shortcuts.MAX_FAVOURITES).doesNotContain("a.more");
    }

    @Test
    void findsTheActionThatWordsBeginWithTheShortNameOf() {
        shortcuts.name("timers.start", "T");
        assertThat(shortcuts.named("t 10 min")).contains(new Named("timers.start", "10 min"));
        assertThat(shortcuts.named(" T ")).contains(new Named("timers.start", ""));
        assertThat(shortcuts.named("tea in 10 min")).isEmpty();
        assertThat(shortcuts.named("")).isEmpty();
    }

    @Test
    void givesAnActionOneShortNameAndAShortNameOneAction() {
        shortcuts.name("timers.start", "t");
        shortcuts.name("timers.start", "tm");
        assertThat(shortcuts.aliases()).isEqualTo(Map.of("tm", "timers.start"));
        assertThat(shortcuts.alias("timers.start")).contains("tm");

        assertThat(shortcuts.name("notes.append", "tm"))
                .isEqualTo(Answer.lacking("“tm” already stands for timers.start."));
        assertThat(shortcuts.name("timers.start", " ")).isEqualTo(Answer.given(""));
        assertThat(shortcuts.aliases()).isEmpty();
    }

    @Test
    void refusesAShortNameOfSeveralWordsOrSigns() {
        assertThat(shortcuts.name("timers.start", "set timer")).isInstanceOf(Answer.Lacking.class);
        assertThat(shortcuts.name("timers.start", "x".repeat(21))).isInstanceOf(Answer.Lacking.class);
        assertThat(shortcuts.name("timers.start", "a/b")).isInstanceOf(Answer.Lacking.class);
        assertThat(shortcuts.aliases()).isEmpty();
    }
}
