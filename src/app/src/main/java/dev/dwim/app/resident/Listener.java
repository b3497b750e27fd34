package dev.dwim.app.resident;

import dev.dwim.api.Value;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes calls at the socket. Who is not the owner, does not greet properly or sends garbage is hung up on; a flood is
/// turned away at the door.
final class Listener implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Listener.class);

    private final ServerSocketChannel server;
    private final Desk desk;
    private final Doorkeeper doorkeeper;
    private final Terminals terminals;
    private final Limits limits;
    private final Semaphore places;
    private final Set<Lines> open = ConcurrentHashMap.newKeySet();
    private final AtomicLong conversations = new AtomicLong();
    private final ScheduledExecutorService deadlines = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("deadlines").factory());

    /// Tells whether the other side is the owner of this process.
    @FunctionalInterface
    interface Doorkeeper {
        /// Looks at who has connected.
        boolean admits(SocketChannel channel) throws IOException;
    }

    /// How much is borne.
    ///
    /// @param connections at once
    /// @param greeting    how long the first line may take
    /// @param idle        how long a later line may take
    record Limits(int connections, Duration greeting, Duration idle) {
        static final Limits USUAL = new Limits(32, Duration.ofSeconds(10), Duration.ofMinutes(10));
    }

    Listener(ServerSocketChannel server, Desk desk, Doorkeeper doorkeeper, Terminals terminals, Limits limits) {
        this.server = server;
        this.desk = desk;
        this.doorkeeper = doorkeeper;
        this.terminals = terminals;
        this.limits = limits;
        this.places = new Semaphore(limits.connections());
    }

    /// Begins to take calls.
    void start() {
        Thread.ofPlatform().daemon().name("socket").start(this::accept);
    }

    private void accept() {
        while (server.isOpen()) {
            try {
                admit(server.accept());
            } catch (IOException e) {
                // Closed, or the other side was gone at once; the loop knows which.
                Thread.onSpinWait();
            }
        }
    }

    private void admit(SocketChannel channel) throws IOException {
        if (!places.tryAcquire()) {
            channel.close();
            return;
        }
        Thread.ofVirtual().name("conversation").start(() -> {
            try (var lines = new Lines(channel, deadlines)) {
                open.add(lines);
                converse(channel, lines);
                open.remove(lines);
            } finally {
                places.release();
            }
        });
    }

    private void converse(SocketChannel channel, Lines lines) {
        try {
            if (!doorkeeper.admits(channel)) {
                LOG.warn("turned away a connection of another user");
                return;
            }
            var peer = greet(channel, lines);
            if (peer.isPresent()) {
                try {
                    serve(peer.get(), lines);
                } finally {
                    desk.left(peer.get().conversation());
                }
            }
        } catch (IOException e) {
            // The other side is gone.
            LOG.debug("a connection broke");
        }
    }

    private Optional<Peer> greet(SocketChannel channel, Lines lines) throws IOException {
        if (!(lines.read(limits.greeting()) instanceof Lines.Line.Message(Value.Fields greeting))) {
            return Optional.empty();
        }
        if (!greeting.text(Greeting.VERSION).equals(Optional.of(Greeting.OURS))) {
            lines.write(Greeting.welcome(false).with(Desk.ERROR, Value.of("It is DWIM " + Greeting.OURS + ".")));
            return Optional.empty();
        }
        var address = channel.getRemoteAddress() instanceof UnixDomainSocketAddress unix ? unix.getPath() : Path.of("");
        var peer = new SocketPeer(
                "socket-" + conversations.incrementAndGet(),
                terminals,
                Greeting.pid(greeting).orElse(0L),
                address);
        return lines.write(Greeting.welcome(peer.atTerminal())) ? Optional.of(peer) : Optional.empty();
    }

    private void serve(Peer peer, Lines lines) {
        while (lines.read(limits.idle()) instanceof Lines.Line.Message(Value.Fields message)) {
            var request = Request.of(message);
            if (request.isEmpty() || !lines.write(answer(request.get(), peer))) {
                return;
            }
        }
    }

    private Value.Fields answer(Request request, Peer peer) {
        try {
            return desk.handle(request, peer);
        } catch (RuntimeException bug) {
            LOG.error("a request failed", bug);
            return Desk.error("Something is wrong in DWIM itself: dwim doctor --report writes down what.", Exit.FAILED);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            LOG.debug("the socket was gone already");
        }
        open.forEach(Lines::close);
        deadlines.shutdownNow();
    }
}
