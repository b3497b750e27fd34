package dev.dwim.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.core.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The distribution as it is started by its launcher.
@Tag("desktop")
class LauncherTest {
    @TempDir
    Path home;

    private record Ran(int exit, String out, String err) {}

    private Ran dwim(String options, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("dwim.distribution"), "dwim").toString()));
        command.addAll(List.of(arguments));
        var err = home.resolve("err");
        var builder = new ProcessBuilder(command).redirectError(err.toFile());
        builder.environment().keySet().retainAll(List.of("PATH", "JAVA_HOME"));
        builder.environment().put("HOME", home.toString());
        builder.environment().put("JDK_JAVA_OPTIONS", options);
        var process = builder.start();
        process.getOutputStream().close();
        var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ran(process.waitFor(), out, Files.readString(err));
    }

    @Test
    void understandsWordsOfflineAndKeepsAllInTheHomeItIsGiven() throws IOException, InterruptedException {
        var ran = dwim("", "ask", "set a timer for 10 minutes", "--dry-run", "--json");

        assertThat(ran.exit()).as(ran.err()).isZero();
        assertThat(Json.fields(ran.out()).items("calls").toString()).contains("PT10M");
        assertThat(home.resolve(".cache/dwim/tokenizer")).isNotEmptyDirectory();
        try (var files = Files.list(home)) {
            assertThat(files.map(home::relativize).map(Path::toString))
                    .containsExactlyInAnyOrder(".cache", ".local", "err");
        }
        try (var files = Files.list(home.resolve(".cache"))) {
            assertThat(files).containsExactly(home.resolve(".cache/dwim"));
        }
    }

    @Test
    void tellsLibrariesTheSameHome() throws IOException, InterruptedException {
        assertThat(dwim("-XshowSettings:properties", "--version").err()).contains("user.home = " + home);
    }

    @Test
    void endsCleanlyWhileTheModelIsStillBeingLoaded() throws IOException, InterruptedException {
        for (int times = 0; times < 5; times++) {
            var ran = dwim("", "ask", "words", "--no-such-option");

            assertThat(ran.exit()).as(ran.out() + ran.err()).isEqualTo(2);
            assertThat(ran.out()).isEmpty();
        }
    }

    @Test
    void handsOnExitCodesAndEveryArgumentAsItIs() throws IOException, InterruptedException {
        assertThat(dwim("", "frobnicate now").exit()).isEqualTo(2);
        assertThat(dwim("", "goal", "set", "a  b", "$HOME", "'*'").out()).contains("a  b $HOME '*'");
    }

    @Test
    void logsNoWarningWhereAllIsWell() throws IOException, InterruptedException {
        assertThat(dwim("", "ask", "set a timer for 10 minutes", "--dry-run").exit())
                .isZero();

        assertThat(home.resolve(".local/state/dwim/logs/dwim.log")).content().doesNotContain("WARNING");
    }
}
