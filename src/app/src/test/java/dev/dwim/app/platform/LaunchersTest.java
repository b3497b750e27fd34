package dev.dwim.app.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.Answer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LaunchersTest {
    @TempDir
    Path home;

    private static Path written(Answer<Path> answer) {
        return answer.toOptional().orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/usr/bin/dwim",
                "/opt/my programs/dwim",
                "/opt/a\"b/dwim",
                "/opt/$HOME/`id`/dwim",
                "/opt/back\\slash/dwim",
                "/opt/100%/%c/dwim",
                "/opt/it's;&|<>*?#()~/dwim"
            })
    void commandComesBackAsItWas(String program) {
        var command = List.of(program, "", "-Dx=a b", "50%c");
        var file = written(new Launchers(home, command).write("b-7", "Tea"));
        var expected = new ArrayList<>(command);
        expected.addAll(List.of("button", "run", "b-7"));
        assertThat(DesktopEntry.read(file).flatMap(entry -> ExecLine.of(entry, "no name")))
                .contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Tea", "a\\nb", "Tee & Kaffee", "x; Exec=rm -rf ~", "[Desktop Entry]"})
    void labelIsNothingButTheName(String label) {
        var entry = DesktopEntry.read(written(new Launchers(home, List.of("/usr/bin/dwim")).write("b-7", label)))
                .orElseThrow();
        assertThat(entry.text("Name")).contains(label);
        assertThat(ExecLine.of(entry, label)).contains(List.of("/usr/bin/dwim", "button", "run", "b-7"));
    }

    @Test
    void goesWithTheButton() {
        var launchers = new Launchers(home.resolve("new/folder"), List.of("dwim"));
        var file = written(launchers.write("b-7", "Tea"));
        assertThat(file).hasFileName("dwim-button-b-7.desktop");
        assertThat(launchers.remove("b-7")).isTrue();
        assertThat(file).doesNotExist();
        assertThat(launchers.remove("b-7")).isTrue();
    }

    @Test
    void sayWhatIsInTheWay() throws Exception {
        Files.writeString(home.resolve("file"), "");
        assertThat(new Launchers(home.resolve("file"), List.of("dwim")).write("b-7", "Tea"))
                .isInstanceOf(Answer.Lacking.class);
    }

    @Test
    void lieWhereTheDesktopLooks() {
        var other = Map.of("XDG_DATA_HOME", "/data");
        assertThat(Launchers.of("Linux", Map.of(), home, List.of()))
                .contains(new Launchers(home.resolve(".local/share/applications"), List.of()));
        assertThat(Launchers.of("Linux", other, home, List.of()))
                .contains(new Launchers(Path.of("/data/applications"), List.of()));
        assertThat(Launchers.of("Mac OS X", Map.of(), home, List.of())).isEqualTo(Optional.empty());
    }
}
