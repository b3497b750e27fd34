package dev.dwim.app.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.Answer;
import dev.dwim.api.Host.Windows.Window;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class X11WindowsTest {
    private static final Map<String, String> X11 = Map.of("DISPLAY", ":7");
    private static final Window TERMINAL = new Window("0x00200003", "notes  $ ls", "xterm", Optional.of(4711L));
    private static final Window EDITOR = new Window("0x00400009", "draft.md", "gedit", Optional.empty());

    @TempDir
    Path folder;

    private ProgramFolder programs;

    @BeforeEach
    void programs() {
        programs = new ProgramFolder(folder);
    }

    private X11Windows windows(Map<String, String> env) {
        var surroundings = programs.surroundings(env);
        return new X11Windows(surroundings, new Programs(surroundings.env()), Duration.ofSeconds(20));
    }

    private void desktop() throws Exception {
        programs.program("wmctrl", """
                case $1 in
                    -lpx)
                        echo '0x00400009  0 0      gedit.Gedit          host draft.md'
                        echo '0x00200003  0 4711   xterm.XTerm          host notes  $ ls'
                        echo 'nonsense'
                        ;;
                    *) printf '%s' "$*" >"$HOME/asked" ;;
                esac""");
        programs.program("xprop", "echo '_NET_ACTIVE_WINDOW(WINDOW): window id # 0x200003'");
    }

    @Test
    void listsTheActiveWindowFirst() throws Exception {
        desktop();

        assertThat(windows(X11).list()).isEqualTo(Answer.given(List.of(TERMINAL, EDITOR)));
    }

    @Test
    void bringsAWindowToTheFront() throws Exception {
        desktop();

        assertThat(windows(X11).focus("0x00400009")).isEqualTo(Answer.given(EDITOR));
        assertThat(folder.resolve("asked")).hasContent("-i -a 0x00400009");
    }

    @Test
    void saysThatAWindowHasGone() throws Exception {
        desktop();

        assertThat(windows(X11).focus("0x1")).isEqualTo(Answer.lacking("That window is no longer open."));
    }

    @Test
    void saysWhatIsMissing() {
        assertThat(windows(X11).list()).isEqualTo(Answer.lacking("The open windows need the package wmctrl."));
        assertThat(windows(Map.of()).list())
                .isEqualTo(Answer.lacking("There is no X11 display here, so the windows are not to be had."));
    }
}
