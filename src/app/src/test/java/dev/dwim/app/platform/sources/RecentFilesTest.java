package dev.dwim.app.platform.sources;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.app.platform.sources.RecentFiles.Recent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecentFilesTest {
    private static final Instant MONDAY = Instant.parse("2026-11-30T08:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-12-01T08:00:00.123456Z");

    @TempDir
    Path folder;

    private Bookmarks bookmarks;
    private RecentFiles recent;

    @BeforeEach
    void noFilesYet() {
        bookmarks = new Bookmarks(folder.resolve("recently-used.xbel"));
        recent = new RecentFiles(bookmarks.list());
    }

    private List<Recent> named(String name) {
        return recent.byName().getOrDefault(name, List.of());
    }

    @Test
    void readsWhatProgramsWroteTheLatestFirst() throws IOException {
        assertThat(named("Été 100 %.odt")).isEmpty();
        bookmarks.add(folder.resolve("a/Été 100 %.odt"), MONDAY);
        bookmarks.add(folder.resolve("b/Été 100 %.odt"), TUESDAY);
        bookmarks.write();
        assertThat(named("Été 100 %.odt"))
                .containsExactly(
                        new Recent(folder.resolve("b/Été 100 %.odt"), TUESDAY),
                        new Recent(folder.resolve("a/Été 100 %.odt"), MONDAY));
    }

    @Test
    void readsItAnewWhenItHasChanged() throws IOException {
        bookmarks.add(folder.resolve("one.txt"), MONDAY);
        bookmarks.write();
        assertThat(named("one.txt")).hasSize(1);
        bookmarks.add(folder.resolve("two.txt"), MONDAY);
        bookmarks.write();
        assertThat(named("two.txt")).hasSize(1);
        Files.delete(bookmarks.list());
        assertThat(named("two.txt")).isEmpty();
    }

    @Test
    void onlyFilesOfThisMachineCount() throws IOException {
        bookmarks.write("""
                <xbel><bookmark href="https://page.example/one.txt"/><bookmark href="file://host.example/share/one.txt"/>
                <bookmark href="file:///%00/one.txt"/><bookmark/><bookmark href="file:///"/>
                <bookmark href="file:///srv/two.txt" visited="yesterday"/></xbel>
                """);
        assertThat(named("one.txt")).isEmpty();
        assertThat(named("two.txt")).containsExactly(new Recent(Path.of("/srv/two.txt"), Instant.EPOCH));
    }

    @Test
    void opensNothingThatTheListNames() throws IOException {
        var secret = Files.writeString(folder.resolve("secret"), "canary.txt");
        bookmarks.write("""
                <!DOCTYPE xbel [<!ENTITY secret SYSTEM "%s"><!ENTITY a "canary"><!ENTITY b "&a;&a;.txt">]>
                <xbel><bookmark href="file:///srv/before.txt"/><bookmark href="file:///srv/&b;"/>&secret;</xbel>
                """.formatted(secret.toUri()));
        assertThat(named("canarycanary.txt")).isEmpty();
        assertThat(named("canary.txt")).isEmpty();
    }

    @Test
    void aListThatBreaksOffCountsAsFarAsItGoes() throws IOException {
        bookmarks.write("<xbel><bookmark href=\"file:///srv/one.txt\"/><bookmark href=\"fil");
        assertThat(named("one.txt")).hasSize(1);
    }

    @Test
    void aListThatIsTooLongIsNone() throws IOException {
        bookmarks.write("<xbel><bookmark href=\"file:///srv/one.txt\"/>" + " ".repeat(10 << 20) + "</xbel>");
        assertThat(named("one.txt")).isEmpty();
    }

    @Test
    void readsTensOfThousandsAndNoMoreThanItHolds() throws IOException {
        var list = new StringBuilder("<xbel>");
        for (int i = 0; i < RecentFiles.MOST + 1_000; i++) {
            list.append("<bookmark href=\"file:///home/ada/papers/paper-")
                    .append(i)
                    .append(".pdf\" visited=\"")
                    .append(MONDAY.plusSeconds(i))
                    .append("\"/>");
        }
        bookmarks.write(list.append("</xbel>").toString());
        assertThat(named("paper-0.pdf")).hasSize(1);
        assertThat(named("paper-" + (RecentFiles.MOST - 1) + ".pdf")).hasSize(1);
        assertThat(named("paper-" + RecentFiles.MOST + ".pdf")).isEmpty();
    }
}
