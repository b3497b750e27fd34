package dev.dwim.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.Answer;
import dev.dwim.api.Host.Windows.Window;
import dev.dwim.app.platform.DesktopMachine;
import dev.dwim.app.platform.Surroundings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The windows and apps of a real display with a real window manager.
@Tag("desktop")
class OpenWindowsTest {
    @TempDir
    Path folder;

    private Desktop desktop;
    private DesktopMachine machine;

    @BeforeEach
    void start() throws IOException {
        desktop = new Desktop(folder);
        var env = Map.of(
                "DISPLAY", desktop.screen(),
                "HOME", desktop.home().toString(),
                "PATH", System.getenv().getOrDefault("PATH", "/usr/bin:/bin"),
                "XDG_DATA_HOME", desktop.home().resolve("data").toString());
        machine = DesktopMachine.in(
                new Surroundings(Surroundings.Os.LINUX, env, Optional.empty(), Optional.empty()), Clock.systemUTC());
    }

    @AfterEach
    void end() throws IOException {
        desktop.close();
    }

    private void terminal(String title) throws IOException {
        desktop.start(title, List.of("xterm", "-T", title, "-e", "sleep", "600"));
        desktop.until(title + " has the focus", () -> desktop.focused().equals(title));
    }

    private List<String> titles() {
        return machine.windows().list().toOptional().orElseThrow().stream()
                .map(Window::title)
                .toList();
    }

    @Test
    void listsTheActiveWindowFirstThenFromFrontToBack() throws IOException {
        terminal("one");
        terminal("two");
        terminal("three");

        assertThat(titles()).containsExactly("three", "two", "one");
        assertThat(machine.windows().list().toOptional().orElseThrow())
                .allSatisfy(window -> assertThat(window.app()).isEqualTo("xterm"))
                .allSatisfy(window ->
                        assertThat(window.pid().flatMap(ProcessHandle::of)).isPresent());
    }

    @Test
    void bringsAWindowToTheFront() throws IOException {
        terminal("one");
        terminal("two");
        var behind = machine.windows().list().toOptional().orElseThrow().getLast();

        assertThat(machine.windows().focus(behind.id())).isEqualTo(Answer.given(behind));

        desktop.until("it has the focus", () -> desktop.focused().equals("one"));
        assertThat(titles()).containsExactly("one", "two");
    }

    @Test
    void bringsAWindowBackThatIsIconified() throws IOException {
        terminal("one");
        terminal("two");
        desktop.read("xdotool", "search", "--name", "^one$", "windowminimize");
        var one = machine.windows().list().toOptional().orElseThrow().stream()
                .filter(window -> window.title().equals("one"))
                .findFirst()
                .orElseThrow();

        machine.windows().focus(one.id());

        desktop.until("it has the focus", () -> desktop.focused().equals("one"));
    }

    @Test
    void saysThatAWindowHasGone() throws IOException {
        terminal("one");

        assertThat(machine.windows().focus("0x1")).isEqualTo(Answer.lacking("That window is no longer open."));
        assertThat(machine.windows().focus("one")).isEqualTo(Answer.lacking("That window is no longer open."));
    }

    @Test
    void startsAnAppWhoseWindowIsKnownByItsMarks() throws IOException {
        var entries = Files.createDirectories(desktop.home().resolve("data/applications"));
        Files.writeString(
                entries.resolve("shell.desktop"),
                "[Desktop Entry]\nType=Application\nName=Shell\nStartupWMClass=XTerm\nExec=xterm -T shell -e sleep 600\n");

        var app = machine.apps().launch("shell.desktop").toOptional().orElseThrow();

        desktop.until("its window is there", () -> desktop.focused().equals("shell"));
        var window = machine.windows().list().toOptional().orElseThrow().getFirst();
        assertThat(app.marks()).contains(window.app());
        var process = ProcessHandle.of(window.pid().orElseThrow()).orElseThrow();
        process.destroy();
        desktop.until("it is gone", () -> titles().isEmpty());
    }
}
