package dev.dwim.app.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;

/// A D-Bus of the test's own, with the services that a test puts on it.
public final class PrivateBus implements AutoCloseable {
    private final Process daemon;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final String address;
    private final List<DBusConnection> services = new CopyOnWriteArrayList<>();

    /// @param folder for the socket
    public PrivateBus(Path folder) throws IOException {
        this(folder, System.getenv());
    }

    /// @param folder for the socket
    /// @param env    what programs that the bus starts find around them
    public PrivateBus(Path folder, Map<String, String> env) throws IOException {
        var builder = new ProcessBuilder(
                        "dbus-daemon",
                        "--session",
                        "--nofork",
                        "--nopidfile",
                        "--print-address=1",
                        "--address=unix:path=" + folder.resolve("bus"))
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        var around = Map.copyOf(env);
        builder.environment().clear();
        builder.environment().putAll(around);
        daemon = builder.start();
        address = daemon.inputReader().readLine();
    }

    public String address() {
        return address;
    }

    /// A program's surroundings that name this bus and nothing else.
    Surroundings surroundings() {
        return new Surroundings(
                Surroundings.Os.LINUX, Map.of("DBUS_SESSION_BUS_ADDRESS", address), Optional.empty(), Optional.empty());
    }

    /// What a notification said.
    public record Shown(String title, String body) {}

    /// A notification service that writes down what it is asked to show.
    public List<Shown> offerNotifications() throws DBusException {
        var shown = new CopyOnWriteArrayList<Shown>();
        export("org.freedesktop.Notifications", "/org/freedesktop/Notifications", new Notifications(shown));
        return shown;
    }

    private record Notifications(List<Shown> shown) implements BusNotifier.Notifications {
        @Override
        public UInt32 show(
                String app,
                UInt32 replaces,
                String icon,
                String summary,
                String body,
                List<String> actions,
                Map<String, Variant<?>> hints,
                int expiry) {
            shown.add(new Shown(summary, body));
            return new UInt32(shown.size());
        }

        @Override
        public List<String> capabilities() {
            return List.of("body");
        }

        @Override
        public String getObjectPath() {
            return "/org/freedesktop/Notifications";
        }
    }

    /// A notification service that never answers.
    void offerSilence() throws DBusException {
        export("org.freedesktop.Notifications", "/org/freedesktop/Notifications", new Silence(closed));
    }

    private record Silence(CountDownLatch end) implements BusNotifier.Notifications {
        @Override
        public UInt32 show(
                String app,
                UInt32 replaces,
                String icon,
                String summary,
                String body,
                List<String> actions,
                Map<String, Variant<?>> hints,
                int expiry) {
            try {
                end.await();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
            return new UInt32(0);
        }

        @Override
        public List<String> capabilities() {
            return List.of("body");
        }

        @Override
        public String getObjectPath() {
            return "/org/freedesktop/Notifications";
        }
    }

    /// A keyring that holds these secrets.
    void offerKeyring(Map<String, String> secrets, boolean locked) throws DBusException {
        export("org.freedesktop.secrets", "/org/freedesktop/secrets", new Keyring(secrets, locked));
    }

    private record Keyring(Map<String, String> secrets, boolean closed) implements BusSecrets.Service {
        private static final String ITEM = "/org/freedesktop/secrets/item/";
        private static final String SESSION = "/org/freedesktop/secrets/session/1";

        @Override
        public BusSecrets.Both<Variant<?>, DBusPath> openSession(String algorithm, Variant<?> input) {
            return new BusSecrets.Both<>(new Variant<>(""), new DBusPath(SESSION));
        }

        @Override
        public BusSecrets.Both<List<DBusPath>, List<DBusPath>> searchItems(Map<String, String> attributes) {
            var name = attributes.get("name");
            var items = secrets.containsKey(name) && "dwim".equals(attributes.get("application"))
                    ? List.of(new DBusPath(ITEM + name))
                    : List.<DBusPath>of();
            return closed
                    ? new BusSecrets.Both<>(List.<DBusPath>of(), items)
                    : new BusSecrets.Both<>(items, List.<DBusPath>of());
        }

        @Override
        public Map<DBusPath, BusSecrets.Secret> secrets(List<DBusPath> items, DBusPath session) {
            var item = items.getFirst();
            var secret = secrets.get(item.getPath().substring(ITEM.length()));
            return Map.of(item, new BusSecrets.Secret(session, new byte[0], secret.getBytes(), "text/plain"));
        }

        @Override
        public String getObjectPath() {
            return "/org/freedesktop/secrets";
        }
    }

    private void export(String name, String path, DBusInterface service) throws DBusException {
        offer(name, path, service);
    }

    /// A program of the test's own on the bus; the bus closes its connection.
    public DBusConnection offer(String name, String path, DBusInterface service) throws DBusException {
        var connection =
                DBusConnectionBuilder.forAddress(address).withShared(false).build();
        services.add(connection);
        connection.requestBusName(name);
        connection.exportObject(path, service);
        return connection;
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        for (var service : services) {
            service.close();
        }
        daemon.destroy();
        Files.deleteIfExists(Path.of(address.replaceFirst("unix:path=", "").replaceFirst(",.*", "")));
    }
}
