package dev.dwim.app.platform.sources;

import dev.dwim.api.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.freedesktop.dbus.interfaces.DBus;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.interfaces.Properties;
import org.freedesktop.dbus.types.Variant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Accessibility as the desktop has it: where its bus is, and the switch by which programs show themselves on it. It is
/// switched on while somebody holds it, and off again after that if it was off before; a file says so, since the
/// desktop keeps the switch over a crash of ours and over its own end. Safe to use from any thread.
public final class Accessibility {
    static final String NAME = "org.a11y.Bus";
    static final String PATH = "/org/a11y/bus";
    static final String STATUS = "org.a11y.Status";
    static final String ENABLED = "IsEnabled";
    static final String READER = "ScreenReaderEnabled";

    private static final Logger LOG = LoggerFactory.getLogger(Accessibility.class);
    private static final int CONNECT_MILLIS = 500;

    /// The bus is only started when somebody asks for it.
    private static final Deadline DEADLINE = new Deadline(Duration.ofSeconds(2));

    private final Supplier<Optional<String>> session;
    private final Path mark;
    private final Set<Hold> held = new HashSet<>();

    /// Nothing is asked yet.
    ///
    /// @param session where the session's bus is
    /// @param mark    a file that is there while accessibility is on because of us
    public Accessibility(Supplier<Optional<String>> session, Path mark) {
        this.session = session;
        this.mark = mark;
    }

    /// What tells where the bus is.
    @DBusInterfaceName(NAME)
    public interface Launcher extends DBusInterface {
        /// Where it is; it is started for that.
        ///
        /// @return an address
        @DBusMemberName("GetAddress")
        String address();
    }

    /// Whether this desktop has such a bus. Nothing is switched on for that, and nothing started.
    ///
    /// @return who tells, or why nobody does and what to do
    public Answer<String> there() {
        try {
            if (session.get().isEmpty()) {
                return Answer.lacking("there is no session bus: start DWIM from the desktop");
            }
            return asked(Accessibility::known).filter(known -> known).isPresent()
                    ? Answer.given("by the accessibility bus")
                    : Answer.lacking("there is no accessibility bus: install at-spi2-core, and log in anew");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Answer.lacking("it was not asked");
        }
    }

    private static boolean known(DBusConnection bus) throws DBusException {
        var names = bus.getRemoteObject("org.freedesktop.DBus", "/org/freedesktop/DBus", DBus.class);
        return names.NameHasOwner(NAME) || List.of(names.ListActivatableNames()).contains(NAME);
    }

    /// For one who needs it, once.
    Hold hold() {
        return new Hold();
    }

    /// One who needs accessibility.
    final class Hold implements AutoCloseable {
        private boolean over;

        /// Switches it on.
        ///
        /// @return where its bus is; empty if there is none, and once this is closed
        /// @throws InterruptedException when the one who asks is to stop
        Optional<String> address() throws InterruptedException {
            synchronized (held) {
                if (over) {
                    return Optional.empty();
                }
                held.add(this);
                return asked(Accessibility.this::on);
            }
        }

        /// Switches it off if nobody else needs it and it was off before. Returns when that is done.
        @Override
        public void close() {
            synchronized (held) {
                over = true;
                if (held.remove(this) && held.isEmpty() && Files.exists(mark)) {
                    try {
                        asked(Accessibility.this::off);
                    } catch (InterruptedException _) {
                        Thread.currentThread().interrupt();
                    }
                }
            }
        }
    }

    private interface Question<T> {
        T ask(DBusConnection bus) throws DBusException, IOException;
    }

    private <T> Optional<T> asked(Question<T> question) throws InterruptedException {
        var known = session.get();
        return known.isEmpty()
                ? Optional.empty()
                : DEADLINE.ask(connected(known.get(), question)).answer();
    }

    private static <T> Callable<T> connected(String address, Question<T> question) {
        return () -> {
            var builder = DBusConnectionBuilder.forAddress(address).withShared(false);
            builder.transportConfig().withTimeout(CONNECT_MILLIS);
            try (var bus = builder.build()) {
                return question.ask(bus);
            }
        };
    }

    private String on(DBusConnection bus) throws DBusException {
        var address = bus.getRemoteObject(NAME, PATH, Launcher.class).address();
        var switches = bus.getRemoteObject(NAME, PATH, Properties.class);
        try {
            if (!switched(switches, ENABLED)) {
                Files.createDirectories(mark.toAbsolutePath().getParent());
                Files.writeString(mark, "");
                switches.Set(STATUS, ENABLED, true);
            }
        } catch (IOException broken) {
            LOG.warn("accessibility stays off: {} cannot be written, and so it could not be switched off again", mark);
        }
        return address;
    }

    /// Whoever has it read to them needs it, whoever switched it on.
    private boolean off(DBusConnection bus) throws DBusException, IOException {
        var switches = bus.getRemoteObject(NAME, PATH, Properties.class);
        if (!switched(switches, READER)) {
            switches.Set(STATUS, ENABLED, false);
        }
        return Files.deleteIfExists(mark);
    }

    /// A desktop that has no such switch counts as one where it is off.
    private static boolean switched(Properties switches, String name) {
        try {
            Object value = switches.Get(STATUS, name);
            return (value instanceof Variant<?> variant ? variant.getValue() : value) instanceof Boolean on && on;
        } catch (DBusExecutionException _) {
            return false;
        }
    }
}
