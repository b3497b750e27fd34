package dev.dwim.app.platform;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What the program finds around it when it starts.
///
/// @param system     the operating system
/// @param env        the environment
/// @param terminal   the device of the terminal it was started from: `/dev/pts/3`; empty for none
/// @param foreground where a run in the foreground writes messages; empty in the background
public record Surroundings(
        Os system, Map<String, String> env, Optional<Path> terminal, Optional<PrintStream> foreground) {
    /// Copies the environment.
    public Surroundings {
        env = Map.copyOf(env);
    }

    /// The operating systems we know.
    public enum Os {
        /// Linux and its like.
        LINUX,
        /// Windows.
        WINDOWS,
        /// macOS.
        MAC;

        /// By the JDK's name for it.
        ///
        /// @param name the property `os.name`
        /// @return the system; Linux for what is unknown
        public static Os named(String name) {
            var lower = name.toLowerCase(Locale.ROOT);
            return lower.startsWith("windows") ? WINDOWS : lower.startsWith("mac") ? MAC : LINUX;
        }
    }

    /// A variable of the environment.
    ///
    /// @param name as it is written
    /// @return its value; empty if it is unset or blank
    public Optional<String> variable(String name) {
        return Optional.ofNullable(env.get(name)).filter(value -> !value.isBlank());
    }

    /// Whether windows can be shown.
    ///
    /// @return on Linux, whether a display is named
    public boolean desktop() {
        return system != Os.LINUX
                || variable("DISPLAY").isPresent()
                || variable("WAYLAND_DISPLAY").isPresent();
    }

    /// The X server, also where it only serves old programs of a Wayland desktop.
    ///
    /// @return as in `DISPLAY`; empty if there is none
    public Optional<String> display() {
        return variable("DISPLAY").filter(_ -> system == Os.LINUX);
    }

    /// The X server where it is the desktop's own: one of a Wayland desktop sees old programs and their keys alone.
    ///
    /// @return as in `DISPLAY`; empty if there is none
    public Optional<String> x11() {
        return display().filter(_ -> variable("WAYLAND_DISPLAY").isEmpty());
    }

    /// The address of the session's D-Bus.
    ///
    /// @return as named, or where systemd puts it
    public Optional<String> bus() {
        return variable("DBUS_SESSION_BUS_ADDRESS")
                .or(() -> variable("XDG_RUNTIME_DIR")
                        .map(folder -> Path.of(folder, "bus"))
                        .filter(Files::exists)
                        .map(socket -> "unix:path=" + socket));
    }

    /// The address of the system's D-Bus.
    ///
    /// @return as named, or where it always is
    public Optional<String> systemBus() {
        return variable("DBUS_SYSTEM_BUS_ADDRESS")
                .or(() -> Optional.of(SYSTEM_BUS).filter(Files::exists).map(socket -> "unix:path=" + socket));
    }

    private static final Path SYSTEM_BUS = Path.of("/run/dbus/system_bus_socket");
}
