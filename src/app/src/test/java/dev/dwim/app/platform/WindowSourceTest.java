package dev.dwim.app.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.Answer;
import dev.dwim.api.ContextFact;
import dev.dwim.api.ContextSink;
import dev.dwim.api.Kind;
import dev.dwim.api.Sensitivity;
import dev.dwim.api.Value;
import dev.dwim.app.bench.AllAllowed;
import dev.dwim.app.platform.FrontWindow.Window;
import dev.dwim.core.context.ContextStore;
import dev.dwim.core.context.Discretion;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the source makes of what a system tells; that of a real display is in `desktop.WindowSourceTest`.
class WindowSourceTest {
    private static final long OURSELVES = 1;
    private static final Window EDITOR = new Window("editor", "letter", 2);
    private static final Window VAULT = new Window("vault", "all my keys", 3);

    private final Discretion discretion = new Discretion(List.of(Discretion.Rule.app("vault")));
    private final ContextStore store = new ContextStore(new AllAllowed(), discretion, Clock.systemUTC());
    private final FrontWindow front = new FrontWindow();
    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
    private final SaidFeed<Sight> feed = new SaidFeed<>();
    private final WindowSource source =
            new WindowSource(() -> Answer.given(feed), discretion, front, OURSELVES, Clock.systemUTC());

    @BeforeEach
    void start() {
        front.watch(window -> told.add("front " + window.map(Window::title).orElse("none")));
        source.start(new ContextSink() {
            @Override
            public void push(ContextFact fact) {
                store.push(fact);
                told.add("push " + fact.key());
            }

            @Override
            public void retract(String key) {
                store.retract(key);
                told.add("retract " + key);
            }
        });
    }

    @AfterEach
    void end() {
        source.close();
    }

    private void seen(Window window) {
        feed.say(new Sight(Optional.of(window), true));
    }

    private void glimpsed(Window window) {
        feed.say(new Sight(Optional.of(window), false));
    }

    private void thenTold(String... all) throws InterruptedException {
        for (var each : all) {
            assertThat(told.poll(20, TimeUnit.SECONDS)).isEqualTo(each);
        }
    }

    private void thenShown(String title) throws InterruptedException {
        thenTold("push window.app", "push window.title", "push window.pid", "front " + title);
    }

    private void thenNothing() throws InterruptedException {
        thenTold("retract window.app", "retract window.title", "retract window.pid", "front none");
    }

    private boolean holds(String key) {
        return store.snapshot(Clock.systemUTC().instant()).find(key).isPresent();
    }

    private void select() {
        store.push(new ContextFact(
                "selection.text",
                Value.of("4711"),
                Kind.EVENT,
                Sensitivity.PRIVATE,
                "selection",
                Clock.systemUTC().instant(),
                Duration.ofMinutes(1)));
    }

    @Test
    void runsForEverythingThatMayComeFromAWindow() {
        assertThat(source.channels()).contains("window", "selection", "clipboard", "browser", "document", "project");
    }

    @Test
    void discretionKnowsOfAWindowBeforeTheStoreDoes() throws InterruptedException {
        seen(VAULT);
        seen(EDITOR);
        thenShown("letter");
        // Else the store had still looked away when they came.
        assertThat(holds("window.title")).isTrue();
        assertThat(holds("window.app")).isTrue();
        assertThat(holds("window.pid")).isTrue();
    }

    @Test
    void aPrivateWindowIsAsNoneAtOnceAndSoIsWhatIsSelectedThere() throws InterruptedException {
        seen(EDITOR);
        thenShown("letter");
        glimpsed(VAULT);
        thenNothing();
        select();
        assertThat(holds("selection.text")).isFalse();
    }

    @Test
    void whatPassesByIsNotTold() throws InterruptedException {
        glimpsed(EDITOR);
        seen(new Window("editor", "list", 2));
        thenShown("list");
    }

    @Test
    void whatHasNotChangedIsNotToldAgain() throws InterruptedException {
        seen(EDITOR);
        seen(EDITOR);
        feed.say(new Sight(Optional.empty(), true));
        thenShown("letter");
        thenNothing();
    }

    @Test
    void ourOwnWindowDoesNotCount() throws InterruptedException {
        seen(EDITOR);
        seen(new Window("java", "DWIM", OURSELVES));
        seen(new Window("editor", "list", 2));
        thenShown("letter");
        thenShown("list");
    }

    @Test
    void whatAWindowDoesNotSayIsNotKnown() throws InterruptedException {
        seen(EDITOR);
        thenShown("letter");
        seen(new Window("editor", "", 0));
        thenTold("push window.app", "retract window.title", "retract window.pid", "front ");
    }

    @Test
    void aSystemThatBreaksOffLeavesNothingKnownUntilItIsBack() throws InterruptedException {
        seen(EDITOR);
        thenShown("letter");
        feed.breakOff();
        thenNothing();
        seen(EDITOR);
        thenShown("letter");
    }

    @Test
    void whereNothingIsKnownAnyMoreItLooksAwayAsBefore() throws InterruptedException {
        seen(EDITOR);
        thenShown("letter");
        glimpsed(VAULT);
        thenNothing();
        feed.breakOff();
        feed.awaitFollowing(2);
        select();
        assertThat(holds("selection.text")).isFalse();
    }

    @Test
    void nobodyFollowsAWindowOnceItIsClosed() throws InterruptedException {
        seen(EDITOR);
        thenShown("letter");
        source.close();
        seen(new Window("editor", "list", 2));
        thenTold("front none");
        assertThat(front.now()).isEmpty();
        assertThat(told).isEmpty();
    }
}
