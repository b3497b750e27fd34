package dev.dwim.app.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.Blame;
import dev.dwim.api.Effect;
import dev.dwim.api.Origin;
import dev.dwim.api.Outcome;
import dev.dwim.app.settings.Settings;
import dev.dwim.app.settings.SettingsFile;
import dev.dwim.core.intent.Trigger;
import dev.dwim.core.journal.JournalEntry;
import dev.dwim.core.journal.StepRecord;
import dev.dwim.core.plan.ActionCall;
import dev.dwim.core.policy.Verdict;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MissedLinesTest {
    private final MissedLines lines = new MissedLines(Samples.PLAINLY, ZoneId.of("Europe/Berlin"));

    private static JournalEntry rang(String words, Outcome outcome) {
        return new JournalEntry(
                "e1",
                Instant.parse("2026-11-20T12:40:00Z"),
                words,
                Trigger.SCHEDULE,
                Origin.CLOCK,
                "plan",
                Optional.empty(),
                List.of(new StepRecord(
                        1,
                        0,
                        new ActionCall("timers.ring", Map.of()),
                        Effect.READ,
                        new Verdict.Allow(Set.of()),
                        Optional.of(outcome),
                        Optional.empty(),
                        StepRecord.Undoing.OPEN)));
    }

    private static JournalEntry failed(String words) {
        return rang(words, new Outcome.Failed(Blame.EXTERNAL, "Nothing shows messages."));
    }

    @Test
    void saysWhenAndWhat() {
        assertThat(lines.of(List.of(failed("Timer, 10 minutes: tea"), rang("Timer, 1 hour", new Outcome.Unknown("?")))))
                .containsExactly(
                        "Missed today 13:40: Timer, 10 minutes: tea", "Perhaps missed today 13:40: Timer, 1 hour");
    }

    @Test
    void saysWhatWasDoneUnseen() {
        assertThat(lines.of(List.of(rang("Add to a note", Outcome.done("Added.")))))
                .containsExactly("Done today 13:40: Add to a note");
    }

    @Test
    void saysInOneLineWhatIsWrongWithTheSettings() {
        var one = new SettingsFile.Reading.Refused(Settings.NONE, List.of("a.toml:1:1: zone is none"), List.of());
        var two = new SettingsFile.Reading.Refused(Settings.NONE, List.of("a.toml:1:1: zone is none", "b"), List.of());
        assertThat(lines.of(one)).contains("The settings were not taken up: a.toml:1:1: zone is none");
        assertThat(lines.of(two))
                .contains("The settings were not taken up: a.toml:1:1: zone is none; and 1 more, see dwim doctor");
        assertThat(lines.of(new SettingsFile.Reading.Absent())).isEmpty();
    }

    @Test
    void countsWhatIsTooMuchToTell() {
        assertThat(lines.of(IntStream.rangeClosed(1, 7)
                        .mapToObj(each -> failed("Timer " + each))
                        .toList()))
                .hasSize(6)
                .startsWith("Before that: 2; see dwim history")
                .endsWith("Missed today 13:40: Timer 7");
    }
}
