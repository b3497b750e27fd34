package dev.dwim.app.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.Answer;
import dev.dwim.api.Host.Apps.App;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XdgAppsTest {
    @TempDir
    Path folder;

    private ProgramFolder programs;
    private final Map<String, String> env = new HashMap<>();

    @BeforeEach
    void programs() {
        programs = new ProgramFolder(folder);
        env.put("DISPLAY", ":7");
        env.put("XDG_DATA_HOME", folder.resolve("own").toString());
        env.put("XDG_DATA_DIRS", folder.resolve("flatpak") + ":" + folder.resolve("share"));
    }

    private XdgApps apps() {
        var surroundings = programs.surroundings(env);
        return XdgApps.in(surroundings, new Programs(surroundings.env()), Duration.ofSeconds(20));
    }

    private Path entry(String path, String... lines) throws IOException {
        var file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "[Desktop Entry]\nType=Application\n" + String.join("\n", lines) + "\n");
    }

    private List<String> names(XdgApps apps) {
        return apps.list().toOptional().orElseThrow().stream().map(App::name).toList();
    }

    @Test
    void anIconOfLinesDoesWhereThereIsNoOther() throws IOException {
        picture("scalable/apps/paint.svg");
        picture("scalable/apps/write.svg");
        picture("16x16/apps/paint.png");
        picture("48x48/apps/write.png");
        entry("share/applications/paint.desktop", "Name=Paint", "Icon=paint", "Exec=paint");
        entry("share/applications/write.desktop", "Name=Write", "Icon=write", "Exec=write");

        assertThat(apps().list().toOptional().orElseThrow().stream()
                        .map(app -> app.icon().orElseThrow().getPath()))
                .satisfiesExactlyInAnyOrder(
                        path -> assertThat(path).endsWith("/scalable/apps/paint.svg"),
                        path -> assertThat(path).endsWith("/48x48/apps/write.png"));
    }

    private void picture(String name) throws IOException {
        var icon = folder.resolve("share/icons/hicolor").resolve(name);
        Files.createDirectories(icon.getParent());
        Files.writeString(icon, "picture");
    }

    @Test
    void readsAllThatAnEntryTells() throws IOException {
        env.put("LANG", "de_AT.UTF-8");
        var icon = folder.resolve("share/icons/hicolor/48x48/apps/paint.png");
        picture("48x48/apps/paint.png");
        entry(
                "share/applications/org.example.Paint.desktop",
                "Name=Paint",
                "Name[de]=Malen",
                "Name[fr]=Peindre",
                "GenericName=Image Editor",
                "GenericName[de_AT]=Bildbearbeitung",
                "Keywords=draw;brush\\;pen;",
                "Icon=paint",
                "Exec=/usr/bin/paint %U",
                "[Desktop Action new]",
                "Name=Another");

        assertThat(apps().list())
                .isEqualTo(Answer.given(List.of(new App(
                        "org.example.Paint.desktop",
                        "Malen",
                        "Bildbearbeitung",
                        "paint",
                        List.of("draw", "brush;pen"),
                        Set.of("org.example.paint", "paint"),
                        Optional.of(icon.toUri())))));
    }

    private Map<String, Set<String>> marks() {
        return apps().list().toOptional().orElseThrow().stream().collect(Collectors.toMap(App::id, App::marks));
    }

    @Test
    void aProgramThatRunsOthersIsNoneOfTheirWindows() throws IOException {
        entry("share/applications/debian-xterm.desktop", "Name=XTerm", "Exec=xterm");
        entry("share/applications/htop.desktop", "Name=Htop", "Exec=xterm -e htop");
        entry("share/applications/quiz.desktop", "Name=Quiz", "Exec=python3 /opt/quiz.py");
        entry("share/applications/mail.desktop", "Name=Mail", "Exec=mailer %u", "StartupWMClass=Post");

        assertThat(marks())
                .isEqualTo(Map.of(
                        "debian-xterm.desktop", Set.of("debian-xterm", "xterm"),
                        "htop.desktop", Set.of("htop"),
                        "quiz.desktop", Set.of("quiz"),
                        "mail.desktop", Set.of("post")));
    }

    @Test
    void aProgramOfTwoEntriesIsTheOnesThatIsCalledSo() throws IOException {
        entry("share/applications/org.example.Paint.desktop", "Name=Paint", "Exec=draw");
        entry("share/applications/draw.desktop", "Name=Draw", "Exec=draw");
        entry("share/applications/one.desktop", "Name=One", "Exec=both");
        entry("share/applications/two.desktop", "Name=Two", "Exec=both %F");

        assertThat(marks())
                .isEqualTo(Map.of(
                        "org.example.Paint.desktop", Set.of("org.example.paint", "paint"),
                        "draw.desktop", Set.of("draw"),
                        "one.desktop", Set.of("one"),
                        "two.desktop", Set.of("two")));
    }

    @Test
    void whatIsInstalledTwiceIsListedInTheOrderOfTheFolders() throws IOException {
        entry("flatpak/applications/a.desktop", "Name=XTerm", "Exec=xterm");
        entry("share/applications/b.desktop", "Name=XTerm", "Exec=xterm");
        entry("own/applications/c.desktop", "Name=XTerm", "Exec=xterm");

        assertThat(apps().list().toOptional().orElseThrow())
                .extracting(App::id)
                .containsExactly("c.desktop", "a.desktop", "b.desktop");
    }

    @Test
    void theUsersOwnEntryStandsForTheSystems() throws IOException {
        entry("share/applications/kde/edit.desktop", "Name=Edit", "Exec=edit");
        entry("share/applications/gone.desktop", "Name=Gone", "Exec=gone");
        entry("flatpak/applications/kde-edit.desktop", "Name=Edit from Flatpak", "Exec=edit");
        entry("own/applications/gone.desktop", "Hidden=true");

        assertThat(names(apps())).containsExactly("Edit from Flatpak");
    }

    @ParameterizedTest
    @CsvSource({
        "NoDisplay=true, false",
        "Hidden=true, false",
        "TryExec=not-installed, false",
        "TryExec=installed, true",
        "OnlyShowIn=KDE;, false",
        "OnlyShowIn=KDE;GNOME;, true",
        "NotShowIn=GNOME;, false",
        "NotShowIn=KDE;, true",
        "Type=Link, true"
    })
    void showsWhatTheMenuOfThisDesktopShows(String line, boolean shown) throws IOException {
        env.put("XDG_CURRENT_DESKTOP", "ubuntu:GNOME");
        programs.program("installed", "exit 0");
        entry("share/applications/a.desktop", "Name=A", "Exec=a", line);

        assertThat(names(apps())).hasSize(shown ? 1 : 0);
    }

    @Test
    void passesOverWhatIsNoApp() throws IOException {
        var applications = Files.createDirectories(folder.resolve("share/applications"));
        Files.writeString(applications.resolve("link.desktop"), "[Desktop Entry]\nType=Link\nName=L\nURL=x\n");
        Files.writeString(applications.resolve("empty.desktop"), "");
        Files.write(applications.resolve("binary.desktop"), new byte[] {-1, 0, -2});
        Files.createSymbolicLink(applications.resolve("loop"), applications);
        Files.createSymbolicLink(applications.resolve("dangling.desktop"), folder.resolve("nowhere"));
        entry("share/applications/a.desktop", "Name=A", "Exec=a");

        assertThat(names(apps())).contains("A").doesNotContain("L");
    }

    @Test
    void seesWhatIsInstalledAndRemovedMeanwhile() throws IOException {
        var apps = apps();
        assertThat(names(apps)).isEmpty();

        var file = entry("own/applications/a.desktop", "Name=A", "Exec=a");
        assertThat(names(apps)).containsExactly("A");

        entry("own/applications/a.desktop", "Name=Longer", "Exec=a");
        assertThat(names(apps)).containsExactly("Longer");

        Files.delete(file);
        assertThat(names(apps)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "say --file=%f %U end %%|--file= end %",
                "say %i %c|--icon pic The App",
                "say \"two words\" \"a \\\\\"b\\\\\" \\\\$HOME\"|two words a \"b\" $HOME",
                "say $(touch ran) ; `touch ran` && x|$(touch ran) ; `touch ran` && x",
                "say \"\"|",
                "say one\\stwo|one two"
            })
    void takesTheCommandLineApartAndGivesItToNoShell(String exec, String given) throws IOException {
        programs.program("say", "printf '%s' \"$*\" >\"$HOME/said\"");
        entry("share/applications/a.desktop", "Name=The App", "Icon=pic", "Exec=" + exec);

        assertThat(apps().launch("a.desktop")).isInstanceOf(Answer.Given.class);
        assertThat(folder.resolve("said")).content().isEqualTo(given == null ? "" : given);
        assertThat(folder.resolve("ran")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "say %q", "say \"open", "\"\" x", "missing-program"})
    void refusesACommandLineThatCannotBeRun(String exec) throws IOException {
        programs.program("say", "touch \"$HOME/ran\"");
        entry("share/applications/a.desktop", "Name=A", "Exec=" + exec);

        assertThat(apps().launch("a.desktop")).isInstanceOf(Answer.Lacking.class);
        assertThat(folder.resolve("ran")).doesNotExist();
    }

    @Test
    void startsItInTheHomeFolderWithNothingToReadAndNoKeysOfOurs() throws IOException {
        env.put("OPENAI_API_KEY", "canary");
        programs.program("probe", "{ pwd; cat; env; } >\"$HOME/seen\"");
        entry("share/applications/a.desktop", "Name=A", "Exec=probe");

        assertThat(apps().launch("a.desktop")).isInstanceOf(Answer.Given.class);
        assertThat(folder.resolve("seen"))
                .content()
                .startsWith(folder.toRealPath() + "\n")
                .contains("DISPLAY=:7")
                .doesNotContain("canary");
    }

    @Test
    void startsItInTheFolderThatItAsksFor() throws IOException {
        var workshop = Files.createDirectory(folder.resolve("workshop"));
        programs.program("probe", "pwd >\"$HOME/seen\"");
        entry("share/applications/a.desktop", "Name=A", "Exec=probe", "Path=" + workshop);

        assertThat(apps().launch("a.desktop")).isInstanceOf(Answer.Given.class);
        assertThat(folder.resolve("seen")).hasContent(workshop.toRealPath().toString());
    }

    @Test
    void startsATerminalForAProgramThatNeedsOne() throws IOException {
        programs.program("top", "exit 0");
        entry("share/applications/a.desktop", "Name=A", "Exec=top -d 1", "Terminal=true");

        assertThat(apps().launch("a.desktop"))
                .isEqualTo(Answer.lacking("A needs a terminal, and none is installed: install xterm."));

        programs.program("xterm", "printf '%s' \"$*\" >\"$HOME/said\"");
        assertThat(apps().launch("a.desktop")).isInstanceOf(Answer.Given.class);
        assertThat(folder.resolve("said")).hasContent("-e top -d 1");
    }

    @Test
    void saysThatItEndedAtOnce() throws IOException {
        programs.program("broken", "exit 3");
        entry("share/applications/a.desktop", "Name=A", "Exec=broken");

        assertThat(apps().launch("a.desktop")).isEqualTo(Answer.lacking("A ended at once with an error."));
    }

    @Test
    void startsOnlyWhatTheMenuShows() throws IOException {
        programs.program("say", "touch \"$HOME/ran\"");
        entry("share/applications/a.desktop", "Name=A", "Exec=say", "NoDisplay=true");

        for (var id : List.of(
                "a.desktop", "say", "../a.desktop", folder.resolve("say").toString())) {
            assertThat(apps().launch(id)).isEqualTo(Answer.lacking("That app is not installed any more."));
        }
        assertThat(folder.resolve("ran")).doesNotExist();
    }

    @Test
    void saysThatThereIsNoDesktop() throws IOException {
        env.remove("DISPLAY");
        entry("share/applications/a.desktop", "Name=A", "Exec=a");

        assertThat(apps().launch("a.desktop"))
                .isEqualTo(Answer.lacking(
                        "There is no desktop here to open A on: neither DISPLAY nor WAYLAND_DISPLAY is set."));
    }
}
