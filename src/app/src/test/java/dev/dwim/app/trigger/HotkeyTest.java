package dev.dwim.app.trigger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.app.trigger.Hotkey.Modifier;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HotkeyTest {
    @Test
    void readsWhatAPersonWrites() {
        assertThat(Hotkey.parse("ctrl + Space")).contains(Hotkey.SUMMON);
        assertThat(Hotkey.parse("Super+Shift+F12")).contains(new Hotkey(Set.of(Modifier.SUPER, Modifier.SHIFT), "F12"));
    }

    @Test
    void isWrittenAsItIsRead() {
        assertThat(Hotkey.SUMMON).hasToString("Ctrl+Space");
        assertThat(Hotkey.parse("Shift+Ctrl+k").map(Hotkey::toString)).contains("Ctrl+Shift+K");
    }

    @Test
    void functionKeysMayStandAlone() {
        assertThat(Hotkey.parse("F5")).contains(new Hotkey(Set.of(), "F5"));
        assertThat(Hotkey.parse("shift+f5").map(Hotkey::toString)).contains("Shift+F5");
        assertThat(Hotkey.written(Set.of(Modifier.ALT, Modifier.CTRL), "")).isEqualTo("Ctrl+Alt");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Space",
                "Shift+K",
                "Shift+Space",
                "K",
                "Ctrl",
                "Ctrl+",
                "+",
                "Hyper+K",
                "Ctrl+F13",
                "Ctrl+K+L",
                "Ctrl+Return"
            })
    void refusesWhatIsNone(String text) {
        assertThat(Hotkey.parse(text)).isEmpty();
    }
}
