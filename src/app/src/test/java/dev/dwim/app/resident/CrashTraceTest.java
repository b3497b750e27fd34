package dev.dwim.app.resident;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is left of a crash of the JVM itself, which would hold the command line: nothing.
class CrashTraceTest {
    @TempDir
    Path folder;

    /// Touches memory that is nobody's.
    static final class Crash {
        private Crash() {}

        /// Ends the process without mercy.
        ///
        /// @param arguments what a trace would hold
        public static void main(String[] arguments) {
            MemorySegment.ofAddress(8).reinterpret(8).get(ValueLayout.JAVA_LONG_UNALIGNED, 0);
        }
    }

    private int crash(List<String> flags) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        // No memory image either, as the launcher sees to it; whoever sets the limit for the tests decides elsewhere.
        command.addAll(List.of("sh", "-c", "ulimit -c 0; exec \"$@\"", "sh"));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Crash.class.getName(), "papagei"));
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .doesNotContain("papagei");
        return process.waitFor();
    }

    @Test
    void leavesNothingInTheFolderWhereTheCommandWasGiven() throws IOException, InterruptedException {
        assertThat(crash(ResidentStart.FLAGS)).isNotZero();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void wouldLeaveATraceWithoutThat() throws IOException, InterruptedException {
        assertThat(crash(List.of("--enable-native-access=ALL-UNNAMED"))).isNotZero();
        assertThat(folder).isDirectoryContaining("glob:**/hs_err_pid*.log");
    }

    @Test
    void theLauncherStartsItLikewise() throws IOException {
        assertThat(Files.readString(Path.of("..", "..", "dwim")))
                .contains(ResidentStart.FLAGS)
                .contains("ulimit -c 0");
    }
}
