package dev.dwim.app.resident;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.app.settings.Folders;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipalNotFoundException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTest {
    @TempDir
    Path home;

    private Folders folders() {
        return Folders.of(Map.of("HOME", home.toString()), "Linux", home, home.resolve("tmp"));
    }

    @Test
    void makesAFolderForTheUserAlone() throws IOException {
        assertThat(RunFolder.in(folders())).isInstanceOf(RunFolder.Check.Sound.class);
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(folders().run())))
                .isEqualTo("rwx------");
    }

    @Test
    void closesAFolderThatOthersCouldEnter() throws IOException {
        Files.createDirectories(folders().run());
        Files.setPosixFilePermissions(folders().run(), PosixFilePermissions.fromString("rwxrwxrwx"));

        assertThat(RunFolder.in(folders())).isInstanceOf(RunFolder.Check.Sound.class);
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(folders().run())))
                .isEqualTo("rwx------");
    }

    @Test
    void refusesALink() throws IOException {
        var elsewhere = Files.createDirectories(home.resolve("elsewhere"));
        Files.createDirectories(folders().run().getParent());
        Files.createSymbolicLink(folders().run(), elsewhere);

        assertThat(RunFolder.in(folders()))
                .isInstanceOfSatisfying(
                        RunFolder.Check.Refused.class,
                        refused -> assertThat(refused.reason()).contains("is a link"));
        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void refusesAFile() throws IOException {
        Files.createDirectories(folders().run().getParent());
        Files.writeString(folders().run(), "mine");

        assertThat(RunFolder.in(folders())).isInstanceOf(RunFolder.Check.Refused.class);
        assertThat(folders().run()).hasContent("mine");
    }

    @Test
    void refusesAFolderOfSomebodyElse() throws IOException {
        var theirs = theirs();

        var check = RunFolder.in(Folders.of(
                Map.of(
                        "HOME",
                        home.toString(),
                        "XDG_RUNTIME_DIR",
                        theirs.getParent().toString()),
                "Linux",
                home,
                home));

        assertThat(check).isInstanceOf(RunFolder.Check.Refused.class);
    }

    /// As root, a folder given away; as anybody else, a folder of root's.
    private Path theirs() throws IOException {
        var given = Files.createDirectories(home.resolve("runtime/dwim"));
        try {
            var nobody = home.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody");
            Files.setOwner(given, nobody);
            return given;
        } catch (FileSystemException | UserPrincipalNotFoundException notRoot) {
            return Path.of("/usr/dwim");
        }
    }
}
