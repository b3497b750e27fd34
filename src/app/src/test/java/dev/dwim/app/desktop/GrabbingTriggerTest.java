package dev.dwim.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.Answer;
import dev.dwim.app.trigger.GrabbingTrigger;
import dev.dwim.app.trigger.Hotkey;
import dev.dwim.app.trigger.Purpose;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class GrabbingTriggerTest extends HotkeyContract {
    @Override
    String way() {
        return "grab";
    }

    @Test
    void theProgramWithTheFocusDoesNotGetTheKey() throws IOException {
        desktop.start("xev", List.of("xev", "-event", "keyboard", "-name", "other"));
        desktop.until("another program has the focus", () -> desktop.focused().equals("other"));

        desktop.press("ctrl+space");
        desktop.press("ctrl+b");
        desktop.until("the other key arrives", () -> desktop.log("xev").contains("keysym 0x62, b"));

        untilHeard("down up");
        assertThat(desktop.log("xev")).doesNotContain("keysym 0x20, space");
    }

    @Test
    void saysThatAnotherProgramHasIt() throws IOException {
        trial("second", "Ctrl+Space");

        desktop.until("the second is told", () -> desktop.log("second").contains("\n"));
        assertThat(desktop.log("second")).isEqualTo("lacks: Another program has taken the key Ctrl+Space.\n");
    }

    @Test
    void theDoctorSaysThatAnotherProgramHasItAndTakesNothing() {
        assertThat(desktop.dwim("doctor"))
                .contains("✗ Hotkey: Another program has taken the key Ctrl+Space. Choose another key in the settings");
        desktop.press("ctrl+space");
        untilHeard("down up");
    }

    @Test
    void aKeyThatAnotherProgramHasLeavesTheOthers() throws IOException {
        trial("second", "Ctrl+Alt+J", "Ctrl+Space", "Ctrl+Alt+L");
        desktop.until("it has the last", () -> desktop.log("second").contains("has Ctrl+Alt+L"));
        assertThat(desktop.log("second")).contains("lacks: Another program has taken the key Ctrl+Space.");

        desktop.press("ctrl+alt+j");
        desktop.until("it hears the first", () -> desktop.log("second").endsWith("\ndown\nup\n"));
    }

    @Test
    void followsTheKeyWhenTheKeyboardChanges() throws IOException {
        trial("letters", "Ctrl+Y");
        desktop.until("it has the letter", () -> desktop.log("letters").contains("has Ctrl+Y"));

        // On a German keyboard Y and Z have changed places.
        desktop.read("setxkbmap", "de");
        desktop.until("the letter is heard at its new place", () -> {
            desktop.read("xdotool", "keydown", "ctrl", "key", "52", "keyup", "ctrl");
            return desktop.log("letters").contains("down");
        });
    }

    @Test
    void saysThatThereIsNoDisplay() throws IOException {
        var answer = new GrabbingTrigger(":4711").listen(Hotkey.SUMMON, Purpose.SUMMON, () -> {});

        assertThat(answer)
                .isEqualTo(Answer.lacking("The key Ctrl+Space cannot be had: The X display :4711 cannot be reached."));
    }
}
