package dev.dwim.app.log;

import dev.dwim.core.disk.OwnFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;

/// Writes what is logged to `dwim.log` and three older ones, of 1 MiB each. Several processes may write to it at
/// once.
///
/// Only DWIM's own messages are written in words, since these are made of names, ids, counts and times. Of a
/// library's message only the level and the logger are kept, and of an exception its class and stack: their texts may
/// quote what the user said or has.
public final class LogFile extends Handler {
    private static final String OWN = "dev.dwim.";
    private static final long MAX_BYTES = 1024 * 1024;
    private static final int OLDER = 3;
    private static final Set<StandardOpenOption> APPENDED =
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND);

    private final Path folder;
    private final SimpleFormatter words = new SimpleFormatter();

    /// @param folder made when the first line is written, for the user alone
    public LogFile(Path folder) {
        this.folder = folder;
    }

    @Override
    public synchronized void publish(LogRecord entry) {
        if (!isLoggable(entry)) {
            return;
        }
        try {
            var file = folder.resolve("dwim.log");
            prepare(file);
            var channel = Files.newByteChannel(file, APPENDED, OwnFolder.only("rw-------"));
            try (var out = Channels.newOutputStream(channel)) {
                out.write(line(entry).getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            // A full disk is told where an effect is refused; a log that cannot be written has nowhere to say so.
            setLevel(java.util.logging.Level.OFF);
        }
    }

    private String line(LogRecord entry) {
        var name = String.valueOf(entry.getLoggerName());
        var text = name.startsWith(OWN) ? words.formatMessage(entry).replaceAll("\\R", " ") : "(a library's message)";
        var thrown = entry.getThrown();
        return "%s %d %s %s %s%n%s"
                .formatted(
                        entry.getInstant(),
                        ProcessHandle.current().pid(),
                        entry.getLevel().getName(),
                        name,
                        text,
                        thrown == null ? "" : stack(thrown));
    }

    private static String stack(Throwable thrown) {
        var out = new StringWriter();
        var writer = new PrintWriter(out);
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            writer.println("  " + each.getClass().getName());
            for (var frame : each.getStackTrace()) {
                writer.println("    at " + frame);
            }
        }
        return out.toString();
    }

    private void prepare(Path file) throws IOException {
        OwnFolder.make(folder);
        if (Files.exists(file) && Files.size(file) > MAX_BYTES) {
            for (int age = OLDER; age > 0; age--) {
                var younger = age == 1 ? file : folder.resolve("dwim.log." + (age - 1));
                if (Files.exists(younger)) {
                    Files.move(younger, folder.resolve("dwim.log." + age), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    @Override
    public void flush() {
        // Every line is written at once.
    }

    @Override
    public void close() {
        // No file stays open.
    }
}
