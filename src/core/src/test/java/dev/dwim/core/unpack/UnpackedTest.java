package dev.dwim.core.unpack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnpackedTest {
    /// In a jar that the tests always have.
    private static final String RESOURCE = "org/assertj/core/api/Assertions.class";

    @TempDir
    Path folder;

    @Test
    void keepsAFileUnderItsChecksum() throws IOException {
        var kept = Unpacked.keep(RESOURCE, folder);

        var sum = new CRC32();
        sum.update(Files.readAllBytes(kept));
        assertThat(kept)
                .isEqualTo(folder.resolve(Long.toHexString(sum.getValue())).resolve("Assertions.class"));
        assertThat(Unpacked.checksum(RESOURCE)).isEqualTo(sum.getValue());
        assertThat(Unpacked.bytes(RESOURCE)).isEqualTo(Files.readAllBytes(kept));
    }

    @Test
    void leavesAloneWhatIsKept() throws IOException {
        var kept = Unpacked.keep(RESOURCE, folder);
        var touched = Files.setLastModifiedTime(kept, FileTime.fromMillis(1));

        assertThat(Unpacked.keep(RESOURCE, folder)).isEqualTo(kept);
        assertThat(Files.getLastModifiedTime(touched)).isEqualTo(FileTime.fromMillis(1));
    }

    @Test
    void unpacksAnewWhatWasCutShort() throws IOException {
        var kept = Unpacked.keep(RESOURCE, folder);
        var whole = Files.readAllBytes(kept);
        Files.write(kept, Arrays.copyOf(whole, 1000));
        assertThat(Unpacked.isWhole(kept, RESOURCE)).isFalse();

        assertThat(Unpacked.keep(RESOURCE, folder)).isEqualTo(kept).hasBinaryContent(whole);
    }

    @Test
    void leavesNothingBesideWhatIsKept() throws IOException {
        var kept = Unpacked.keep(RESOURCE, folder);

        try (var files = Files.list(kept.getParent())) {
            assertThat(files).containsExactly(kept);
        }
    }

    @Test
    void namesWhatIsMissing() {
        assertThatThrownBy(() -> Unpacked.keep("no/such/thing", folder)).isInstanceOf(FileNotFoundException.class);
        assertThatThrownBy(() -> Unpacked.bytes("no/such/thing")).isInstanceOf(FileNotFoundException.class);
    }
}
