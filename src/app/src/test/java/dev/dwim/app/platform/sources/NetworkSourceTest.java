package dev.dwim.app.platform.sources;

import dev.dwim.api.ContextProvider;
import dev.dwim.api.Value;
import dev.dwim.app.platform.PrivateBus;
import dev.dwim.testkit.ContextProviderContract;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NetworkSourceTest extends ContextProviderContract {
    private static final int DISCONNECTED = 20;
    private static final int PORTAL = 60;
    private static final int ONLINE = 70;

    @TempDir
    Path folder;

    private PrivateBus bus;
    private Offered network;
    private volatile boolean linked;

    /// What NetworkManager says.
    @DBusInterfaceName(NetworkSource.SERVICE)
    public interface Says extends DBusInterface {
        /// It has another state.
        final class StateChanged extends DBusSignal {
            /// @param path  NetworkManager
            /// @param state the new one
            /// @throws DBusException if the signal is malformed
            public StateChanged(String path, UInt32 state) throws DBusException {
                super(path, state);
            }
        }
    }

    @BeforeEach
    void startBus() throws IOException, DBusException {
        bus = new PrivateBus(folder);
        network = offerNetwork();
    }

    @AfterEach
    void closeBus() throws IOException {
        closeProvider();
        bus.close();
    }

    private Offered offerNetwork() throws DBusException {
        return new Offered(bus, NetworkSource.SERVICE, NetworkSource.PATH);
    }

    private void become(int state) {
        network.setQuietly(NetworkSource.SERVICE, Map.of("State", new Variant<>(new UInt32(state))));
        try {
            network.connection().sendMessage(new Says.StateChanged(NetworkSource.PATH, new UInt32(state)));
        } catch (DBusException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static Value fact(String state) {
        return new Value.Fields(Map.of("state", Value.of(state)));
    }

    private NetworkSource source(Pace pace) {
        return new NetworkSource(
                () -> Optional.of("unix:path=" + folder.resolve("bus")), () -> linked, Clock.systemUTC(), pace);
    }

    @Override
    protected ContextProvider provider() {
        return source(Told.QUICK);
    }

    @Override
    protected Optional<ContextProvider> shortLived(Duration ttl) {
        return Optional.of(source(new Pace(Told.QUICK.settling(), ttl)));
    }

    @Override
    protected String change(int turn) {
        become(turn % 2 == 0 ? DISCONNECTED : ONLINE);
        return NetworkSource.STATE;
    }

    @Override
    protected void die() {
        network.close();
    }

    @Override
    protected void comeBack() {
        try {
            network = offerNetwork();
        } catch (DBusException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Test
    void tellsWhetherTheMachineIsOnline() throws Exception {
        try (var told = new Told(source(Told.DEAF))) {
            become(ONLINE);
            told.awaits(NetworkSource.STATE, fact("online"));
            become(PORTAL);
            told.awaits(NetworkSource.STATE, fact("offline"));
            become(ONLINE);
            told.awaits(NetworkSource.STATE, fact("online"));
            become(DISCONNECTED);
            told.awaits(NetworkSource.STATE, fact("offline"));
        }
    }

    @Test
    void looksAtTheInterfacesWhereNobodyTells() throws Exception {
        network.close();
        try (var told = new Told(source(Told.QUICK))) {
            told.awaits(NetworkSource.STATE, fact("offline"));
            linked = true;
            told.awaits(NetworkSource.STATE, fact("online"));
        }
    }
}
