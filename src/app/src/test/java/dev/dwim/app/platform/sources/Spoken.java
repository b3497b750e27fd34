package dev.dwim.app.platform.sources;

import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.Struct;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.Position;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.types.UInt32;

/// What is spoken on an accessibility bus, as far as it is asked here: a program's side of AT-SPI 2.
final class Spoken {
    private Spoken() {}

    /// A program and one of its objects.
    static final class Reference extends Struct {
        @Position(0)
        public final String program;

        @Position(1)
        public final DBusPath path;

        Reference(String program, String path) {
            this.program = program;
            this.path = new DBusPath(path);
        }
    }

    @DBusInterfaceName("org.a11y.atspi.Accessible")
    public interface Accessible extends DBusInterface {
        UInt32 GetRole();

        List<UInt32> GetState();

        List<Reference> GetChildren();
    }

    @DBusInterfaceName("org.a11y.atspi.Text")
    public interface Text extends DBusInterface {
        String GetText(int start, int end);
    }

    @DBusInterfaceName("org.a11y.atspi.Document")
    public interface Document extends DBusInterface {
        Map<String, String> GetAttributes();
    }

    @DBusInterfaceName("org.a11y.atspi.Registry")
    public interface Registry extends DBusInterface {
        void RegisterEvent(String event, List<String> properties, String program);

        void DeregisterEvent(String event);
    }
}
