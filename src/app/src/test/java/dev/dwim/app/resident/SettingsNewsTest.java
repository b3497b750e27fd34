package dev.dwim.app.resident;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.Value;
import dev.dwim.app.settings.Folders;
import dev.dwim.app.settings.SettingsFile;
import dev.dwim.app.settings.SettingsWatch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsNewsTest {
    private static final String CHANGED =
            "The settings have changed; they count once DWIM starts again: dwim quit ends the one that runs.";

    @TempDir
    Path home;

    private Folders folders;

    @BeforeEach
    void open() throws IOException {
        folders = Folders.of(Map.of("HOME", home.toString()), "Linux", home, home);
        Files.createDirectories(folders.config());
    }

    private SettingsNews desk() {
        var file = new SettingsFile(folders, Map::of);
        return new SettingsNews(
                (request, peer) -> Desk.out(Value.Fields.EMPTY.with("verb", Value.of(request.verb()))),
                new SettingsWatch(file),
                UnaryOperator.identity());
    }

    private void write(String text) throws IOException {
        // Another file in its place, as editors do it: no two of them are taken for one.
        var fresh = Files.writeString(home.resolve("fresh-" + System.nanoTime()), text);
        Files.deleteIfExists(folders.settingsFile());
        Files.move(fresh, folders.settingsFile());
    }

    private static List<String> told(Desk desk) {
        var answer = desk.handle(Request.of("history"), Peer.within(false));
        assertThat(answer.fields(Desk.OUT).text("verb")).contains("history");
        return Desk.notices(answer);
    }

    @Test
    void saysNothingWhileNothingChanges() throws IOException {
        write("dates = \"british\"\n");
        var desk = desk();
        write("dates = \"british\" # as before\n");

        assertThat(told(desk)).isEmpty();
        assertThat(told(desk)).isEmpty();
    }

    @Test
    void saysOnceThatAChangeCountsOnceItStartsAgain() throws IOException {
        var desk = desk();
        write("dates = \"british\"\n");
        assertThat(told(desk)).containsExactly(CHANGED);
        assertThat(told(desk)).isEmpty();

        write("zone = \"UTC\"\n");
        assertThat(told(desk)).containsExactly(CHANGED);

        Files.delete(folders.settingsFile());
        assertThat(told(desk)).isEmpty();
    }

    @Test
    void saysEachTimeWhatIsWrongWithTheFile() throws IOException {
        var desk = desk();
        write("dates = \n");

        for (int times = 0; times < 2; times++) {
            assertThat(told(desk)).singleElement().asString().contains("settings.toml:1:");
        }
        write("");
        assertThat(told(desk)).isEmpty();
    }
}
