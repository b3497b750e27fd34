package dev.dwim.app.platform.sources;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.freedesktop.dbus.connections.IDisconnectCallback;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBus;
import org.freedesktop.dbus.interfaces.Properties;
import org.freedesktop.dbus.matchrules.DBusMatchRule;
import org.freedesktop.dbus.matchrules.DBusMatchRuleBuilder;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.types.Variant;

/// A connection to a bus that stays, for hearing of changes; made anew when it broke. For one thread, but that it tells
/// of changes on others.
final class BusEar implements AutoCloseable {
    private static final String BUS = "org.freedesktop.DBus";
    private static final int CONNECT_MILLIS = 500;

    /// For one question to the bus or to a program on it: one that hangs must not keep the others unheard.
    private static final Deadline DEADLINE = new Deadline(Duration.ofSeconds(1));

    /// For connecting, which a machine that has just been started takes its time for.
    private static final Deadline CONNECTING = new Deadline(Duration.ofSeconds(5));

    private final Supplier<Optional<String>> address;
    private final List<DBusMatchRule> signals;
    private final Consumer<DBusSignal> heard;
    private final Runnable ended;
    private Optional<DBusConnection> connection = Optional.empty();

    /// Nothing is connected yet.
    ///
    /// @param address where the bus is; asked whenever it is to be connected to
    /// @param signals which ones tell of a change, and no others are sent to us
    /// @param changed told of a signal, and of the end of the bus; returns at once
    BusEar(Supplier<Optional<String>> address, List<DBusMatchRule> signals, Runnable changed) {
        this(address, signals, _ -> changed.run(), changed);
    }

    /// Nothing is connected yet.
    ///
    /// @param address where the bus is; asked whenever it is to be connected to
    /// @param signals no others are sent to us
    /// @param heard   told of each signal; returns at once
    /// @param ended   told of the end of the bus; returns at once
    BusEar(
            Supplier<Optional<String>> address,
            List<DBusMatchRule> signals,
            Consumer<DBusSignal> heard,
            Runnable ended) {
        this.address = address;
        this.signals = List.copyOf(signals);
        this.heard = heard;
        this.ended = ended;
    }

    /// The signal that a name has another owner: a program came or went.
    ///
    /// @param namespace the name, or what it begins with before a dot
    static DBusMatchRule owner(String namespace) {
        return DBusMatchRuleBuilder.create()
                .withType("signal")
                .withSender(BUS)
                .withInterface(BUS)
                .withMember("NameOwnerChanged")
                .withArg0Namespace(namespace)
                .build();
    }

    /// The signal that an object's properties have changed.
    ///
    /// @param path the object's
    static DBusMatchRule properties(String path) {
        return signal("org.freedesktop.DBus.Properties", "PropertiesChanged", path);
    }

    /// Any other signal.
    ///
    /// @param of   the interface
    /// @param name the member
    /// @param path the object's
    static DBusMatchRule signal(String of, String name, String path) {
        return DBusMatchRuleBuilder.create()
                .withType("signal")
                .withInterface(of)
                .withMember(name)
                .withPath(path)
                .build();
    }

    /// Connects where there is no connection any more, and listens.
    ///
    /// @return what can be asked now; empty while there is no bus
    Optional<Bus> bus() throws InterruptedException {
        if (connection.filter(DBusConnection::isConnected).isEmpty()) {
            close();
            var known = address.get();
            connection = known.isEmpty()
                    ? Optional.empty()
                    : CONNECTING.ask(() -> connect(known.get())).answer();
        }
        return connection.map(Bus::new);
    }

    private DBusConnection connect(String known) throws DBusException, IOException, InterruptedException {
        var builder = DBusConnectionBuilder.forAddress(known)
                .withShared(false)
                // Else every object that was ever asked is kept as long as the connection.
                .withImportWeakReferences(true)
                .withDisconnectCallback(new IDisconnectCallback() {
                    @Override
                    public void disconnectOnError(IOException broken) {
                        ended.run();
                    }
                });
        builder.receivingThreadConfig().withMethodCallThreadCount(1);
        builder.transportConfig().withTimeout(CONNECT_MILLIS);
        var made = builder.build();
        for (var signal : signals) {
            made.addGenericSigHandler(signal, heard::accept);
        }
        if (Thread.interrupted()) {
            made.close();
            throw new InterruptedException();
        }
        return made;
    }

    /// Hears of one more kind of signal, on this connection.
    ///
    /// @param signal which ones
    /// @return ends it; empty if there is no connection
    Optional<AutoCloseable> hear(DBusMatchRule signal) throws InterruptedException {
        return connection.isEmpty()
                ? Optional.empty()
                : DEADLINE.ask(() -> connection.get().addGenericSigHandler(signal, heard::accept))
                        .answer();
    }

    /// Hears nothing more.
    @Override
    public void close() {
        connection.ifPresent(DBusConnection::disconnect);
        connection = Optional.empty();
    }

    /// What can be asked on a bus.
    ///
    /// @param connection open
    record Bus(DBusConnection connection) {
        /// The programs on it.
        ///
        /// @return their names, the unique ones too; none if it does not answer
        List<String> names() throws InterruptedException {
            return DEADLINE.ask(() -> List.of(itself().ListNames())).answer().orElse(List.of());
        }

        /// Whether a program is there. It is not started for being asked.
        ///
        /// @param name its name on the bus
        boolean has(String name) throws InterruptedException {
            return DEADLINE.ask(() -> itself().NameHasOwner(name)).answer().orElse(false);
        }

        private DBus itself() throws DBusException {
            return connection.getRemoteObject(BUS, "/org/freedesktop/DBus", DBus.class);
        }

        /// Asks for an object's properties.
        ///
        /// @param name the program's, on the bus
        /// @param path the object's
        /// @param of   the interface
        /// @return by name, on its way
        Deadline.Asked<Map<String, Variant<?>>> properties(String name, String path, String of) {
            return DEADLINE.ask(() ->
                    connection.getRemoteObject(name, path, Properties.class).GetAll(of));
        }
    }

    /// A property's value, if it has the type.
    ///
    /// @param properties by name
    /// @param name       of one
    /// @param type       that it should have
    /// @param <T>        that type
    static <T> Optional<T> read(Map<String, Variant<?>> properties, String name, Class<T> type) {
        return Optional.ofNullable(properties.get(name))
                .map(Variant::getValue)
                .filter(type::isInstance)
                .map(type::cast);
    }
}
