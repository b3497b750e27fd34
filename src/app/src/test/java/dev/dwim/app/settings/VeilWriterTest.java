package dev.dwim.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.Answer;
import dev.dwim.core.context.Discretion.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VeilWriterTest {
    private static final Rule BANK = Rule.app("my \"bank\" \\ co");

    @TempDir
    Path home;

    private Path file;
    private SettingsFile settings;
    private VeilWriter writer;

    @BeforeEach
    void open() {
        var folders = Folders.of(Map.of("HOME", home.toString()), "Linux", home, home);
        file = folders.settingsFile();
        settings = new SettingsFile(folders, Map::of);
        writer = new VeilWriter(settings, folders);
    }

    private void write(String text) throws IOException {
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, text);
    }

    private List<Rule> veiled() {
        return settings.read().settings().context().veiled();
    }

    @Test
    void makesTheFileWhereThereIsNone() {
        assertThat(writer.add(BANK)).isEqualTo(Answer.given(BANK));
        assertThat(veiled()).containsExactly(BANK);
    }

    @Test
    void leavesEverythingElseAsItIs() throws IOException {
        var before = "# mine\nzone = \"Europe/Berlin\" # home\n\n[overlay]\ntheme = \"dark\"";
        write(before);
        writer.add(BANK);
        writer.add(Rule.title("Diary"));
        assertThat(Files.readString(file)).startsWith(before);
        assertThat(veiled()).containsExactly(Rule.title("Diary"), BANK);
    }

    @Test
    void addsToATableAndToAListThatIsThere() throws IOException {
        for (var text : List.of(
                "[context] # what it sees\nlocal_only = true\n",
                "[context]\nveiled = []\nlocal_only = true\n[overlay]\nzoom = 150\n",
                "[context]\nlocal_only = true\nveiled = [{app = \"a\"}] # x\n",
                "[context]\nlocal_only = true\nveiled = [ # all of these\n  {app = \"a\"},\n  {app = \"b\"},\n]\n")) {
            write(text);
            var before = veiled();
            assertThat(writer.add(BANK)).as(text).isEqualTo(Answer.given(BANK));
            assertThat(veiled()).hasSize(before.size() + 1).containsAll(before).contains(BANK);
            assertThat(settings.read().settings().context().localOnly()).isTrue();
        }
    }

    @Test
    void saysWhatToWriteWhereItDoesNotUnderstandHowTheFileIsWritten() throws IOException {
        for (var text : List.of("context.veiled = [{app = \"a\"}]\n", "context = {veiled = []}\n", "zone = = 3\n")) {
            write(text);
            assertThat(writer.add(Rule.app("bank")))
                    .as(text)
                    .isInstanceOfSatisfying(
                            Answer.Lacking.class,
                            why -> assertThat(why.reason()).contains("[context] veiled = [{app = \"bank\"}]"));
            assertThat(file).hasContent(text);
        }
    }

    @Test
    void keepsALinkAndWhoMayReadTheFile() throws IOException {
        var real = Files.writeString(home.resolve("dotfiles.toml"), "[context]\n");
        Files.setPosixFilePermissions(real, PosixFilePermissions.fromString("rw-r-----"));
        Files.createDirectories(file.resolveSibling(""));
        Files.createSymbolicLink(file, real);
        writer.add(BANK);
        assertThat(file).isSymbolicLink();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(real)))
                .isEqualTo("rw-r-----");
        assertThat(veiled()).containsExactly(BANK);
    }

    @Test
    void doesNotRepeatItself() throws IOException {
        writer.add(BANK);
        var once = Files.readString(file);
        assertThat(writer.add(BANK)).isEqualTo(Answer.given(BANK));
        assertThat(file).hasContent(once);
    }

    @Test
    void whatItWroteIsInForce() throws IOException {
        write("[context]\nveiled = [{app = \"a\"}]\n");
        var start = settings.read().settings();
        assertThat(writer.since(start)).isEqualTo(start);
        writer.add(BANK);
        assertThat(writer.since(start)).isEqualTo(settings.read().settings());
    }
}
