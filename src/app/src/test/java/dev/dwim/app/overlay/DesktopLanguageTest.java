package dev.dwim.app.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DesktopLanguageTest {
    @Test
    void speaksALanguageThatTheSystemHasNotGenerated() {
        assertThat(DesktopLanguage.of(Map.of("LANG", "de_DE.UTF-8"))).contains(Locale.GERMANY);
        assertThat(DesktopLanguage.of(Map.of("LANG", "de"))).contains(Locale.GERMAN);
        assertThat(DesktopLanguage.of(Map.of("LANG", "de_AT@euro"))).contains(Locale.of("de", "AT"));
    }

    @Test
    void whatIsSaidOfMessagesGoesBeforeTheRestAndAllBeforeBoth() {
        assertThat(DesktopLanguage.of(Map.of("LANG", "en_US.UTF-8", "LC_MESSAGES", "de_DE.UTF-8")))
                .contains(Locale.GERMANY);
        assertThat(DesktopLanguage.of(Map.of("LC_MESSAGES", "de_DE.UTF-8", "LC_ALL", "en_GB.UTF-8")))
                .contains(Locale.UK);
        assertThat(DesktopLanguage.of(Map.of("LC_ALL", "", "LANG", "de_DE.UTF-8")))
                .contains(Locale.GERMANY);
    }

    @Test
    void aListOfLanguagesGoesBeforeAllUnlessNoneIsAskedFor() {
        assertThat(DesktopLanguage.of(Map.of("LANG", "en_US.UTF-8", "LANGUAGE", "de:en")))
                .contains(Locale.GERMAN);
        assertThat(DesktopLanguage.of(Map.of("LANG", "C", "LANGUAGE", "de"))).isEmpty();
    }

    @Test
    void leavesItToTheSystemWhereNothingIsAskedFor() {
        assertThat(DesktopLanguage.of(Map.of())).isEmpty();
        assertThat(DesktopLanguage.of(Map.of("LANG", "C.UTF-8"))).isEqualTo(Optional.empty());
        assertThat(DesktopLanguage.of(Map.of("LC_ALL", "POSIX", "LANG", "de_DE")))
                .isEmpty();
    }
}
