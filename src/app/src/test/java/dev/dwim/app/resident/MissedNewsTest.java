package dev.dwim.app.resident;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.Answer;
import dev.dwim.api.Host;
import dev.dwim.api.Value;
import dev.dwim.app.Rules;
import dev.dwim.core.Engine;
import dev.dwim.core.EngineOptions;
import dev.dwim.core.plugin.Machine;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MissedNewsTest {
    private static final Instant SET = Instant.parse("2026-11-25T13:30:00Z");
    private static final Instant DUE = SET.plusSeconds(600);
    private static final Peer USER = Peer.within(true);
    private static final Peer PROGRAM = Peer.within(false);

    @TempDir
    Path home;

    private Engine engine;
    private Desk desk;

    @BeforeEach
    void open() {
        start(SET, Machine.BARE);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private void start(Instant now, Machine machine) {
        var options = new EngineOptions(
                home.resolve("state"),
                home.resolve("cache"),
                Clock.fixed(now, ZoneOffset.UTC),
                plugin -> Value.Fields.EMPTY,
                home::resolve,
                machine,
                List.of(),
                false);
        engine = ((Engine.Start.Ready) Engine.start(options, Rules.maker())).engine();
        desk = new MissedNews(new EngineDesk(engine, true), engine);
    }

    private void restart(Machine machine) {
        engine.close();
        start(DUE, machine);
    }

    private void ring(String... words) {
        for (var each : words) {
            var set = Request.of("ask").with("words", Value.of(each)).with("yes", Value.of(true));
            assertThat(desk.handle(set, PROGRAM).get(Desk.EXIT)).contains(Value.of(0));
        }
        restart(Machine.BARE);
        engine.fireSchedules();
        until();
    }

    private void until() {
        while (!engine.stores().schedule().waiting().isEmpty()
                || engine.stores().journal().recent(100).stream()
                        .flatMap(entry -> entry.steps().stream())
                        .anyMatch(step -> step.outcome().isEmpty())) {
            LockSupport.parkNanos(5_000_000);
        }
    }

    private List<String> told(Peer peer) {
        return Desk.notices(desk.handle(Request.of("actions"), peer));
    }

    @Test
    void tellsOnceWhatRangWhereNobodyCouldSeeIt() {
        ring("timer PT10M for tea");

        assertThat(told(PROGRAM)).isEmpty();
        assertThat(told(USER))
                .containsExactly("Missed on 25 Nov at 13:40: Timer, 10 minutes: tea (dwim history says why).");
        assertThat(told(USER)).isEmpty();
    }

    @Test
    void tellsItAfterARestartAndNeverAgainAfterTheNext() {
        ring("timer PT10M for tea");

        restart(Machine.BARE);
        assertThat(told(USER)).hasSize(1);

        restart(Machine.BARE);
        assertThat(told(USER)).isEmpty();
    }

    @Test
    void countsWhatIsTooMuchToTell() {
        ring(
                "timer PT1M for a",
                "timer PT2M for b",
                "timer PT3M for c",
                "timer PT4M for d",
                "timer PT5M for e",
                "timer PT6M for f",
                "timer PT7M for g");

        assertThat(told(USER))
                .hasSize(6)
                .startsWith("Missed before: 2; see dwim history.")
                .last()
                .asString()
                .contains("Timer, 7 minutes: g");
        assertThat(told(USER)).isEmpty();
    }

    @Test
    void saysNothingOfWhatWasSeen() {
        desk.handle(Request.of("ask").with("words", Value.of("timer PT10M")).with("yes", Value.of(true)), PROGRAM);
        restart(new Machine() {
            @Override
            public Host.Notifier notifier() {
                return (title, body) -> Answer.given("desktop");
            }
        });
        engine.fireSchedules();
        until();

        assertThat(told(USER)).isEmpty();
    }
}
