package dev.dwim.core.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.Value;
import dev.dwim.core.memory.Shortcuts.Named;
import dev.dwim.core.say.Attempt;
import dev.dwim.core.say.Phrase;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShortcutsTest {
    private final Shortcuts shortcuts = new Shortcuts(new RememberingMemory());

    @Test
    void keepsFavouritesInTheOrderInWhichTheyCame() {
        assertThat(shortcuts.favour("timers.start")).isEqualTo(Attempt.given(true));
        assertThat(shortcuts.favour("notes.append")).isEqualTo(Attempt.given(true));
        assertThat(shortcuts.favourites()).containsExactly("timers.start", "notes.append");

        assertThat(shortcuts.favour("timers.start")).isEqualTo(Attempt.given(false));
        assertThat(shortcuts.favourites()).containsExactly("notes.append");
    }

    @Test
    void takesNoMoreFavouritesThanCanBeSeen() {
        for (int each = 0; each < Shortcuts.MAX_FAVOURITES; each++) {
            shortcuts.favour("a.b" + each);
        }
        assertThat(shortcuts.favour("a.more")).isInstanceOf(Attempt.Lacking.class);
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
                .isEqualTo(Attempt.lacking(Phrase.SHORT_NAME_TAKEN.said("tm", "timers.start")));
        assertThat(shortcuts.name("timers.start", " ")).isEqualTo(Attempt.given(""));
        assertThat(shortcuts.aliases()).isEmpty();
    }

    @Test
    void refusesAShortNameOfSeveralWordsOrSigns() {
        assertThat(shortcuts.name("timers.start", "set timer")).isInstanceOf(Attempt.Lacking.class);
        assertThat(shortcuts.name("timers.start", "x".repeat(21))).isInstanceOf(Attempt.Lacking.class);
        assertThat(shortcuts.name("timers.start", "a/b")).isInstanceOf(Attempt.Lacking.class);
        assertThat(shortcuts.aliases()).isEmpty();
    }

    private static Repeat repeat(String action, String words) {
        return new Repeat(
                action,
                "hash",
                words,
                Repeat.Way.READ,
                List.of(new Repeat.Change("label", "green tea")),
                Value.Fields.EMPTY.with("length", Value.of("PT10M")));
    }

    @Test
    void keepsWhatAHotkeyDoes() {
        var tea = repeat("timers.start", "10 min tea");
        assertThat(shortcuts.bind("Ctrl+Alt+T", tea)).isEqualTo(Attempt.given(Optional.empty()));
        assertThat(shortcuts.hotkeys()).isEqualTo(Map.of("Ctrl+Alt+T", tea));
        assertThat(shortcuts.hotkey("timers.start")).contains("Ctrl+Alt+T");
        assertThat(tea.said()).isEqualTo("10 min tea\ngreen tea");
    }

    @Test
    void givesAnActionOneHotkeyAndAHotkeyOneAction() {
        shortcuts.bind("Ctrl+Alt+T", repeat("timers.start", "10 min"));
        assertThat(shortcuts.bind("Ctrl+Alt+T", repeat("notes.append", "buy milk")))
                .isEqualTo(Attempt.lacking(Phrase.HOTKEY_TAKEN.said("Ctrl+Alt+T", "timers.start")));

        var five = repeat("timers.start", "5 min");
        assertThat(shortcuts.bind("Ctrl+Alt+T", five)).isEqualTo(Attempt.given(Optional.of("Ctrl+Alt+T")));
        assertThat(shortcuts.bind("F9", five)).isEqualTo(Attempt.given(Optional.of("Ctrl+Alt+T")));
        assertThat(shortcuts.hotkeys()).isEqualTo(Map.of("F9", five));

        assertThat(shortcuts.unbind("timers.start")).isEqualTo(Attempt.given(Optional.of("F9")));
        assertThat(shortcuts.unbind("timers.start")).isEqualTo(Attempt.given(Optional.empty()));
        assertThat(shortcuts.hotkeys()).isEmpty();
    }

    @Test
    void givesNoMoreHotkeysThanAnybodyRemembers() {
        for (int each = 0; each < Shortcuts.MAX_HOTKEYS; each++) {
            shortcuts.bind("Ctrl+" + each, repeat("a.b" + each, "x"));
        }
        assertThat(shortcuts.bind("Ctrl+Alt+Z", repeat("a.more", "x"))).isInstanceOf(Attempt.Lacking.class);
        assertThat(shortcuts.hotkeys()).hasSize(Shortcuts.MAX_HOTKEYS).doesNotContainKey("Ctrl+Alt+Z");
    }
}
