package dev.dwim.app.platform.sources;

import dev.dwim.app.platform.PrivateBus;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.Properties;
import org.freedesktop.dbus.types.Variant;

/// A program on a bus that has properties, and tells when they change.
final class Offered implements Properties, AutoCloseable {
    private final String path;
    private final Map<String, Map<String, Variant<?>>> properties = new ConcurrentHashMap<>();
    private final DBusConnection connection;

    Offered(PrivateBus bus, String name, String path) throws DBusException {
        this.path = path;
        this.connection = bus.offer(name, path, this);
    }

    /// Sets properties, and says so.
    void set(String of, Map<String, Variant<?>> values) {
        setQuietly(of, values);
        try {
            connection.sendMessage(new PropertiesChanged(path, of, values, List.of()));
        } catch (DBusException broken) {
            throw new IllegalStateException(broken);
        }
    }

    void setQuietly(String of, Map<String, Variant<?>> values) {
        properties.computeIfAbsent(of, _ -> new ConcurrentHashMap<>()).putAll(values);
    }

    DBusConnection connection() {
        return connection;
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
    public Map<String, Variant<?>> GetAll(String of) {
        return Map.copyOf(properties.getOrDefault(of, Map.of()));
    }

    @Override
    public String getObjectPath() {
        return path;
    }

    @Override
    public void close() {
        connection.disconnect();
    }
}
