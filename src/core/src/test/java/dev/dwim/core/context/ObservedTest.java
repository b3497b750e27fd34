package dev.dwim.core.context;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.ContextFact;
import dev.dwim.api.Kind;
import dev.dwim.api.Origin;
import dev.dwim.api.Sensitivity;
import dev.dwim.api.Value;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A fact is as trusted as its channel, and a trusted channel is the host's alone.
class ObservedTest {
    @ParameterizedTest
    @CsvSource({
        "window.title, WINDOW",
        "selection.text, SELECTION",
        "clipboard.text, CLIPBOARD",
        "calendar.next, CALENDAR",
        "browser.url, WEB",
        "file.selected, FILE",
        "document.path, FILE",
        "project.branch, FILE",
        "notification.last, NOTIFICATION",
        "media.playing, PLUGIN",
        "plugin.weather, PLUGIN",
        "typed.text, PLUGIN"
    })
    void untrustedChannelIsStampedWhoeverObserved(String key, Origin origin) {
        assertThat(Observed.stamp(fact(key, "windows"))).isEqualTo(new Observed(fact(key, "windows"), origin));
        assertThat(Observed.stamp(fact(key, Observed.HOST)).origins()).containsExactly(origin);
        assertThat(Observed.picked(fact(key, "cli"), Origin.TYPED).origins()).containsExactly(origin);
        assertThat(Observed.picked(fact(key, "cli"), Origin.SOCKET).origins()).containsExactly(origin);
    }

    @ParameterizedTest
    @CsvSource({"time.now, CLOCK", "zone, SETTINGS", "locale, SETTINGS"})
    void trustedChannelIsTrustedOnlyFromTheHost(String key, Origin origin) {
        assertThat(Observed.stamp(fact(key, "host")).origins()).containsExactly(origin);
        for (String source : new String[] {"Host", "host ", "", "clock", "cli", "settings"}) {
            assertThat(Observed.stamp(fact(key, source)).origins()).as(source).containsExactly(Origin.PLUGIN);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"time.now", "zone", "locale"})
    void factThatComesWithWordsIsNotMoreTrustedThanTheWords(String key) {
        assertThat(Observed.picked(fact(key, "cli"), Origin.SOCKET).origins()).containsExactly(Origin.SOCKET);
        assertThat(Observed.picked(fact(key, "cli"), Origin.TYPED).origins()).allMatch(Origin::trusted);
    }

    @Test
    void factThatComesWithWordsKeepsItsChannelsOrigin() {
        assertThat(Observed.picked(fact("time.now", "cli"), Origin.SPOKEN).origins())
                .containsExactly(Origin.CLOCK);
    }

    private static ContextFact fact(String key, String source) {
        return new ContextFact(
                key, Value.of("x"), Kind.STATE, Sensitivity.PUBLIC, source, Instant.EPOCH, Duration.ofMinutes(1));
    }
}
