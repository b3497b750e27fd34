package dev.dwim.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldersTest {
    private static final Path ACCOUNT = Path.of("/home/somebody");
    private static final Path TEMPORARY = Path.of("/tmp");

    private static Folders linux(Map<String, String> environment) {
        return Folders.of(environment, "Linux", ACCOUNT, TEMPORARY);
    }

    @Test
    void followXdg(@TempDir Path runtime) {
        var folders = linux(Map.of(
                "HOME", "/h",
                "XDG_CONFIG_HOME", "/c",
                "XDG_STATE_HOME", "/s",
                "XDG_CACHE_HOME", "/k",
                "XDG_RUNTIME_DIR", runtime.toString()));

        assertThat(folders.config()).isEqualTo(Path.of("/c/dwim"));
        assertThat(folders.state()).isEqualTo(Path.of("/s/dwim"));
        assertThat(folders.cache()).isEqualTo(Path.of("/k/dwim"));
        assertThat(folders.run()).isEqualTo(runtime.resolve("dwim"));
    }

    @Test
    void lieInTheHomeFolderOtherwise() {
        var folders = linux(Map.of("HOME", "/h", "XDG_CONFIG_HOME", "relative", "XDG_STATE_HOME", ""));

        assertThat(folders.settingsFile()).isEqualTo(Path.of("/h/.config/dwim/settings.toml"));
        assertThat(folders.logs()).isEqualTo(Path.of("/h/.local/state/dwim/logs"));
        assertThat(folders.run()).isEqualTo(Path.of("/h/.local/state/dwim/run"));
    }

    @Test
    void doWithoutHome() {
        assertThat(linux(Map.of()).home()).isEqualTo(ACCOUNT);
        assertThat(linux(Map.of("HOME", "")).home()).isEqualTo(ACCOUNT);
    }

    @Test
    void keepTheSocketsAddressShort() {
        var folders = linux(Map.of("HOME", "/" + "very-long/".repeat(20)));

        assertThat(folders.run().toString()).startsWith("/tmp/dwim-").hasSizeLessThan(30);
    }

    @Test
    void tellResidentsOfDifferentHomesApart(@TempDir Path runtime) throws Exception {
        Files.createDirectories(runtime);
        var one = new HashMap<>(Map.of("HOME", "/one", "XDG_RUNTIME_DIR", runtime.toString()));
        var two = new HashMap<>(Map.of("HOME", "/two", "XDG_RUNTIME_DIR", runtime.toString()));

        assertThat(linux(one).session()).isNotEqualTo(linux(two).session());
    }

    @Test
    void shortenWhatLiesInTheHomeFolder() {
        var folders = linux(Map.of("HOME", "/home/somebody"));

        assertThat(folders.shortened(Path.of("/home/somebody/x/y"))).isEqualTo("~/x/y");
        assertThat(folders.shortened(Path.of("/etc/x"))).isEqualTo("/etc/x");
    }

    @Test
    void haveTheirEqualsElsewhere() {
        var mac = Folders.of(Map.of("HOME", "/Users/x"), "Mac OS X", ACCOUNT, TEMPORARY);

        assertThat(mac.config()).isEqualTo(Path.of("/Users/x/Library/Application Support/dwim"));
        assertThat(mac.cache()).isEqualTo(Path.of("/Users/x/Library/Caches/dwim"));
    }
}
