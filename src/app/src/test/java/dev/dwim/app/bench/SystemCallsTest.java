package dev.dwim.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class SystemCallsTest {
    private static final Path BEGIN = Path.of("/from-here");
    private static final Path END = Path.of("/to-here");

    @Test
    void countsWhatIsCalledBetweenTheMarks() {
        var record = """
                7 openat(AT_FDCWD</x>, "/before", O_RDONLY) = 3</before>
                7 access("/from-here", F_OK) = -1 ENOENT (No such file or directory)
                7 <... recvmsg resumed>0x7f, 0) = -1 EAGAIN (Resource temporarily unavailable)
                8 openat(AT_FDCWD</x>, "/within", O_RDONLY) = 4</within>
                8 read(4</within>, "some", 512) = 4
                9 pread64(12</state/journal.db>, "page"..., 4096, 0) = 4096
                9 socket(AF_UNIX, SOCK_STREAM, 0) = 5<socket:[77]>
                9 write(5<socket:[77]>, "hello", 5) = 5
                9 recvfrom(5<UNIX-STREAM:[77]>, "", 8, 0, NULL, NULL) = 0
                9 read(3</dev/urandom>, "x", 1) = 1
                9 write(6<pipe:[78]>, "x", 1) = 1
                7 access("/to-here", F_OK) = -1 ENOENT (No such file or directory)
                7 openat(AT_FDCWD</x>, "/after", O_RDONLY) = 6</after>
                """.lines().toList();

        assertThat(SystemCalls.between(record, BEGIN, END)).containsExactly(new SystemCalls(1, 3, 2));
    }

    @Test
    void whatIsNotInEveryBatchOnlyPassesBy() {
        var record = """
                7 access("/from-here", F_OK) = -1 ENOENT (No such file or directory)
                8 openat(AT_FDCWD</x>, "/apps", O_RDONLY) = 4</apps>
                7 pread64(12</state/journal.db>, "page"..., 4096, 0) = 4096
                7 access("/to-here", F_OK) = -1 ENOENT (No such file or directory)
                8 openat(AT_FDCWD</x>, "/between", O_RDONLY) = 4</between>
                7 access("/from-here", F_OK) = -1 ENOENT (No such file or directory)
                7 pread64(12</state/journal.db>, "page"..., 4096, 0) = 4096
                7 pread64(12</state/journal.db>, "page"..., 4096, 0) = 4096
                7 access("/to-here", F_OK) = -1 ENOENT (No such file or directory)
                """.lines().toList();

        var batches = SystemCalls.between(record, BEGIN, END);
        assertThat(batches).containsExactly(new SystemCalls(1, 0, 1), new SystemCalls(0, 0, 2));
        assertThat(SystemCalls.least(batches)).isEqualTo(new SystemCalls(0, 0, 1));
    }

    @Test
    void aRecordWithoutMarksHasNone() {
        assertThat(SystemCalls.between(List.of("7 getpid() = 7"), BEGIN, END)).isEmpty();
    }
}
