package dev.dwim.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.ContextFact;
import dev.dwim.api.ContextProvider;
import dev.dwim.api.ContextSink;
import dev.dwim.api.Kind;
import dev.dwim.api.Origin;
import dev.dwim.api.Sensitivity;
import dev.dwim.api.Value;
import dev.dwim.core.Engine;
import dev.dwim.core.EngineOptions;
import dev.dwim.core.OfflineUnderstanding;
import dev.dwim.core.Reply;
import dev.dwim.core.Run;
import dev.dwim.core.context.Channels.Consent;
import dev.dwim.core.context.Discretion;
import dev.dwim.core.intent.Intent;
import dev.dwim.core.intent.Trigger;
import dev.dwim.core.nlu.value.english.EnglishGrammar;
import dev.dwim.core.plugin.Machine;
import dev.dwim.testkit.ManualClock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Sources that have told something once and hang ever since, and what happens to words said then.
class HungSourcesTest {
    private static final Instant NOON = Instant.parse("2026-06-01T10:00:00Z");
    private static final List<String> CHANNELS = List.of("window", "selection", "calendar", "document");

    @TempDir
    Path folder;

    private final ManualClock clock = new ManualClock(NOON.atZone(ZoneId.of("Europe/Berlin")));
    private final CountDownLatch told = new CountDownLatch(CHANNELS.size());
    private final CountDownLatch end = new CountDownLatch(1);
    private final AtomicInteger asked = new AtomicInteger();

    /// Counts what is asked of it from outside once it hangs.
    private final class Hung implements ContextProvider {
        private final String channel;

        Hung(String channel) {
            this.channel = channel;
        }

        @Override
        public String id() {
            asked.incrementAndGet();
            return "hung-" + channel;
        }

        @Override
        public Set<String> channels() {
            asked.incrementAndGet();
            return Set.of(channel);
        }

        @Override
        public void start(ContextSink sink) {
            sink.push(new ContextFact(
                    channel + ".text",
                    Value.of("the words of the " + channel),
                    Kind.STATE,
                    Sensitivity.PRIVATE,
                    id(),
                    clock.instant(),
                    Duration.ofMinutes(5)));
            told.countDown();
            try {
                end.await();
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void close() {
            asked.incrementAndGet();
        }
    }

    private Engine start() {
        var machine = new Machine() {
            @Override
            public List<ContextProvider> sources(Discretion discretion) {
                return CHANNELS.stream().<ContextProvider>map(Hung::new).toList();
            }
        };
        var options = new EngineOptions(
                folder.resolve("state"),
                folder.resolve("cache"),
                clock,
                _ -> Value.Fields.EMPTY,
                folder::resolve,
                machine,
                List.of(),
                false);
        return switch (Engine.start(options, new OfflineUnderstanding(EnglishGrammar.american()))) {
            case Engine.Start.Ready(Engine engine, Optional<String> _) -> engine;
            case Engine.Start.Refused(String reason, String _) -> throw new AssertionError(reason);
        };
    }

    @Test
    @Timeout(120)
    void wordsAreDoneWithWhatWasToldBeforeAndNoSourceIsAskedForMore() throws Exception {
        try (var engine = start()) {
            CHANNELS.forEach(channel -> engine.stores().channels().set(channel, Consent.ALLOWED));
            engine.flow();
            assertThat(told.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(engine.awaitUnderstanding(Duration.ofMinutes(1))).isEmpty();
            int before = asked.get();

            var reply = engine.ask(intent("note this"), Run.Leave.YES);
            engine.palette().rank(intent("note"));
            engine.palette().suggest(intent(""));

            assertThat(asked).hasValue(before);
            assertThat(reply).isInstanceOf(Reply.Ran.class);
            try (var notes = Files.walk(folder.resolve("notes"))) {
                assertThat(notes.filter(Files::isRegularFile))
                        .singleElement()
                        .satisfies(note -> assertThat(note).content().contains("the words of the selection"));
            }
        } finally {
            end.countDown();
        }
    }

    private Intent intent(String words) {
        return new Intent(words, Trigger.CLI, Origin.TYPED, clock.instant().atZone(clock.getZone()), List.of());
    }
}
