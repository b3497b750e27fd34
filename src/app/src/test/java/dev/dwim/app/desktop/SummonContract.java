package dev.dwim.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.app.Main;
import dev.dwim.app.platform.x11.SelectionOwner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The main job as people do it: the whole program in a real window, by real keys, while another program is in use.
abstract class SummonContract {
    private static final String OTHER = "another program";
    private static final String OURS = "DWIM";

    @TempDir
    Path folder;

    Desktop desktop;
    private Process resident;

    @BeforeEach
    void start() throws IOException {
        desktop = new Desktop(folder);
        var config = Files.createDirectories(desktop.home().resolve(".config/dwim"));
        Files.writeString(config.resolve("settings.toml"), "schema = 1\n[overlay]\n" + settings());
        resident = desktop.java("dwim", ReadOut.class);
        desktop.until("the resident takes calls", desktop::answers);
        desktop.start("xterm", List.of("xterm", "-T", OTHER, "-e", "cat"));
        desktop.until("another program has the focus", () -> desktop.focused().equals(OTHER));
    }

    /// How the hotkey is to be had, as lines of the table `overlay`.
    abstract String settings();

    @AfterEach
    void end() throws IOException {
        desktop.close();
    }

    private void untilOursHasTheFocus() {
        desktop.until("the overlay has the focus", () -> desktop.focused().equals(OURS));
    }

    private void untilGone() {
        desktop.until(
                "the other program has the focus again", () -> desktop.focused().equals(OTHER));
        desktop.until("the overlay has gone", () -> !desktop.visible(OURS));
    }

    @Test
    void hotkeyWordsEnterUndoEscape() {
        desktop.press("ctrl+space");
        untilOursHasTheFocus();

        desktop.type("set a timer for 10 minutes");
        desktop.press("Return");
        desktop.until(
                "the timer is in the journal",
                () -> desktop.dwim("history", "--json").contains("\"undoable\":true"));
        assertThat(desktop.dwim("history", "--json"))
                .contains("set a timer for 10 minutes", "PT10M", "\"outcome\":\"done\"");

        desktop.until("it is taken back", () -> {
            desktop.press("ctrl+z");
            return !desktop.dwim("history", "--json").contains("\"undoable\":true");
        });
        desktop.press("Escape");
        untilGone();
    }

    @Test
    void aFileChangesAndUndoBringsItBack() throws IOException {
        var note = desktop.home().resolve("Notes/Inbox.md");
        desktop.press("ctrl+space");
        untilOursHasTheFocus();

        desktop.type("note that the meter reads 4711");
        desktop.press("Return");
        desktop.until(
                "the note is written",
                () -> Files.exists(note) && Desktop.text(note).contains("the meter reads 4711"));

        desktop.until("it is taken back", () -> {
            desktop.press("ctrl+z");
            return !Files.exists(note) || !Desktop.text(note).contains("4711");
        });
        desktop.press("Escape");
        untilGone();
    }

    @Test
    void aKeyOfOnesOwnDoesWhatTheRowDidAlsoAfterARestart() throws IOException, InterruptedException {
        var note = desktop.home().resolve("Notes/Inbox.md");
        desktop.press("ctrl+space");
        untilOursHasTheFocus();
        desktop.type("note that the meter reads 4711");
        desktop.until("the row is there", () -> desktop.said().contains("Best match"));
        desktop.until("the key is given", () -> {
            desktop.press("ctrl+k");
            desktop.read("xdotool", "key", "Down", "Down", "Down", "Down", "Down", "Return");
            desktop.press("ctrl+alt+m");
            var bound = desktop.dwim("actions").contains("Ctrl+Alt+M");
            desktop.press("Escape");
            return bound;
        });
        desktop.until("the other program has the focus again", () -> {
            desktop.press("Escape");
            return desktop.focused().equals(OTHER);
        });
        assertThat(note).doesNotExist();

        desktop.press("ctrl+alt+m");
        desktop.until("the note is written", () -> Desktop.text(note).contains("the meter reads 4711"));
        untilOursHasTheFocus();
        desktop.until("it is taken back", () -> {
            desktop.press("ctrl+z");
            return !Desktop.text(note).contains("4711");
        });
        desktop.press("Escape");
        untilGone();

        desktop.dwim("quit");
        assertThat(resident.waitFor(30, TimeUnit.SECONDS)).isTrue();
        desktop.forget(resident);
        resident = desktop.java("dwim again", Main.class);
        desktop.until("the resident takes calls", desktop::answers);
        desktop.read("xdotool", "keydown", "ctrl", "keydown", "alt", "keydown", "m", "sleep", "1.5");
        desktop.read("xdotool", "keyup", "m", "keyup", "alt", "keyup", "ctrl");
        desktop.until("the note is written again", () -> Desktop.text(note).contains("the meter reads 4711"));
        assertThat(Desktop.text(note).lines().filter(line -> line.contains("4711")))
                .hasSize(1);
        untilGone();
    }

    /// What is selected in our own field would otherwise pass for what the user is looking at.
    @Test
    void whatIsSelectedInItsFieldIsNoSelectionOfTheDesktop() {
        try (var other = new SelectionOwner(desktop.screen())) {
            desktop.press("ctrl+space");
            untilOursHasTheFocus();
            desktop.type("note that the meter reads 4711");
            desktop.until("the row is there", () -> desktop.said().contains("Best match"));

            desktop.press("ctrl+a");
            desktop.press("ctrl+c");
            desktop.until("what is selected is copied", () -> other.owned("CLIPBOARD"));

            assertThat(other.owned("PRIMARY")).isFalse();
        }
    }

    @Test
    void itsKeyHidesItToo() {
        desktop.press("ctrl+space");
        untilOursHasTheFocus();
        desktop.press("ctrl+space");
        untilGone();
    }

    @Test
    void toggleShowsAndHidesAndQuitEnds() throws InterruptedException {
        desktop.dwim("toggle");
        untilOursHasTheFocus();
        desktop.dwim("toggle");
        untilGone();

        desktop.dwim("quit");
        assertThat(resident.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(resident.exitValue()).isZero();
    }

    @Test
    void startingItAgainShowsTheWindow() {
        desktop.dwim();
        untilOursHasTheFocus();
    }
}
