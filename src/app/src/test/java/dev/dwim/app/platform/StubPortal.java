package dev.dwim.app.platform;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.UInt64;
import org.freedesktop.dbus.types.Variant;

/// A desktop's portal for keys, with a user who decides at once.
final class StubPortal implements ShortcutsPortal.GlobalShortcuts {
    private static final String SESSION = "/org/freedesktop/portal/desktop/session/1/dwim";

    /// What the user does with the desktop's question.
    enum User {
        AGREES,
        REFUSES,
        IS_AWAY
    }

    private final DBusConnection bus;
    private final User user;
    private final List<String> wishes = new CopyOnWriteArrayList<>();

    private StubPortal(DBusConnection bus, User user) {
        this.bus = bus;
        this.user = user;
    }

    static StubPortal on(PrivateBus bus, User user) throws DBusException {
        var connection = DBusConnectionBuilder.forAddress(bus.address())
                .withShared(false)
                .build();
        connection.requestBusName(ShortcutsPortal.SERVICE);
        var portal = new StubPortal(connection, user);
        connection.exportObject(ShortcutsPortal.PATH, portal);
        return portal;
    }

    List<String> wishes() {
        return wishes;
    }

    void press(String id) throws DBusException {
        bus.sendMessage(new Activated(ShortcutsPortal.PATH, new DBusPath(SESSION), id, new UInt64(1), Map.of()));
    }

    void letGo(String id) throws DBusException {
        bus.sendMessage(new Deactivated(ShortcutsPortal.PATH, new DBusPath(SESSION), id, new UInt64(2), Map.of()));
    }

    @Override
    public DBusPath createSession(Map<String, Variant<?>> options) {
        return answer(options, 0, Map.of("session_handle", new Variant<>(SESSION)));
    }

    @Override
    public DBusPath bindShortcuts(
            DBusPath session,
            List<ShortcutsPortal.Shortcut> shortcuts,
            String parent,
            Map<String, Variant<?>> options) {
        shortcuts.forEach(shortcut -> wishes.add(shortcut.id + ": "
                + shortcut.properties.get("description").getValue() + ", "
                + shortcut.properties.get("preferred_trigger").getValue()));
        return user == User.IS_AWAY ? request(options) : answer(options, user == User.AGREES ? 0 : 1, Map.of());
    }

    private DBusPath answer(Map<String, Variant<?>> options, int code, Map<String, Variant<?>> results) {
        var request = request(options);
        try {
            bus.sendMessage(new ShortcutsPortal.Request.Response(request.getPath(), new UInt32(code), results));
        } catch (DBusException broken) {
            throw new IllegalStateException(broken);
        }
        return request;
    }

    private DBusPath request(Map<String, Variant<?>> options) {
        var sender = DBusConnection.getCallInfo().getSource().substring(1).replace('.', '_');
        return new DBusPath("/org/freedesktop/portal/desktop/request/" + sender + "/"
                + options.get("handle_token").getValue());
    }

    @Override
    public String getObjectPath() {
        return ShortcutsPortal.PATH;
    }
}
