package dev.dwim.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What every way to have a hotkey on X11 must do, by real keys on a display of the test's own.
@Tag("desktop")
abstract class HotkeyContract {
    @TempDir
    Path folder;

    Desktop desktop;
    Process trial;

    /// The way that is tried, as [TriggerTrial] calls it.
    abstract String way();

    @BeforeEach
    void start() throws IOException {
        desktop = new Desktop(folder);
        trial = trial("trial", "Ctrl+Space");
        desktop.until("it has the key", () -> log().contains("has Ctrl+Space"));
    }

    @AfterEach
    void end() throws IOException {
        desktop.close();
    }

    final Process trial(String name, String... hotkeys) throws IOException {
        var arguments = new ArrayList<>(List.of(way()));
        arguments.addAll(List.of(hotkeys));
        return desktop.java(name, TriggerTrial.class, arguments.toArray(String[]::new));
    }

    final String log() {
        return desktop.log("trial");
    }

    final void untilHeard(String presses) {
        desktop.until("heard " + presses, () -> heard().equals(presses));
    }

    private String heard() {
        var lines = log().lines().toList();
        return String.join(" ", lines.subList(1, lines.size()));
    }

    @Test
    void hearsThePressAndTheRelease() {
        desktop.press("ctrl+space");
        untilHeard("down up");
        desktop.press("ctrl+space");
        untilHeard("down up down up");
    }

    @Test
    void heldDownIsOnePress() {
        desktop.read(
                "xdotool", "keydown", "ctrl", "keydown", "space", "sleep", "1.2", "keyup", "space", "keyup", "ctrl");
        untilHeard("down up");
    }

    @Test
    void otherKeysAreNotHeard() {
        for (var keys : new String[] {"space", "shift+space", "ctrl+shift+space", "ctrl+a", "alt+space"}) {
            desktop.press(keys);
        }
        desktop.press("ctrl+space");
        untilHeard("down up");
    }

    @Test
    void locksThatAreOnDoNotMatter() {
        desktop.read("xdotool", "key", "Num_Lock");
        desktop.read("xdotool", "key", "ctrl+space");
        desktop.read("xdotool", "key", "Caps_Lock");
        desktop.read("xdotool", "key", "ctrl+space");
        untilHeard("down up down up");
    }

    @Test
    void hearsSeveralKeysApartAndGivesOneBack() throws IOException {
        var several = trial("several", "Ctrl+Alt+J", "F9", "Ctrl+Alt+L");
        desktop.until("it has them all", () -> desktop.log("several").contains("has Ctrl+Alt+L"));
        var had = "has Ctrl+Alt+J\nhas F9\nhas Ctrl+Alt+L\n";
        assertThat(desktop.log("several")).isEqualTo(had);

        desktop.press("ctrl+alt+l");
        desktop.press("F9");
        desktop.press("ctrl+alt+j");
        var heard = had + "Ctrl+Alt+L down\nCtrl+Alt+L up\nF9 down\nF9 up\ndown\nup\n";
        desktop.until("it hears each", () -> desktop.log("several").equals(heard));

        several.getOutputStream().write('\n');
        several.getOutputStream().flush();
        desktop.until("it gave one back", () -> desktop.log("several").endsWith("released\n"));
        desktop.press("ctrl+alt+l");
        desktop.press("F9");
        desktop.until("it hears the others", () -> desktop.log("several").equals(heard + "released\nF9 down\nF9 up\n"));
    }

    @Test
    void closedItHearsNothing() throws Exception {
        trial.getOutputStream().close();
        trial.waitFor();

        assertThat(trial.exitValue()).isZero();
        assertThat(log()).endsWith("closed\n");
    }
}
