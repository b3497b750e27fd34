package dev.dwim.app.platform.sources;

import dev.dwim.app.platform.PrivateBus;
import dev.dwim.app.platform.sources.Spoken.Reference;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.Properties;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;

/// A stub of a program that shows windows, fields and pages on an accessibility bus. Its process is the test's.
final class AccessibleProgram implements AutoCloseable {
    static final String ROOT = "/org/a11y/atspi/accessible/root";

    static final int WINDOW = 23;
    static final int PASSWORD = 40;
    static final int TERMINAL = 60;
    static final int TEXT = 61;
    static final int APPLICATION = 75;
    static final int ENTRY = 79;
    static final int PAGE = 95;

    static final int ACTIVE = 1;
    static final int EDITABLE = 7;
    static final int FOCUSED = 12;
    static final int SHOWING = 25;

    private final DBusConnection connection;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private final Shown root;
    private volatile boolean hangs;
    private int count;

    AccessibleProgram(PrivateBus bus) {
        root = new Shown(ROOT, APPLICATION, Optional.empty());
        try {
            connection = bus.offer("org.example.Program" + System.identityHashCode(this), ROOT, root);
        } catch (DBusException broken) {
            throw new IllegalStateException(broken);
        }
    }

    String name() {
        return connection.getUniqueName();
    }

    /// A window with a title, which has the keys.
    Shown window(String title) {
        return show(root, WINDOW).named(title).is(ACTIVE, SHOWING);
    }

    /// Something in something else.
    Shown show(Shown in, int role) {
        var shown = new Shown("/org/a11y/atspi/accessible/" + ++count, role, Optional.of(in));
        in.children.add(shown);
        try {
            connection.exportObject(shown.path, shown);
        } catch (DBusException broken) {
            throw new IllegalStateException(broken);
        }
        return shown;
    }

    /// A field with a text in it, to be written in.
    Shown field(Shown in, int role, String text) {
        return show(in, role).holding(text).is(EDITABLE, SHOWING);
    }

    /// What it was asked for, by name.
    List<String> asked() {
        return asked;
    }

    /// From now on it takes questions and answers none.
    void hang() {
        hangs = true;
    }

    private void question(String name) {
        asked.add(name);
        if (hangs) {
            try {
                over.await();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void say(Shown about, String of, String what, String detail, int begins) {
        try {
            connection.sendMessage(connection
                    .getMessageFactory()
                    .createSignal(
                            name(),
                            about.path,
                            "org.a11y.atspi.Event." + of,
                            what,
                            "siiva{sv}",
                            detail,
                            begins,
                            0,
                            new Variant<>(0),
                            Map.of()));
        } catch (DBusException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Override
    public void close() {
        over.countDown();
        connection.disconnect();
    }

    /// Something that the program shows.
    final class Shown implements Spoken.Accessible, Spoken.Text, Spoken.Document, Properties {
        private final String path;
        private final Optional<Shown> in;
        private final List<Shown> children = new CopyOnWriteArrayList<>();
        private volatile int role;
        private volatile long states;
        private volatile String name = "";
        private volatile String text = "";
        private volatile Map<String, String> attributes = Map.of();
        private volatile Runnable read = () -> {};

        private Shown(String path, int role, Optional<Shown> in) {
            this.path = path;
            this.role = role;
            this.in = in;
        }

        Shown named(String title) {
            name = title;
            return this;
        }

        Shown holding(String words) {
            text = words;
            return this;
        }

        Shown at(String key, String url) {
            attributes = Map.of(key, url);
            return this;
        }

        Shown is(int... some) {
            IntStream.of(some).forEach(state -> states |= 1L << state);
            return this;
        }

        Shown isNot(int... some) {
            IntStream.of(some).forEach(state -> states &= ~(1L << state));
            return this;
        }

        Shown becomes(int kind) {
            role = kind;
            return this;
        }

        /// Does something when its text is read, before it is given.
        void whenRead(Runnable what) {
            read = what;
        }

        /// Gets the focus, and says so.
        void focus() {
            is(FOCUSED);
            say(this, "Object", "StateChanged", "focused", 1);
        }

        /// Loses the focus, and says so.
        void blur() {
            isNot(FOCUSED);
            say(this, "Object", "StateChanged", "focused", 0);
        }

        /// Has another text, and says so.
        void type(String words) {
            text = words;
            say(this, "Object", "TextChanged", "insert", 0);
        }

        /// Is there with all it has, and says so.
        void load() {
            say(this, "Document", "LoadComplete", "", 0);
        }

        private Reference reference() {
            return new Reference(name(), path);
        }

        @Override
        public UInt32 GetRole() {
            question("GetRole");
            return new UInt32(role);
        }

        @Override
        public List<UInt32> GetState() {
            question("GetState");
            return List.of(new UInt32(states & 0xFFFF_FFFFL), new UInt32(states >>> 32));
        }

        @Override
        public List<Reference> GetChildren() {
            question("GetChildren");
            return children.stream().map(Shown::reference).toList();
        }

        @Override
        public String GetText(int start, int end) {
            question("GetText");
            read.run();
            return text.substring(start, Math.min(end, text.length()));
        }

        @Override
        public Map<String, String> GetAttributes() {
            question("GetAttributes");
            return attributes;
        }

        @Override
        @SuppressWarnings("unchecked") // whoever asks says what it is
        public <A> A Get(String of, String property) {
            question(property);
            return (A)
                    switch (property) {
                        case "Name" -> new Variant<>(name);
                        case "Parent" ->
                            new Variant<>(
                                    in.map(Shown::reference).orElseGet(() -> new Reference("", "/org/a11y/atspi/null")),
                                    "(so)");
                        case "CharacterCount" -> new Variant<>(text.length());
                        default -> throw new IllegalArgumentException(property);
                    };
        }

        @Override
        public <A> void Set(String of, String property, A value) {
            throw new UnsupportedOperationException(property);
        }

        @Override
        public Map<String, Variant<?>> GetAll(String of) {
            throw new UnsupportedOperationException(of);
        }

        @Override
        public String getObjectPath() {
            return path;
        }
    }
}
