package dev.dwim.core.nlu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class WordsAndTyposTest {
    @Test
    void joinsFormsOfOneWord() {
        assertThat(Tokens.of("Timers, timer; files FILE closing closed"))
                .containsExactly("timer", "timer", "file", "file", "clos", "clos");
    }

    @Test
    void splitsNamesAtSigns() {
        assertThat(Tokens.of("tempo.start_timer startTimer"))
                .containsExactly("tempo", "start", "timer", "start", "timer");
    }

    @Test
    void keepsTheWordsAsTheyWereSaid() {
        assertThat(Tokens.words("Set a timer for 10 Minutes"))
                .extracting(Tokens.Word::said)
                .containsExactly("Set", "a", "timer", "for", "10", "Minutes");
    }

    @Test
    void dropsAccents() {
        assertThat(Tokens.of("Café")).isEqualTo(Tokens.of("cafe"));
    }

    @Test
    void takesSlipsForTheWordMeant() {
        assertThat(List.of("tiemr", "timr", "timmer", "timee").stream().map(slip -> Typos.close(slip, "timer")))
                .containsOnly(true);
    }

    @Test
    void keepsOtherWordsApart() {
        assertThat(Typos.close("note", "vote")).isFalse();
        assertThat(Typos.close("on", "off")).isFalse();
        assertThat(Typos.close("item1", "item2")).isFalse();
    }

    @Property
    void takesAnyText(@ForAll String text) {
        assertThat(Tokens.of(text)).hasSizeLessThanOrEqualTo(64).noneMatch(String::isEmpty);
    }
}
