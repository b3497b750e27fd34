package dev.dwim.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundledManifestsTest {
    private final BundledManifests bundled = new BundledManifests(BundledManifestsTest.class.getClassLoader());

    @TempDir
    Path home;

    @Test
    void notesLieInTheHomeFolderWhereThereAreNoDocuments() {
        assertThat(bundled.folder("notes", home)).isEqualTo(home.resolve("Notes"));
    }

    @Test
    void notesLieAmongTheDocuments() throws IOException {
        Files.createDirectory(home.resolve("Documents"));
        assertThat(bundled.folder("notes", home)).isEqualTo(home.resolve("Documents/Notes"));
    }

    @Test
    void notesStayWhereTheyWereWhenTheDocumentsComeLater() throws IOException {
        Files.createDirectory(home.resolve("Notes"));
        Files.createDirectory(home.resolve("Documents"));
        assertThat(bundled.folder("notes", home)).isEqualTo(home.resolve("Notes"));
    }

    @Test
    void notesAmongTheDocumentsStayThereWhateverLiesBeside() throws IOException {
        Files.createDirectories(home.resolve("Documents/Notes"));
        Files.createDirectory(home.resolve("Notes"));
        assertThat(bundled.folder("notes", home)).isEqualTo(home.resolve("Documents/Notes"));
    }
}
