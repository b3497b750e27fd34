package dev.dwim.app.platform;

import dev.dwim.api.Answer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/// What somebody goes on writing, a line for each change.
///
/// @param lines   in UTF-8
/// @param stop    ends whoever writes; may be called several times
/// @param matters whether a line says that something has changed
/// @param read    how things are, by the last line that matters; at the beginning by an empty one; empty if it does not
///                say
/// @param <T>     what is told
record LineFeed<T>(InputStream lines, Runnable stop, Predicate<String> matters, Function<String, Optional<T>> read)
        implements Feed<T> {
    private static final long SETTLING = Duration.ofMillis(20).toNanos();

    /// What a program writes.
    ///
    /// @param programs those of this computer
    /// @param command  starts it; it is ended with the feed
    /// @param matters  whether a line says that something has changed
    /// @param read     how things are, by a line
    /// @param <T>      what is told
    /// @return to be followed; or why it cannot be started
    static <T> Answer<Feed<T>> of(
            Programs programs, List<String> command, Predicate<String> matters, Function<String, Optional<T>> read) {
        return switch (programs.telling(command)) {
            case Answer.Given<Process>(Process process) ->
                Answer.given(new LineFeed<>(process.getInputStream(), () -> end(process), matters, read));
            case Answer.Lacking<Process>(String reason) -> Answer.lacking(reason);
        };
    }

    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    @Override
    public void follow(Consumer<T> told) {
        try (var reader = new BufferedReader(new InputStreamReader(lines, StandardCharsets.UTF_8))) {
            read.apply("").ifPresent(told);
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                last(line, reader).flatMap(read).ifPresent(told);
            }
        } catch (IOException broken) {
            // Whoever wrote is gone, as at the end of the lines.
        } finally {
            stop.run();
        }
    }

    /// Of what comes at once, the last line counts.
    private Optional<String> last(String first, BufferedReader reader) throws IOException {
        if (!matters.test(first)) {
            return Optional.empty();
        }
        LockSupport.parkNanos(SETTLING);
        var last = first;
        while (reader.ready() && reader.readLine() instanceof String line) {
            last = matters.test(line) ? line : last;
        }
        return Optional.of(last);
    }

    @Override
    public void close() {
        stop.run();
    }
}
