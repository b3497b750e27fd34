package dev.dwim.app.platform;

import dev.dwim.api.Answer;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.Struct;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.annotations.Position;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.interfaces.Introspectable;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.UInt64;
import org.freedesktop.dbus.types.Variant;

/// A key that a Wayland desktop lends us, after the GlobalShortcuts portal, version 1. The desktop asks the user, and
/// may give another key than the one we wish for.
public final class ShortcutsPortal implements AutoCloseable {
    static final String SERVICE = "org.freedesktop.portal.Desktop";
    static final String PATH = "/org/freedesktop/portal/desktop";
    private static final int CONNECT_MILLIS = 500;
    private static final String INTERFACE = "org.freedesktop.portal.GlobalShortcuts";
    private static final String ABSENT = "This desktop lends no keys: it has no GlobalShortcuts portal.";

    private final DBusConnection bus;
    private final Duration patience;

    private ShortcutsPortal(DBusConnection bus, Duration patience) {
        this.bus = bus;
        this.patience = patience;
    }

    /// A shortcut and what the user is told of it.
    public static final class Shortcut extends Struct {
        /// Its name between us and the desktop.
        @Position(0)
        public final String id;

        /// `description` and `preferred_trigger`.
        @Position(1)
        public final Map<String, Variant<?>> properties;

        /// @param id         its name between us and the desktop
        /// @param properties what the user is told, and which key we would like
        public Shortcut(String id, Map<String, Variant<?>> properties) {
            this.id = id;
            this.properties = properties;
        }
    }

    /// The portal.
    @DBusInterfaceName(INTERFACE)
    public interface GlobalShortcuts extends DBusInterface {
        /// Begins to speak with us.
        ///
        /// @param options tokens for the request's and the session's paths
        /// @return the request, which answers with a signal
        @DBusMemberName("CreateSession")
        DBusPath createSession(Map<String, Variant<?>> options);

        /// Asks the user for keys.
        ///
        /// @param session   from the answer to `CreateSession`
        /// @param shortcuts what we would like
        /// @param parent    the window we ask from; empty for none
        /// @param options   a token for the request's path
        /// @return the request, which answers with a signal
        @DBusMemberName("BindShortcuts")
        DBusPath bindShortcuts(
                DBusPath session, List<Shortcut> shortcuts, String parent, Map<String, Variant<?>> options);

        /// The key went down.
        final class Activated extends DBusSignal {
            final String id;

            /// @param path      the portal
            /// @param session   whose key it is
            /// @param id        the shortcut's
            /// @param timestamp milliseconds, of some clock
            /// @param options   none that we use
            /// @throws DBusException if the signal is malformed
            public Activated(
                    String path, DBusPath session, String id, UInt64 timestamp, Map<String, Variant<?>> options)
                    throws DBusException {
                super(path, session, id, timestamp, options);
                this.id = id;
            }
        }

        /// The key went up.
        final class Deactivated extends DBusSignal {
            final String id;

            /// @param path      the portal
            /// @param session   whose key it is
            /// @param id        the shortcut's
            /// @param timestamp milliseconds, of some clock
            /// @param options   none that we use
            /// @throws DBusException if the signal is malformed
            public Deactivated(
                    String path, DBusPath session, String id, UInt64 timestamp, Map<String, Variant<?>> options)
                    throws DBusException {
                super(path, session, id, timestamp, options);
                this.id = id;
            }
        }
    }

    /// A question that the desktop may put to the user.
    @DBusInterfaceName("org.freedesktop.portal.Request")
    public interface Request extends DBusInterface {
        /// How it ended.
        final class Response extends DBusSignal {
            final int code;
            final Map<String, Variant<?>> results;

            /// @param path    the request
            /// @param code    0 for yes, 1 for no, 2 for anything else
            /// @param results by name
            /// @throws DBusException if the signal is malformed
            public Response(String path, UInt32 code, Map<String, Variant<?>> results) throws DBusException {
                super(path, code, results);
                this.code = code.intValue();
                this.results = results;
            }
        }
    }

    /// What a request was answered with.
    private record Answered(int code, Map<String, Variant<?>> results) {}

    /// A wish for a key.
    ///
    /// @param id    the shortcut's name between us and the desktop
    /// @param title what the user is told that it is for
    /// @param key   the key we would like, as in the shortcuts specification: `CTRL+space`
    public record Wish(String id, String title, String key) {}

    /// Whether a desktop lends keys at all. The user is not asked.
    ///
    /// @param address the session bus
    /// @return whether it does, or why that cannot be told
    public static Answer<Boolean> offered(String address) {
        var builder = DBusConnectionBuilder.forAddress(address).withShared(false);
        builder.transportConfig().withTimeout(CONNECT_MILLIS);
        try (var bus = builder.build()) {
            return Answer.given(bus.getRemoteObject(SERVICE, PATH, Introspectable.class)
                    .Introspect()
                    .contains(INTERFACE));
        } catch (DBusExecutionException _) {
            return Answer.given(false);
        } catch (DBusException | IOException broken) {
            return Answer.lacking("The session bus cannot be reached: " + broken.getMessage() + ".");
        }
    }

    /// Asks for a key.
    ///
    /// @param address  the session bus
    /// @param wish     what we would like
    /// @param patience how long the user may take to decide
    /// @param presses  told of the key
    /// @return to be closed, or why there is no key
    public static Answer<ShortcutsPortal> ask(String address, Wish wish, Duration patience, Presses presses) {
        try {
            var bus =
                    DBusConnectionBuilder.forAddress(address).withShared(false).build();
            var portal = new ShortcutsPortal(bus, patience);
            var refusal = portal.bind(wish, presses);
            if (refusal.isEmpty()) {
                return Answer.given(portal);
            }
            portal.close();
            return Answer.lacking(refusal.orElseThrow());
        } catch (DBusException broken) {
            return Answer.lacking("The session bus cannot be reached: " + broken.getMessage() + ".");
        }
    }

    private Optional<String> bind(Wish wish, Presses presses) throws DBusException {
        try {
            bus.addSigHandler(GlobalShortcuts.Activated.class, signal -> {
                if (signal.id.equals(wish.id())) {
                    presses.down();
                }
            });
            bus.addSigHandler(GlobalShortcuts.Deactivated.class, signal -> {
                if (signal.id.equals(wish.id())) {
                    presses.up();
                }
            });
            var portal = bus.getRemoteObject(SERVICE, PATH, GlobalShortcuts.class);
            var opened = answer(
                    "dwim_open",
                    token -> portal.createSession(Map.of(
                            "handle_token", new Variant<>(token), "session_handle_token", new Variant<>("dwim"))));
            if (opened.code() != 0 || !opened.results().containsKey("session_handle")) {
                return Optional.of("The desktop would not lend a key.");
            }
            var session = new DBusPath(
                    opened.results().get("session_handle").getValue().toString());
            var wanted = new Shortcut(
                    wish.id(),
                    Map.of(
                            "description", new Variant<>(wish.title()),
                            "preferred_trigger", new Variant<>(wish.key())));
            var bound = answer(
                    "dwim_bind",
                    token -> portal.bindShortcuts(
                            session, List.of(wanted), "", Map.of("handle_token", new Variant<>(token))));
            return bound.code() == 0 ? Optional.empty() : Optional.of("The key was refused in the desktop's dialog.");
        } catch (DBusExecutionException _) {
            return Optional.of(ABSENT);
        } catch (TimeoutException _) {
            return Optional.of("The desktop's question about the key was not answered.");
        }
    }

    private interface Asking {
        DBusPath ask(String token);
    }

    /// Asks, and waits for the signal that answers; listens before it asks, so as not to miss it.
    private Answered answer(String token, Asking asking) throws DBusException, TimeoutException {
        var sender = bus.getUniqueName().substring(1).replace('.', '_');
        var expected = PATH + "/request/" + sender + "/" + token;
        var answered = new CompletableFuture<Answered>();
        bus.addSigHandler(Request.Response.class, signal -> {
            if (signal.getPath().equals(expected)) {
                answered.complete(new Answered(signal.code, signal.results));
            }
        });
        try {
            asking.ask(token);
            return answered.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException bug) {
            throw new IllegalStateException(bug);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new TimeoutException("interrupted");
        }
    }

    /// Gives the key back.
    @Override
    public void close() {
        try {
            bus.close();
        } catch (IOException _) {
            // The bus drops what is ours when it notices.
        }
    }
}
