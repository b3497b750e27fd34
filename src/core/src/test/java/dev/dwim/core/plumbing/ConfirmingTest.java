package dev.dwim.core.plumbing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.Confirming;
import dev.dwim.api.ContextFact;
import dev.dwim.api.ContextProvider;
import dev.dwim.api.ContextSink;
import dev.dwim.api.Kind;
import dev.dwim.api.Sensitivity;
import dev.dwim.api.Value;
import dev.dwim.testkit.ContextProviderContract;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;

/// A provider as [Confirming] tells its authors to write one keeps the contract.
class ConfirmingTest extends ContextProviderContract {
    private final World world = new World();

    /// Tells who listens of every change, while it lives.
    private static final class World {
        private final List<IntConsumer> listeners = new ArrayList<>();
        private boolean alive = true;

        synchronized void listen(IntConsumer listener) {
            listeners.add(listener);
        }

        synchronized void change(int turn) {
            if (alive) {
                listeners.forEach(listener -> listener.accept(turn));
            }
        }

        synchronized void live(boolean now) {
            alive = now;
        }
    }

    private static final class Weather implements ContextProvider {
        private final World world;
        private final Duration ttl;
        private final ExecutorService line =
                Executors.newSingleThreadExecutor(Thread.ofVirtual().factory());
        private Optional<Confirming> states = Optional.empty();

        private Weather(World world, Duration ttl) {
            this.world = world;
            this.ttl = ttl;
        }

        @Override
        public String id() {
            return "weather";
        }

        @Override
        public Set<String> channels() {
            return Set.of("plugin");
        }

        @Override
        public void start(ContextSink sink) {
            var confirming = new Confirming(sink, Clock.systemUTC());
            states = Optional.of(confirming);
            world.listen(turn -> tell(confirming, turn));
        }

        private void tell(Confirming confirming, int turn) {
            if (!line.isShutdown()) {
                line.execute(() -> confirming.push(fact(turn)));
            }
        }

        private ContextFact fact(int turn) {
            return new ContextFact(
                    "plugin.weather",
                    Value.of(turn),
                    Kind.STATE,
                    Sensitivity.PUBLIC,
                    id(),
                    Clock.systemUTC().instant(),
                    ttl);
        }

        @Override
        public void close() {
            line.shutdownNow();
            states.ifPresent(Confirming::close);
        }
    }

    @Override
    protected ContextProvider provider() {
        return new Weather(world, Duration.ofMinutes(1));
    }

    @Override
    protected Optional<ContextProvider> shortLived(Duration ttl) {
        return Optional.of(new Weather(world, ttl));
    }

    @Override
    protected String change(int turn) {
        world.change(turn);
        return "plugin.weather";
    }

    @Override
    protected void die() {
        world.live(false);
    }

    @Override
    protected void comeBack() {
        world.live(true);
    }

    @Test
    void confirmsNothingThatWasRetracted() {
        var told = new ArrayList<String>();
        try (var confirming = new Confirming(new Told(told), Clock.systemUTC())) {
            confirming.push(new ContextFact(
                    "plugin.weather",
                    Value.of("x"),
                    Kind.STATE,
                    Sensitivity.PUBLIC,
                    "weather",
                    Clock.systemUTC().instant(),
                    Duration.ofHours(1)));
            confirming.retract("plugin.weather");
        }
        assertThat(told).containsExactly("push plugin.weather", "retract plugin.weather");
    }

    @Test
    void passesNothingOnOnceClosed() {
        var told = new ArrayList<String>();
        var confirming = new Confirming(new Told(told), Clock.systemUTC());
        confirming.close();
        confirming.retract("plugin.weather");
        assertThat(told).isEmpty();
    }

    private record Told(List<String> told) implements ContextSink {
        @Override
        public void push(ContextFact fact) {
            told.add("push " + fact.key());
        }

        @Override
        public void retract(String key) {
            told.add("retract " + key);
        }
    }
}
