package dev.dwim.app.platform;

import dev.dwim.api.Answer;
import dev.dwim.api.Host;
import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;

/// Messages on the desktop, after the Desktop Notifications Specification 1.2.
public final class BusNotifier implements Host.Notifier {
    private static final String SERVICE = "org.freedesktop.Notifications";
    private static final int SERVERS_CHOICE = -1;

    private static final String DESKTOP = "desktop";
    private static final String PATH = "/org/freedesktop/Notifications";
    private static final String ABSENT =
            "Nothing on this desktop shows notifications: install a notification service such as dunst.";

    private final SessionBus bus;

    BusNotifier(SessionBus bus) {
        this.bus = bus;
    }

    /// The service that shows notifications.
    @DBusInterfaceName(SERVICE)
    public interface Notifications extends DBusInterface {
        /// Shows a notification.
        ///
        /// @param app      our name
        /// @param replaces 0
        /// @param icon     empty for none
        /// @param summary  plain text
        /// @param body     simple markup
        /// @param actions  pairs of key and label
        /// @param hints    by name
        /// @param expiry   milliseconds, or -1 for the server's choice
        /// @return its id
        @DBusMemberName("Notify")
        UInt32 show(
                String app,
                UInt32 replaces,
                String icon,
                String summary,
                String body,
                List<String> actions,
                Map<String, Variant<?>> hints,
                int expiry);

        /// What the service can do.
        ///
        /// @return such as `body`
        @DBusMemberName("GetCapabilities")
        List<String> capabilities();
    }

    /// Whether messages would be shown; shows none.
    ///
    /// @return where, or why not
    Answer<String> ready() {
        return bus.ask(ABSENT, connection -> {
            connection.getRemoteObject(SERVICE, PATH, Notifications.class).capabilities();
            return Answer.given(DESKTOP);
        });
    }

    @Override
    public Answer<String> show(String title, String body) {
        return bus.ask(ABSENT, connection -> {
            connection
                    .getRemoteObject(SERVICE, PATH, Notifications.class)
                    .show("DWIM", new UInt32(0), "", title, markup(body), List.of(), Map.of(), SERVERS_CHOICE);
            return Answer.given(DESKTOP);
        });
    }

    /// Servers take a body for markup; ours is text, and may hold what others wrote.
    private static String markup(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
