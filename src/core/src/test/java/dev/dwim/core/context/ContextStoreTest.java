package dev.dwim.core.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dwim.api.ContextFact;
import dev.dwim.api.Kind;
import dev.dwim.api.Origin;
import dev.dwim.api.Sensitivity;
import dev.dwim.api.Value;
import dev.dwim.testkit.ManualClock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ContextStoreTest {
    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-11-24T10:00:00+01:00");
    private static final Instant AT = NOW.toInstant();
    private static final Duration HOUR = Duration.ofHours(1);

    private final ManualClock clock = new ManualClock(NOW);
    private final Consents consents = Consents.everything();
    private final ContextStore store = new ContextStore(consents, clock);

    @Test
    void keepsNoFactThatIsSecret() {
        store.push(new ContextFact(
                "clipboard.text", Value.of("hunter2"), Kind.EVENT, Sensitivity.SECRET, "clip", AT, HOUR));
        assertThat(store.snapshot(AT).facts()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Channels.Consent.class,
            names = {"DENIED", "PAUSED", "UNASKED"})
    void keepsNothingOfAChannelThatIsNotAllowed(Channels.Consent consent) {
        consents.set("clipboard", consent);
        store.push(fact("clipboard.text", Kind.STATE, AT, HOUR));
        consents.set("clipboard", Channels.Consent.ALLOWED);
        assertThat(store.snapshot(AT).facts()).isEmpty();
    }

    @Test
    void showsNothingOfAChannelThatWasDeniedSince() {
        store.push(fact("clipboard.text", Kind.STATE, AT, HOUR));
        assertThat(store.snapshot(AT).facts()).hasSize(1);
        consents.set("clipboard", Channels.Consent.DENIED);
        assertThat(store.snapshot(AT).facts()).isEmpty();
    }

    @Test
    void forgetsOneChannelAndNoOther() {
        store.push(fact("clipboard.text", Kind.STATE, AT, HOUR));
        store.push(fact("window.title", Kind.STATE, AT, HOUR));
        store.forget("clipboard");
        assertThat(store.snapshot(AT).facts()).containsOnlyKeys("window.title");
    }

    @Test
    void stampsTheOriginByTheChannel() {
        store.push(fact("window.title", Kind.STATE, AT, HOUR));
        assertThat(store.snapshot(AT).find("window.title"))
                .contains(new Observed(fact("window.title", Kind.STATE, AT, HOUR), Origin.WINDOW));
    }

    @Test
    void factHoldsUntilItsTimeIsOver() {
        store.push(fact("window.title", Kind.STATE, AT, HOUR));
        assertThat(store.snapshot(AT.plus(HOUR).minusNanos(1)).facts()).hasSize(1);
        assertThat(store.snapshot(AT.plus(HOUR)).facts()).isEmpty();
    }

    @Test
    void eventHoldsTenMinutesAtMost() {
        store.push(fact("clipboard.text", Kind.EVENT, AT, HOUR));
        assertThat(store.snapshot(AT.plusSeconds(600).minusNanos(1)).facts()).hasSize(1);
        assertThat(store.snapshot(AT.plusSeconds(600)).facts()).isEmpty();
    }

    @Test
    void pushesOutTheOldestWhenItIsFull() {
        fill(ContextStore.MAX_FACTS + 1);
        assertThat(store.snapshot(AT).facts())
                .hasSize(ContextStore.MAX_FACTS)
                .doesNotContainKey("window.0")
                .containsKey("window.1");
    }

    @Test
    void pushesOutNothingBeforeItIsFull() {
        store.push(fact("clipboard.text", Kind.STATE, AT.minusSeconds(60), Duration.ofSeconds(60)));
        fill(ContextStore.MAX_FACTS - 1);
        assertThat(store.snapshot(AT.minusSeconds(1)).facts()).hasSize(ContextStore.MAX_FACTS);
    }

    @Test
    void pushesOutWhatHoldsNoMoreBeforeTheOldest() {
        fill(ContextStore.MAX_FACTS);
        store.push(fact("clipboard.text", Kind.STATE, AT.plusSeconds(30), Duration.ofSeconds(1)));
        clock.advance(Duration.ofSeconds(31));
        store.push(fact("clipboard.kind", Kind.STATE, AT.plusSeconds(31), HOUR));
        assertThat(store.snapshot(clock.instant()).facts())
                .hasSize(ContextStore.MAX_FACTS)
                .doesNotContainKeys("clipboard.text", "window.0")
                .containsKey("window.1");
    }

    @Test
    void providerCannotPassForAnother() {
        store.lent("weather").push(fact("time.now", Kind.STATE, AT, HOUR));
        var seen = store.snapshot(AT).find("time.now").orElseThrow();
        assertThat(seen.fact().source()).isEqualTo("weather");
        assertThat(seen.origins()).containsExactly(Origin.PLUGIN);
    }

    @Test
    void providersFactIsOtherwiseTakenAsItIs() {
        store.lent("test").push(fact("window.title", Kind.EVENT, AT, HOUR));
        assertThat(store.snapshot(AT).find("window.title").orElseThrow().fact())
                .isEqualTo(new ContextFact(
                        "window.title", Value.of("x"), Kind.EVENT, Sensitivity.PRIVATE, "test", AT, HOUR));
    }

    @Test
    void noProviderIsTheHost() {
        assertThatThrownBy(() -> store.lent("host")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void takesNoFactThatIsTooLarge() {
        store.push(text("clipboard.text", ContextStore.MAX_FACT_BYTES / 2));
        assertThat(store.snapshot(AT).facts()).isEmpty();
        store.push(text("clipboard.text", ContextStore.MAX_FACT_BYTES / 2 - 100));
        assertThat(store.snapshot(AT).facts()).hasSize(1);
    }

    @Test
    void pushesOutTheOldestWhenItsBytesAreUsedUp() {
        int many = (int) (ContextStore.MAX_BYTES / ContextStore.MAX_FACT_BYTES) + 2;
        for (int i = 0; i < many; i++) {
            store.push(new ContextFact(
                    "window." + i,
                    Value.of("x".repeat(ContextStore.MAX_FACT_BYTES / 2 - 100)),
                    Kind.STATE,
                    Sensitivity.PRIVATE,
                    Observed.HOST,
                    AT.minusSeconds(1_000).plusMillis(i),
                    HOUR));
        }
        assertThat(store.snapshot(AT).facts())
                .hasSizeLessThan(many)
                .doesNotContainKey("window.0")
                .containsKey("window." + (many - 1));
    }

    @Test
    void factThatIsReplacedGivesItsRoomBack() {
        for (int i = 0; i < 1_000; i++) {
            store.push(text("clipboard.text", ContextStore.MAX_FACT_BYTES / 2 - 100));
        }
        store.push(fact("window.title", Kind.STATE, AT, HOUR));
        assertThat(store.snapshot(AT).facts()).containsOnlyKeys("clipboard.text", "window.title");
    }

    @Test
    void dropsAtOnceWhatItsSourceRetracts() {
        var sink = store.lent("test");
        sink.push(fact("window.title", Kind.STATE, AT, HOUR));
        sink.retract("window.title");
        assertThat(store.snapshot(AT).facts()).isEmpty();
    }

    @Test
    void providerRetractsNothingOfAnother() {
        store.own().push(fact("window.title", Kind.STATE, AT, HOUR));
        store.lent("test").retract("window.title");
        assertThat(store.snapshot(AT).facts()).containsOnlyKeys("window.title");
    }

    @Test
    void hostsOwnSourcesAreTheHost() {
        store.own().push(new ContextFact("time.now", Value.of("x"), Kind.STATE, Sensitivity.PUBLIC, "clock", AT, HOUR));
        assertThat(store.snapshot(AT).find("time.now").orElseThrow().origins()).containsExactly(Origin.CLOCK);
    }

    @Test
    void takesNothingFromAWindowThatIsNotItsBusiness() {
        var discretion = new Discretion(Discretion.USUAL);
        var discreet = new ContextStore(consents, discretion, clock);
        discretion.front("KeePassXC", "Passwords");
        discreet.push(fact("selection.text", Kind.EVENT, AT, HOUR));
        discreet.push(fact("calendar.next", Kind.STATE, AT, HOUR));
        discretion.front("gedit", "notes");
        assertThat(discreet.snapshot(AT).facts()).containsOnlyKeys("calendar.next");
    }

    @Test
    void forgetsEverythingAtOnce() {
        store.push(fact("window.title", Kind.STATE, AT, HOUR));
        store.push(fact("clipboard.text", Kind.EVENT, AT, HOUR));
        store.forget();
        assertThat(store.snapshot(AT).facts()).isEmpty();
    }

    @Test
    void takesNothingWhileEverythingIsPaused() {
        consents.pause(new Channels.Pause(Optional.empty()));
        store.push(fact("window.title", Kind.STATE, AT, HOUR));
        assertThat(store.snapshot(AT).facts()).isEmpty();
        consents.resume();
        assertThat(store.snapshot(AT).facts()).isEmpty();
    }

    @Test
    void tellsWatchersOfWhatItKeepsAndDrops() {
        var told = new ArrayList<String>();
        store.watch(told::add);
        store.push(fact("window.title", Kind.STATE, AT, HOUR));
        consents.set("calendar", Channels.Consent.DENIED);
        store.push(fact("calendar.next", Kind.STATE, AT, HOUR));
        store.retract("window.title");
        store.retract("window.title");
        assertThat(told).containsExactly("window.title", "window.title");
    }

    @Test
    void tellsWatchersNothingOfAStateThatIsMerelyConfirmed() {
        var told = new ArrayList<String>();
        store.watch(told::add);
        store.push(fact("window.title", Kind.STATE, AT, HOUR));
        store.push(fact("window.title", Kind.STATE, AT.plusSeconds(60), HOUR));
        assertThat(told).hasSize(1);
        store.push(fact("window.title", Kind.STATE, AT.plusSeconds(60).plus(HOUR), HOUR));
        assertThat(told).hasSize(2);
        store.push(fact("clipboard.text", Kind.EVENT, AT, HOUR));
        store.push(fact("clipboard.text", Kind.EVENT, AT.plusSeconds(1), HOUR));
        assertThat(told).hasSize(4);
    }

    @Test
    void snapshotDoesNotChange() {
        store.push(fact("window.title", Kind.STATE, AT, HOUR));
        var snapshot = store.snapshot(AT);
        store.retract("window.title");
        assertThat(snapshot.facts()).containsOnlyKeys("window.title");
        assertThatThrownBy(() -> snapshot.facts().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    private static ContextFact text(String key, int length) {
        return new ContextFact(
                key, Value.of("x".repeat(length)), Kind.STATE, Sensitivity.PRIVATE, Observed.HOST, AT, HOUR);
    }

    /// Facts of one channel, each a little newer than the one before; all hold now.
    private void fill(int count) {
        for (int i = 0; i < count; i++) {
            store.push(fact("window." + i, Kind.STATE, AT.minusSeconds(1_000).plusMillis(i), HOUR));
        }
    }

    private static ContextFact fact(String key, Kind kind, Instant at, Duration ttl) {
        return new ContextFact(key, Value.of("x"), kind, Sensitivity.PRIVATE, Observed.HOST, at, ttl);
    }
}
