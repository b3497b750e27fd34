package dev.dwim.plugins.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is different when a file lies on another file system than its destination or the user's own trash.
class OtherFileSystemTest {
    private static final LocalDateTime NOW = LocalDateTime.parse("2026-03-27T16:05:09");

    @TempDir
    Path temp;

    private Path stick;
    private Path ownTrash;
    private Trash trash;

    @BeforeEach
    void mount() throws IOException {
        var base = temp.toRealPath();
        stick = Files.createDirectories(base.resolve("home/stick"));
        ownTrash = base.resolve("data/Trash");
        trash = new Trash(ownTrash, path -> path.startsWith(stick) ? 2 : 1);
    }

    @Test
    void copiesComparesAndRemoves() throws IOException {
        var folder = Files.createDirectories(stick.resolve("trip/day one")).resolveSibling("");
        Files.writeString(stick.resolve("trip/day one/a.txt"), "a");
        Files.createSymbolicLink(stick.resolve("trip/link"), Path.of("day one"));
        var time = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));
        Files.setLastModifiedTime(stick.resolve("trip/day one/a.txt"), time);
        Transfer.across(stick.resolve("trip"), temp.resolve("trip"));
        assertThat(Tree.contents(temp.resolve("trip"))).isEqualTo(Map.of("day one/a.txt", "a", "link", "-> day one"));
        assertThat(Files.getLastModifiedTime(temp.resolve("trip/day one/a.txt")))
                .isEqualTo(time);
        assertThat(folder).doesNotExist();
    }

    @Test
    void leavesNothingBehindWhenItIsInterrupted() throws IOException {
        Files.writeString(stick.resolve("a.txt"), "a");
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> Transfer.across(stick.resolve("a.txt"), temp.resolve("a.txt")))
                .isInstanceOf(ClosedByInterruptException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(Tree.contents(temp)).isEqualTo(Map.of("home/stick/a.txt", "a"));
    }

    @Test
    void doesNotOverwriteWhatAppearedMeanwhile() throws IOException {
        Files.writeString(stick.resolve("a.txt"), "a");
        Files.writeString(temp.resolve("a.txt"), "mine");
        assertThatThrownBy(() -> Transfer.across(stick.resolve("a.txt"), temp.resolve("a.txt")))
                .isInstanceOf(Refused.class);
        assertThat(Tree.contents(temp)).isEqualTo(Map.of("home/stick/a.txt", "a", "a.txt", "mine"));
    }

    @Test
    void usesATrashAtTheTopOfTheFileSystem() throws IOException {
        Files.createDirectories(stick.resolve("docs"));
        var file = Files.writeString(stick.resolve("docs/a b.txt"), "a");
        var trashed = trash.put(file, NOW);
        var root = stick.resolve(".Trash-" + uid());
        assertThat(trashed).isEqualTo(root.resolve("files/a b.txt")).hasContent("a");
        assertThat(root.resolve("info/a b.txt.trashinfo"))
                .hasContent("[Trash Info]\nPath=docs/a%20b.txt\nDeletionDate=2026-03-27T16:05:09");
        trash.restore(trashed, file);
        assertThat(Tree.contents(stick)).isEqualTo(Map.of("docs/a b.txt", "a"));
    }

    @Test
    void goesByTheFolderWhereAFileHasTheNumberOfAnotherLayer() throws IOException {
        var file = Files.writeString(stick.resolveSibling("of a lower layer.txt"), "a");
        var layered = new Trash(ownTrash, path -> path.equals(file) ? 3 : 1);

        assertThat(layered.put(file, NOW)).isEqualTo(ownTrash.resolve("files/of a lower layer.txt"));
    }

    @Test
    void prefersTheSharedTrashIfItIsSticky() throws IOException {
        var shared = Files.createDirectory(stick.resolve(".Trash"));
        Files.setAttribute(shared, "unix:mode", 01777);
        var file = Files.writeString(stick.resolve("a.txt"), "a");
        assertThat(trash.put(file, NOW)).isEqualTo(shared.resolve(uid() + "/files/a.txt"));
        Files.setAttribute(shared, "unix:mode", 0777);
        var other = Files.writeString(stick.resolve("b.txt"), "b");
        assertThat(trash.put(other, NOW)).isEqualTo(stick.resolve(".Trash-" + uid() + "/files/b.txt"));
    }

    @Test
    void refusesWhereNoTrashCanBeUsed() throws IOException {
        var file = Files.writeString(stick.resolve("a.txt"), "a");
        Files.writeString(stick.resolve(".Trash-" + uid()), "a file in its place");
        assertThatThrownBy(() -> trash.put(file, NOW))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("has no trash");
        assertThat(file).hasContent("a");
    }

    @Test
    void doesNotUseATrashThatIsALink() throws IOException {
        var file = Files.writeString(stick.resolve("a.txt"), "a");
        var elsewhere = Files.createDirectory(temp.resolve("elsewhere"));
        Files.createSymbolicLink(stick.resolve(".Trash-" + uid()), elsewhere);
        assertThatThrownBy(() -> trash.put(file, NOW)).isInstanceOf(Refused.class);
        assertThat(Tree.contents(elsewhere)).isEmpty();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(ownTrash)))
                .isEqualTo("rwx------");
    }

    private Object uid() throws IOException {
        return Files.getAttribute(temp, "unix:uid");
    }
}
