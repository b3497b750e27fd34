package dev.dwim.app.platform;

import dev.dwim.api.Answer;
import dev.dwim.api.Host;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.Struct;
import org.freedesktop.dbus.Tuple;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.annotations.Position;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.types.Variant;

/// Secrets in the desktop's keyring, after the Secret Service API. They are those stored with the attributes
/// `application=dwim` and `name=NAME`, as by `secret-tool store --label=NAME application dwim name NAME`.
public final class BusSecrets implements Host.Secrets {
    private static final String SERVICE = "org.freedesktop.secrets";

    private final SessionBus bus;

    BusSecrets(SessionBus bus) {
        this.bus = bus;
    }

    /// Two things that come in one answer.
    ///
    /// @param <A> the first one's type
    /// @param <B> the second one's type
    public static final class Both<A, B> extends Tuple {
        /// The first.
        @Position(0)
        public final A first;

        /// The second.
        @Position(1)
        public final B second;

        /// @param first  the first
        /// @param second the second
        public Both(A first, B second) {
            this.first = first;
            this.second = second;
        }
    }

    /// A secret on its way.
    public static final class Secret extends Struct {
        /// The session it is for.
        @Position(0)
        public final DBusPath session;

        /// What the algorithm needs; empty for `plain`.
        @Position(1)
        public final byte[] parameters;

        /// The secret.
        @Position(2)
        public final byte[] value;

        /// Its MIME type.
        @Position(3)
        public final String contentType;

        /// @param session     the session it is for
        /// @param parameters  what the algorithm needs
        /// @param value       the secret
        /// @param contentType its MIME type
        public Secret(DBusPath session, byte[] parameters, byte[] value, String contentType) {
            this.session = session;
            this.parameters = parameters;
            this.value = value;
            this.contentType = contentType;
        }
    }

    /// The keyring's service.
    @DBusInterfaceName("org.freedesktop.Secret.Service")
    public interface Service extends DBusInterface {
        /// Opens a session.
        ///
        /// @param algorithm `plain`: the bus is the user's own
        /// @param input     empty text for `plain`
        /// @return what the algorithm needs, and the session
        @DBusMemberName("OpenSession")
        Both<Variant<?>, DBusPath> openSession(String algorithm, Variant<?> input);

        /// Finds items.
        ///
        /// @param attributes that they must have
        /// @return those that can be read, and those in a locked keyring
        @DBusMemberName("SearchItems")
        Both<List<DBusPath>, List<DBusPath>> searchItems(Map<String, String> attributes);

        /// Reads secrets.
        ///
        /// @param items   the items
        /// @param session an open one
        /// @return by item
        @DBusMemberName("GetSecrets")
        Map<DBusPath, Secret> secrets(List<DBusPath> items, DBusPath session);
    }

    @Override
    public Answer<String> get(String name) {
        return bus.ask(
                "There is no keyring here: install one that offers the Secret Service, such as gnome-keyring.",
                connection -> read(connection, name));
    }

    private static Answer<String> read(DBusConnection connection, String name) throws DBusException {
        var service = connection.getRemoteObject(SERVICE, "/org/freedesktop/secrets", Service.class);
        var found = service.searchItems(Map.of("application", "dwim", "name", name));
        if (found.first.isEmpty()) {
            return Answer.lacking(
                    found.second.isEmpty()
                            ? "The keyring holds no secret named " + name + "."
                            : "The keyring is locked: unlock it and try again.");
        }
        var session = service.openSession("plain", new Variant<>("")).second;
        return service.secrets(List.of(found.first.getFirst()), session).values().stream()
                .findFirst()
                .map(secret -> Answer.given(new String(secret.value, StandardCharsets.UTF_8)))
                .orElseGet(() -> Answer.lacking("The keyring did not give the secret named " + name + "."));
    }
}
