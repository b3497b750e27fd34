package dev.dwim.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// An X display without a desktop, which can go away and come back under its name.
final class Display implements AutoCloseable {
    private final String name;
    private Process server;

    Display() throws IOException {
        server = start("-displayfd", "1");
        name = ":" + server.inputReader().readLine();
    }

    private static Process start(String... where) throws IOException {
        var command = new ArrayList<>(List.of("Xvfb"));
        command.addAll(List.of(where));
        command.addAll(List.of("-screen", "0", "640x480x24", "-nolisten", "tcp", "-noreset"));
        return new ProcessBuilder(command).redirectError(Redirect.DISCARD).start();
    }

    /// As in `DISPLAY`.
    String name() {
        return name;
    }

    /// Goes away.
    @Override
    public void close() {
        server.destroy();
        try {
            assertThat(server.waitFor(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// Comes back, with nothing on it.
    void comeBack() throws IOException {
        server = start(name, "-displayfd", "1");
        server.inputReader().readLine();
    }
}
