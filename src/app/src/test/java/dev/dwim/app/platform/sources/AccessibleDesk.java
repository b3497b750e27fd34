package dev.dwim.app.platform.sources;

import dev.dwim.app.platform.PrivateBus;
import dev.dwim.app.platform.sources.Spoken.Reference;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.Properties;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;

/// A desktop whose accessibility is a stub: a session bus that names an accessibility bus, the switch, and a registry
/// of the programs that a test shows on it. The buses are real.
final class AccessibleDesk implements AutoCloseable {
    private static final String ROOT = "/org/a11y/atspi/accessible/root";

    private final Path folder;
    private final List<Reference> programs = new CopyOnWriteArrayList<>();
    private final Set<String> events = ConcurrentHashMap.newKeySet();
    private final Map<String, Boolean> switches = new ConcurrentHashMap<>();
    private PrivateBus session;
    private PrivateBus bus;
    private DBusConnection registry;

    AccessibleDesk(Path folder) {
        this.folder = folder;
        this.session = open("session");
        this.bus = open("access");
        this.registry = begin();
    }

    private PrivateBus open(String name) {
        try {
            return new PrivateBus(Files.createDirectories(folder.resolve(name)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private DBusConnection begin() {
        try {
            var launcher = session.offer(Accessibility.NAME, Accessibility.PATH, new Launcher(bus.address(), switches));
            if (!launcher.isConnected()) {
                throw new IllegalStateException("the session's bus is gone");
            }
            return register();
        } catch (DBusException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private DBusConnection register() throws DBusException {
        var made = bus.offer("org.a11y.atspi.Registry", ROOT, new Programs(programs));
        made.exportObject("/org/a11y/atspi/registry", new Registry(events));
        return made;
    }

    /// Where the session's bus is, as a source asks for it.
    Optional<String> address() {
        return Optional.of("unix:path=" + folder.resolve("session/bus"));
    }

    /// What the accessibility is to the sources.
    Accessibility accessibility() {
        return new Accessibility(this::address, mark());
    }

    Path mark() {
        return folder.resolve("state/accessibility-on");
    }

    /// Which events programs are asked to tell of.
    Set<String> events() {
        return events;
    }

    /// As the desktop keeps them: whether programs show themselves, whether a screen reader runs.
    Map<String, Boolean> switches() {
        return switches;
    }

    /// A program of the test's own on the accessibility bus.
    AccessibleProgram program() {
        var program = new AccessibleProgram(bus);
        programs.add(new Reference(program.name(), AccessibleProgram.ROOT));
        return program;
    }

    /// The registry ends and begins anew, and has forgotten everything.
    void restartRegistry() throws DBusException {
        registry.disconnect();
        events.clear();
        registry = register();
    }

    /// The accessibility bus and all programs on it are gone.
    void die() {
        close();
        programs.clear();
        events.clear();
    }

    /// It is back, with no program on it.
    void comeBack() {
        session = open("session");
        bus = open("access");
        registry = begin();
    }

    @Override
    public void close() {
        try {
            bus.close();
            session.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private record Launcher(String address, Map<String, Boolean> switches)
            implements Accessibility.Launcher, Properties {
        @Override
        @SuppressWarnings("unchecked") // whoever asks says what it is
        public <A> A Get(String of, String name) {
            return (A) new Variant<>(switches.getOrDefault(name, false));
        }

        @Override
        public <A> void Set(String of, String name, A value) {
            switches.put(name, (Boolean) (value instanceof Variant<?> variant ? variant.getValue() : value));
        }

        @Override
        public Map<String, Variant<?>> GetAll(String of) {
            throw new UnsupportedOperationException(of);
        }

        @Override
        public String getObjectPath() {
            return Accessibility.PATH;
        }
    }

    private record Registry(Set<String> events) implements Spoken.Registry {
        @Override
        public void RegisterEvent(String event, List<String> properties, String program) {
            events.add(event);
        }

        @Override
        public void DeregisterEvent(String event) {
            events.remove(event);
        }

        @Override
        public String getObjectPath() {
            return "/org/a11y/atspi/registry";
        }
    }

    private record Programs(List<Reference> programs) implements Spoken.Accessible {
        @Override
        public UInt32 GetRole() {
            return new UInt32(14);
        }

        @Override
        public List<UInt32> GetState() {
            return List.of(new UInt32(0), new UInt32(0));
        }

        @Override
        public List<Reference> GetChildren() {
            return programs;
        }

        @Override
        public String getObjectPath() {
            return ROOT;
        }
    }
}
