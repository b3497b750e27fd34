package dev.dwim.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.Origin;
import dev.dwim.api.Outcome;
import dev.dwim.api.Value;
import dev.dwim.core.CrashChild.Deed;
import dev.dwim.core.journal.JournalEntry;
import dev.dwim.core.journal.StepRecord;
import dev.dwim.core.plan.ActionCall;
import dev.dwim.core.plan.Labelled;
import dev.dwim.core.schedule.Scheduled;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The process is killed, and started again: nothing that was told is lost, nothing happens twice, what was under way
/// is shown as unknown.
class CrashTest {
    private static final CrashHarness LEDGER = CrashHarness.of(Ledger.class);

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(CrashPoint.class)
    void loseNothingAndRepeatNothingWhenDyingInADeed(CrashPoint point) {
        LEDGER.doKillUndo("deed", point, folder);
        assertThat(Ledger.lines(folder.resolve("ledger")))
                .contains("+deed-before")
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(CrashPoint.class)
    void undoesAtMostOnceWhenDyingInAnUndo(CrashPoint point) {
        try (var play = LEDGER.play("deed", folder)) {
            CrashHarness.isDone(play.run(Ledger.writing("deed"), "write"));
        }
        LEDGER.die("deed", folder, Deed.UNDO, point);
        try (var play = LEDGER.play("deed", folder)) {
            var undoing = play.journal().recent(1).getFirst();
            boolean unknown = point == CrashPoint.AFTER_BEGIN || point == CrashPoint.AFTER_DISPATCH;
            assertThat(undoing.undoOf()).contains(play.newest().id());
            assertThat(CrashHarness.isUnknown(undoing.steps())).isEqualTo(unknown);
            // Only what has surely not happened may be undone now.
            assertThat(play.newest().undoable()).isEqualTo(point == CrashPoint.BEFORE_BEGIN);
            play.undo(play.newest());
            boolean stayed = point == CrashPoint.AFTER_BEGIN;
            assertThat(play.stage().happened()).isEqualTo(stayed ? 1 : 0);
        }
        assertThat(Ledger.lines(folder.resolve("ledger"))).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(CrashPoint.class)
    void firesAtMostOnceWhenDyingInASchedule(CrashPoint point) {
        try (var play = LEDGER.play("deed", folder)) {
            var call = new ActionCall(Ledger.WRITE, Map.of("name", Labelled.of(Value.of("deed"), Origin.TYPED)));
            var specHash = Ledger.catalogue().specHash(Ledger.WRITE);
            play.database()
                    .stores()
                    .schedule()
                    .add(new Scheduled("", "ledger", "a", Instant.now().minusSeconds(1), call, specHash, "Write"));
        }
        LEDGER.die("deed", folder, Deed.FIRE, point);
        try (var play = LEDGER.play("deed", folder)) {
            boolean waits = point == CrashPoint.BEFORE_BEGIN;
            assertThat(play.waiting()).hasSize(waits ? 1 : 0);
            play.waiting().forEach(play::fire);
            assertThat(play.waiting()).isEmpty();
            boolean never = point == CrashPoint.AFTER_BEGIN;
            assertThat(play.stage().happened()).isEqualTo(never ? 0 : 1);
            assertThat(play.journal().recent(10).stream().filter(e -> CrashHarness.isUnknown(e.steps())))
                    .hasSize(point == CrashPoint.AFTER_BEGIN || point == CrashPoint.AFTER_DISPATCH ? 1 : 0);
        }
        assertThat(Ledger.lines(folder.resolve("ledger"))).doesNotHaveDuplicates();
    }

    @Test
    void losesAndRepeatsNothingWhenKilledAtAnyMoment() throws IOException {
        killedAtAnyMoment(25);
    }

    @Test
    @Tag("nightly")
    void losesAndRepeatsNothingWhenKilledAtFiveHundredMoments() throws IOException {
        killedAtAnyMoment(500);
    }

    private void killedAtAnyMoment(int times) throws IOException {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        var all = new ArrayList<String>();
        for (int kill = 0; kill < times; kill++) {
            var said = killed(all.isEmpty() ? 0 : number(all.getLast()) + 1, random.nextInt(60));
            all.addAll(said);
            try (var play = LEDGER.play("", folder)) {
                looksRight(play, said, "seed " + seed + ", kill " + kill);
            }
        }
        try (var play = LEDGER.play("", folder)) {
            looksRight(play, all, "seed " + seed);
            play.journal().recent(Integer.MAX_VALUE).stream()
                    .filter(JournalEntry::undoable)
                    .forEach(entry -> CrashHarness.isDone(play.undo(entry)));
            assertThat(play.journal().recent(Integer.MAX_VALUE)).noneMatch(JournalEntry::undoable);
        }
        assertThat(Ledger.lines(folder.resolve("ledger"))).as("seed " + seed).doesNotHaveDuplicates();
    }

    /// Starts a process that does one thing after another and kills it after it has told so many.
    private List<String> killed(int first, int after) throws IOException {
        var child = CrashHarness.start(CrashLoop.class, folder, folder.toString(), "" + first);
        var said = new ArrayList<String>();
        var rest = new ArrayList<String>();
        try (var lines = new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                (line.matches("(ask|told) (write|strike) \\d+") ? said : rest).add(line);
                if (said.size() == after + 1) {
                    // By now the child is somewhere in the next things. Not Process.destroyForcibly: that would throw
                    // away what the child has said.
                    child.toHandle().destroyForcibly();
                }
            }
        }
        assertThat(child.onExit().join().exitValue()).as(rest::toString).isEqualTo(137);
        return said;
    }

    private static int number(String line) {
        return Integer.parseInt(line.substring(line.lastIndexOf(' ') + 1));
    }

    private void looksRight(CrashPlay play, List<String> said, String seed) {
        var lines = Ledger.lines(folder.resolve("ledger"));
        var world = new HashSet<>(lines);
        assertThat(world).as(seed).hasSameSizeAs(lines);
        var steps = play.journal().recent(Integer.MAX_VALUE).stream()
                .filter(entry -> entry.undoOf().isEmpty())
                .collect(Collectors.toMap(JournalEntry::words, JournalEntry::steps));
        for (String told : said) {
            boolean kept = switch (told.replaceAll("\\d+", "").strip()) {
                case "told write" ->
                    world.contains("+" + number(told))
                            && steps.get("write " + number(told))
                                            .getFirst()
                                            .outcome()
                                            .orElseThrow()
                                    instanceof Outcome.Done;
                case "told strike" ->
                    world.contains("-" + number(told))
                            && steps.get("write " + number(told)).getFirst().undoing() == StepRecord.Undoing.DONE;
                default -> true;
            };
            assertThat(kept).as(seed + ": lost: " + told).isTrue();
        }
        for (String line : lines) {
            boolean writtenDown = steps.get("write " + line.substring(1)).size() == 1;
            assertThat(writtenDown)
                    .as(seed + ": happened without being written down: " + line)
                    .isTrue();
        }
        boolean known = steps.values().stream()
                .flatMap(List::stream)
                .allMatch(step -> step.outcome().isPresent());
        assertThat(known).as(seed + ": still under way after its process died").isTrue();
    }
}
