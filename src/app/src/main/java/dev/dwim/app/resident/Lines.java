package dev.dwim.app.resident;

import dev.dwim.api.Value;
import dev.dwim.core.json.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// JSON objects, one a line, over a socket. One reader and one writer at a time.
final class Lines implements AutoCloseable {
    /// The longest line, in bytes.
    static final int MAX_LINE = 1024 * 1024;

    private static final Duration WRITE = Duration.ofSeconds(10);
    private static final int BUFFER = 8 * 1024;

    private final SocketChannel channel;
    private final ScheduledExecutorService deadlines;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER).flip();

    /// @param channel   closed with this
    /// @param deadlines closes what takes too long
    Lines(SocketChannel channel, ScheduledExecutorService deadlines) {
        this.channel = channel;
        this.deadlines = deadlines;
    }

    /// What a line was.
    sealed interface Line {
        /// An object.
        record Message(Value.Fields fields) implements Line {}

        /// Something else.
        record Garbage(String why) implements Line {}

        /// The end, or nothing in time.
        record End() implements Line {}
    }

    /// The next line.
    ///
    /// @param within how long to wait for all of it
    Line read(Duration within) {
        return before(within, this::line).orElse(new Line.End());
    }

    /// Sends an object.
    ///
    /// @return false if the other side has gone
    boolean write(Value.Fields message) {
        var bytes = ByteBuffer.wrap((Json.write(message) + "\n").getBytes(StandardCharsets.UTF_8));
        return before(WRITE, () -> {
                    while (bytes.hasRemaining()) {
                        channel.write(bytes);
                    }
                    return true;
                })
                .orElse(false);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // It is gone, which is what was wanted.
        }
    }

    private interface Work<T> {
        T run() throws IOException;
    }

    /// A blocking channel has no time-out of its own: closing it ends the wait.
    private <T> Optional<T> before(Duration within, Work<T> work) {
        try {
            var late = deadlines.schedule(this::close, within.toMillis(), TimeUnit.MILLISECONDS);
            try {
                return Optional.of(work.run());
            } finally {
                late.cancel(false);
            }
        } catch (IOException | RejectedExecutionException e) {
            // The other side is gone, or the resident ends.
            return Optional.empty();
        }
    }

    private Line line() throws IOException {
        var bytes = new ByteArrayOutputStream();
        while (true) {
            if (!buffer.hasRemaining() && !fill()) {
                return bytes.size() == 0 ? new Line.End() : new Line.Garbage("the line has no end");
            }
            byte next = buffer.get();
            if (next == '\n') {
                return message(bytes.toByteArray());
            }
            if (bytes.size() == MAX_LINE) {
                return new Line.Garbage("the line is longer than 1 MiB");
            }
            bytes.write(next);
        }
    }

    private boolean fill() throws IOException {
        buffer.clear();
        int count = channel.read(buffer);
        buffer.flip();
        return count > 0;
    }

    private static Line message(byte[] bytes) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new Line.Garbage("the line is not UTF-8");
        }
        return switch (Json.read(text)) {
            case Json.Read.Parsed(Optional<Value> value)
            when value.orElse(Value.of("")) instanceof Value.Fields fields -> new Line.Message(fields);
            case Json.Read.Parsed parsed -> new Line.Garbage("the line is no JSON object");
            case Json.Read.Malformed malformed -> new Line.Garbage("the line is no JSON");
        };
    }
}
