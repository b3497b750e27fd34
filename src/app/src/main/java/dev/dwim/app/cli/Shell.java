package dev.dwim.app.cli;

import dev.dwim.app.settings.Folders;
import java.io.PrintStream;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/// What a command finds around it.
///
/// @param out         the standard output
/// @param err         for messages
/// @param environment the process's
/// @param folders     where things lie
/// @param terminal    the terminal it belongs to
/// @param clock       in the user's zone
public record Shell(
        PrintStream out,
        PrintStream err,
        Map<String, String> environment,
        Folders folders,
        Terminal terminal,
        Clock clock) {
    /// Copies the environment.
    public Shell {
        environment = Map.copyOf(environment);
    }

    /// The terminal a command belongs to.
    ///
    /// @param controlling whether it has a controlling terminal
    /// @param colour      whether what it prints is seen on one
    /// @param prompt      where the user can be asked, if anywhere
    /// @param device      the terminal's device, such as `/dev/pts/3`
    public record Terminal(boolean controlling, boolean colour, Optional<Prompt> prompt, Optional<String> device) {
        /// No terminal at all, as in a script.
        public static final Terminal NONE = new Terminal(false, false, Optional.empty(), Optional.empty());
    }

    /// Whether windows can be shown.
    ///
    /// @return on Linux, whether a display is named
    public boolean display() {
        var system = System.getProperty("os.name", "");
        return !system.startsWith("Linux")
                || !environment.getOrDefault("DISPLAY", "").isBlank()
                || !environment.getOrDefault("WAYLAND_DISPLAY", "").isBlank();
    }

    /// Says something that is not the result.
    ///
    /// @param sentence for the user
    void tell(String sentence) {
        err.println("dwim: " + Screen.plain(sentence));
    }
}
