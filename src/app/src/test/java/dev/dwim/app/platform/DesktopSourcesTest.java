package dev.dwim.app.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.ContextFact;
import dev.dwim.api.ContextProvider;
import dev.dwim.api.Value;
import dev.dwim.app.platform.Surroundings.Os;
import dev.dwim.app.platform.sources.Front;
import dev.dwim.core.context.Channels;
import dev.dwim.core.context.Discretion;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.freedesktop.dbus.interfaces.Properties;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DesktopSourcesTest {
    @TempDir
    Path folder;

    private static List<ContextProvider> sources(Os system, Map<String, String> env) {
        var surroundings = new Surroundings(system, env, Optional.empty(), Optional.empty());
        return new DesktopSources(surroundings, Clock.systemUTC()).list(new Discretion(List.of()));
    }

    @Test
    void aSystemHasTheSourcesThatItCanHave() {
        assertThat(sources(Os.LINUX, Map.of()))
                .extracting(ContextProvider::id)
                .doesNotHaveDuplicates()
                .contains("place", "network", "power", "media", "document", "project");
        assertThat(sources(Os.MAC, Map.of())).extracting(ContextProvider::id).contains("place", "network");
        assertThat(sources(Os.LINUX, Map.of()))
                .flatExtracting(ContextProvider::channels)
                .isSubsetOf(Channels.KNOWN);
    }

    @Test
    void theSystemsBusIsTheOneThatIsNamed() throws Exception {
        var facts = new LinkedBlockingQueue<ContextFact>();
        try (var bus = new PrivateBus(folder)) {
            bus.offer("org.freedesktop.UPower", "/org/freedesktop/UPower/devices/DisplayDevice", new Battery());
            var power = sources(Os.LINUX, Map.of("DBUS_SYSTEM_BUS_ADDRESS", bus.address())).stream()
                    .filter(source -> source.id().equals("power"))
                    .findFirst()
                    .orElseThrow();
            try (power) {
                power.start(facts::add);
                var fact = facts.poll(20, TimeUnit.SECONDS);
                assertThat(fact).isNotNull();
                assertThat(fact.value())
                        .isEqualTo(new Value.Fields(Map.of("percent", Value.of(37), "charging", Value.of(true))));
            }
        }
    }

    /// A battery that charges.
    private record Battery() implements Properties {
        @Override
        public Map<String, Variant<?>> GetAll(String of) {
            return Map.of(
                    "Type", new Variant<>(new UInt32(2)),
                    "IsPresent", new Variant<>(true),
                    "Percentage", new Variant<>(37.0),
                    "State", new Variant<>(new UInt32(1)));
        }

        @Override
        public <A> A Get(String of, String name) {
            throw new UnsupportedOperationException(name);
        }

        @Override
        public <A> void Set(String of, String name, A value) {
            throw new UnsupportedOperationException(name);
        }

        @Override
        public String getObjectPath() {
            return "/org/freedesktop/UPower/devices/DisplayDevice";
        }
    }

    @Test
    void whatFollowsTheWindowInFrontIsToldOfIt() {
        var window = new FrontWindow();
        var feed = DesktopSources.feed(window);
        var seen = new ArrayList<Optional<Front>>();
        var unwatch = feed.watch(seen::add);
        window.is(Optional.of(new FrontWindow.Window("xterm", "ada@desk: ~", 7)));
        assertThat(feed.now()).contains(new Front("xterm", "ada@desk: ~", 7));
        window.is(Optional.empty());
        unwatch.run();
        window.is(Optional.of(new FrontWindow.Window("gedit", "x", 8)));
        assertThat(seen).containsExactly(Optional.of(new Front("xterm", "ada@desk: ~", 7)), Optional.empty());
    }
}
