package dev.dwim.app.platform.sources;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.ContextProvider;
import dev.dwim.api.Value;
import dev.dwim.app.platform.sources.AccessibleProgram.Shown;
import dev.dwim.testkit.ContextProviderContract;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The page in the browser in front, on real buses with a browser that is a stub.
class PageSourceTest extends ContextProviderContract {
    private static final long OURSELVES = ProcessHandle.current().pid();
    private static final String RYE = "https://bread.example/rye";

    @TempDir
    Path folder;

    private final Stage stage = new Stage();
    private AccessibleDesk desk;
    private AccessibleProgram browser;
    private Shown window;
    private Shown page;

    @BeforeEach
    void showAPage() {
        desk = new AccessibleDesk(folder);
        browse();
        stage.shows("browser", "Rye bread — Browser", OURSELVES);
    }

    private void browse() {
        browser = desk.program();
        window = browser.window("Rye bread — Browser");
        page = browser.show(window, AccessibleProgram.PAGE)
                .named("Rye bread")
                .at("DocURL", RYE)
                .is(AccessibleProgram.SHOWING);
    }

    @AfterEach
    void closeDesk() {
        closeProvider();
        browser.close();
        desk.close();
    }

    private PageSource source(Pace pace) {
        return new PageSource(stage, desk.accessibility(), Clock.systemUTC(), pace);
    }

    private Told listening() {
        var told = new Told(source(Told.DEAF));
        await("it listens", () -> desk.events().contains("document:load-complete"));
        return told;
    }

    private static void awaits(Told told, String url, String title) throws InterruptedException {
        told.awaits(PageSource.URL, Value.of(url));
        told.awaits(PageSource.TITLE, Value.of(title));
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
        page.at("DocURL", "https://bread.example/" + turn).is(AccessibleProgram.FOCUSED);
        page.focus();
        return PageSource.URL;
    }

    @Override
    protected void die() {
        browser.close();
        desk.die();
    }

    @Override
    protected void comeBack() {
        desk.comeBack();
        browse();
    }

    @Test
    void tellsThePageThatTheFocusIsOn() throws Exception {
        var link = browser.show(page, AccessibleProgram.TEXT);
        try (var told = listening()) {
            link.focus();
            awaits(told, RYE, "Rye bread");
            page.at("URI", "http://bread.example/oats").named("Oats");
            page.load();
            awaits(told, "http://bread.example/oats", "Oats");
        }
    }

    @Test
    void aPageWithinAPageIsNotTheOne() throws Exception {
        var within = browser.show(page, AccessibleProgram.PAGE)
                .named("Buy flour")
                .at("DocURL", "https://ads.example/")
                .is(AccessibleProgram.SHOWING);
        try (var told = listening()) {
            browser.show(within, AccessibleProgram.TEXT).focus();
            awaits(told, RYE, "Rye bread");
            assertThat(told.now(PageSource.TITLE)).contains(Value.of("Rye bread"));
        }
    }

    @Test
    void thePageStaysWhileAnAddressIsTyped() throws Exception {
        var address = browser.field(window, AccessibleProgram.ENTRY, "bread.example/rye");
        try (var told = listening()) {
            page.focus();
            awaits(told, RYE, "Rye bread");
            page.at("DocURL", "https://bread.example/oats");
            address.focus();
            awaits(told, "https://bread.example/oats", "Rye bread");
        }
    }

    @Test
    void aPageThatComesWhileTheFocusIsElsewhereInTheWindowIsTold() throws Exception {
        var address = browser.field(window, AccessibleProgram.ENTRY, "bread.example/rye");
        try (var told = listening()) {
            address.focus();
            page.load();
            awaits(told, RYE, "Rye bread");
        }
    }

    @Test
    void aPageInAnotherTabIsNotTold() throws Exception {
        var settings = browser.show(window, AccessibleProgram.TEXT);
        try (var told = listening()) {
            page.focus();
            awaits(told, RYE, "Rye bread");
            page.isNot(AccessibleProgram.SHOWING);
            settings.focus();
            told.awaitsNone(PageSource.URL);
            told.awaitsNone(PageSource.TITLE);
        }
    }

    @Test
    void aPageInAWindowThatMayNotBeLookedAtIsNotAskedFor() throws Exception {
        stage.is(Optional.empty());
        try (var told = listening()) {
            page.focus();
            page.load();
            stage.is(Optional.empty());
            assertThat(browser.asked()).isEmpty();
            stage.shows("browser", "Rye bread — Browser", OURSELVES);
            awaits(told, RYE, "Rye bread");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "about:config",
                "file:///home/ada/letter.html",
                "https://ada:tramontana@bread.example/",
                "https:///",
                "not an address",
                ""
            })
    void whatIsNoAddressOfTheWebIsNotTold(String url) throws Exception {
        try (var told = listening()) {
            page.focus();
            awaits(told, RYE, "Rye bread");
            page.at("DocURL", url).load();
            told.awaitsNone(PageSource.URL);
            told.awaitsNone(PageSource.TITLE);
        }
    }

    @Test
    void aTitleOfAnyLengthStaysAFact() throws Exception {
        try (var told = listening()) {
            page.named("x".repeat(500_000)).focus();
            awaits(told, RYE, "x".repeat(1_000) + "…");
        }
    }
}
