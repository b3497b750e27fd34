package dev.dwim.core.plumbing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.ContextFact;
import dev.dwim.api.ContextProvider;
import dev.dwim.api.ContextSink;
import dev.dwim.api.Kind;
import dev.dwim.api.Sensitivity;
import dev.dwim.api.Value;
import dev.dwim.core.context.Channels;
import dev.dwim.core.context.Consents;
import dev.dwim.core.context.ContextStore;
import dev.dwim.core.context.Observed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PlumbingTest {
    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");

    private final Consents said = Consents.nothing();
    private final ContextStore store = new ContextStore(said, Clock.fixed(NOW, ZoneOffset.UTC));
    private final List<String> deeds = Collections.synchronizedList(new ArrayList<>());
    private final Plumbing plumbing = new Plumbing(
            store,
            said,
            () -> List.of(source("window", "window"), source("copies", "clipboard", "file")),
            () -> List.of(source("calendar", "calendar"), source(Observed.HOST, "calendar")),
            new Pipes(store, List.of(), Clock.fixed(NOW, ZoneOffset.UTC)));

    @AfterEach
    void close() {
        plumbing.close();
    }

    @Test
    void nothingRunsThatNobodyAllowed() {
        plumbing.start();
        assertThat(deeds).isEmpty();
    }

    @Test
    void aSourceRunsWhileOneOfItsChannelsIsAllowed() {
        plumbing.start();
        allow("file");
        await("copies starts");
        allow("clipboard");
        deny("file");
        assertThat(deeds).containsExactly("copies starts");
        deny("clipboard");
        assertThat(deeds).containsExactly("copies starts", "copies ends");
    }

    @Test
    void itStartsAnewWhenItIsAllowedAgain() {
        plumbing.start();
        allow("window");
        await("window starts");
        deny("window");
        allow("window");
        await("window starts", "window ends", "window starts");
    }

    @Test
    void nothingFlowsBeforeTheStart() {
        allow("window");
        assertThat(deeds).isEmpty();
    }

    @Test
    void theMachinesFactsAreTheHostsOwnAndThePluginsBearTheirNames() {
        plumbing.start();
        allow("window");
        await("window starts");
        allow("calendar");
        await("window starts", "calendar starts");
        var snapshot = store.snapshot(NOW);
        assertThat(snapshot.find("window.told").orElseThrow().fact().source()).isEqualTo(Observed.HOST);
        assertThat(snapshot.find("calendar.told").orElseThrow().fact().source()).isEqualTo("calendar");
    }

    @Test
    void allOfThemEndWithIt() {
        plumbing.start();
        allow("window");
        await("window starts");
        plumbing.close();
        assertThat(deeds).containsExactly("window starts", "window ends");
        allow("calendar");
        assertThat(deeds).hasSize(2);
    }

    private Source source(String id, String... channels) {
        return new Source(id, Set.of(channels), deeds);
    }

    /// Pushes one fact, and writes down when it starts and ends.
    private record Source(String id, Set<String> channels, List<String> deeds) implements ContextProvider {
        @Override
        public void start(ContextSink sink) {
            channels.forEach(channel -> sink.push(new ContextFact(
                    channel + ".told",
                    Value.of(true),
                    Kind.STATE,
                    Sensitivity.PUBLIC,
                    "of its own",
                    NOW,
                    Duration.ofMinutes(1))));
            deeds.add(id + " starts");
        }

        @Override
        public void close() {
            deeds.add(id + " ends");
        }
    }

    /// A source starts on a thread of its own.
    private void await(String... wanted) {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (deeds.size() < wanted.length && System.nanoTime() < end) {
            LockSupport.parkNanos(1_000_000);
        }
        assertThat(deeds).containsExactly(wanted);
    }

    private void allow(String channel) {
        said.set(channel, Channels.Consent.ALLOWED);
        plumbing.heed();
    }

    private void deny(String channel) {
        said.set(channel, Channels.Consent.DENIED);
        plumbing.heed();
    }
}
