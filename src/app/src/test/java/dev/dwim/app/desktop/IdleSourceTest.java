package dev.dwim.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.ContextFact;
import dev.dwim.api.ContextProvider;
import dev.dwim.api.Kind;
import dev.dwim.api.Value;
import dev.dwim.app.platform.X11Sources;
import dev.dwim.app.platform.x11.KeyPresser;
import dev.dwim.testkit.ContextProviderContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who leaves a real display and comes back, in less time than people do.
@Tag("desktop")
class IdleSourceTest extends ContextProviderContract {
    private static final Duration AWAY = Duration.ofMillis(20);
    private static final int SHIFT = 0xffe1;

    @TempDir
    Path folder;

    private Desktop desktop;

    @BeforeEach
    void begin() throws IOException {
        desktop = new Desktop(folder);
    }

    @AfterEach
    void end() throws IOException {
        desktop.close();
    }

    @Override
    protected ContextProvider provider() {
        return new X11Sources(desktop.screen()).idle(AWAY);
    }

    @Override
    protected boolean states() {
        return false;
    }

    @Override
    protected Optional<ContextProvider> shortLived(Duration ttl) {
        return Optional.empty();
    }

    /// The first time it takes a while until the source listens.
    @Override
    protected String change(int turn) {
        KeyPresser.at(desktop.screen()).toOptional().ifPresent(keys -> {
            try (keys) {
                for (int time = 0; time < (turn == 1 ? 8 : 1); time++) {
                    stayAway(turn == 1 ? AWAY.multipliedBy(10) : AWAY.multipliedBy(2));
                    keys.press(List.of(SHIFT));
                }
            }
        });
        return "idle.since";
    }

    private static void stayAway(Duration length) {
        LockSupport.parkNanos(length.toNanos());
    }

    @Override
    protected void die() {
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

    @Test
    void saysFromWhenToWhen() {
        var facts = new CopyOnWriteArrayList<ContextFact>();
        try (var source = new X11Sources(desktop.screen()).idle(Duration.ofSeconds(2));
                var keys = KeyPresser.at(desktop.screen()).toOptional().orElseThrow()) {
            source.start(facts::add);
            keys.press(List.of(SHIFT));
            stayAway(Duration.ofMillis(500));
            keys.press(List.of(SHIFT));
            assertThat(facts).isEmpty();
            stayAway(Duration.ofSeconds(4));
            keys.press(List.of(SHIFT));
            await("the return", () -> !facts.isEmpty());
        }
        assertThat(facts).hasSize(1);
        assertThat(facts.getFirst().kind()).isEqualTo(Kind.EVENT);
        var value = (Value.Fields) facts.getFirst().value();
        assertThat(value.fields().keySet()).containsExactly("since", "until");
        var since = OffsetDateTime.parse(value.text("since").orElseThrow());
        var until = OffsetDateTime.parse(value.text("until").orElseThrow());
        assertThat(Duration.between(since, until)).isBetween(Duration.ofSeconds(3), Duration.ofMinutes(1));
        assertThat(until.toInstant())
                .isBetween(
                        facts.getFirst().observedAt().minusSeconds(1),
                        facts.getFirst().observedAt());
    }
}
