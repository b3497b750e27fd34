package dev.dwim.app.resident;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.Value;
import dev.dwim.app.settings.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CallerTest {
    @TempDir
    Path home;

    private RunFolder folder;
    private ServerSocketChannel server;
    private final ScheduledExecutorService deadlines = Executors.newSingleThreadScheduledExecutor();
    private final List<Thread> somebodies = new ArrayList<>();

    @BeforeEach
    void listen() throws IOException {
        var folders = Folders.of(Map.of("HOME", home.toString()), "Linux", home, home);
        folder = ((RunFolder.Check.Sound) RunFolder.in(folders)).folder();
        server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(UnixDomainSocketAddress.of(folder.socket()));
    }

    @AfterEach
    void close() throws IOException, InterruptedException {
        server.close();
        for (var somebody : somebodies) {
            somebody.join();
        }
        deadlines.shutdownNow();
    }

    /// Somebody at the other end who does this once it was greeted.
    private Caller.Call against(Consumer<Lines> somebody) {
        somebodies.add(Thread.ofVirtual().start(() -> {
            try (var lines = new Lines(server.accept(), deadlines)) {
                lines.read(Duration.ofSeconds(20));
                somebody.accept(lines);
                lines.read(Duration.ofSeconds(20));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }));
        return Caller.to(folder);
    }

    private static Value.Fields otherVersion() {
        return Value.Fields.EMPTY.with("dwim", Value.of("99.0")).with("error", Value.of("It is DWIM 99.0."));
    }

    @Test
    void namesBothVersionsAndTheWayOut() {
        var call = against(lines -> lines.write(otherVersion().with("pid", Value.of(4711))));

        assertThat(call)
                .isEqualTo(new Caller.Call.Strange(
                        "The DWIM that runs in the background is another version (99.0, and this is dev): dwim quit"
                                + " ends it.",
                        Optional.of(4711L)));
    }

    @Test
    void saysThatItDoesNotAnswerWhenItHangsUp() {
        assertThat(against(Lines::close))
                .isEqualTo(new Caller.Call.Strange(
                        "The DWIM that runs in the background does not answer: it is ending, or very busy.",
                        Optional.empty()));
    }

    @Test
    void findsNobodyBehindASocketThatADeadResidentLeft() throws IOException {
        server.close();

        assertThat(folder.socket()).exists();
        assertThat(Caller.to(folder)).isEqualTo(new Caller.Call.Nobody());
    }

    @Test
    void findsNobodyWhereNothingLies() throws IOException {
        Files.delete(folder.socket());

        assertThat(Caller.to(folder)).isEqualTo(new Caller.Call.Nobody());
    }

    private Path end(String name, Duration age) throws IOException {
        var end = folder.path().resolve(name);
        try (var killed = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            killed.bind(UnixDomainSocketAddress.of(end));
        }
        Files.setLastModifiedTime(end, FileTime.from(Instant.now().minus(age)));
        return end;
    }

    @Test
    void sweepsAwayWhatKilledCallersLeft() throws IOException {
        var killed = end("c-" + "0".repeat(32), Duration.ofMinutes(2));
        var greeting = end("c-" + "1".repeat(32), Duration.ofSeconds(20));
        var strange = end("c-other", Duration.ofMinutes(2));
        var letter = Files.writeString(folder.path().resolve("c-" + "2".repeat(32)), "a letter");
        Files.setLastModifiedTime(letter, FileTime.from(Instant.EPOCH));

        against(lines -> lines.write(otherVersion()));

        assertThat(killed).doesNotExist();
        assertThat(List.of(greeting, strange, letter)).allMatch(Files::exists);
    }

    @Test
    void leavesNoNameOfItsOwnEndBehind() throws IOException {
        against(lines -> lines.write(otherVersion()));

        try (var files = Files.list(folder.path())) {
            assertThat(files).containsExactly(folder.socket());
        }
    }
}
