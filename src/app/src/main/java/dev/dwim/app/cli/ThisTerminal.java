package dev.dwim.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds the terminal this process belongs to.
public final class ThisTerminal {
    private static final Path CONTROLLING = Path.of("/dev/tty");

    private ThisTerminal() {}

    /// The terminal, as far as there is one. The user can be asked only where the standard input is a terminal as
    /// well.
    ///
    /// @param environment the process's
    /// @return the terminal
    public static Shell.Terminal find(Map<String, String> environment) {
        boolean controlling = opens();
        var prompt = controlling && device(0).isPresent()
                ? Optional.<Prompt>of(new TerminalPrompt(CONTROLLING))
                : Optional.<Prompt>empty();
        boolean colour = device(1).isPresent()
                && environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !environment.getOrDefault("TERM", "dumb").equals("dumb");
        var device = controlling
                ? Stream.of(0, 2, 1).flatMap(number -> device(number).stream()).findFirst()
                : Optional.<String>empty();
        return new Shell.Terminal(controlling, colour, prompt, device);
    }

    /// The device exists for everybody; it opens only for a process that has a controlling terminal.
    private static boolean opens() {
        try (var channel = Files.newByteChannel(CONTROLLING)) {
            return channel.isOpen();
        } catch (IOException e) {
            return false;
        }
    }

    /// The terminal that a standard stream is connected to, as Linux tells it.
    private static Optional<String> device(int stream) {
        try {
            return Optional.of(Files.readSymbolicLink(Path.of("/proc/self/fd/" + stream))
                            .toString())
                    .filter(target -> target.startsWith("/dev/pts/") || target.startsWith("/dev/tty"));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
