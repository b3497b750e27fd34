package dev.dwim.app.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.Manifest;
import dev.dwim.core.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmblemTest {
    @Test
    void everyBundledPluginHasAnIconOfItsOwn() throws IOException {
        var ids = bundled();
        assertThat(ids).contains("timers", "notes", "files", "apps", "web", "calc");

        assertThat(ids.stream().map(id -> Emblem.of(id).orElseThrow(() -> new AssertionError(id))))
                .doesNotHaveDuplicates()
                .allMatch(emblem -> emblem.path().startsWith("M"));
    }

    @Test
    void theFilesArePicturesForOtherProgramsToo(@TempDir Path folder) throws IOException {
        for (var id : bundled()) {
            try (var in = EmblemTest.class.getResourceAsStream("icons/" + id + ".svg")) {
                var file = Files.write(folder.resolve(id + ".svg"), in.readAllBytes());
                var pixels = Svg.draw(file, 24).orElseThrow();
                long drawn =
                        IntStream.of(pixels).filter(pixel -> pixel >>> 24 > 127).count();
                assertThat(drawn).as(id).isBetween(60L, 300L);
            }
        }
    }

    @Test
    void otherPluginsHaveNone() {
        assertThat(Emblem.of("weather")).isEmpty();
        assertThat(Emblem.of("../icons/notes")).isEmpty();
    }

    private static List<String> bundled() throws IOException {
        var ids = new ArrayList<String>();
        for (var url : Collections.list(EmblemTest.class.getClassLoader().getResources(Manifest.LOCATION))) {
            try (var in = url.openStream()) {
                var manifest = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                ids.add(Manifest.of(Json.fields(manifest)).id());
            }
        }
        return ids;
    }
}
