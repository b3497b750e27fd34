package dev.dwim.app.crash;

import dev.dwim.api.ActionSpec;
import dev.dwim.core.CrashHarness;
import dev.dwim.core.CrashPoint;
import dev.dwim.core.plugin.PluginRegistry;
import dev.dwim.testkit.FakeHost;
import dev.dwim.testkit.ManualClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// The process dies at every boundary of every action that the bundled plugins offer: nothing is lost, nothing happens
/// twice, what was under way is shown as unknown, and an undo after the restart works once. A new action without a
/// scene fails here.
class BundledCrashTest {
    private static final CrashHarness BUNDLED = CrashHarness.of(BundledScene.class);

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> doKillUndo() {
        return offered().stream()
                .flatMap(action -> Stream.of(CrashPoint.values())
                        .map(point -> DynamicTest.dynamicTest(action + " " + point, () -> dies(action, point))));
    }

    private void dies(String action, CrashPoint point) throws IOException {
        var own = Files.createDirectories(folder.resolve(action + "-" + point));
        BundledScene.furnish(own);
        BUNDLED.doKillUndo(action, point, own);
    }

    private List<String> offered() {
        var clock = new ManualClock(ZonedDateTime.parse("2027-03-01T12:00:00Z"));
        try (var plugins = PluginRegistry.load(
                BundledCrashTest.class.getClassLoader(),
                manifest -> new FakeHost(manifest, folder, clock),
                Duration.ofSeconds(10))) {
            return plugins.catalogue().specs().stream()
                    .filter(spec -> !spec.internal())
                    .map(ActionSpec::name)
                    .toList();
        }
    }
}
