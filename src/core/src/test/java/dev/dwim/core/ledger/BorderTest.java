package dev.dwim.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.Answer;
import dev.dwim.api.Origin;
import dev.dwim.core.ledger.Departure.Way;
import dev.dwim.core.policy.Borders;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BorderTest {
    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
    private static final Departure PAGE =
            new Departure(NOW, Way.PAGE, "example.org", "web", "web.open", Set.of(Origin.CLIPBOARD));

    private final Borders ledger = new Borders();

    private Answer<Departure> pass(boolean closed) {
        return new Border(closed, ledger, Clock.fixed(NOW, ZoneOffset.UTC))
                .pass(PAGE.way(), PAGE.to(), PAGE.plugin(), PAGE.action(), PAGE.carried());
    }

    @Test
    void whatPassesIsWrittenDown() {
        assertThat(pass(false)).isEqualTo(Answer.given(PAGE));
        assertThat(ledger.recent(9)).containsExactly(PAGE);
    }

    @Test
    void nothingPassesAClosedBorder() {
        assertThat(pass(true)).isEqualTo(Answer.lacking(Border.CLOSED.english()));
        assertThat(ledger.recent(9)).isEmpty();
    }

    @Test
    void whatCannotBeWrittenDownStays() {
        ledger.fill();
        assertThat(pass(false))
                .isInstanceOfSatisfying(
                        Answer.Lacking.class,
                        why -> assertThat(why.reason())
                                .contains("written down first")
                                .endsWith("The disk is full."));
    }

    @Test
    void onlyFilesAndTheMachinesOwnAddressStay() {
        assertThat(List.of(
                        "file:///home/me/a.txt",
                        "http://localhost:8080/x",
                        "http://127.0.0.1/",
                        "https://127.3.2.1:99/",
                        "http://[::1]:5232/"))
                .allSatisfy(
                        address -> assertThat(Border.stays(URI.create(address))).isTrue());
        assertThat(List.of(
                        "https://example.org/",
                        "http://192.168.1.2/",
                        "http://localhost.example.org/",
                        "http://127.0.0.1.example.org/",
                        "http://localhost@example.org/",
                        "file://server/share",
                        "mailto:ann@example.org",
                        "nowhere"))
                .allSatisfy(
                        address -> assertThat(Border.stays(URI.create(address))).isFalse());
    }
}
