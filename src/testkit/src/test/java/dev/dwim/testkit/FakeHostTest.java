package dev.dwim.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dwim.api.Answer;
import dev.dwim.api.Host;
import dev.dwim.api.Value;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FakeHostTest {
    private final ManualClock clock = new ManualClock(ZonedDateTime.parse("2026-03-27T16:05:00+01:00[Europe/Berlin]"));
    private final FakeHost host = new FakeHost(PluginFile.manifest(Shelf.class), Path.of("/nowhere"), clock);

    @Test
    void handsOutADueCallOnce() {
        var call = call("tea", clock.instant().plusSeconds(60));
        host.scheduler().plan(call);
        assertThat(host.fireDue()).isEmpty();
        clock.advance(Duration.ofMinutes(1));
        assertThat(host.fireDue()).containsExactly(call);
        assertThat(host.fireDue()).isEmpty();
        assertThat(host.scheduler().cancel("tea")).isEqualTo(Answer.given(Optional.empty()));
    }

    @Test
    void lendsSecretsAndANetworkOnceItHasThem() {
        assertThat(host.secrets().get("door"))
                .isEqualTo(Answer.lacking("This test machine has no secret called door."));
        assertThat(host.secret("door", "sesame").secrets().get("door")).isEqualTo(Answer.given("sesame"));
        var uri = URI.create("http://127.0.0.1:1/");
        assertThat(host.http().send("GET", uri, Map.of(), ""))
                .isEqualTo(Answer.lacking("This test machine has no network."));
        var response = Answer.given(new Host.Http.Response(200, "x"));
        host.network((method, address, headers, body) -> response);
        assertThat(host.http().send("GET", uri, Map.of(), "")).isEqualTo(response);
    }

    @Test
    void theLoopbackNetworkEndsAtThisMachine() {
        assertThat(new LoopbackHttp().send("GET", URI.create("http://192.0.2.1/"), Map.of(), ""))
                .isEqualTo(Answer.lacking("A test speaks to this machine only."));
    }

    @Test
    void replacesACallOfTheSameKeyAndListsTheNextFirst() {
        host.scheduler().plan(call("tea", clock.instant().plusSeconds(60)));
        host.scheduler().plan(call("egg", clock.instant().plusSeconds(30)));
        host.scheduler().plan(call("tea", clock.instant().plusSeconds(10)));
        assertThat(host.scheduler().list())
                .extracting(Host.Scheduler.Waiting::key)
                .containsExactly("tea", "egg");
    }

    @Test
    void schedulesNoCallOfAnotherPlugin() {
        var foreign = new Host.Scheduler.Waiting("key", clock.instant(), "other.put", Value.Fields.EMPTY);
        assertThatThrownBy(() -> host.scheduler().plan(foreign)).hasMessageContaining("of its own");
    }

    @Test
    void listsTheKeysOfAPrefixInOrder() {
        host.store().put("b/2", Value.of(2));
        host.store().put("b/1", Value.of(1));
        host.store().put("a", Value.of(0));
        assertThat(host.store().keys("b/")).containsExactly("b/1", "b/2");
        assertThat(host.store().keys("")).hasSize(3);
    }

    @Test
    void refusesToWriteOnAFullDiskAndStillReads() {
        host.store().put("a", Value.of(1));
        host.diskFull(true);
        assertThat(host.store().put("a", Value.of(2))).isInstanceOf(Answer.Lacking.class);
        assertThat(host.scheduler().plan(call("tea", clock.instant()))).isInstanceOf(Answer.Lacking.class);
        assertThat(host.store().get("a")).contains(Value.of(1));
    }

    @Test
    void givesTheTextThatWasOnTheClipboardBefore() {
        assertThat(host.clipboard().put("one")).isEqualTo(Answer.given(Optional.empty()));
        assertThat(host.clipboard().put("two")).isEqualTo(Answer.given(Optional.of("one")));
        assertThat(host.clipboard().text()).isEqualTo(Answer.given(Optional.of("two")));
    }

    @Test
    void lacksWhatATestDoesNotHave() {
        assertThat(host.secrets().get("key")).isInstanceOf(Answer.Lacking.class);
        assertThat(host.model().write("a poem", ""))
                .isEqualTo(Answer.lacking("This test machine has no language model."));
    }

    private static Host.Scheduler.Waiting call(String key, Instant at) {
        return new Host.Scheduler.Waiting(key, at, "shelf.put", Value.Fields.EMPTY);
    }
}
