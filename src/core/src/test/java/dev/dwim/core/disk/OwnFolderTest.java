package dev.dwim.core.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnFolderTest {
    @TempDir
    Path home;

    private static String rights(Path folder) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder));
    }

    private Path folder(String rights) throws IOException {
        var folder = Files.createDirectory(home.resolve("dwim"));
        return Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(rights));
    }

    @Test
    void makesItAndWhatIsMissingAboveItForTheUserAlone() throws IOException {
        var made = OwnFolder.make(home.resolve("state/dwim/logs"));

        assertThat(rights(made)).isEqualTo("rwx------");
        assertThat(rights(home.resolve("state/dwim"))).isEqualTo("rwx------");
    }

    @Test
    void closesOneThatOthersMayLookInto() throws IOException {
        assertThat(rights(OwnFolder.make(folder("rwxr-xrwx")))).isEqualTo("rwx------");
    }

    @Test
    void givesNobodyMoreThanThereWas() throws IOException {
        assertThat(rights(OwnFolder.make(folder("r-xr-xr-x")))).isEqualTo("r-x------");
    }

    @Test
    void leavesAloneWhatLiesAbove() throws IOException {
        var above = folder("rwxr-xr-x");

        OwnFolder.make(above.resolve("logs"));

        assertThat(rights(above)).isEqualTo("rwxr-xr-x");
    }

    @Test
    void knowsWhatIsOurs() throws IOException {
        assertThat(OwnFolder.isOurs(home)).isTrue();
        assertThat(OwnFolder.isOurs(Path.of("/")))
                .isEqualTo(Files.getOwner(Path.of("/")).equals(Files.getOwner(home)));
    }
}
