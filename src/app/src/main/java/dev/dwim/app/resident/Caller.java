package dev.dwim.app.resident;

import dev.dwim.api.Value;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/// A command's connection to the resident.
public final class Caller implements AutoCloseable {
    private static final Duration GREETING = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofMinutes(3);

    private final Lines lines;
    private final ScheduledExecutorService deadlines;
    private final boolean terminal;

    private Caller(Lines lines, ScheduledExecutorService deadlines, boolean terminal) {
        this.lines = lines;
        this.deadlines = deadlines;
        this.terminal = terminal;
    }

    /// What calling came to.
    public sealed interface Call {
        /// The resident is there.
        ///
        /// @param caller to be closed
        record Connected(Caller caller) implements Call {}

        /// Nobody is there.
        record Nobody() implements Call {}

        /// Somebody is there who does not speak with us.
        ///
        /// @param reason one sentence
        /// @param pid    its process, where it said so
        record Strange(String reason, Optional<Long> pid) implements Call {}
    }

    /// Calls the resident.
    ///
    /// @param folder where its socket is
    /// @return the connection, if one comes about
    public static Call to(RunFolder folder) {
        if (!Files.exists(folder.socket())) {
            return new Call.Nobody();
        }
        var deadlines = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("deadlines").factory());
        // The name of our end is what the resident knows us by.
        var name = folder.callersEnd();
        try {
            var channel = SocketChannel.open(StandardProtocolFamily.UNIX);
            channel.bind(UnixDomainSocketAddress.of(name));
            folder.sweep(name);
            channel.connect(UnixDomainSocketAddress.of(folder.socket()));
            return greet(new Lines(channel, deadlines), deadlines);
        } catch (IOException e) {
            deadlines.shutdownNow();
            return new Call.Nobody();
        } finally {
            remove(name);
        }
    }

    private static Call greet(Lines lines, ScheduledExecutorService deadlines) {
        lines.write(Greeting.hello(ProcessHandle.current().pid()));
        var heard = lines.read(GREETING);
        if (heard instanceof Lines.Line.Message(Value.Fields welcome)
                && Desk.error(welcome).isEmpty()) {
            boolean terminal = welcome.get(Greeting.TERMINAL).equals(Optional.of(Value.of(true)));
            return new Call.Connected(new Caller(lines, deadlines, terminal));
        }
        lines.close();
        deadlines.shutdownNow();
        return heard instanceof Lines.Line.Message(Value.Fields welcome)
                ? new Call.Strange(
                        "The DWIM that runs in the background is another version (" + Greeting.version(welcome)
                                + ", and this is " + Greeting.OURS + "): dwim quit ends it.",
                        Greeting.pid(welcome))
                : new Call.Strange(
                        "The DWIM that runs in the background does not answer: it is ending, or very busy.",
                        Optional.empty());
    }

    private static void remove(Path name) {
        try {
            Files.deleteIfExists(name);
        } catch (IOException e) {
            System.getLogger(Caller.class.getName()).log(System.Logger.Level.DEBUG, "a socket's name was left behind");
        }
    }

    /// Whether the resident has seen that we belong to a terminal.
    ///
    /// @return false if it cannot find out
    public boolean atTerminal() {
        return terminal;
    }

    /// Asks the resident.
    ///
    /// @param request what is wanted
    /// @return its answer; an error if it has gone
    public Value.Fields send(Request request) {
        if (lines.write(request.message()) && lines.read(ANSWER) instanceof Lines.Line.Message(Value.Fields answer)) {
            return answer;
        }
        return Desk.error("The DWIM that runs in the background has gone: say it again.", Exit.UNKNOWN);
    }

    @Override
    public void close() {
        lines.close();
        deadlines.shutdownNow();
    }
}
