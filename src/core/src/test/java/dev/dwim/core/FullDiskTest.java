package dev.dwim.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.Outcome;
import dev.dwim.core.StepReport.Fate;
import dev.dwim.core.journal.JournalEntry;
import dev.dwim.core.journal.StepRecord;
import dev.dwim.core.store.SmallDisk;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The disk is full at the first write, at the second, and so on: no effect without a record, no record lost.
class FullDiskTest {
    private static final int DEEDS = 8;
    private static final int ROOMY = 1_000_000;

    @TempDir
    Path home;

    @Test
    void changesNothingThatItCannotWriteDown() {
        int refusals = 0;
        boolean complete = false;
        for (int spare = 0; !complete; spare++) {
            var folder = home.resolve("spare-" + spare);
            try (var play = CrashPlay.open(new Ledger(), "", folder)) {
                SmallDisk.room(play.database(), SmallDisk.pages(play.database()) + spare);
                var fates = IntStream.range(0, DEEDS)
                        .mapToObj(number -> deed(play, number))
                        .toList();
                long done = fates.stream().filter(FullDiskTest::isDone).count();
                matches(fates, play, Ledger.lines(folder.resolve("ledger")), "spare " + spare);
                refusals += (int) (DEEDS - done);
                complete = done == DEEDS;
            }
        }
        assertThat(refusals).isGreaterThan(DEEDS);
    }

    @Test
    void worksAgainOnceThereIsRoom() {
        try (var play = CrashPlay.open(new Ledger(), "", home)) {
            SmallDisk.room(play.database(), SmallDisk.pages(play.database()));
            IntStream.range(0, DEEDS).forEach(number -> deed(play, number));
            assertThat(deed(play, DEEDS))
                    .isInstanceOfSatisfying(
                            Fate.Withheld.class,
                            withheld -> assertThat(withheld.reason().english()).contains("disk"));
            SmallDisk.room(play.database(), ROOMY);
            assertThat(isDone(deed(play, DEEDS + 1))).isTrue();
        }
    }

    @Test
    void undoesNothingThatItCannotWriteDown() {
        try (var play = CrashPlay.open(new Ledger(), "0", home)) {
            deed(play, 0);
            var entry = play.newest();
            SmallDisk.room(play.database(), SmallDisk.pages(play.database()));
            // Deeds of the shortest words, until not even these can be written down.
            int number = 1;
            while (!(fate(play, number, "") instanceof Fate.Withheld)) {
                number++;
            }
            CrashHarness.isWithheld(play.undo(entry));
            assertThat(Ledger.lines(home.resolve("ledger"))).doesNotContain("-0");
            SmallDisk.room(play.database(), ROOMY);
            CrashHarness.isDone(play.undo(entry));
            assertThat(Ledger.lines(home.resolve("ledger"))).containsOnlyOnce("-0");
        }
    }

    /// Does one deed in words that fill most of a page.
    private static Fate deed(CrashPlay play, int number) {
        return fate(play, number, number + " " + "word ".repeat(600));
    }

    private static Fate fate(CrashPlay play, int number, String words) {
        return ((Reply.Ran) play.run(Ledger.writing("" + number), words))
                .steps()
                .getFirst()
                .fate();
    }

    private static boolean isDone(Fate fate) {
        return fate instanceof Fate.Made(Outcome.Done done);
    }

    private static void matches(List<Fate> fates, CrashPlay play, List<String> lines, String spare) {
        var steps = play.journal().recent(2 * DEEDS).stream()
                .collect(Collectors.toMap(
                        entry -> entry.words().substring(0, entry.words().indexOf(' ')), JournalEntry::steps));
        assertThat(lines).as(spare).doesNotHaveDuplicates();
        for (int number = 0; number < DEEDS; number++) {
            var recorded = steps.getOrDefault("" + number, List.of());
            boolean happened = lines.contains("+" + number);
            boolean right = switch (fates.get(number)) {
                case Fate.Made(Outcome.Done done) -> happened && ended(recorded);
                // Done, and told that it could not be written down: begun in the journal, and no more.
                case Fate.Made(Outcome outcome) -> happened && recorded.size() == 1 && !ended(recorded);
                case Fate.Withheld withheld -> !happened && recorded.isEmpty();
                case Fate.Pending pending -> false;
                case Fate.Scheduled scheduled -> false;
                case Fate.TakenOff takenOff -> false;
                case Fate.Dry dry -> false;
            };
            assertThat(right)
                    .as(spare + ", deed " + number + ": " + fates.get(number))
                    .isTrue();
        }
    }

    private static boolean ended(List<StepRecord> steps) {
        return steps.stream()
                .map(StepRecord::outcome)
                .flatMap(Optional::stream)
                .anyMatch(Outcome.Done.class::isInstance);
    }
}
