package dev.dwim.plugins.calendar;

import dev.dwim.api.ContextProvider;
import dev.dwim.testkit.ContextProviderContract;
import dev.dwim.testkit.FakeHost;
import dev.dwim.testkit.ManualClock;
import dev.dwim.testkit.PluginFile;
import dev.dwim.testkit.StartedPlugin;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// Against a real server, that goes down and comes back.
class DavContextContractTest extends ContextProviderContract {
    private static final Pace QUICK = new Pace(Duration.ofMillis(30), Duration.ofMillis(30), Duration.ofMillis(100));

    @TempDir
    Path server;

    private final ManualClock clock = new ManualClock(ZonedDateTime.parse("2026-03-27T16:05:00+01:00[Europe/Berlin]"));
    private Radicale radicale;
    private URI calendar;

    @BeforeEach
    void start() {
        radicale = Radicale.in(server);
        calendar = radicale.make("work");
    }

    @AfterEach
    void stop() {
        closeProvider();
        radicale.close();
    }

    @Override
    protected ContextProvider provider() {
        return calendars(Duration.ofMinutes(10)).providers().getFirst();
    }

    private Calendars calendars(Duration holds) {
        var host = Samples.dav(new FakeHost(PluginFile.manifest(Calendars.class), server, clock), calendar);
        var calendars = new Calendars(server, QUICK, holds);
        StartedPlugin.start(calendars, host);
        return calendars;
    }

    @Override
    protected Optional<ContextProvider> shortLived(Duration ttl) {
        return Optional.of(calendars(ttl).providers().getFirst());
    }

    @Override
    protected String change(int turn) {
        radicale.put(calendar, "1.ics", Samples.event("""
                UID:1
                DTSTAMP:20260101T000000Z
                DTSTART:20260327T163000Z
                SUMMARY:Talk %d
                """.formatted(turn)));
        return CalendarContext.NEXT;
    }

    @Override
    protected void die() {
        radicale.stop();
    }

    @Override
    protected void comeBack() {
        radicale.startAgain();
    }
}
