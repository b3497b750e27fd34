package dev.dwim.app.platform.sources;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.ContextProvider;
import dev.dwim.api.Value;
import dev.dwim.testkit.ContextProviderContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentSourceTest extends ContextProviderContract {
    @TempDir
    Path home;

    private final Stage stage = new Stage();
    private Bookmarks bookmarks;

    @BeforeEach
    void bookmarksOfNothing() {
        bookmarks = new Bookmarks(home.resolve("share/recently-used.xbel"));
    }

    private DocumentSource source(Pace pace) {
        return new DocumentSource(
                stage, new TitledFile(new RecentFiles(bookmarks.list()), home), Clock.systemUTC(), pace);
    }

    private Path open(String name) {
        try {
            var file = home.resolve(name);
            Files.writeString(file, "");
            bookmarks.add(file, Instant.now());
            bookmarks.write();
            return file;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    protected ContextProvider provider() {
        return source(Told.QUICK);
    }

    @Override
    protected Optional<ContextProvider> shortLived(Duration ttl) {
        return Optional.of(source(new Pace(Told.QUICK.settling(), ttl)));
    }

    @Override
    protected String change(int turn) {
        open("report-" + turn + ".txt");
        stage.shows("editor", "report-" + turn + ".txt - Editor", 1);
        return DocumentSource.PATH;
    }

    @Override
    protected void die() {
        try {
            Files.delete(bookmarks.list());
            Files.delete(bookmarks.list().getParent());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    protected void comeBack() {
        bookmarks.entries().clear();
    }

    @Test
    void followsTheWindowInFront() throws Exception {
        var report = open("Report.odt");
        try (var told = new Told(source(Told.DEAF))) {
            stage.shows("soffice", "Report.odt — LibreOffice Writer", 1);
            told.awaits(DocumentSource.PATH, Value.of(report.toString()));
            stage.shows("xterm", "ada@desk", 2);
            told.awaitsNone(DocumentSource.PATH);
            stage.shows("soffice", "Report.odt — LibreOffice Writer", 1);
            told.awaits(DocumentSource.PATH, Value.of(report.toString()));
            stage.is(Optional.empty());
            told.awaitsNone(DocumentSource.PATH);
        }
    }

    @Test
    void hearsOfAFileThatIsWrittenDownAfterItsWindowCame() throws Exception {
        try (var told = new Told(source(Told.DEAF))) {
            stage.shows("soffice", "Letter.odt — LibreOffice Writer", 1);
            var letter = open("Letter.odt");
            told.awaits(DocumentSource.PATH, Value.of(letter.toString()));
        }
    }

    @Test
    void watchesTheWindowNoLongerThanItRuns() throws Exception {
        try (var told = new Told(source(Told.DEAF))) {
            await("a watcher", () -> stage.watchers() == 1);
            assertThat(told.now(DocumentSource.PATH)).isEmpty();
        }
        await("no watcher", () -> stage.watchers() == 0);
    }
}
