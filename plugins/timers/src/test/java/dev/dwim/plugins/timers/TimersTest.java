package dev.dwim.plugins.timers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.Blame;
import dev.dwim.api.Host;
import dev.dwim.api.Outcome;
import dev.dwim.api.Value;
import dev.dwim.testkit.FakeHost;
import dev.dwim.testkit.FakeHost.Message;
import dev.dwim.testkit.ManualClock;
import dev.dwim.testkit.PluginFile;
import dev.dwim.testkit.StartedPlugin;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimersTest {
    private final ManualClock clock = new ManualClock(ZonedDateTime.parse("2026-03-27T16:05:00+01:00[Europe/Berlin]"));
    private final FakeHost host = new FakeHost(PluginFile.manifest(Timers.class), Path.of("/nowhere"), clock);
    private final StartedPlugin timers = StartedPlugin.start(new Timers(), host);

    @Test
    void ringsOnceWhenTheTimeIsOver() {
        start("PT10M", "tea");
        clock.advance(Duration.ofMinutes(9));
        assertThat(timers.fireDue()).isEmpty();
        clock.advance(Duration.ofMinutes(1));
        assertThat(timers.fireDue()).containsExactly(Outcome.done("Rang: tea."));
        assertThat(timers.fireDue()).isEmpty();
        assertThat(host.messages()).containsExactly(new Message("tea", "The timer of 10 minutes is over."));
    }

    @Test
    void ringsAfterARestartAndSaysHowLateItIs() {
        start("PT10M", "tea");
        timers.close();
        clock.advance(Duration.ofMinutes(15));
        try (var restarted = StartedPlugin.start(new Timers(), host)) {
            restarted.fireDue();
        }
        assertThat(host.messages()).containsExactly(new Message("tea", "The timer of 10 minutes ended 5 minutes ago."));
    }

    @Test
    void remindsAtATimeAndAfterIt() {
        remind("2026-03-27T18:30:00+01:00", "call the plumber");
        remind("2026-03-27T20:00:00+01:00", "take the bins out");
        clock.set(ZonedDateTime.parse("2026-03-27T20:00:00+01:00").toInstant());
        timers.fireDue();
        assertThat(host.messages())
                .containsExactly(
                        new Message("Reminder", "call the plumber (was due 1 hour ago)"),
                        new Message("Reminder", "take the bins out"));
    }

    @Test
    void failsToRingWhereNothingCanBeShown() {
        start("PT1S", "tea");
        host.mute(true);
        clock.advance(Duration.ofSeconds(1));
        assertThat(timers.fireDue()).singleElement().isInstanceOf(Outcome.Failed.class);
    }

    @Test
    void tellsWhatIsSetAndWhatIsLeft() {
        assertThat(summary(timers.call("list", new Timers.Running()))).isEqualTo("No timer or reminder is set.");
        start("PT5M", "tea");
        start("PT2H", "");
        remind("2026-03-28T09:00:00+01:00", "water the plants");
        remind("2027-01-01T00:00:00+01:00", "happy new year");
        clock.advance(Duration.ofSeconds(50));
        assertThat(summary(timers.call("list", new Timers.Running())))
                .isEqualTo("tea: 4 min 10 s left (number 1); 2 hours timer: 1 h 59 min left (number 2); "
                        + "water the plants: tomorrow at 09:00 (number 3); "
                        + "happy new year: on Friday 1 January 2027 at 00:00 (number 4).");
    }

    @ParameterizedTest
    @CsvSource({
        "tea, tea",
        "the tea timer, tea",
        "TEA, tea",
        "10 minute, 10 minutes timer",
        "10-minute timer, 10 minutes timer",
        "2, 10 minutes timer",
        "number 3, dentist at noon",
        "dentist, dentist at noon",
    })
    void cancelsTheOneThatIsNamed(String words, String cancelled) {
        start("PT4M", "tea");
        start("PT10M", "");
        remind("2026-03-27T18:30:00+01:00", "dentist at noon");
        assertThat(summary(cancel(words))).startsWith("Cancelled \"" + cancelled + "\"");
        assertThat(host.scheduler().list()).hasSize(2);
    }

    @Test
    void asksWhichOneWhenSeveralRun() {
        start("PT4M", "tea");
        start("PT10M", "eggs");
        assertThat(timers.call("cancel", new Timers.Cancel(Optional.empty())))
                .isEqualTo(Outcome.userFault("Which one? tea: 4 min left (number 1); eggs: 10 min left (number 2). "
                        + "Say its label or its number."));
        assertThat(cancel("the timer")).isInstanceOf(Outcome.Failed.class);
        assertThat(host.scheduler().list()).hasSize(2);
    }

    @Test
    void saysWhatRunsWhenNoneIsCalledSo() {
        assertThat(cancel("tea")).isInstanceOf(Outcome.Failed.class);
        start("PT4M", "tea");
        assertThat(cancel("rice"))
                .isEqualTo(Outcome.userFault("None is called \"rice\". Set are: tea: 4 min left (number 1)."));
    }

    @Test
    void refusesToTakeBackATimerThatHasRung() {
        var started = start("PT1M", "tea");
        clock.advance(Duration.ofMinutes(1));
        timers.fireDue();
        start("PT1M", "rice");
        assertThat(timers.undo(started)).isInstanceOf(Outcome.Failed.class);
        assertThat(host.scheduler().list())
                .extracting(Host.Scheduler.Waiting::key)
                .containsExactly("2");
    }

    @Test
    void refusesToPutBackATimerWhoseTimeIsOver() {
        start("PT1M", "tea");
        var cancelled = cancel("tea");
        clock.advance(Duration.ofMinutes(1));
        assertThat(timers.undo(cancelled))
                .isEqualTo(Outcome.userFault("The time of \"tea\" is over meanwhile, so it was not put back."));
        assertThat(host.scheduler().list()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"PT0S", "PT-10M", "PT0.5S", "P367D", "PT2562047788015215H"})
    void refusesLengthsThatMakeNoSense(String length) {
        assertUserFault(start(length, "tea"));
    }

    @ParameterizedTest
    @CsvSource({"2026-03-27T16:05:00+01:00", "2020-01-01T00:00:00Z", "2032-01-01T00:00:00Z"})
    void refusesTimesThatAreOverOrTooFar(String at) {
        assertUserFault(remind(at, "too late"));
    }

    @Test
    void refusesWordsThatAreTooLongOrMissing() {
        assertUserFault(start("PT1M", "x".repeat(101)));
        assertUserFault(remind("2026-03-27T18:30:00+01:00", "x".repeat(501)));
        assertUserFault(remind("2026-03-27T18:30:00+01:00", " \n\t"));
    }

    @Test
    void putsALabelOnOneLine() {
        assertThat(summary(start("PT1M", " green\n\u0007tea "))).isEqualTo("Timer set for 1 minute: green tea.");
    }

    @Test
    void setsNoMoreThanItCanKeepTrackOf() {
        for (int i = 0; i < 200; i++) {
            start("PT1H", "tea");
        }
        assertUserFault(start("PT1H", "tea"));
    }

    @ParameterizedTest
    @CsvSource({
        "PT1S, 1 second, 1 s",
        "PT1M30S, 1 minute 30 seconds, 1 min 30 s",
        "PT26H, 1 day 2 hours, 1 d 2 h",
        "PT1H0M5S, 1 hour 5 seconds, 1 h",
        "PT0.2S, less than a second, 0 s",
    })
    void readsLengthsAsPeopleDo(Duration length, String full, String brief) {
        assertThat(Wording.length(length)).isEqualTo(full);
        assertThat(Wording.brief(length)).isEqualTo(brief);
    }

    private Outcome start(String length, String label) {
        var arguments = Value.Fields.EMPTY.with("length", Value.of(length));
        return timers.call("start", label.isEmpty() ? arguments : arguments.with("label", Value.of(label)));
    }

    private Outcome remind(String at, String text) {
        return timers.call("remind", new Timers.Remind(ZonedDateTime.parse(at), text));
    }

    private Outcome cancel(String label) {
        return timers.call("cancel", new Timers.Cancel(Optional.of(label)));
    }

    private static String summary(Outcome outcome) {
        return outcome instanceof Outcome.Done done ? done.summary() : outcome.toString();
    }

    private static void assertUserFault(Outcome outcome) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(failed.blame()).isEqualTo(Blame.USER));
    }
}
