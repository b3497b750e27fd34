package dev.dwim.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.Answer;
import dev.dwim.api.Host;
import dev.dwim.api.Manifest;
import dev.dwim.api.Origin;
import dev.dwim.api.Value;
import dev.dwim.core.ledger.Border;
import dev.dwim.core.ledger.Departure;
import dev.dwim.core.ledger.Departure.Way;
import dev.dwim.core.policy.Borders;
import dev.dwim.testkit.FakeHost;
import dev.dwim.testkit.ManualClock;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/// What leaves the machine through what a plugin is lent.
class PluginHostTest {
    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final Host.Http.Response FOUND = new Host.Http.Response(200, "found");

    private final Borders ledger = new Borders();
    private final List<URI> reached = new ArrayList<>();

    /// Sends and opens nothing; writes down where to, and that it is in the ledger by then.
    private final class Recording implements Machine {
        @Override
        public Host.Http http() {
            return (method, uri, headers, body) -> {
                reached.add(uri);
                return Answer.given(FOUND);
            };
        }

        @Override
        public Host.Opener opener() {
            return target -> {
                reached.add(target);
                return Answer.given("browser");
            };
        }
    }

    private Host host(boolean localOnly) {
        var border = new Border(localOnly, ledger, CLOCK);
        var manifest = new Manifest("web", "Web", "1", "", Manifest.API, "Web", Optional.empty(), Map.of(), List.of());
        var apart = new FakeHost(manifest, Path.of("web"), new ManualClock(NOW.atZone(ZoneOffset.UTC)));
        return new PluginHost(
                "web",
                Value.Fields.EMPTY,
                Path.of("web"),
                CLOCK,
                new Recording(),
                new PluginHost.Keeping(apart.store(), apart.scheduler(), border));
    }

    private static Answer<Host.Http.Response> get(Host host, String address) {
        return host.http().send("GET", URI.create(address), Map.of(), "");
    }

    private static <T> T inCall(Supplier<T> code) {
        return new CallOrigins("web.search", Set.of(Origin.TYPED, Origin.SELECTION)).around(code);
    }

    @Test
    void requestsAndPagesAreWrittenDownWithWhatTheCallCarries() {
        var host = host(false);
        assertThat(inCall(() -> get(host, "https://example.org/?q=x"))).isEqualTo(Answer.given(FOUND));
        assertThat(inCall(() -> host.opener().open(URI.create("https://example.com/y"))))
                .isEqualTo(Answer.given("browser"));
        assertThat(ledger.recent(9))
                .containsExactly(
                        new Departure(
                                NOW,
                                Way.PAGE,
                                "example.com",
                                "web",
                                "web.search",
                                Set.of(Origin.TYPED, Origin.SELECTION)),
                        new Departure(
                                NOW,
                                Way.REQUEST,
                                "example.org",
                                "web",
                                "web.search",
                                Set.of(Origin.TYPED, Origin.SELECTION)));
    }

    @Test
    void whatAPluginAsksOfItselfIsWrittenDownToo() {
        get(host(false), "https://example.org/");
        assertThat(ledger.recent(9))
                .containsExactly(new Departure(NOW, Way.REQUEST, "example.org", "web", "", Set.of(Origin.PLUGIN)));
    }

    @Test
    void nothingIsSentOrOpenedElsewhereWhereEverythingIsLocal() {
        var host = host(true);
        assertThat(get(host, "https://example.org/")).isEqualTo(Answer.lacking(Border.CLOSED.english()));
        assertThat(host.opener().open(URI.create("https://example.org/")))
                .isEqualTo(Answer.lacking(Border.CLOSED.english()));
        assertThat(reached).isEmpty();
    }

    @Test
    void nothingIsSentThatCannotBeWrittenDown() {
        ledger.fill();
        assertThat(get(host(false), "https://example.org/")).isInstanceOf(Answer.Lacking.class);
        assertThat(host(false).opener().open(URI.create("https://example.org/")))
                .isInstanceOf(Answer.Lacking.class);
        assertThat(reached).isEmpty();
    }

    @Test
    void whatStaysOnTheMachineIsNobodysBusiness() {
        var host = host(true);
        assertThat(get(host, "http://localhost:1/")).isEqualTo(Answer.given(FOUND));
        assertThat(host.opener().open(URI.create("file:///a.txt"))).isEqualTo(Answer.given("browser"));
        assertThat(ledger.recent(9)).isEmpty();
    }
}
