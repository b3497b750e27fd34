package dev.dwim.core.context;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.core.context.Discretion.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiscretionTest {
    private final Discretion usual = new Discretion(Discretion.USUAL);

    @ParameterizedTest
    @CsvSource({
        "org.keepassxc.KeePassXC, Passwords.kdbx - KeePassXC",
        "Bitwarden, My vault",
        "firefox, Bank — Mozilla Firefox Private Browsing",
        "google-chrome, News - Google Chrome (Incognito)",
        "msedge, Start - [InPrivate] - Microsoft Edge",
        "firefox, Konto — Mozilla Firefox Privater Modus",
        "pinentry-gtk, ''",
    })
    void looksAwayFromPasswordsAndPrivateWindows(String app, String title) {
        assertThat(usual.front(app, title)).isTrue();
        assertThat(usual.looksAway()).isTrue();
        assertThat(usual.veils("selection")).isTrue();
        assertThat(usual.veils("clipboard")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"firefox, Mozilla Firefox", "code, private.txt - Code", "'', ''"})
    void looksAtAllOthers(String app, String title) {
        assertThat(usual.front(app, title)).isFalse();
        assertThat(usual.looksAway()).isFalse();
        assertThat(usual.veils("selection")).isFalse();
    }

    @Test
    void looksAgainOnceAnotherWindowIsInFront() {
        usual.front("bitwarden", "My vault");
        usual.front("gedit", "notes.txt");
        assertThat(usual.veils("window")).isFalse();
    }

    @Test
    void keepsTakingWhatComesFromElsewhere() {
        usual.front("bitwarden", "My vault");
        assertThat(usual.veils("calendar")).isFalse();
        assertThat(usual.veils("time")).isFalse();
    }

    @Test
    void ruleNeedsBothItsPatterns() {
        var own = new Discretion(List.of(new Rule("thunderbird", "*salary*")));
        assertThat(own.front("thunderbird", "Salary 2026 - Mail")).isTrue();
        assertThat(own.front("thunderbird", "Inbox")).isFalse();
        assertThat(own.front("gedit", "salary.txt")).isFalse();
    }

    @Test
    void patternIsTakenLiterallyButForTheStar() {
        var own = new Discretion(List.of(Rule.title("a.b*")));
        assertThat(own.front("", "a.bc")).isTrue();
        assertThat(own.front("", "axbc")).isFalse();
    }

    @Test
    void looksAwayAtOnceFromWhatIsVeiledWhileItIsInFront() {
        var own = new Discretion(List.of());
        own.front("bank", "Accounts");
        assertThat(own.veil(Rule.app("*bank*"))).isTrue();
        assertThat(own.veils("selection")).isTrue();
        assertThat(own.front("gedit", "notes")).isFalse();
        assertThat(own.front("MyBank", "")).isTrue();
    }
}
