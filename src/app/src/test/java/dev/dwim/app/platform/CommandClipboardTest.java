package dev.dwim.app.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.Answer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandClipboardTest {
    private static final Map<String, String> X11 = Map.of("DISPLAY", ":7");
    private static final Map<String, String> WAYLAND = Map.of("DISPLAY", ":7", "WAYLAND_DISPLAY", "wayland-0");

    @TempDir
    Path folder;

    private ProgramFolder programs;

    @BeforeEach
    void programs() {
        programs = new ProgramFolder(folder);
    }

    private CommandClipboard clipboard(Map<String, String> env) {
        var surroundings = programs.surroundings(env);
        return new CommandClipboard(surroundings, new Programs(surroundings.env()), Duration.ofSeconds(20));
    }

    /// An xclip that keeps its text in one file and its kinds in another.
    private void xclip(String text, String kinds) throws Exception {
        Files.writeString(folder.resolve("text"), text);
        Files.writeString(folder.resolve("kinds"), kinds);
        programs.program("xclip", """
                cd "$HOME"
                case "$*" in
                    *TARGETS*) cat kinds ;;
                    *-o*) cat text ;;
                    *) cat >text ;;
                esac""");
    }

    @Test
    void readsText() throws Exception {
        xclip("grüße\n", "UTF8_STRING\n");

        assertThat(clipboard(X11).text()).isEqualTo(Answer.given(Optional.of("grüße\n")));
    }

    @Test
    void isEmptyWhenAPasswordManagerMarkedItSecret() throws Exception {
        xclip("s3sam", "UTF8_STRING\nx-kde-passwordManagerHint\n");

        assertThat(clipboard(X11).text()).isEqualTo(Answer.given(Optional.empty()));
    }

    @Test
    void isEmptyWhenASecretIsCopiedWhileItIsRead() throws Exception {
        programs.program("xclip", """
                cd "$HOME"
                case "$*" in
                    *TARGETS*) echo UTF8_STRING; if test -e read; then echo x-kde-passwordManagerHint; fi ;;
                    *) touch read; echo s3sam ;;
                esac""");

        assertThat(clipboard(X11).text()).isEqualTo(Answer.given(Optional.empty()));
    }

    @Test
    void readsNothingWhenTheMarkCannotBeAskedFor() throws Exception {
        programs.program("xclip", """
                case "$*" in
                    *TARGETS*) exit 1 ;;
                    *) echo s3sam ;;
                esac""");

        assertThat(clipboard(X11).text()).isEqualTo(Answer.given(Optional.empty()));
    }

    @Test
    void puttingTextReturnsWhatWasThere() throws Exception {
        xclip("old", "UTF8_STRING\n");

        assertThat(clipboard(X11).put("new")).isEqualTo(Answer.given(Optional.of("old")));
        assertThat(folder.resolve("text")).hasContent("new");
    }

    @Test
    void isEmptyWhenItHoldsNoText() throws Exception {
        programs.program("wl-paste", "exit 1");
        programs.program("wl-copy", "exit 0");

        assertThat(clipboard(WAYLAND).text()).isEqualTo(Answer.given(Optional.empty()));
    }

    @Test
    void saysWhichPackageIsMissing() {
        assertThat(clipboard(WAYLAND).text())
                .isEqualTo(Answer.lacking("The clipboard needs the package wl-clipboard."));
        assertThat(clipboard(X11).put("x"))
                .isEqualTo(Answer.lacking("The clipboard needs the package xclip, or dwim running."));
        assertThat(clipboard(Map.of()).text())
                .isEqualTo(Answer.lacking("There is no desktop here, so there is no clipboard."));
    }
}
