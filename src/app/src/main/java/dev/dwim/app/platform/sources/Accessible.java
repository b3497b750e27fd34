package dev.dwim.app.platform.sources;

import java.util.Optional;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.messages.DBusSignal;

/// Something that a program shows, as the accessibility bus names it: a field, a page, a window.
///
/// @param program its name on that bus
/// @param path    of the object
record Accessible(String program, String path) {
    private static final String NOTHING = "/org/a11y/atspi/null";

    /// The one that a signal is about.
    ///
    /// @param signal from a program
    static Accessible of(DBusSignal signal) {
        return new Accessible(signal.getSource(), signal.getPath());
    }

    /// As one object refers to another.
    ///
    /// @param reference a program and a path
    /// @return empty for what refers to nothing
    static Optional<Accessible> of(Object reference) {
        return reference instanceof Object[] pair
                        && pair.length == 2
                        && pair[0] instanceof String program
                        && !program.isEmpty()
                        && path(pair[1]) instanceof String path
                        && !path.equals(NOTHING)
                ? Optional.of(new Accessible(program, path))
                : Optional.empty();
    }

    private static Object path(Object path) {
        return path instanceof DBusPath named ? named.getPath() : path;
    }
}
