package dev.dwim.app.platform.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitledFileTest {
    private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");

    @TempDir
    Path home;

    private Bookmarks bookmarks;
    private TitledFile titled;

    @BeforeEach
    void fillHome() throws IOException {
        bookmarks = new Bookmarks(home.resolve("recently-used.xbel"));
        titled = new TitledFile(new RecentFiles(bookmarks.list()), home);
        opened("docs/Report.odt", 0);
        opened("docs/Annual Report.odt", 0);
        opened("proj/src/main.rs", 0);
        opened("other/src/main.rs", 1);
        opened("x", 5);
        bookmarks.add(home.resolve("docs/gone.txt"), NOON);
        bookmarks.write();
        file("x y/report.txt");
        file("x y/Makefile");
    }

    private void file(String path) throws IOException {
        var file = home.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "");
    }

    private void opened(String path, int minute) throws IOException {
        if (!path.equals("x")) {
            file(path);
        }
        bookmarks.add(home.resolve(path), NOON.plusSeconds(60L * minute));
    }

    private String in(String app, String title) {
        return titled.in(new Front(app, title.replace("$HOME", home.toString()), 1))
                .map(path -> home.relativize(path).toString())
                .orElse("none");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Report.odt — LibreOffice Writer          | docs/Report.odt
            *Report.odt - Editor                     | docs/Report.odt
            Annual Report.odt — LibreOffice Writer   | docs/Annual Report.odt
            My-Report.odt — LibreOffice Writer       | none
            Report.odt.bak - Editor                  | none
            /srv/far/Report.odt - Editor             | none
            gone.txt - Editor                        | none
            ● main.rs - proj - VS Code               | proj/src/main.rs
            main.rs - VS Code                        | other/src/main.rs
            main.rs (other) - VS Code                | other/src/main.rs
            x - Editor                               | none
            Reports of the year                      | none
            report.txt (~/x y) - gedit               | x y/report.txt
            *report.txt (~/x y) - gedit              | x y/report.txt
            report.txt + (~/x y) - VIM               | x y/report.txt
            report.txt - ~/x y - Geany               | x y/report.txt
            ~/x y/report.txt - Mousepad              | x y/report.txt
            vim ~/x y/report.txt                     | x y/report.txt
            $HOME/x y/report.txt - Mousepad          | x y/report.txt
            Makefile [~/x y] - Kate                  | x y/Makefile
            ada@desk: ~/x y                          | none
            ~/x y/none.txt - Mousepad                | none
            /dev/null                                | none
            ~/x y/../docs/Report.odt - Mousepad      | docs/Report.odt
            """)
    void namesTheFileOfATitle(String title, String path) {
        assertThat(in("editor", title)).isEqualTo(path);
    }

    @Test
    void aPageInABrowserNamesNoFile() {
        assertThat(in("Firefox-esr", "Report.odt — Mozilla Firefox")).isEqualTo("none");
        assertThat(in("chromium", "~/x y/report.txt - Chromium")).isEqualTo("none");
        assertThat(in("microsoft-edge", "Report.odt - Edge")).isEqualTo("none");
        assertThat(in("knowledge", "Report.odt - Knowledge")).isEqualTo("docs/Report.odt");
    }

    @Test
    void aTitleOfAnyLengthIsLookedAtToABound() {
        assertThat(in("editor", "~/".repeat(100_000))).isEqualTo("none");
        assertThat(in("editor", "Report.odt" + " /a".repeat(100_000))).isEqualTo("docs/Report.odt");
        assertThat(in("editor", "\u0000/\u0000 Report.odt")).isEqualTo("docs/Report.odt");
    }
}
