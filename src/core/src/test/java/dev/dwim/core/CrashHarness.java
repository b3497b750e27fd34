package dev.dwim.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.Outcome;
import dev.dwim.core.StepReport.Fate;
import dev.dwim.core.journal.StepRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Plays a scene in a process that dies at a boundary, and looks at what is left: nothing lost, nothing done twice,
/// what was under way shown as unknown, and an undo that works once.
///
/// ```java
/// CrashHarness.of(MyScene.class).doKillUndo("notes.append", CrashPoint.AFTER_DISPATCH, folder);
/// ```
public final class CrashHarness {
    private final Class<? extends CrashScene> scene;

    private CrashHarness(Class<? extends CrashScene> scene) {
        this.scene = scene;
    }

    /// A harness for a scene.
    ///
    /// @param scene public, with a public constructor without parameters
    /// @return the harness
    public static CrashHarness of(Class<? extends CrashScene> scene) {
        return new CrashHarness(scene);
    }

    /// Does, dies at the boundary, starts again, looks, and undoes.
    ///
    /// @param which  what of the scene to play
    /// @param point  where to die
    /// @param folder empty
    public void doKillUndo(String which, CrashPoint point, Path folder) {
        die(which, folder, CrashChild.Deed.DO, point);
        try (var play = play(which, folder)) {
            looksRight(play, point);
            undoesOnce(play, point);
        }
    }

    void die(String which, Path folder, CrashChild.Deed deed, CrashPoint point) {
        try {
            var child = start(
                    CrashChild.class, folder, scene.getName(), which, folder.toString(), deed.name(), point.name());
            var said = new String(child.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            assertThat(child.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(child.exitValue()).as(said).isEqualTo(137);
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /// Starts a process of this Java with these tests.
    static Process start(Class<?> main, Path folder, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.io.tmpdir=" + folder,
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    CrashPlay play(String which, Path folder) {
        try {
            return CrashPlay.open(scene.getConstructor().newInstance(), which, folder);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static void looksRight(CrashPlay play, CrashPoint point) {
        var steps = play.newest().steps();
        switch (point) {
            case BEFORE_BEGIN -> {
                assertThat(steps).isEmpty();
                assertThat(play.stage().happened()).isZero();
            }
            case AFTER_BEGIN -> {
                assertThat(isUnknown(steps)).isTrue();
                assertThat(play.stage().happened()).isZero();
            }
            case AFTER_DISPATCH -> {
                assertThat(isUnknown(steps)).isTrue();
                assertThat(play.stage().happened()).isEqualTo(1);
            }
            case AFTER_END -> {
                assertThat(steps.getFirst().outcome()).containsInstanceOf(Outcome.Done.class);
                assertThat(play.stage().happened()).isEqualTo(1);
            }
        }
    }

    private static void undoesOnce(CrashPlay play, CrashPoint point) {
        var entry = play.newest();
        int before = play.stage().happened();
        if (point == CrashPoint.AFTER_END && entry.undoable()) {
            assertThat(play.undo(entry)).satisfies(CrashHarness::isDone);
            assertThat(play.stage().happened()).isZero();
            // The entry as it was read before the undo: another process may still hold it.
            assertThat(play.undo(entry)).satisfies(CrashHarness::isWithheld);
            assertThat(play.undo(play.newest())).isInstanceOf(Reply.Refused.class);
            assertThat(play.stage().happened()).isZero();
        } else {
            assertThat(play.undo(entry)).isInstanceOf(Reply.Refused.class);
            assertThat(play.stage().happened()).isEqualTo(before);
        }
    }

    static boolean isUnknown(List<StepRecord> steps) {
        return steps.size() == 1
                && steps.getFirst().outcome().orElseThrow() instanceof Outcome.Unknown
                && !steps.getFirst().undoable();
    }

    static void isDone(Reply reply) {
        assertThat(reply)
                .isInstanceOfSatisfying(
                        Reply.Ran.class,
                        ran -> assertThat(ran.steps())
                                .allSatisfy(step -> assertThat(step.fate())
                                        .isInstanceOfSatisfying(
                                                Fate.Made.class,
                                                made -> assertThat(made.outcome())
                                                        .isInstanceOf(Outcome.Done.class))));
    }

    static void isWithheld(Reply reply) {
        assertThat(reply)
                .isInstanceOfSatisfying(
                        Reply.Ran.class,
                        ran -> assertThat(ran.steps())
                                .allSatisfy(step -> assertThat(step.fate()).isInstanceOf(Fate.Withheld.class)));
    }
}
