package dev.dwim.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.ContextFact;
import dev.dwim.api.ContextProvider;
import dev.dwim.api.ContextSink;
import dev.dwim.api.Kind;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What every source of context must keep; a provider's test inherits it and says how the world behind the source is
/// changed. The world is a real one where that can be had: a server of the test's own, a bus of its own, files.
public abstract class ContextProviderContract {
    /// The largest fact that the store takes, in bytes of text.
    protected static final int MAX_FACT_BYTES = 1 << 20;

    /// How long anything may take before the test gives up. What a source promises is shorter; its benchmark tells.
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /// How many changes make a storm, and how many facts may come of it.
    private static final int STORM = 200;
    private static final int MOST = 20 * STORM;

    /// How long nothing must come for it to be said that nothing comes.
    private static final Duration SILENCE = Duration.ofMillis(400);

    private final Heard heard = new Heard();
    private ContextProvider running = new Nothing();

    /// The provider.
    ///
    /// @return a new one, not started
    protected abstract ContextProvider provider();

    /// Changes the world: what the source sees is another thing from now on.
    ///
    /// @param turn counts up; the world differs for each
    /// @return a key that a fact is pushed under for it
    protected abstract String change(int turn);

    /// Ends what the source listens to: the server goes down, the folder is taken away.
    protected abstract void die();

    /// Brings it back, empty or as it was.
    protected abstract void comeBack();

    /// Whether it pushes states, which it must keep confirming. By default it does.
    ///
    /// @return false for a source of events alone
    protected boolean states() {
        return true;
    }

    /// Ends what a test has started.
    @AfterEach
    protected void closeProvider() {
        running.close();
    }

    @Test
    void pushesWhenTheWorldChanges() {
        start();
        var key = change(1);
        await("a fact under " + key, () -> heard.under(key) > 0);
        assertThat(running.channels()).contains(heard.last(key).channel());
        int before = heard.under(key);
        change(2);
        await("a fact for the next change", () -> heard.under(key) > before);
    }

    @Test
    void startReturnsAtOnceAlsoWhereTheSinkDoesNot() {
        running = provider();
        var stuck = new CountDownLatch(1);
        var started = CompletableFuture.runAsync(
                () -> running.start(fact -> {
                    try {
                        stuck.await();
                    } catch (InterruptedException stop) {
                        Thread.currentThread().interrupt();
                    }
                }),
                task -> Thread.ofVirtual().start(task));
        change(1);
        await("the end of start", started::isDone);
        var closed = CompletableFuture.runAsync(
                running::close, task -> Thread.ofVirtual().start(task));
        await("the end of close", closed::isDone);
        stuck.countDown();
    }

    @Test
    void pushesNothingOnceItIsClosed() {
        start();
        var key = change(1);
        await("a fact under " + key, () -> heard.under(key) > 0);
        running.close();
        heard.clear();
        change(2);
        pause(SILENCE);
        assertThat(heard.facts()).isEmpty();
    }

    @Test
    void staysWithinBoundsHoweverMuchChanges() {
        start();
        var key = "";
        for (int turn = 1; turn <= STORM; turn++) {
            key = change(turn);
        }
        var last = key;
        await("a fact under " + last, () -> heard.under(last) > 0);
        pause(SILENCE);
        assertThat(heard.facts()).hasSizeLessThan(MOST);
        assertThat(heard.facts())
                .allSatisfy(fact -> assertThat(fact.value().toString().length() * 2)
                        .as("size of %s", fact.key())
                        .isLessThanOrEqualTo(MAX_FACT_BYTES));
    }

    @Test
    void goesOnOnceItsSourceIsBack() {
        start();
        var key = change(1);
        await("a fact under " + key, () -> heard.under(key) > 0);
        die();
        pause(SILENCE);
        comeBack();
        int before = heard.under(key);
        // It may take the source a while to find out, so the world goes on changing.
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (int turn = 2; heard.under(key) == before && System.nanoTime() < end; turn++) {
            change(turn);
            pause(Duration.ofMillis(100));
        }
        assertThat(heard.under(key)).isGreaterThan(before);
    }

    @Test
    void keepsConfirmingAState() {
        var key = shortLived(Duration.ofMillis(200)).map(provider -> {
            running = provider;
            running.start(heard);
            return change(1);
        });
        key.ifPresent(state -> {
            await("a fact under " + state, () -> heard.under(state) > 0);
            assertThat(heard.last(state).kind()).isEqualTo(Kind.STATE);
            int before = heard.under(state);
            await("the same fact again", () -> heard.under(state) > before + 2);
        });
        assertThat(key.isPresent()).isEqualTo(states());
    }

    /// The provider, with states that hold only this long unconfirmed.
    ///
    /// @param ttl the time to live of its states
    /// @return a new one, not started; empty for a source of events alone
    protected abstract Optional<ContextProvider> shortLived(Duration ttl);

    private void start() {
        running = provider();
        running.start(heard);
    }

    /// Waits until something holds.
    ///
    /// @param what      named where it never does
    /// @param condition asked again and again
    protected static void await(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waiting for " + what).isLessThan(end);
            pause(Duration.ofMillis(5));
        }
    }

    private static void pause(Duration length) {
        try {
            TimeUnit.NANOSECONDS.sleep(length.toNanos());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /// What was pushed, in order.
    private static final class Heard implements ContextSink {
        private final List<ContextFact> facts = new CopyOnWriteArrayList<>();

        @Override
        public void push(ContextFact fact) {
            facts.add(fact);
        }

        List<ContextFact> facts() {
            return facts;
        }

        int under(String key) {
            return (int) facts.stream().filter(fact -> fact.key().equals(key)).count();
        }

        ContextFact last(String key) {
            return facts.stream()
                    .filter(fact -> fact.key().equals(key))
                    .reduce((_, later) -> later)
                    .orElseThrow();
        }

        void clear() {
            facts.clear();
        }
    }

    private static final class Nothing implements ContextProvider {
        @Override
        public String id() {
            return "nothing";
        }

        @Override
        public Set<String> channels() {
            return Set.of();
        }

        @Override
        public void start(ContextSink sink) {}

        @Override
        public void close() {}
    }
}
