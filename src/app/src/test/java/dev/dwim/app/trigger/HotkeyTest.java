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

    @ParameterizedTest
    @ValueSource(strings = {"", "Space", "Ctrl", "Ctrl+", "+", "Hyper+K", "Ctrl+F13", "Ctrl+K+L", "Ctrl+Return"})
    void refusesWhatIsNone(String text) {
        assertThat(Hotkey.parse(text)).isEmpty();
    }
}
