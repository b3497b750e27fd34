package dev.dwim.app.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.Answer;
import dev.dwim.app.trigger.Hotkey;
import dev.dwim.app.trigger.Hotkey.Modifier;
import dev.dwim.app.trigger.PortalTrigger;
import dev.dwim.app.trigger.Purpose;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShortcutsPortalTest {
    private static final Duration PATIENT = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    private final LinkedBlockingQueue<String> heard = new LinkedBlockingQueue<>();

    private final Presses presses = new Presses() {
        @Override
        public void down() {
            heard.add("down");
        }

        @Override
        public void up() {
            heard.add("up");
        }
    };

    @Test
    void hearsTheKeyThatTheDesktopLends() throws Exception {
        try (var bus = new PrivateBus(folder);
                var trigger = new PortalTrigger(bus.address(), PATIENT)) {
            var portal = StubPortal.on(bus, StubPortal.User.AGREES);

            assertThat(trigger.listen(Hotkey.SUMMON, Purpose.SUMMON, presses)).isEqualTo(Answer.given(Hotkey.SUMMON));
            assertThat(portal.wishes()).containsExactly("summon: Show DWIM, CTRL+space");

            portal.press("somebody's");
            portal.press("summon");
            portal.letGo("summon");
            assertThat(heard.poll(20, TimeUnit.SECONDS)).isEqualTo("down");
            assertThat(heard.poll(20, TimeUnit.SECONDS)).isEqualTo("up");
            assertThat(heard).isEmpty();
        }
    }

    @Test
    void isKnownBeforehandWithoutAskingTheUser() throws Exception {
        try (var bus = new PrivateBus(folder)) {
            assertThat(ShortcutsPortal.offered(bus.address())).isEqualTo(Answer.given(false));
            var portal = StubPortal.on(bus, StubPortal.User.AGREES);
            assertThat(ShortcutsPortal.offered(bus.address())).isEqualTo(Answer.given(true));
            assertThat(portal.wishes()).isEmpty();
        }
        assertThat(ShortcutsPortal.offered("unix:path=" + folder.resolve("none")))
                .isInstanceOf(Answer.Lacking.class);
    }

    @Test
    void everyKeyIsAskedForWhenItIsWantedAndCanBeGivenBack() throws Exception {
        var own = new Hotkey(Set.of(Modifier.CTRL, Modifier.ALT), "T");
        try (var bus = new PrivateBus(folder);
                var trigger = new PortalTrigger(bus.address(), PATIENT)) {
            var portal = StubPortal.on(bus, StubPortal.User.AGREES);
            trigger.listen(Hotkey.SUMMON, Purpose.SUMMON, () -> heard.add("summoned"));
            assertThat(trigger.listen(own, Purpose.own(own), presses)).isEqualTo(Answer.given(own));
            assertThat(portal.wishes())
                    .containsExactly("summon: Show DWIM, CTRL+space", "own-ctrl-alt-t: DWIM: Ctrl+Alt+T, CTRL+ALT+t");

            portal.press("own-ctrl-alt-t");
            assertThat(heard.poll(20, TimeUnit.SECONDS)).isEqualTo("down");
            trigger.release(own);
            portal.press("own-ctrl-alt-t");
            portal.press("summon");
            assertThat(heard.poll(20, TimeUnit.SECONDS)).isEqualTo("summoned");
            assertThat(heard).isEmpty();
        }
    }

    @Test
    void saysThatTheUserRefused() throws Exception {
        try (var bus = new PrivateBus(folder);
                var trigger = new PortalTrigger(bus.address(), PATIENT)) {
            StubPortal.on(bus, StubPortal.User.REFUSES);

            assertThat(trigger.listen(Hotkey.SUMMON, Purpose.SUMMON, presses))
                    .isEqualTo(Answer.lacking("The key was refused in the desktop's dialog."));
        }
    }

    @Test
    void doesNotWaitForEver() throws Exception {
        try (var bus = new PrivateBus(folder);
                var trigger = new PortalTrigger(bus.address(), Duration.ofMillis(500))) {
            StubPortal.on(bus, StubPortal.User.IS_AWAY);

            assertThat(trigger.listen(Hotkey.SUMMON, Purpose.SUMMON, presses))
                    .isEqualTo(Answer.lacking("The desktop's question about the key was not answered."));
        }
    }

    @Test
    void saysThatThisDesktopLendsNoKeys() throws Exception {
        try (var bus = new PrivateBus(folder);
                var trigger = new PortalTrigger(bus.address(), PATIENT)) {

            assertThat(trigger.listen(Hotkey.SUMMON, Purpose.SUMMON, presses))
                    .isEqualTo(Answer.lacking("This desktop lends no keys: it has no GlobalShortcuts portal."));
        }
    }

    @Test
    void saysThatThereIsNoBus() {
        var trigger = new PortalTrigger("unix:path=" + folder.resolve("none"), PATIENT);

        assertThat(trigger.listen(Hotkey.SUMMON, Purpose.SUMMON, presses))
                .isInstanceOfSatisfying(
                        Answer.Lacking.class,
                        lacking -> assertThat(lacking.reason()).startsWith("The session bus cannot be reached"));
    }
}
