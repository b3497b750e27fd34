package dev.dwim.app.resident;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.Value;
import dev.dwim.core.json.Json;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Everything that may knock at the socket and must not come in.
class SocketAttackTest {
    private static final Listener.Limits SOON = new Listener.Limits(8, Duration.ofMillis(400), Duration.ofSeconds(30));
    private static final Value.Fields HELLO =
            Greeting.hello(ProcessHandle.current().pid());

    @TempDir
    Path folder;

    private final List<Request> handled = new CopyOnWriteArrayList<>();
    private final Desk desk = (request, peer) -> {
        handled.add(request);
        return Desk.out(Value.Fields.EMPTY.with("origin", Value.of(peer.origin().name())));
    };
    private ServerSocketChannel server;
    private Listener listener;

    @BeforeEach
    void open() throws IOException {
        listen(channel -> true);
    }

    private void listen(Listener.Doorkeeper doorkeeper) throws IOException {
        server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(UnixDomainSocketAddress.of(socket()), 64);
        listener = new Listener(server, desk, doorkeeper, new Terminals(Path.of("/proc")), SOON);
        listener.start();
    }

    private Path socket() {
        return folder.resolve("s");
    }

    @AfterEach
    void close() {
        listener.close();
    }

    /// What the other side answered before it hung up.
    private String say(byte[]... parts) throws IOException {
        try (var channel = SocketChannel.open(UnixDomainSocketAddress.of(socket()))) {
            for (var part : parts) {
                var bytes = ByteBuffer.wrap(part);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
            }
            return rest(channel);
        } catch (IOException hungUp) {
            return "";
        }
    }

    private static String rest(SocketChannel channel) throws IOException {
        var all = new StringBuilder();
        var buffer = ByteBuffer.allocate(4096);
        while (channel.read(buffer) > 0) {
            all.append(StandardCharsets.UTF_8.decode(buffer.flip()));
            buffer.clear();
        }
        return all.toString();
    }

    private static byte[] line(String text) {
        return (text + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] line(Value.Fields fields) {
        return line(Json.write(fields));
    }

    /// A proper conversation: the listener is alive and serves.
    private Value.Fields properly() throws IOException {
        var deadlines = Executors.newSingleThreadScheduledExecutor();
        try (var lines = new Lines(SocketChannel.open(UnixDomainSocketAddress.of(socket())), deadlines)) {
            lines.write(HELLO);
            assertThat(lines.read(Duration.ofSeconds(20))).isInstanceOf(Lines.Line.Message.class);
            lines.write(Request.of("actions").message());
            return ((Lines.Line.Message) lines.read(Duration.ofSeconds(20))).fields();
        } finally {
            deadlines.shutdownNow();
        }
    }

    @Test
    void servesWhoGreetsProperly() throws IOException {
        assertThat(properly().fields(Desk.OUT).text("origin")).contains("SOCKET");
    }

    @Test
    void turnsAwayAnotherUser() throws IOException {
        listener.close();
        Files.delete(socket());
        listen(channel -> false);

        assertThat(say(line(HELLO), line(Request.of("quit").message()))).isEmpty();
        assertThat(handled).isEmpty();
    }

    @Test
    void hangsUpOnGarbage() throws IOException {
        var garbage = List.of(
                line("GET / HTTP/1.1"),
                line("[1,2,3]"),
                line("\"quit\""),
                line("{\"dwim\":\"dev\",\"dwim\":\"dev\",\"verb\":\"quit\"}"),
                line("{\"dwim\":\"dev\"} {\"verb\":\"quit\"}"),
                line("{".repeat(5_000)),
                line("null"),
                line(""),
                new byte[] {(byte) 0xff, (byte) 0xfe, '\n'},
                new byte[] {0, 0, 0, 0, '\n'});
        for (var each : garbage) {
            say(each, line(Request.of("quit").message()));
        }
        assertThat(handled).isEmpty();
        assertThat(properly()).isNotNull();
    }

    @Test
    void hangsUpOnGarbageAfterAProperGreeting() throws IOException {
        assertThat(say(line(HELLO), line("garbage"), line(Request.of("quit").message())))
                .contains("\"dwim\"");
        assertThat(say(
                        line(HELLO),
                        line("{\"no\":\"verb\"}"),
                        line(Request.of("quit").message())))
                .contains("\"dwim\"");
        assertThat(handled).isEmpty();
    }

    @Test
    void hangsUpOnALineThatIsTooLong() throws IOException {
        var endless = new byte[Lines.MAX_LINE + 2];
        Arrays.fill(endless, (byte) 'x');

        say(line(HELLO), endless, line(Request.of("quit").message()));

        assertThat(handled).isEmpty();
        assertThat(properly()).isNotNull();
    }

    @Test
    void takesALineOfOneMegabyte() throws IOException {
        var request = new Request("ask", Value.Fields.EMPTY.with("words", Value.of("x".repeat(Lines.MAX_LINE - 100))));

        var answer = say(line(HELLO), line(request.message()), line("end"));

        assertThat(answer).contains("SOCKET");
        assertThat(handled).hasSize(1);
    }

    @Test
    void refusesAnotherVersion() throws IOException {
        var answer = say(
                line(HELLO.with(Greeting.VERSION, Value.of("99.0"))),
                line(Request.of("quit").message()));

        assertThat(answer).contains("error");
        assertThat(handled).isEmpty();
    }

    @Test
    void hangsUpOnWhoSaysNothing() throws IOException {
        assertThat(say()).isEmpty();
        assertThat(say("{\"dwim\":".getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @Test
    void outlivesTenThousandConnectionsAndGarbageLines() throws IOException {
        var held = new ArrayList<SocketChannel>();
        int refused = 0;
        for (int count = 0; count < 10_000; count++) {
            try {
                var channel = SocketChannel.open(UnixDomainSocketAddress.of(socket()));
                channel.configureBlocking(false);
                channel.write(ByteBuffer.wrap(line("garbage " + count + " {\"verb\":\"quit\"}")));
                held.add(channel);
            } catch (IOException turnedAway) {
                refused++;
            }
            if (held.size() >= 200) {
                for (var channel : held) {
                    channel.close();
                }
                held.clear();
            }
        }
        for (var channel : held) {
            channel.close();
        }

        assertThat(handled)
                .as("requests taken, with %d connections refused", refused)
                .isEmpty();
        assertThat(eventually()).isTrue();
    }

    /// The last of the flood may still hold the places; they are free after the time for a greeting.
    private boolean eventually() {
        for (int tries = 0; tries < 100; tries++) {
            try {
                if (!properly().fields().isEmpty()) {
                    return true;
                }
            } catch (IOException | AssertionError | ClassCastException busy) {
                LockSupport.parkNanos(50_000_000);
            }
        }
        return false;
    }

    @Test
    void freesThePlacesOfWhoHoldsThem() throws IOException {
        var held = new ArrayList<SocketChannel>();
        for (int count = 0; count < SOON.connections() * 2; count++) {
            held.add(SocketChannel.open(UnixDomainSocketAddress.of(socket())));
        }

        assertThat(eventually()).isTrue();
        for (var channel : held) {
            channel.close();
        }
    }

    @Test
    void believesNoProcessIdThatDoesNotHoldTheSocket() throws IOException {
        var origins = new ArrayList<Optional<String>>();
        ProcessHandle.allProcesses().limit(200).forEach(process -> {
            try {
                var answer = say(
                        line(Greeting.hello(process.pid())),
                        line(Request.of("actions").message()),
                        line("end"));
                origins.add(Optional.of(answer).filter(text -> text.contains("TYPED")));
            } catch (IOException e) {
                origins.add(Optional.empty());
            }
        });
        assertThat(origins).isNotEmpty().allMatch(Optional::isEmpty);
    }
}
