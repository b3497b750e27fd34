package dev.dwim.app.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.Answer;
import dev.dwim.app.platform.PrivateBus.Shown;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BusNotifierTest {
    private static final Duration PATIENT = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    private static BusNotifier notifier(Surroundings surroundings, Duration deadline) {
        return new BusNotifier(new SessionBus(surroundings, deadline));
    }

    @Test
    void showsOnTheDesktop() throws Exception {
        try (var bus = new PrivateBus(folder)) {
            var shown = bus.offerNotifications();

            var answer = notifier(bus.surroundings(), PATIENT).show("Tea", "is ready");

            assertThat(answer).isEqualTo(Answer.given("desktop"));
            assertThat(shown).containsExactly(new Shown("Tea", "is ready"));
        }
    }

    @Test
    void bodyIsTextAndNeverMarkup() throws Exception {
        try (var bus = new PrivateBus(folder)) {
            var shown = bus.offerNotifications();

            var answer = notifier(bus.surroundings(), PATIENT).show("A & B", "<a href='x'>click</a> & go");

            assertThat(answer).isEqualTo(Answer.given("desktop"));
            assertThat(shown).containsExactly(new Shown("A & B", "&lt;a href='x'&gt;click&lt;/a&gt; &amp; go"));
        }
    }

    @Test
    void saysThatNothingShowsNotifications() throws Exception {
        try (var bus = new PrivateBus(folder)) {
            assertThat(notifier(bus.surroundings(), PATIENT).show("Tea", ""))
                    .isEqualTo(
                            Answer.lacking(
                                    "Nothing on this desktop shows notifications: install a notification service such as dunst."));
        }
    }

    @Test
    void knowsBeforehandWhetherMessagesAreSeenAndShowsNone() throws Exception {
        try (var bus = new PrivateBus(folder)) {
            assertThat(notifier(bus.surroundings(), PATIENT).ready())
                    .isEqualTo(
                            Answer.lacking(
                                    "Nothing on this desktop shows notifications: install a notification service such as dunst."));
            var shown = bus.offerNotifications();
            assertThat(notifier(bus.surroundings(), PATIENT).ready()).isEqualTo(Answer.given("desktop"));
            assertThat(shown).isEmpty();
        }
    }

    @Test
    void saysThatThereIsNoBus() {
        var nowhere = new Surroundings(Surroundings.Os.LINUX, Map.of(), Optional.empty(), Optional.empty());

        assertThat(notifier(nowhere, PATIENT).show("Tea", ""))
                .isInstanceOfSatisfying(
                        Answer.Lacking.class,
                        lacking -> assertThat(lacking.reason()).contains("DBUS_SESSION_BUS_ADDRESS"));
    }

    @Test
    void saysThatTheBusHasGone() {
        var gone = new Surroundings(
                Surroundings.Os.LINUX,
                Map.of("DBUS_SESSION_BUS_ADDRESS", "unix:path=" + folder.resolve("none")),
                Optional.empty(),
                Optional.empty());

        assertThat(notifier(gone, PATIENT).show("Tea", "")).isInstanceOf(Answer.Lacking.class);
    }

    @Test
    void doesNotWaitForAServiceThatIsSilent() throws Exception {
        try (var bus = new PrivateBus(folder)) {
            bus.offerSilence();

            assertThat(notifier(bus.surroundings(), Duration.ofMillis(300)).show("Tea", ""))
                    .isEqualTo(Answer.lacking("The desktop did not answer in time."));
        }
    }

    @Test
    void fallsBackToTheForegroundTerminal() throws Exception {
        try (var bus = new PrivateBus(folder)) {
            var written = new ByteArrayOutputStream();
            var here = new Surroundings(
                    Surroundings.Os.LINUX,
                    bus.surroundings().env(),
                    Optional.empty(),
                    Optional.of(new PrintStream(written, true)));

            var answer = DesktopMachine.in(here, Clock.systemUTC()).notifier().show("Tea", "is ready");

            assertThat(answer).isEqualTo(Answer.given("terminal"));
            assertThat(written).hasToString("DWIM: Tea — is ready" + System.lineSeparator());
        }
    }

    @Test
    void namesEveryReasonWhereNothingWorks() {
        var nowhere = new Surroundings(Surroundings.Os.LINUX, Map.of(), Optional.empty(), Optional.empty());

        assertThat(DesktopMachine.in(nowhere, Clock.systemUTC()).notifier().show("Tea", ""))
                .isInstanceOfSatisfying(
                        Answer.Lacking.class,
                        lacking -> assertThat(lacking.reason()).contains(List.of("session bus", "no terminal")));
    }
}
