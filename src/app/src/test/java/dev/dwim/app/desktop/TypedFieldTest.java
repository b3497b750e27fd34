package dev.dwim.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.ContextFact;
import dev.dwim.api.ContextProvider;
import dev.dwim.api.ContextSink;
import dev.dwim.api.Value;
import dev.dwim.app.bench.AllAllowed;
import dev.dwim.app.platform.X11Sources;
import dev.dwim.core.context.ContextStore;
import dev.dwim.core.context.Discretion;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What stands in the field of a real GTK program, over a real accessibility bus.
@Tag("desktop")
class TypedFieldTest {
    @TempDir
    Path folder;

    private final Discretion discretion = new Discretion(Discretion.USUAL);
    private final ContextStore store = new ContextStore(new AllAllowed(), discretion, Clock.systemUTC());
    private final Queue<ContextFact> pushed = new ConcurrentLinkedQueue<>();
    private final List<ContextProvider> running = new ArrayList<>();
    private Desktop desktop;

    @BeforeEach
    void begin() throws IOException {
        desktop = new Desktop(folder);
        run("window");
        run("field");
    }

    @AfterEach
    void end() throws IOException {
        running.forEach(ContextProvider::close);
        desktop.close();
    }

    /// The two know of one window in front, so they come of one list.
    private final List<ContextProvider> all = new ArrayList<>();

    private void run(String id) {
        if (all.isEmpty()) {
            all.addAll(X11Sources.all(desktop.surroundings(), discretion));
        }
        var source =
                all.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
        running.add(source);
        var sink = store.own();
        source.start(new ContextSink() {
            @Override
            public void push(ContextFact fact) {
                pushed.add(fact);
                sink.push(fact);
            }

            @Override
            public void retract(String key) {
                sink.retract(key);
            }
        });
    }

    private Optional<Value> field() {
        return store.snapshot(Clock.systemUTC().instant())
                .find("field.text")
                .map(observed -> observed.fact().value());
    }

    private void untilField(String text) {
        desktop.until("the field has " + text, () -> field().equals(Optional.of(Value.of(text))));
    }

    private void untilNoField() {
        desktop.until("nothing is known of a field", () -> field().isEmpty());
    }

    @Test
    void tellsWhatIsTypedIntoTheFieldThatHasTheFocus() throws Exception {
        desktop.form("Letter");
        untilField("Dear Ines,");
        desktop.press("End");
        desktop.type(" rye");
        untilField("Dear Ines, rye");
        desktop.press("shift+Tab");
        desktop.type("Yours, Olmo");
        untilField("Yours, Olmo");
        desktop.press("shift+Tab");
        untilNoField();
    }

    @Test
    void aPasswordIsNeverReadAlsoWhereItIsShown() throws Exception {
        desktop.form("Login");
        untilField("Dear Ines,");
        desktop.press("Tab");
        untilNoField();
        desktop.type("tramontana");
        desktop.press("Return");
        desktop.type("-4711");
        desktop.press("shift+Tab");
        untilField("Dear Ines,");
        desktop.press("Tab");
        untilNoField();

        assertThat(pushed.toString()).contains("Dear Ines,").doesNotContain("tramontana", "4711", "tram", "●", "•");
        assertThat(store.snapshot(Clock.systemUTC().instant()).toString()).doesNotContain("tram", "4711");
    }

    @Test
    void looksAwayFromPrivateWindows() throws Exception {
        desktop.form("Letter");
        untilField("Dear Ines,");
        desktop.form("Bank – Private Browsing");
        untilNoField();
        desktop.type("4711");
        desktop.read("xdotool", "search", "--name", "^Letter$", "windowactivate");
        untilField("Dear Ines,");
        assertThat(pushed.toString()).doesNotContain("4711");
    }

    @Test
    void accessibilityIsOnOnlyWhileItIsNeeded() throws Exception {
        desktop.form("Letter");
        untilField("Dear Ines,");
        assertThat(on()).contains("true");
        assertThat(mark()).exists();
        running.forEach(ContextProvider::close);
        assertThat(on()).contains("false");
        assertThat(mark()).doesNotExist();
    }

    private Path mark() {
        return desktop.home().resolve(".local/state/dwim/accessibility-on");
    }

    private String on() {
        return desktop.read(
                "dbus-send",
                "--session",
                "--print-reply",
                "--dest=org.a11y.Bus",
                "/org/a11y/bus",
                "org.freedesktop.DBus.Properties.Get",
                "string:org.a11y.Status",
                "string:IsEnabled");
    }
}
