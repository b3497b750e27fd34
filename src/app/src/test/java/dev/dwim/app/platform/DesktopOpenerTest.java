package dev.dwim.app.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.Answer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DesktopOpenerTest {
    private static final Map<String, String> DESKTOP =
            Map.of("DISPLAY", ":7", "OPENAI_API_KEY", "canary", "LC_ALL", "C.UTF-8");

    @TempDir
    Path folder;

    private ProgramFolder programs;

    @BeforeEach
    void programs() {
        programs = new ProgramFolder(folder);
    }

    private Answer<String> open(Map<String, String> env, URI target) {
        var surroundings = programs.surroundings(env);
        return new DesktopOpener(surroundings, new Programs(surroundings.env()), Duration.ofSeconds(20)).open(target);
    }

    @Test
    void handsAFileToTheDesktop() throws Exception {
        programs.program("xdg-open", "printf '%s' \"$1\" >\"$HOME/opened\"");
        var file = Files.writeString(folder.resolve("a b.txt"), "");

        assertThat(open(DESKTOP, file.toUri())).isEqualTo(Answer.given("xdg-open"));
        assertThat(folder.resolve("opened")).hasContent(file.toString());
    }

    @Test
    void handsAPageToTheDesktop() throws Exception {
        programs.program("gio", "printf '%s' \"$*\" >\"$HOME/opened\"");

        assertThat(open(DESKTOP, URI.create("https://example.org/a?b=c"))).isEqualTo(Answer.given("gio"));
        assertThat(folder.resolve("opened")).hasContent("open https://example.org/a?b=c");
    }

    @Test
    void passesOnNoKeysOfOurs() throws Exception {
        programs.program("xdg-open", "env >\"$HOME/opened\"");

        assertThat(open(DESKTOP, URI.create("https://example.org/"))).isEqualTo(Answer.given("xdg-open"));
        assertThat(folder.resolve("opened"))
                .content()
                .doesNotContain("canary")
                .contains("DISPLAY=:7", "LC_ALL=C.UTF-8");
    }

    @Test
    void saysThatNoProgramOpensIt() throws Exception {
        programs.program("xdg-open", "exit 3");

        assertThat(open(DESKTOP, URI.create("https://example.org/")))
                .isEqualTo(Answer.lacking(
                        "No program here opens this kind of file or page: install one, or choose one in the"
                                + " settings of your desktop."));
    }

    @Test
    void saysWhichPackageIsMissing() {
        assertThat(open(DESKTOP, URI.create("https://example.org/")))
                .isEqualTo(Answer.lacking("Nothing here opens files: install the package xdg-utils."));
    }

    @Test
    void saysThatThereIsNoDesktop() {
        assertThat(open(Map.of(), URI.create("https://example.org/")))
                .isInstanceOfSatisfying(
                        Answer.Lacking.class,
                        lacking -> assertThat(lacking.reason()).contains("no desktop"));
    }

    @Test
    void doesNotOpenWhatIsNotThere() {
        assertThat(open(DESKTOP, folder.resolve("gone.txt").toUri()))
                .isEqualTo(Answer.lacking("It is not there any more: gone.txt"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tool.desktop", "setup.EXE", "run.bat"})
    void doesNotRunPrograms(String name) throws Exception {
        programs.program("xdg-open", "touch \"$HOME/ran\"");
        var file = Files.writeString(folder.resolve(name), "");

        assertThat(open(DESKTOP, file.toUri())).isInstanceOf(Answer.Lacking.class);
        assertThat(folder.resolve("ran")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "ftp://example.org/",
                "mailto:a@example.org",
                "relative",
                "https:///nohost",
                "https://bank.example@evil.example/",
                "file://server/share",
                "--help"
            })
    void opensFilesAndPagesOnly(String target) throws Exception {
        programs.program("xdg-open", "touch \"$HOME/ran\"");

        assertThat(open(DESKTOP, URI.create(target))).isInstanceOf(Answer.Lacking.class);
        assertThat(folder.resolve("ran")).doesNotExist();
    }
}
