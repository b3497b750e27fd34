package dev.dwim.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.app.overlay.OverlayTrial;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The window among others: it comes when its key is pressed, has the focus, and gives it back.
@Tag("desktop")
class WindowTest {
    private static final String OTHER = "another program";
    private static final String OURS = "DWIM";

    @TempDir
    Path folder;

    private Desktop desktop;
    private Process overlay;

    @BeforeEach
    void start() throws IOException {
        desktop = new Desktop(folder);
        overlay = desktop.java("overlay", OverlayTrial.class, desktop.home().toString());
        desktop.until("the overlay listens", () -> said().contains("Given"));
        desktop.start("xterm", List.of("xterm", "-T", OTHER, "-e", "cat"));
        desktop.until("another program has the focus", () -> desktop.focused().equals(OTHER));
    }

    @AfterEach
    void end() throws IOException {
        desktop.close();
    }

    private String said() {
        return desktop.log("overlay");
    }

    private void toggle() throws IOException {
        overlay.getOutputStream().write('\n');
        overlay.getOutputStream().flush();
    }

    private void summon() {
        desktop.press("ctrl+space");
        desktop.until("the overlay has the focus", () -> desktop.focused().equals(OURS));
    }

    private void untilGone() {
        desktop.until(
                "the other program has the focus again", () -> desktop.focused().equals(OTHER));
        desktop.until("the overlay has gone", () -> !desktop.visible(OURS));
    }

    @Test
    void wordsEnterUndoEscape() {
        summon();
        desktop.type("set a timer for 10 minutes");
        desktop.press("Return");
        desktop.until("it is said", () -> said().contains("say set a timer for 10 minutes"));
        desktop.until("it is taken back", () -> {
            desktop.press("ctrl+z");
            return said().contains("undo e1");
        });

        desktop.press("Escape");
        untilGone();
    }

    @Test
    void comesAndGoesAgainAndAgain() {
        for (int time = 0; time < 5; time++) {
            summon();
            desktop.type("timer");
            desktop.press("Escape");
            untilGone();
        }
    }

    @Test
    void staysAboveAllOthersHoweverOftenItComes() {
        for (int time = 0; time < 3; time++) {
            summon();
            desktop.until(
                    "it is above all others",
                    () -> desktop.read("xprop", "-name", OURS, "_NET_WM_STATE").contains("_NET_WM_STATE_ABOVE"));
            desktop.press("Escape");
            untilGone();
        }
    }

    @Test
    void itsKeyHidesItToo() {
        summon();
        desktop.press("ctrl+space");
        untilGone();
    }

    @Test
    void canBeToggledWithoutTheKey() throws IOException {
        toggle();
        desktop.until("the overlay has the focus", () -> desktop.focused().equals(OURS));
        toggle();
        untilGone();
    }

    @Test
    void leavingHidesIt() {
        summon();
        desktop.read("xdotool", "search", "--name", OTHER, "windowactivate");
        untilGone();
    }

    /// A timer that went on would wake its thread 60 times a second.
    @Test
    void sleepsWhileNobodyLooks() {
        summon();
        desktop.type("timer");
        desktop.press("Escape");
        untilGone();

        desktop.until("the window sleeps", () -> {
            var before = wakeUps();
            LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
            var after = wakeUps();
            return before.keySet().containsAll(Set.of("JavaFX Applicat", "pulse"))
                    && before.keySet().stream().allMatch(thread -> after.get(thread) - before.get(thread) < 10);
        });
    }

    private Map<String, Long> wakeUps() {
        var counts = new HashMap<String, Long>();
        try (var threads = Files.list(Path.of("/proc", String.valueOf(overlay.pid()), "task"))) {
            for (var thread : threads.toList()) {
                var name = Files.readString(thread.resolve("comm")).strip();
                if (name.startsWith("JavaFX") || name.equals("pulse")) {
                    counts.put(name, wakeUps(thread));
                }
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return counts;
    }

    private static long wakeUps(Path thread) throws IOException {
        return Files.readAllLines(thread.resolve("status")).stream()
                .filter(line -> line.startsWith("voluntary_ctxt_switches"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .sum();
    }

    @Test
    void noKeyMakesTheWindowAnotherSize() {
        summon();
        var summoned = geometry();
        for (var key : List.of("t", "i", "ctrl+k", "Escape", "Tab", "Escape", "Down", "BackSpace", "BackSpace", "x")) {
            desktop.press(key);
            assertThat(geometry()).as(key).isEqualTo(summoned);
        }
    }

    private String geometry() {
        return desktop.read("xdotool", "search", "--onlyvisible", "--name", OURS, "getwindowgeometry");
    }

    @Test
    void isCentredInTheUpperPartOfTheScreen() throws IOException {
        summon();
        var geometry = desktop.read("xdotool", "search", "--onlyvisible", "--name", OURS, "getwindowgeometry");

        assertThat(geometry).contains("Position: 280,160").contains("Geometry: 720x");
        desktop.picture(Files.createDirectories(Path.of("target")).resolve("desktop.png"));
    }
}
