package dev.dwim.app.desktop;

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
        primary(turn % 2 == 0);
        return "screens";
    }

    private void primary(boolean main) {
        DisplayTrial.at(desktop.screen()).toOptional().ifPresent(display -> {
            try (display) {
                display.primary(main);
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
            primary(false);
            await("another", () -> facts.getLast().value().equals(screen(false)));
            primary(true);
            await("the main one", () -> facts.getLast().value().equals(screen(true)));
        }
    }

    private static Value screen(boolean primary) {
        return Value.of(List.of(Value.Fields.EMPTY
                .with("name", Value.of("screen"))
                .with("width", Value.of(1280))
                .with("height", Value.of(800))
                .with("primary", Value.of(primary))));
    }
}
