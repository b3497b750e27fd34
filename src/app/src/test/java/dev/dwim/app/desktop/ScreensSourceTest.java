package dev.dwim.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.ContextFact;
import dev.dwim.api.ContextProvider;
import dev.dwim.api.Value;
import dev.dwim.app.platform.X11Sources;
import dev.dwim.app.platform.x11.DisplayTrial;
import dev.dwim.testkit.ContextProviderContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The screens of a real display.
@Tag("desktop")
class ScreensSourceTest extends ContextProviderContract {
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
        return shortLived(Duration.ofMinutes(1)).orElseThrow();
    }

    @Override
    protected Optional<ContextProvider> shortLived(Duration ttl) {
        return Optional.of(new X11Sources(desktop.screen()).screens(ttl));
    }

    @Override
    protected String change(int turn) {
        define(600 + turn);
        return "screens";
    }

    private void define(int width) {
        DisplayTrial.at(desktop.screen()).toOptional().ifPresent(display -> {
            try (display) {
                display.screen("half", width, 500);
            }
        });
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
    void listsThem() {
        var facts = new CopyOnWriteArrayList<ContextFact>();
        try (var source = provider()) {
            source.start(facts::add);
            await("the screen", () -> !facts.isEmpty());
            define(700);
            await("one more", () -> facts.size() > 1);
        }
        var whole = screen("screen", 1280, 800, true);
        assertThat(facts.getFirst().value()).isEqualTo(Value.of(List.of(whole)));
        assertThat(facts.getLast().value()).isEqualTo(Value.of(List.of(screen("half", 700, 500, false), whole)));
    }

    private static Value screen(String name, int width, int height, boolean primary) {
        return Value.Fields.EMPTY
                .with("name", Value.of(name))
                .with("width", Value.of(width))
                .with("height", Value.of(height))
                .with("primary", Value.of(primary));
    }
}
