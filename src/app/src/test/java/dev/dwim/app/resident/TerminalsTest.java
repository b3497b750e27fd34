package dev.dwim.app.resident;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TerminalsTest {
    private static final String HEAD = "Num       RefCount Protocol Flags    Type St Inode Path\n";
    private static final Path NAME = Path.of("/run/user/1000/dwim/c-1");

    @TempDir
    Path proc;

    @BeforeEach
    void make() throws IOException {
        Files.createDirectories(proc.resolve("net"));
        sockets("0000000000000000: 00000003 00000000 00000000 0001 03 4711 " + NAME + "\n");
        process(42, 34817, "socket:[4711]");
    }

    private void sockets(String lines) throws IOException {
        Files.writeString(proc.resolve("net/unix"), HEAD + lines);
    }

    private void process(long pid, int device, String descriptor) throws IOException {
        var fd = Files.createDirectories(proc.resolve(pid + "/fd"));
        Files.createSymbolicLink(fd.resolve("7"), Path.of(descriptor));
        Files.writeString(
                proc.resolve(pid + "/stat"),
                pid + " (a ) name (x) S 1 2 3 " + device + " 5 6 7 8 9 10 11 12 13 14 15 16 17 18 998877 20 21\n");
    }

    private Optional<Terminals.Seat> seat(long pid) {
        return new Terminals(proc).seat(pid, NAME);
    }

    @Test
    void findsTheTerminalOfTheProcessThatHoldsTheSocket() {
        assertThat(seat(42)).contains(new Terminals.Seat(42, 998877, 34817));
    }

    @Test
    void believesNobodyElse() throws IOException {
        process(43, 34817, "socket:[4712]");

        assertThat(seat(43)).isEmpty();
        assertThat(seat(44)).isEmpty();
        assertThat(seat(0)).isEmpty();
        assertThat(seat(-1)).isEmpty();
    }

    @Test
    void believesNoProcessWithoutATerminal() throws IOException {
        process(45, 0, "socket:[4711]");

        assertThat(seat(45)).isEmpty();
    }

    @Test
    void believesNobodyWhenTwoSocketsHaveTheName() throws IOException {
        sockets("0: 3 0 0 0001 03 4711 " + NAME + "\n" + "0: 3 0 0 0001 03 9999 " + NAME + "\n");

        assertThat(seat(42)).isEmpty();
    }

    @Test
    void believesNobodyWithoutAName() {
        assertThat(new Terminals(proc).seat(42, Path.of(""))).isEmpty();
        assertThat(new Terminals(proc).seat(42, Path.of("/run/a\n0: 3 0 0 0001 03 4711 x")))
                .isEmpty();
    }

    @Test
    void believesNobodyWhereThereIsNothingToRead() throws IOException {
        Files.delete(proc.resolve("net/unix"));

        assertThat(seat(42)).isEmpty();
    }

    @Test
    void takesAnotherStartOrTerminalForAnotherProcess() throws IOException {
        var peer = new SocketPeer("one", new Terminals(proc), 42, NAME);
        assertThat(peer.atTerminal()).isTrue();

        Files.writeString(
                proc.resolve("42/stat"),
                "42 (later) S 1 2 3 34817 5 6 7 8 9 10 11 12 13 14 15 16 17 18 1000000 20 21\n");

        assertThat(peer.atTerminal()).isFalse();
    }
}
