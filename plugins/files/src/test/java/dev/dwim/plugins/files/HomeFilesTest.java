package dev.dwim.plugins.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.Blame;
import dev.dwim.api.Outcome;
import dev.dwim.api.Value;
import dev.dwim.testkit.FakeHost;
import dev.dwim.testkit.ManualClock;
import dev.dwim.testkit.PluginFile;
import dev.dwim.testkit.StartedPlugin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HomeFilesTest {
    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-03-27T16:05:09.123+01:00[Europe/Berlin]");

    @TempDir
    Path temp;

    private FakeHost host;
    private Tree tree;
    private StartedPlugin files;

    @BeforeEach
    void start() {
        host = new FakeHost(PluginFile.manifest(HomeFiles.class), temp, new ManualClock(NOW));
        tree = Tree.on(host);
        files = StartedPlugin.start(new HomeFiles(), host);
    }

    @Test
    void findsByWordsTheBestAndNewestFirst() throws IOException {
        var exact = tree.file("a/Tax Return.pdf", "");
        var old = tree.file("b/old tax return 2024.pdf", "");
        var fresh = tree.file("c/final tax return 2025.pdf", "");
        tree.file("d/tax.pdf", "");
        tree.file(".cache/tax return.pdf", "");
        tree.file("e/.tax return.pdf", "");
        Files.setLastModifiedTime(old, FileTime.from(Instant.EPOCH));
        assertThat(find("tax return", ""))
                .isEqualTo(
                        "Found ~/a/Tax Return.pdf, ~/c/final tax return 2025.pdf, " + "~/b/old tax return 2024.pdf.");
        assertThat(exact).exists();
        assertThat(fresh).exists();
    }

    @Test
    void findsByPatternInAFolderOnly() {
        tree.file("Downloads/a.PDF", "");
        tree.file("Downloads/b.txt", "");
        tree.file("Documents/c.pdf", "");
        assertThat(find("*.pdf", "downloads")).isEqualTo("Found ~/Downloads/a.PDF.");
        assertThat(find("z*", "")).isEqualTo("Nothing called \"z*\" in ~.");
        assertThat(find("[", "")).isEqualTo("Nothing called \"[\" in ~.");
        assertUserFault(files.call("find", new HomeFiles.Find(" ", Optional.empty())), "Say a word");
        assertUserFault(files.call("find", new HomeFiles.Find("[*", Optional.empty())), "pattern");
    }

    @Test
    void looksInBoundsWhateverItMeets() throws IOException {
        for (int i = 0; i < 60; i++) {
            tree.file("many/note " + i + ".txt", "");
        }
        Files.createSymbolicLink(tree.home().resolve("many/loop"), tree.home());
        tree.file("1/2/3/4/5/6/7/8/9/note deep.txt", "");
        assertThat(files.call("find", new HomeFiles.Find("note", Optional.empty())))
                .isInstanceOfSatisfying(Outcome.Done.class, done -> {
                    assertThat(done.summary()).endsWith(" and 45 more.");
                    assertThat(((Value.Items) done.result().orElseThrow()).items())
                            .hasSize(50);
                });
    }

    @Test
    void opensADocumentAndAFolder() {
        var document = tree.file("Documents/lease.pdf", "");
        assertThat(open("lease")).isInstanceOf(Outcome.Done.class);
        assertThat(open("~/documents")).isInstanceOf(Outcome.Done.class);
        assertThat(host.opened())
                .containsExactly(
                        document.toUri(), tree.home().resolve("Documents").toUri());
    }

    @Test
    void opensNothingThatWouldRun() throws IOException {
        tree.file("a.desktop", "[Desktop Entry]");
        tree.file("b.SH", "");
        Files.setPosixFilePermissions(tree.file("tool", ""), PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.createSymbolicLink(tree.home().resolve("innocent.txt"), Path.of("a.desktop"));
        for (var name : new String[] {"a.desktop", "b.SH", "tool", "innocent.txt"}) {
            assertUserFault(open(name), "would run as a program");
        }
        assertThat(host.opened()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/etc/passwd",
                "../data/secret",
                "~/../data/secret",
                "Documents/../../data/secret",
                "way/out/secret",
                "exit"
            })
    void touchesNothingOutsideTheHomeFolder(String path) throws IOException {
        Files.createDirectories(tree.data());
        Files.writeString(tree.data().resolve("secret"), "secret");
        tree.folder("way");
        Files.createSymbolicLink(tree.home().resolve("way/out"), tree.data());
        Files.createSymbolicLink(tree.home().resolve("exit"), tree.data().resolve("secret"));
        assertUserFault(open(path), "is outside your home folder");
        tree.folder("Documents");
        if (!path.equals("exit")) { // a link itself is the user's own, and may be moved
            assertUserFault(move(path, "Documents"), "is outside your home folder");
            assertUserFault(trash(path), "is outside your home folder");
        }
        tree.file("a.txt", "");
        assertThat(move("a.txt", path)).isInstanceOf(Outcome.Failed.class);
        assertThat(tree.data().resolve("secret")).hasContent("secret");
    }

    @Test
    void movesALinkAndNotWhatItLeadsTo() throws IOException {
        tree.file("real.txt", "real");
        tree.folder("Documents");
        Files.createSymbolicLink(tree.home().resolve("link"), Path.of("real.txt"));
        assertThat(move("link", "Documents")).isInstanceOf(Outcome.Done.class);
        assertThat(tree.contents()).isEqualTo(Map.of("home/real.txt", "real", "home/Documents/link", "-> real.txt"));
    }

    @Test
    void saysWhichFilesAreMeantWhenSeveralHaveTheName() {
        tree.file("a/report.pdf", "");
        tree.file("b/report.pdf", "");
        tree.folder("Documents");
        assertUserFault(
                move("report.pdf", "Documents"),
                "There are several called \"report.pdf\": ~/a/report.pdf, ~/b/report.pdf");
        assertUserFault(move("missing.pdf", "Documents"), "There is no \"missing.pdf\"");
        assertUserFault(move("a/missing.pdf", "Documents"), "There is no ~/a/missing.pdf");
        assertUserFault(move("a/report.pdf", "Nowhere"), "There is no \"Nowhere\"");
        assertUserFault(move("a/report.pdf", "b/report.pdf"), "is not a folder");
    }

    @Test
    void neverOverwrites() {
        tree.file("a.txt", "a");
        tree.file("b.txt", "b");
        tree.file("Documents/a.txt", "other");
        var before = tree.contents();
        assertUserFault(move("~/a.txt", "Documents"), "There is a \"a.txt\" in that place already");
        assertUserFault(rename("~/a.txt", "b"), "There is a \"b.txt\" in that place already");
        assertThat(tree.contents()).isEqualTo(before);
    }

    @Test
    void refusesMovesThatMakeNoSense() {
        tree.file("Photos/2025/cat.jpg", "");
        assertUserFault(move("Photos", "Photos/2025"), "into itself");
        assertUserFault(move("Photos", "Photos"), "into itself");
        assertUserFault(move("Photos", "~"), "is in that folder already");
        assertUserFault(move("~", "Photos"), "your home folder itself");
        assertUserFault(trash("~"), "your home folder itself");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ".", "..", "../b", "a/b", "a\\b", "a\nb", "a\u0000b"})
    void refusesNamesThatAreNone(String name) {
        tree.file("a.txt", "a");
        assertUserFault(rename("a.txt", name), "A new name cannot be empty");
        assertThat(tree.contents()).containsOnlyKeys("home/a.txt");
    }

    @Test
    void keepsTheEndingUnlessTheNewNameHasOne() {
        tree.file("draft.tar", "");
        tree.folder("old.d");
        rename("draft.tar", "final");
        assertThat(tree.contents()).containsOnlyKeys("home/final.tar");
        rename("final.tar", "final.zip");
        rename("old.d", "new");
        assertThat(tree.contents()).containsOnlyKeys("home/final.zip");
        assertThat(tree.home().resolve("new")).isDirectory();
        assertUserFault(rename("final.zip", "final"), "It is called \"final.zip\" already");
        assertUserFault(rename("final.zip", "ü".repeat(130)), "too long");
    }

    @Test
    void refusesToUndoAMoveWhenTheWorldHasChanged() throws IOException {
        var file = tree.file("a.txt", "a");
        tree.folder("Documents");
        var moved = move("a.txt", "Documents");
        Files.writeString(file, "something new in its place");
        assertUserFault(files.undo(moved), "already");
        Files.delete(file);
        Files.writeString(tree.home().resolve("Documents/a.txt"), "changed");
        assertUserFault(files.undo(moved), "has changed since");
        Files.delete(tree.home().resolve("Documents/a.txt"));
        assertUserFault(files.undo(moved), "is not where it was put any more");
    }

    @Test
    void refusesToPutBackIntoAFolderThatIsGone() throws IOException {
        tree.file("old/a.txt", "a");
        tree.folder("Documents");
        var moved = move("old/a.txt", "Documents");
        Files.delete(tree.home().resolve("old"));
        assertUserFault(files.undo(moved), "The folder ~/old is not there any more");
    }

    @Test
    void trashesAsTheSpecificationSays() throws IOException {
        var file = tree.file("My file é%.txt", "text");
        assertThat(trash("My file é%.txt")).isInstanceOf(Outcome.Done.class);
        var trash = tree.data().resolve("Trash");
        assertThat(trash.resolve("files/My file é%.txt")).hasContent("text");
        assertThat(trash.resolve("info/My file é%.txt.trashinfo"))
                .hasContent("[Trash Info]\nPath=" + file.getParent() + "/My%20file%20%C3%A9%25.txt\n"
                        + "DeletionDate=2026-03-27T16:05:09");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(trash)))
                .isEqualTo("rwx------");
    }

    @Test
    void givesNamesOfItsOwnToFilesOfOneNameInTheTrash() throws IOException {
        tree.file("a.txt", "first");
        var first = trash("a.txt");
        tree.file("a.txt", "second");
        var second = trash("a.txt");
        assertThat(Tree.contents(tree.data().resolve("Trash/files")))
                .isEqualTo(Map.of("a.txt", "first", "a.txt.2", "second"));
        assertThat(files.undo(second)).isInstanceOf(Outcome.Done.class);
        assertUserFault(files.undo(first), "already");
        Files.delete(tree.home().resolve("a.txt"));
        assertThat(files.undo(first)).isInstanceOf(Outcome.Done.class);
        assertThat(tree.contents()).isEqualTo(Map.of("home/a.txt", "first"));
    }

    @Test
    void refusesToRestoreWhatIsGoneOrIsSomethingElse() throws IOException {
        tree.file("a.txt", "a");
        var trashed = trash("a.txt");
        var info = tree.data().resolve("Trash/info/a.txt.trashinfo");
        Files.writeString(info, "[Trash Info]\nPath=/home/other/a.txt\nDeletionDate=2026-01-01T00:00:00\n");
        assertUserFault(files.undo(trashed), "is something else by now");
        Files.delete(tree.data().resolve("Trash/files/a.txt"));
        assertUserFault(files.undo(trashed), "is not in the trash any more");
    }

    @Test
    void doesNotTrashTheFolderThatHoldsTheTrash() throws IOException {
        host.set("data-home", Value.of(tree.folder("share").toString()));
        assertUserFault(trash("share"), "holds the trash itself");
        assertThat(tree.home().resolve("share")).isDirectory();
    }

    @Test
    void usesTheDataHomeOfTheEnvironment() {
        var own = new FakeHost(PluginFile.manifest(HomeFiles.class), temp, new ManualClock(NOW));
        own.set("home", Value.of("~"));
        var plugin = StartedPlugin.start(
                new HomeFiles(
                        tree.home(), Map.of("XDG_DATA_HOME", temp.resolve("xdg").toString())),
                own);
        tree.file("a.txt", "a");
        assertThat(plugin.call("trash", new HomeFiles.ToTrash(Path.of("~/a.txt"))))
                .isInstanceOf(Outcome.Done.class);
        assertThat(temp.resolve("xdg/Trash/files/a.txt")).exists();
    }

    @Test
    void takesTheHomeFolderThatTheEnvironmentNames() {
        assertThat(HomeFiles.home(Map.of("HOME", "/somewhere"), "/registered")).isEqualTo(Path.of("/somewhere"));
        assertThat(HomeFiles.home(Map.of("HOME", ""), "/registered")).isEqualTo(Path.of("/registered"));
        assertThat(HomeFiles.home(Map.of(), "/registered")).isEqualTo(Path.of("/registered"));
    }

    @Test
    void saysWhenTheFileSystemRefuses() throws IOException {
        host.set("home", Value.of(temp.resolve("missing").toString()));
        assertThat(open("a.txt"))
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(failed.blame()).isEqualTo(Blame.EXTERNAL));
    }

    @Test
    void worksWhereTheHomeFolderIsALink() throws IOException {
        var link = Files.createSymbolicLink(temp.resolve("linked"), tree.home());
        host.set("home", Value.of(link.toString()));
        tree.file("a.txt", "a");
        assertThat(rename(link.resolve("a.txt").toString(), "b")).isInstanceOf(Outcome.Done.class);
        assertThat(Files.exists(tree.home().resolve("b.txt"), LinkOption.NOFOLLOW_LINKS))
                .isTrue();
    }

    private String find(String name, String folder) {
        var arguments = Value.Fields.EMPTY.with("name", Value.of(name));
        var outcome = files.call("find", folder.isEmpty() ? arguments : arguments.with("folder", Value.of(folder)));
        return outcome instanceof Outcome.Done done ? done.summary() : outcome.toString();
    }

    private Outcome open(String path) {
        return files.call("open", new HomeFiles.Open(Path.of(path)));
    }

    private Outcome move(String path, String to) {
        return files.call("move", new HomeFiles.Move(Path.of(path), Path.of(to)));
    }

    private Outcome rename(String path, String name) {
        return files.call("rename", new HomeFiles.Rename(Path.of(path), name));
    }

    private Outcome trash(String path) {
        return files.call("trash", new HomeFiles.ToTrash(Path.of(path)));
    }

    private static void assertUserFault(Outcome outcome, String message) {
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Failed.class, failed -> {
            assertThat(failed.blame()).isEqualTo(Blame.USER);
            assertThat(failed.message()).contains(message);
        });
    }
}
