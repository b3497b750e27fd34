package dev.dwim.app.resident;

import dev.dwim.api.Value;
import dev.dwim.core.disk.Hindrance;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import jdk.net.ExtendedSocketOptions;

/// The one process that stays: it holds the lock, and takes calls at the socket until it is told to quit.
public final class Resident implements AutoCloseable {
    private final RunFolder folder;
    private final FileChannel lock;
    private final CountDownLatch quit = new CountDownLatch(1);

    private Resident(RunFolder folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /// What becoming the resident came to.
    public sealed interface Claim {
        /// This process is it.
        ///
        /// @param resident to be opened, and closed
        record Ours(Resident resident) implements Claim {}

        /// Another process is it.
        record Taken() implements Claim {}

        /// It cannot be.
        ///
        /// @param reason one sentence
        record Refused(String reason) implements Claim {}
    }

    /// Becomes the resident, unless another process is. What a dead one left behind is no hindrance.
    ///
    /// @param folder where the socket will be
    /// @return whether this process is the resident now
    public static Claim claim(RunFolder folder) {
        var obstacle = folder.obstacle();
        if (obstacle.isPresent()) {
            return new Claim.Refused(obstacle.get());
        }
        try {
            var lock = FileChannel.open(
                    folder.lock(),
                    Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            if (!locked(lock)) {
                lock.close();
                return new Claim.Taken();
            }
            return new Claim.Ours(new Resident(folder, lock));
        } catch (IOException e) {
            return new Claim.Refused(
                    folder.lock() + " cannot be locked (" + Hindrance.of(e) + "): move away what is in its place.");
        }
    }

    /// Whether a resident lives in another process, whatever state it is in. Not for a resident about itself: the
    /// system lets go of a process's lock when that process closes the file a second time.
    ///
    /// @param folder where its socket is
    /// @return false once the last one has ended and put everything down
    public static boolean lives(RunFolder folder) {
        if (!Files.isRegularFile(folder.lock(), LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (var lock = FileChannel.open(folder.lock(), StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
            return !locked(lock);
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            // This process is the resident already.
            return false;
        }
    }

    /// Takes calls until it is told to quit or the thread is interrupted.
    ///
    /// @param desk   where requests go
    /// @param window shows and hides the window; answers with a sentence where there is none
    /// @param ready  told once calls are taken
    /// @throws IOException if something that is not ours lies where the socket should be
    public void serve(Desk desk, Window window, Runnable ready) throws IOException {
        var socket = folder.socket();
        clear();
        try (var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(socket), BACKLOG);
            Files.setPosixFilePermissions(socket, PosixFilePermissions.fromString("rw-------"));
            folder.sweep(socket);
            var front = new FrontDesk(desk, window, this::quit);
            try (var listener = new Listener(server, front, this::admits, new Terminals(PROC), Listener.Limits.USUAL)) {
                listener.start();
                ready.run();
                quit.await();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            Files.deleteIfExists(socket);
        }
    }

    /// Ends [#serve].
    public void quit() {
        quit.countDown();
    }

    /// Lets another process be the resident.
    @Override
    public void close() throws IOException {
        lock.close();
    }

    /// Whoever holds the lock may remove a dead resident's socket, but nothing else.
    private void clear() throws IOException {
        var obstacle = folder.obstacle();
        if (obstacle.isPresent()) {
            throw new IOException(obstacle.get());
        }
        Files.deleteIfExists(folder.socket());
    }

    private boolean admits(SocketChannel channel) throws IOException {
        return channel.getOption(ExtendedSocketOptions.SO_PEERCRED).user().equals(folder.owner());
    }

    /// Shows and hides the window on the desktop.
    @FunctionalInterface
    public interface Window {
        /// Shows it, or hides it.
        ///
        /// @return empty, or why there is none
        Optional<String> toggle();
    }

    /// What the resident does itself, before the desk behind it is asked.
    private record FrontDesk(Desk desk, Window window, Runnable quit) implements Desk {
        @Override
        public Value.Fields handle(Request request, Peer peer) {
            return switch (request.verb()) {
                case "toggle" ->
                    window.toggle()
                            .map(why -> Desk.error(why, Exit.USAGE))
                            .orElseGet(() -> Desk.out(Value.Fields.EMPTY.with("toggled", Value.of(true))));
                case "quit" -> {
                    // The answer may not get out any more: whoever says quit waits until nobody is there.
                    quit.run();
                    yield Desk.out(Value.Fields.EMPTY.with("quit", Value.of(true)));
                }
                case "ping" ->
                    Desk.out(Value.Fields.EMPTY.with(
                            "pid", Value.of(ProcessHandle.current().pid())));
                default -> desk.handle(request, peer);
            };
        }

        @Override
        public void left(String conversation) {
            desk.left(conversation);
        }
    }

    private static final Path PROC = Path.of("/proc");

    private static final int BACKLOG = 64;
}
