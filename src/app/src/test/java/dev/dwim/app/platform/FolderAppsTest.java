package dev.dwim.app.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.Answer;
import dev.dwim.api.Host.Apps.App;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderAppsTest {
    @TempDir
    Path folder;

    @Test
    void listsAndStartsTheAppsOfAMac() throws Exception {
        var programs = new ProgramFolder(folder);
        programs.program("open", "printf '%s' \"$*\" >\"$HOME/opened\"");
        var bundle = Files.createDirectories(folder.resolve("Applications/Office/Write It.app"));
        var surroundings = programs.surroundings(Map.of());
        var apps = FolderApps.ofMac(surroundings, new Programs(surroundings.env()), Duration.ofSeconds(20));
        var write = new App(bundle.toString(), "Write It", "", "", List.of(), Set.of("write it"), Optional.empty());

        assertThat(apps.list()).isEqualTo(Answer.given(List.of(write)));
        assertThat(apps.launch(bundle.toString())).isEqualTo(Answer.given(write));
        assertThat(folder.resolve("opened")).hasContent("-a " + bundle);
        assertThat(apps.launch("/bin/sh")).isEqualTo(Answer.lacking("That app is not installed any more."));
    }

    @Test
    void listsTheStartMenuOfWindows() throws Exception {
        var programs = new ProgramFolder(folder);
        var menu = Files.createDirectories(folder.resolve("Microsoft/Windows/Start Menu/Programs"));
        var link = Files.createFile(menu.resolve("Paint.lnk"));
        Files.createFile(menu.resolve("desktop.ini"));
        var surroundings = programs.surroundings(Map.of("APPDATA", folder.toString()));
        var apps = FolderApps.ofWindows(surroundings, new Programs(surroundings.env()), Duration.ofSeconds(20));

        assertThat(apps.list())
                .isEqualTo(Answer.given(List.of(
                        new App(link.toString(), "Paint", "", "", List.of(), Set.of("paint"), Optional.empty()))));
    }
}
