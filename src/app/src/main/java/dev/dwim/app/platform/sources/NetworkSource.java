package dev.dwim.app.platform.sources;

import dev.dwim.api.ContextProvider;
import dev.dwim.api.ContextSink;
import dev.dwim.api.Sensitivity;
import dev.dwim.api.Value;
import java.net.InetAddress;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.freedesktop.dbus.types.UInt32;

/// `network.state`: whether this machine is online. NetworkManager tells; where it does not run, the network interfaces
/// are looked at now and then, and one that is up with an address counts. Nothing is sent to anybody to find out.
public final class NetworkSource implements ContextProvider {
    static final String STATE = "network.state";
    static final String SERVICE = "org.freedesktop.NetworkManager";
    static final String PATH = "/org/freedesktop/NetworkManager";

    /// Of NetworkManager's states.
    private static final int UNKNOWN = 0;

    private static final int ONLINE = 70;

    private final Rounds rounds;
    private final BusEar ear;
    private final BooleanSupplier linked;

    /// Nothing runs yet.
    ///
    /// @param bus    where the system's bus is
    /// @param linked whether an interface is up; asked where nobody tells
    /// @param clock  tells when something was seen
    /// @param pace   how often it looks
    public NetworkSource(Supplier<Optional<String>> bus, BooleanSupplier linked, Clock clock, Pace pace) {
        rounds = new Rounds(id(), Sensitivity.PUBLIC, clock, pace);
        ear = new BusEar(
                bus, List.of(BusEar.owner(SERVICE), BusEar.signal(SERVICE, "StateChanged", PATH)), rounds::wake);
        this.linked = linked;
    }

    /// Whether a network interface of this machine is up and has an address that reaches beyond its cable.
    ///
    /// @return false also where that cannot be told
    public static boolean linked() {
        try {
            return NetworkInterface.networkInterfaces().anyMatch(NetworkSource::reaches);
        } catch (SocketException _) {
            return false;
        }
    }

    private static boolean reaches(NetworkInterface network) {
        try {
            return network.isUp()
                    && !network.isLoopback()
                    && network.getInterfaceAddresses().stream()
                            .map(InterfaceAddress::getAddress)
                            .anyMatch(NetworkSource::reaches);
        } catch (SocketException _) {
            return false;
        }
    }

    private static boolean reaches(InetAddress address) {
        return !address.isLinkLocalAddress() && !address.isLoopbackAddress();
    }

    @Override
    public String id() {
        return "network";
    }

    @Override
    public Set<String> channels() {
        return Set.of("network");
    }

    @Override
    public void start(ContextSink sink) {
        rounds.start(sink, new Rounds.Eye() {
            @Override
            public Map<String, Optional<Value>> look() throws InterruptedException {
                var state = Value.of(online() ? "online" : "offline");
                return Map.of(STATE, Optional.of(new Value.Fields(Map.of("state", state))));
            }

            @Override
            public void close() {
                ear.close();
            }
        });
    }

    private boolean online() throws InterruptedException {
        var bus = ear.bus();
        if (bus.isPresent() && bus.get().has(SERVICE)) {
            var told = bus.get()
                    .properties(SERVICE, PATH, SERVICE)
                    .answer()
                    .flatMap(properties -> BusEar.read(properties, "State", UInt32.class))
                    .map(UInt32::intValue)
                    .filter(state -> state != UNKNOWN);
            if (told.isPresent()) {
                return told.get() == ONLINE;
            }
        }
        return linked.getAsBoolean();
    }

    @Override
    public void close() {
        rounds.close();
    }
}
