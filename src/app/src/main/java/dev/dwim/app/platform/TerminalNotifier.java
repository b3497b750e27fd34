package dev.dwim.app.platform;

import dev.dwim.api.Answer;
import dev.dwim.api.Host;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;

/// Messages on the terminal that the program was started from.
public final class TerminalNotifier implements Host.Notifier {
    private final Surroundings surroundings;
    private final Duration deadline;

    /// @param surroundings names the terminal
    /// @param deadline     how long writing may take: a terminal can be held with Ctrl+S
    TerminalNotifier(Surroundings surroundings, Duration deadline) {
        this.surroundings = surroundings;
        this.deadline = deadline;
    }

    @Override
    public Answer<String> show(String title, String body) {
        var line = "DWIM: " + plain(title) + (body.isBlank() ? "" : " — " + plain(body));
        if (surroundings.terminal().isPresent()) {
            return Timed.within(deadline, "The terminal does not take messages at the moment.", () -> {
                try {
                    write(surroundings.terminal().get(), line);
                    return Answer.given("terminal");
                } catch (NoSuchFileException gone) {
                    return Answer.lacking("The terminal that DWIM was started from is gone.");
                }
            });
        }
        if (surroundings.foreground().isPresent()) {
            surroundings.foreground().get().println(line);
            return Answer.given("terminal");
        }
        return Answer.lacking("There is no terminal here to show a message on.");
    }

    private static void write(Path device, String line) throws IOException {
        // The device may have gone, and something else may lie there now: a message never goes into a file.
        if (!Files.readAttributes(device, BasicFileAttributes.class).isOther()) {
            throw new IOException(device + " is not a terminal.");
        }
        try (var out = Files.newOutputStream(device, StandardOpenOption.WRITE)) {
            out.write(("\r\n" + line + "\r\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    /// A terminal obeys control characters, and a message may hold what others wrote.
    private static String plain(String text) {
        return text.codePoints()
                .map(point -> controls(point) ? ' ' : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
    }

    private static boolean controls(int point) {
        return Character.isISOControl(point) || Character.getType(point) == Character.FORMAT;
    }
}
