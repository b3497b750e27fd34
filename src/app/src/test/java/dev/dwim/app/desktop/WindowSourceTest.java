package dev.dwim.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.ContextFact;
import dev.dwim.api.ContextProvider;
import dev.dwim.api.Kind;
import dev.dwim.api.Sensitivity;
import dev.dwim.api.Value;
import dev.dwim.app.bench.AllAllowed;
import dev.dwim.app.platform.X11Sources;
import dev.dwim.app.platform.x11.PlainWindow;
import dev.dwim.core.context.ContextStore;
import dev.dwim.core.context.Discretion;
import dev.dwim.testkit.ContextProviderContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Which window is in front, on a real display with a real window manager.
@Tag("desktop")
class WindowSourceTest extends ContextProviderContract {
    private static final Duration TTL = Duration.ofMinutes(1);

    @TempDir
    Path folder;

    private Desktop desktop;
    private final Discretion discretion = new Discretion(Discretion.USUAL);
    private final ContextStore store = new ContextStore(new AllAllowed(), discretion, Clock.systemUTC());
    private Optional<PlainWindow> window = Optional.empty();
    private Optional<ContextProvider> watching = Optional.empty();

    @BeforeEach
    void begin() throws IOException {
        desktop = new Desktop(folder);
    }

    @AfterEach
    void end() throws IOException {
        watching.ifPresent(ContextProvider::close);
        window.ifPresent(PlainWindow::close);
        desktop.close();
    }

    @Override
    protected ContextProvider provider() {
        return shortLived(TTL).orElseThrow();
    }

    @Override
    protected Optional<ContextProvider> shortLived(Duration ttl) {
        return Optional.of(new X11Sources(desktop.screen()).window(discretion, ttl));
    }

    @Override
    protected String change(int turn) {
        var title = "turn " + turn;
        window.ifPresent(shown -> shown.title(title));
        window = window.or(
                () -> PlainWindow.open(desktop.screen(), "turner", title).toOptional());
        return "window.title";
    }

    @Override
    protected void die() {
        window.ifPresent(PlainWindow::close);
        window = Optional.empty();
        desktop.die();
    }

    @Override
    protected void comeBack() {
        try {
            desktop.comeBack();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void watch() {
        var source = provider();
        watching = Optional.of(source);
        source.start(store.lent(source.id()));
    }

    private Process terminal(String title) throws IOException {
        var process = desktop.start(title, List.of("xterm", "-T", title, "-e", "sleep", "600"));
        desktop.until(title + " has the focus", () -> desktop.focused().equals(title));
        return process;
    }

    private Optional<Value> known(String key) {
        return store.snapshot(Clock.systemUTC().instant())
                .find(key)
                .map(observed -> observed.fact().value());
    }

    private void untilTitled(String title) {
        desktop.until(title + " is in front", () -> known("window.title").equals(Optional.of(Value.of(title))));
    }

    private void rename(String title, String to) {
        desktop.read("xdotool", "search", "--name", "^" + title + "$", "set_window", "--name", to);
    }

    @Test
    void followsTheFocusAndTitlesAndKnowsPrograms() throws IOException {
        var first = terminal("one");
        watch();
        untilTitled("one");
        assertThat(known("window.app")).contains(Value.of("xterm"));
        assertThat(known("window.pid")).contains(Value.of(first.pid()));

        var second = terminal("two");
        untilTitled("two");
        assertThat(known("window.pid")).contains(Value.of(second.pid()));

        rename("two", "zwei – „Ümläute“");
        untilTitled("zwei – „Ümläute“");

        desktop.read("xdotool", "search", "--name", "^one$", "windowactivate");
        untilTitled("one");
        rename("zwei.*", "zwei again");
        rename("one", "one again");
        untilTitled("one again");
    }

    @Test
    void noWindowIsNoFact() throws IOException {
        var only = terminal("one");
        watch();
        untilTitled("one");

        desktop.forget(only);
        only.destroy();

        desktop.until("nothing is in front", () -> known("window.title").isEmpty());
        desktop.until("nor is anything known of it", () -> known("window.app").isEmpty());
        desktop.until("nor of its process", () -> known("window.pid").isEmpty());
    }

    @Test
    void looksAwayFromPrivateWindowsAlsoForWhatIsSelectedMeanwhile() throws IOException {
        terminal("one");
        watch();
        untilTitled("one");
        select("before");
        assertThat(known("selection.text")).contains(Value.of("before"));

        rename("one", "Bank – Private Browsing");
        desktop.until("it is not looked at", () -> known("window.title").isEmpty());
        assertThat(known("window.app")).isEmpty();
        assertThat(known("window.pid")).isEmpty();
        select("4711");
        assertThat(known("selection.text")).contains(Value.of("before"));

        terminal("two");
        untilTitled("two");
        select("after");
        assertThat(known("selection.text")).contains(Value.of("after"));
    }

    private void select(String text) {
        store.push(new ContextFact(
                "selection.text",
                Value.of(text),
                Kind.EVENT,
                Sensitivity.PRIVATE,
                "selection",
                Clock.systemUTC().instant(),
                TTL));
    }
}
