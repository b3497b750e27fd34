package dev.dwim.app.desktop;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.ContextFact;
import dev.dwim.api.ContextProvider;
import dev.dwim.api.ContextSink;
import dev.dwim.api.Kind;
import dev.dwim.api.Sensitivity;
import dev.dwim.api.Value;
import dev.dwim.app.platform.DesktopMachine;
import dev.dwim.app.platform.Surroundings;
import dev.dwim.app.platform.x11.SelectionOwner;
import dev.dwim.app.platform.x11.SelectionOwner.Manner;
import dev.dwim.core.context.Discretion;
import dev.dwim.testkit.ContextProviderContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What holds for a selection of an X display whichever it is: read from programs that give it well or
/// badly.
abstract class SelectionContract extends ContextProviderContract {
    private static final String VAULT = "vault";

    @TempDir
    Path folder;

    private Display display;
    private SelectionOwner owner;
    private final Discretion discretion = new Discretion(List.of(Discretion.Rule.app(VAULT)));
    private final Seen seen = new Seen();
    private Optional<ContextProvider> watching = Optional.empty();

    /// `PRIMARY` or `CLIPBOARD`.
    abstract String selection();

    /// The source's id.
    abstract String id();

    /// The key that plain text comes under.
    abstract String key();

    @BeforeEach
    void begin() throws IOException {
        display = new Display();
        owner = new SelectionOwner(display.name());
    }

    @AfterEach
    void end() {
        watching.ifPresent(ContextProvider::close);
        owner.close();
        display.close();
    }

    @Override
    protected ContextProvider provider() {
        var env = Map.of("DISPLAY", display.name(), "XDG_RUNTIME_DIR", folder.toString(), "HOME", folder.toString());
        var surroundings = new Surroundings(Surroundings.Os.LINUX, env, Optional.empty(), Optional.empty());
        return DesktopMachine.in(surroundings, Clock.systemUTC()).sources(discretion).stream()
                .filter(source -> source.id().equals(id()))
                .findFirst()
                .orElseThrow();
    }

    @Override
    protected String change(int turn) {
        take("turn " + turn);
        return key();
    }

    @Override
    protected void die() {
        display.close();
    }

    @Override
    protected void comeBack() {
        try {
            display.comeBack();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        owner = new SelectionOwner(display.name());
    }

    @Override
    protected boolean states() {
        return false;
    }

    @Override
    protected Optional<ContextProvider> shortLived(Duration ttl) {
        return Optional.empty();
    }

    /// Starts the source.
    final Seen watch() {
        var source = provider();
        watching = Optional.of(source);
        source.start(seen);
        return seen;
    }

    /// Ends it.
    final void stop() {
        watching.orElseThrow().close();
    }

    final SelectionOwner owner() {
        return owner;
    }

    /// A program has text.
    final void take(String text) {
        take(Manner.WHOLE, text);
    }

    final void take(Manner manner, String text) {
        owner.take(selection(), manner, Map.of("UTF8_STRING", text.getBytes(UTF_8)));
    }

    final void take(Map<String, String> contents) {
        var bytes = new HashMap<String, byte[]>();
        contents.forEach((target, text) -> bytes.put(target, text.getBytes(UTF_8)));
        owner.take(selection(), Manner.WHOLE, bytes);
    }

    /// Something else is taken and comes: whatever was to come before it has not.
    final void untilTheNextComes() {
        take("the next");
        until(key(), "the next");
    }

    final void until(String key, String text) {
        await(key + " is " + text, () -> seen.holds(key, Value.of(text)));
    }

    /// A window comes to the front.
    final void front(String app) {
        discretion.front(app, "");
    }

    @Test
    void tellsWhatItIsAsAnEventOfTenMinutes() {
        watch();
        take("Grüße aus Ålesund");
        until(key(), "Grüße aus Ålesund");

        assertThat(seen.all).allSatisfy((_, fact) -> {
            assertThat(fact.kind()).isEqualTo(Kind.EVENT);
            assertThat(fact.sensitivity()).isEqualTo(Sensitivity.PRIVATE);
            assertThat(fact.ttl()).isEqualTo(Duration.ofMinutes(10));
        });
    }

    @Test
    void asksSeldomForWhatIsTakenManyTimes() {
        watch();
        for (int turn = 0; turn < 1_000; turn++) {
            take("a word, and the one after it");
        }
        until(key(), "a word, and the one after it");
        assertThat(owner.requests()).isLessThan(100);
    }

    @Test
    void readsNothingThatWasThereBefore() {
        take("old");
        watch();
        untilTheNextComes();
        assertThat(owner.asked()).containsExactly("UTF8_STRING");
    }

    @Test
    void readsWhatOnlyComesAsOtherText() {
        watch();
        owner.take(selection(), Manner.WHOLE, Map.of("STRING", new byte[] {'n', (byte) 0xe9, 'e', 0}));
        until(key(), "née");
        take(Map.of("text/plain", "naïve"));
        until(key(), "naïve");
    }

    @Test
    void takesTheTextBackWhenItsOwnerLeaves() {
        watch();
        take("for a while");
        until(key(), "for a while");
        owner.leave(selection());
        await("nothing is left", () -> seen.all.isEmpty());

        take("again");
        until(key(), "again");
        owner.close();
        await("nothing is left", () -> seen.all.isEmpty());
    }

    @Test
    void takesTheTextBackWhenThereIsNothingToIt() {
        watch();
        take("for a while");
        until(key(), "for a while");
        take(" \n");
        await("nothing is left", () -> seen.all.isEmpty());
    }

    @Test
    void takesWhatComesInParts() {
        // In bytes more than goes at once, in characters no more than a fact may have.
        var long600 = "ä".repeat(300 << 10);
        watch();
        take(Manner.IN_PARTS, long600);
        until(key(), long600);
        take(Manner.WHOLE, long600 + "!");
        until(key(), long600 + "!");
    }

    @Test
    void dropsWhatIsTooLong() {
        watch();
        take("for a while");
        until(key(), "for a while");
        int before = owner.asked().size();
        for (var manner : List.of(Manner.IN_PARTS, Manner.WHOLE)) {
            for (int length : List.of(2 << 20, 600 << 10)) {
                take(manner, "x".repeat(length));
                int asked = ++before;
                await(
                        "it is asked for " + manner + length + owner.asked(),
                        () -> owner.asked().size() == asked);
                pause();
                assertThat(seen.all).isEmpty();
            }
        }
        untilTheNextComes();
        assertThat(seen.pushes(key())).isEqualTo(2);
    }

    @Test
    void givesUpAnOwnerThatDoesNotAnswer() {
        watch();
        take(Manner.SILENT, "never");
        await("it is asked for", () -> owner.asked().size() == 1);
        untilTheNextComes();

        take(Manner.DEAF, "never");
        try (var another = new SelectionOwner(display.name())) {
            another.take(selection(), Manner.WHOLE, Map.of("UTF8_STRING", "from another".getBytes(UTF_8)));
            until(key(), "from another");
        }
    }

    @Test
    void givesUpAnOwnerThatDiesHalfWay() {
        watch();
        take(Manner.DYING, "y".repeat(400 << 10));
        await("it is gone", () -> owner.asked().size() == 1 && isGone());
        owner = new SelectionOwner(display.name());
        untilTheNextComes();
        assertThat(seen.pushes(key())).isEqualTo(1);
    }

    private boolean isGone() {
        try (var other = new SelectionOwner(display.name())) {
            return !other.owned(selection());
        }
    }

    @Test
    void neverReadsWhatIsMarkedSecret() {
        watch();
        for (var mark : List.of(
                "x-kde-passwordManagerHint",
                "application/x-kde-passwordManagerHint",
                "application/x-nspasteboard-concealed-type",
                "org.nspasteboard.ConcealedType",
                "com.agilebits.onepassword",
                "ExcludeClipboardContentFromMonitorProcessing",
                "CanIncludeInClipboardHistory",
                "Clipboard Viewer Ignore")) {
            untilTheNextComes();
            take(Map.of("UTF8_STRING", "hunter2", mark, "secret"));
            await("nothing is left of " + mark, () -> seen.all.isEmpty());
            pause();
        }
        untilTheNextComes();
        assertThat(owner.asked()).containsOnly("UTF8_STRING").hasSize(9);
    }

    @Test
    void readsNothingThatIsBroughtBackAfterASecret() {
        watch();
        take(Map.of("UTF8_STRING", "hunter2", "x-kde-passwordManagerHint", "secret"));
        pause();
        owner.leave(selection());
        take("hunter2");
        pause();
        assertThat(owner.asked()).isEmpty();
        take("the next");
        until(key(), "the next");
    }

    @Test
    void readsNothingThatIsTakenWhileDwimLooksAway() {
        watch();
        take("for a while");
        until(key(), "for a while");
        front(VAULT);
        take("hunter2");
        await("nothing is left", () -> seen.all.isEmpty());
        front("editor");
        pause();
        untilTheNextComes();
        assertThat(owner.asked()).hasSize(2);
    }

    @Test
    void endsWithoutADisplay() {
        display.close();
        watch();
        stop();
        assertThat(seen.all).isEmpty();
    }

    /// Longer than it takes until something is read that is to be read.
    static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /// What holds by what the source says.
    static final class Seen implements ContextSink {
        final Map<String, ContextFact> all = new ConcurrentHashMap<>();
        private final Map<String, Integer> pushes = new ConcurrentHashMap<>();

        @Override
        public void push(ContextFact fact) {
            pushes.merge(fact.key(), 1, Integer::sum);
            all.put(fact.key(), fact);
        }

        @Override
        public void retract(String key) {
            all.remove(key);
        }

        boolean holds(String key, Value value) {
            var fact = all.get(key);
            return fact != null && fact.value().equals(value);
        }

        Optional<Value> value(String key) {
            return Optional.ofNullable(all.get(key)).map(ContextFact::value);
        }

        int pushes(String key) {
            return pushes.getOrDefault(key, 0);
        }
    }
}
