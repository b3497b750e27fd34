package dev.dwim.core.store;

import static dev.dwim.core.store.Calls.kept;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.Answer;
import dev.dwim.api.ContextFact;
import dev.dwim.api.Kind;
import dev.dwim.api.Origin;
import dev.dwim.api.Sensitivity;
import dev.dwim.api.Value;
import dev.dwim.core.context.Channels;
import dev.dwim.core.context.Channels.Consent;
import dev.dwim.core.context.ContextStore;
import dev.dwim.core.ledger.Departure;
import dev.dwim.core.memory.LentStore;
import dev.dwim.core.plan.Labelled;
import dev.dwim.core.policy.Grant;
import dev.dwim.core.resolve.Habits.Habit;
import dev.dwim.core.resolve.Habits.Pick;
import dev.dwim.core.schedule.Scheduled;
import dev.dwim.testkit.ManualClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Schedule, grants, channels, memory and habits, each after a restart or beside another process.
class StoresTest {
    private static final Channels.Pause FOR_GOOD = new Channels.Pause(Optional.empty());

    private final ManualClock clock = new ManualClock(Calls.NOON.atZone(ZoneOffset.UTC));

    @TempDir
    Path folder;

    private Database database;
    private Stores stores;

    @BeforeEach
    void open() {
        database = Calls.opened(Database.open(folder, clock)).database();
        stores = database.stores();
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void restart() {
        close();
        open();
    }

    @Test
    void theScheduleOutlivesARestartInOrder() {
        String late = kept(stores.schedule().add(Calls.scheduled("late", Calls.NOON.plusSeconds(5))));
        String soon = kept(stores.schedule().add(Calls.scheduled("soon", Calls.NOON.minusSeconds(5))));
        restart();
        assertThat(stores.schedule().waiting()).extracting(Scheduled::id).containsExactly(soon, late);
        assertThat(stores.schedule().due(Calls.NOON)).extracting(Scheduled::key).containsExactly("soon");
        var planned = Calls.scheduled("late", Calls.NOON.plusSeconds(5));
        assertThat(stores.schedule().waiting().getLast())
                .isEqualTo(new Scheduled(
                        late,
                        planned.plugin(),
                        "late",
                        planned.at(),
                        planned.call(),
                        planned.specHash(),
                        planned.words()));
    }

    @Test
    void scheduledCallIsNeverTakenForAnEntryOfTheHistory() {
        var scheduled = kept(stores.schedule().add(Calls.scheduled("tea", Calls.NOON)));
        var entry = kept(stores.journal().open(Calls.opening("set a timer for tea")));

        assertThat(stores.journal().find(scheduled)).isEmpty();
        assertThat(kept(stores.schedule().cancel(entry))).isEmpty();
        assertThat(kept(stores.schedule().cancel(scheduled.toUpperCase(Locale.ROOT))))
                .isPresent();
    }

    @Test
    void channelIsKeptOutAlsoWhereThatCannotBeWrittenDown() throws IOException {
        stores.channels().set("selection", Consent.ALLOWED);
        var file = folder.resolve("dwim.db");
        var away = Files.move(file, file.resolveSibling("away"));

        for (var consent : List.of(Consent.PAUSED, Consent.DENIED)) {
            assertThat(stores.channels().set("selection", consent)).isInstanceOf(Answer.Lacking.class);
            assertThat(stores.channels().consent("selection")).isEqualTo(consent);
            assertThat(stores.channels().all()).containsEntry("selection", consent);
        }
        assertThat(stores.channels().set("clipboard", Consent.ALLOWED)).isInstanceOf(Answer.Lacking.class);
        assertThat(stores.channels().consent("clipboard")).isEqualTo(Consent.UNASKED);

        Files.move(away, file);
        assertThat(stores.channels().set("selection", Consent.ALLOWED)).isEqualTo(Answer.given(Consent.ALLOWED));
        assertThat(stores.channels().consent("selection")).isEqualTo(Consent.ALLOWED);
    }

    @Test
    void whatKeepsAChannelOutIsWrittenDownWithTheNextThingThatCanBe() throws IOException {
        stores.channels().set("selection", Consent.ALLOWED);
        var file = folder.resolve("dwim.db");
        var away = Files.move(file, file.resolveSibling("away"));
        assertThat(stores.channels().set("selection", Consent.DENIED)).isInstanceOf(Answer.Lacking.class);
        assertThat(stores.channels().caughtUp()).isEmpty();

        Files.move(away, file);
        Calls.done(stores.journal(), "anything");

        assertThat(stores.channels().caughtUp()).containsExactly("selection");
        assertThat(stores.channels().caughtUp()).isEmpty();
        restart();
        assertThat(stores.channels().consent("selection")).isEqualTo(Consent.DENIED);
    }

    @Test
    void whatKeepsAChannelOutIsTriedOnceMoreAtTheEnd() throws IOException {
        stores.channels().set("selection", Consent.ALLOWED);
        var file = folder.resolve("dwim.db");
        var away = Files.move(file, file.resolveSibling("away"));
        stores.channels().set("selection", Consent.DENIED);
        Files.move(away, file);
        restart();
        assertThat(stores.channels().consent("selection")).isEqualTo(Consent.DENIED);
    }

    @Test
    void aCallTakesThePlaceOfOneWithTheSameKey() {
        String first = kept(stores.schedule().add(Calls.scheduled("tea", Calls.NOON)));
        String second = kept(stores.schedule().add(Calls.scheduled("tea", Calls.NOON.plusSeconds(9))));
        assertThat(stores.schedule().waiting()).extracting(Scheduled::id).containsExactly(second);
        assertThat(kept(stores.schedule().cancel(first))).isEmpty();
        assertThat(kept(stores.schedule().cancel(second))).map(Scheduled::key).contains("tea");
        assertThat(kept(stores.schedule().cancel(second))).isEmpty();
        assertThat(kept(stores.schedule().cancel("no id at all"))).isEmpty();
    }

    @Test
    void aGrantCoversExactlyWhatItNames() {
        var grant = new Grant("g1", "web", "web.search", "site=example.org", "hash", Calls.NOON);
        assertThat(stores.grants().give(grant)).isEqualTo(Answer.given(grant));
        restart();
        assertThat(stores.grants().covering("web.search", "site=example.org", "hash"))
                .contains(grant);
        assertThat(stores.grants().covering("web.search", "site=example.com", "hash"))
                .isEmpty();
        assertThat(stores.grants().covering("web.search", "", "hash")).isEmpty();
        assertThat(stores.grants().covering("web.search", "site=example.org", "other"))
                .isEmpty();
        assertThat(stores.grants().covering("web.post", "site=example.org", "hash"))
                .isEmpty();
    }

    @Test
    void aRevokedGrantCoversNothing() {
        var grant = new Grant("g1", "web", "web.search", "", "hash", Calls.NOON);
        var later = new Grant("g2", "web", "web.open", "", "hash", Calls.NOON.plusSeconds(1));
        stores.grants().give(grant);
        stores.grants().give(later);
        assertThat(stores.grants().list()).containsExactly(later, grant);
        assertThat(stores.grants().revoke("g1")).isEqualTo(Answer.given(Optional.of(grant)));
        assertThat(stores.grants().revoke("g1")).isEqualTo(Answer.given(Optional.empty()));
        assertThat(stores.grants().covering("web.search", "", "hash")).isEmpty();
    }

    @Test
    void aChannelIsUnaskedUntilTheUserSaysSomething() {
        assertThat(stores.channels().consent("clipboard")).isEqualTo(Consent.UNASKED);
        stores.channels().set("clipboard", Consent.ALLOWED);
        assertThat(stores.channels().consent("clipboard")).isEqualTo(Consent.ALLOWED);
        stores.channels().set("window", Consent.DENIED);
        restart();
        assertThat(stores.channels().consent("window")).isEqualTo(Consent.DENIED);
        assertThat(stores.channels().all()).containsOnlyKeys("clipboard", "window");
    }

    @Test
    void aDenialFromAnotherProcessHoldsWithinASecond() {
        stores.channels().set("clipboard", Consent.ALLOWED);
        assertThat(stores.channels().consent("clipboard")).isEqualTo(Consent.ALLOWED);
        try (var other = Calls.open(folder)) {
            other.stores().channels().set("clipboard", Consent.DENIED);
        }
        clock.advance(Duration.ofSeconds(1));
        assertThat(stores.channels().consent("clipboard")).isEqualTo(Consent.DENIED);
    }

    @Test
    void whatWasSeenBeforeADenialIsSeenNoMore() {
        stores.channels().set("clipboard", Consent.ALLOWED);
        var contexts = new ContextStore(stores.channels(), clock);
        contexts.push(new ContextFact(
                "clipboard.text",
                Value.of("x"),
                Kind.EVENT,
                Sensitivity.PRIVATE,
                "test",
                Calls.NOON,
                Duration.ofMinutes(5)));
        assertThat(contexts.snapshot(Calls.NOON).find("clipboard.text")).isPresent();
        stores.channels().set("clipboard", Consent.PAUSED);
        assertThat(contexts.snapshot(Calls.NOON).find("clipboard.text")).isEmpty();
    }

    @Test
    void pauseWithoutAnEndOutlivesARestartAndWhatWasSaidOfEachChannel() {
        stores.channels().set("clipboard", Consent.ALLOWED);
        stores.channels().set("window", Consent.DENIED);
        assertThat(stores.channels().pause(FOR_GOOD)).isEqualTo(Answer.given(FOR_GOOD));
        restart();
        clock.advance(Duration.ofDays(400));
        assertThat(stores.channels().paused()).contains(FOR_GOOD);
        assertThat(stores.channels().consent("clipboard")).isEqualTo(Consent.PAUSED);
        assertThat(stores.channels().consent("window")).isEqualTo(Consent.DENIED);
        assertThat(stores.channels().consent("media")).isEqualTo(Consent.UNASKED);
        assertThat(stores.channels().resume()).isEqualTo(Answer.given(Optional.of(FOR_GOOD)));
        assertThat(stores.channels().paused()).isEmpty();
        assertThat(stores.channels().consent("clipboard")).isEqualTo(Consent.ALLOWED);
        assertThat(stores.channels().resume()).isEqualTo(Answer.given(Optional.empty()));
    }

    @Test
    void pauseEndsWhenItsTimeIsOver() {
        stores.channels().set("clipboard", Consent.ALLOWED);
        stores.channels().pause(new Channels.Pause(Optional.of(Calls.NOON.plusSeconds(60))));
        clock.advance(Duration.ofSeconds(59));
        assertThat(stores.channels().consent("clipboard")).isEqualTo(Consent.PAUSED);
        clock.advance(Duration.ofSeconds(1));
        assertThat(stores.channels().consent("clipboard")).isEqualTo(Consent.ALLOWED);
        assertThat(stores.channels().paused()).isEmpty();
    }

    @Test
    void pauseHoldsAlsoWhereItCannotBeWrittenDown() throws IOException {
        stores.channels().set("selection", Consent.ALLOWED);
        var file = folder.resolve("dwim.db");
        var away = Files.move(file, file.resolveSibling("away"));
        assertThat(stores.channels().pause(FOR_GOOD)).isInstanceOf(Answer.Lacking.class);
        assertThat(stores.channels().consent("selection")).isEqualTo(Consent.PAUSED);
        Files.move(away, file);
        assertThat(stores.channels().resume()).isEqualTo(Answer.given(Optional.of(FOR_GOOD)));
        assertThat(stores.channels().consent("selection")).isEqualTo(Consent.ALLOWED);
    }

    @Test
    void theLedgerOutlivesARestartAndForgetsWhatIsOld() {
        var old = new Departure(Calls.NOON, Departure.Way.REQUEST, "example.org", "weather", "", Set.of(Origin.PLUGIN));
        var fresh = new Departure(
                Calls.NOON.plus(Duration.ofDays(30)), Departure.Way.CALL, "", "mail", "mail.send", Set.of());
        assertThat(stores.ledger().write(old)).isEqualTo(Answer.given(old));
        assertThat(stores.ledger().write(fresh)).isEqualTo(Answer.given(fresh));
        restart();
        assertThat(stores.ledger().recent(9)).containsExactly(fresh, old);
        assertThat(stores.ledger().recent(1)).containsExactly(fresh);
        stores.ledger().expire(Calls.NOON.plusSeconds(1));
        assertThat(stores.ledger().recent(9)).containsExactly(fresh);
    }

    @Test
    void aDenialHoldsAlsoWhenTheClockWasSetBack() {
        stores.channels().set("clipboard", Consent.ALLOWED);
        assertThat(stores.channels().consent("clipboard")).isEqualTo(Consent.ALLOWED);
        try (var other = Calls.open(folder)) {
            other.stores().channels().set("clipboard", Consent.DENIED);
        }
        clock.set(Instant.EPOCH);
        assertThat(stores.channels().consent("clipboard")).isEqualTo(Consent.DENIED);
    }

    @Test
    void aValueKeepsTheOriginsOfTheCallThatStoredIt() {
        var seen = new ArrayList<Set<Origin>>();
        var store = new LentStore(stores.memory(), "notes", () -> Set.of(Origin.TYPED, Origin.CLIPBOARD), seen::add);
        assertThat(store.put("last", Value.of("x"))).isEqualTo(Answer.given(Value.of("x")));
        restart();
        var again = new LentStore(stores.memory(), "notes", () -> Set.of(Origin.TYPED), seen::add);
        assertThat(again.get("last")).contains(Value.of("x"));
        assertThat(seen).containsExactly(Set.of(Origin.TYPED, Origin.CLIPBOARD));
        assertThat(again.remove("last")).isEqualTo(Answer.given(Optional.of(Value.of("x"))));
        assertThat(again.get("last")).isEmpty();
    }

    @Test
    void pluginsDoNotSeeEachOthersMemory() {
        var value = Labelled.of(Value.of("x"), Origin.TYPED);
        stores.memory().put("notes", "a", value);
        stores.memory().put("notes", "ab", value);
        stores.memory().put("notes", "b", value);
        stores.memory().put("files", "a", value);
        assertThat(stores.memory().keys("notes", "a")).containsExactly("a", "ab");
        assertThat(stores.memory().forget("notes")).isEqualTo(Answer.given(3));
        assertThat(stores.memory().get("notes", "a")).isEmpty();
        assertThat(stores.memory().get("files", "a")).contains(value);
    }

    @Test
    void memoryHasBounds() {
        var long201 = "k".repeat(201);
        var large = Labelled.of(Value.of("x".repeat(1024 * 1024)), Origin.TYPED);
        assertThat(stores.memory().put("notes", long201, Labelled.of(Value.of("x"), Origin.TYPED)))
                .isInstanceOf(Answer.Lacking.class);
        assertThat(stores.memory().put("notes", "k", large)).isInstanceOf(Answer.Lacking.class);
        assertThat(stores.memory().keys("notes", "")).isEmpty();
    }

    @Test
    void whatIsPickedMoreOftenAndMoreRecentlyWeighsMore() {
        var habits = stores.habits();
        habits.record("Tea  time", "timers.start");
        habits.record("tea time", "timers.start");
        habits.record("tea time", "notes.append");
        assertThat(habits.list())
                .containsExactlyInAnyOrder(
                        new Habit("tea time", "timers.start", 2, Calls.NOON),
                        new Habit("tea time", "notes.append", 1, Calls.NOON));
        var now = habits.affinity(" TEA TIME ");
        assertThat(now.get("timers.start"))
                .isGreaterThan(now.get("notes.append"))
                .isLessThan(1);
        assertThat(habits.affinity("tea").get("timers.start")).isLessThan(now.get("timers.start"));
        clock.advance(Duration.ofDays(90));
        assertThat(habits.affinity("tea time").get("timers.start")).isLessThan(now.get("timers.start"));
        assertThat(habits.affinity("coffee")).isEmpty();
        assertThat(habits.affinity("")).isEmpty();
        assertThat(habits.erase()).isEqualTo(Answer.given(2));
        assertThat(habits.list()).isEqualTo(List.of());
    }

    @Test
    void whatIsPickedWithoutAWordIsKeptWithTheKeysThatWereThere() {
        var habits = stores.habits();
        habits.picked("web.open", Set.of("clipboard.url", "window.title"));
        clock.advance(Duration.ofDays(1));
        habits.picked("web.open", Set.of("clipboard.url"));
        habits.record("tea time", "timers.start");
        assertThat(habits.picks())
                .containsExactly(
                        new Pick("web.open", 2, clock.instant(), Map.of("clipboard.url", 2, "window.title", 1)));
        assertThat(habits.list())
                .containsExactlyInAnyOrder(
                        new Habit("", "web.open", 2, clock.instant()),
                        new Habit("tea time", "timers.start", 1, clock.instant()));
        assertThat(habits.affinity("")).isEmpty();
        assertThat(habits.erase()).isEqualTo(Answer.given(2));
        assertThat(habits.picks()).isEmpty();
        habits.picked("web.open", Set.of());
        assertThat(habits.picks()).containsExactly(new Pick("web.open", 1, clock.instant(), Map.of()));
    }
}
