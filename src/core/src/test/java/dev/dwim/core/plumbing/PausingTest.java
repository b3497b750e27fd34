package dev.dwim.core.plumbing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.ContextFact;
import dev.dwim.api.Kind;
import dev.dwim.api.Sensitivity;
import dev.dwim.api.Value;
import dev.dwim.core.context.Channels.Pause;
import dev.dwim.core.context.Consents;
import dev.dwim.core.context.ContextStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PausingTest {
    private final Clock clock = Clock.systemUTC();
    private final Consents said = Consents.everything();
    private final ContextStore store = new ContextStore(said, clock);
    private final Semaphore heeded = new Semaphore(0);
    private final Pausing pausing = new Pausing(said, store, heeded::release, clock);

    @AfterEach
    void close() {
        pausing.close();
    }

    private void push() {
        store.push(new ContextFact(
                "window.title",
                Value.of("Report"),
                Kind.STATE,
                Sensitivity.PRIVATE,
                "test",
                clock.instant(),
                Duration.ofHours(1)));
    }

    private boolean known() {
        return !store.snapshot(Instant.now(clock)).facts().isEmpty();
    }

    @Test
    void whatIsKnownIsForgottenAndNothingIsTakenUntilItIsResumed() {
        push();
        assertThat(known()).isTrue();
        pausing.pause(Optional.empty());
        assertThat(pausing.now()).contains(new Pause(Optional.empty()));
        assertThat(heeded.tryAcquire()).isTrue();
        push();
        assertThat(known()).isFalse();
        pausing.resume();
        assertThat(known()).isFalse();
        assertThat(heeded.tryAcquire()).isTrue();
        push();
        assertThat(known()).isTrue();
    }

    @Test
    void sourcesAreToldWhenItsTimeIsOver() throws InterruptedException {
        pausing.pause(Optional.of(Duration.ofMillis(1)));
        assertThat(heeded.tryAcquire(2, 10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aPauseFromBeforeTheStartEndsToo() throws InterruptedException {
        said.pause(new Pause(Optional.of(Instant.now(clock).plusMillis(1))));
        pausing.await();
        assertThat(heeded.tryAcquire(1, 10, TimeUnit.SECONDS)).isTrue();
    }
}
