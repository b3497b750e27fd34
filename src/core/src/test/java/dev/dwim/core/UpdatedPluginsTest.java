package dev.dwim.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.Origin;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Plugins that can do something else after a restart.
class UpdatedPluginsTest {
    private static final String CHANGED = "catalogue.changed";
    private static final Attack NONE = new Attack("none", "selection.text", "read my notes", "nothing", List.of());

    @TempDir
    Path folder;

    @Test
    void whatTheyCanDoNowIsKnownAfterTheStartAndNotAsAnythingTheUserSaid() {
        try (var before = Range.real(NONE, folder)) {
            assertThat(before.stamp(CHANGED)).isEmpty();
        }
        try (var same = Range.real(NONE, folder)) {
            assertThat(same.stamp(CHANGED)).isEmpty();
        }
        try (var updated = Range.unguarded(NONE, folder)) {
            assertThat(updated.stamp(CHANGED)).contains(Set.of(Origin.PLUGIN));
        }
    }
}
