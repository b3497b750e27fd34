package dev.dwim.plugins.calendar;

import dev.dwim.api.Plugin;
import dev.dwim.testkit.FakeHost;
import dev.dwim.testkit.PluginContract;
import dev.dwim.testkit.Sample;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/// Against a real server.
class DavCalendarContractTest extends PluginContract {
    @TempDir
    static Path server;

    private static Radicale radicale;
    private static int calendars;

    private final Map<FakeHost, URI> byHost = new ConcurrentHashMap<>();

    @BeforeAll
    static void start() {
        radicale = Radicale.in(server);
    }

    @AfterAll
    static void stop() {
        radicale.close();
    }

    @Override
    protected Plugin plugin() {
        return new Calendars();
    }

    @Override
    protected FakeHost host() {
        var host = super.host();
        byHost.put(host, radicale.make("work-" + ++calendars));
        return Samples.dav(host, byHost.get(host));
    }

    @Override
    protected List<Sample> samples(FakeHost host) {
        for (int at = 0; at < Samples.EVENTS.size(); at++) {
            radicale.put(byHost.get(host), at + ".ics", Samples.ZONE + Samples.EVENTS.get(at));
        }
        return Samples.all();
    }

    @Override
    protected Object state(FakeHost host) {
        return List.of(radicale.resources(byHost.get(host)), host.opened());
    }
}
