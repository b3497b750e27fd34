package dev.dwim.app.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dwim.api.Answer;
import dev.dwim.api.ContextFact;
import dev.dwim.api.Host;
import dev.dwim.api.Kind;
import dev.dwim.api.Sensitivity;
import dev.dwim.api.Value;
import dev.dwim.app.settings.Folders;
import dev.dwim.app.settings.SettingsFile;
import dev.dwim.app.settings.SettingsWatch;
import dev.dwim.app.trigger.Hotkey;
import dev.dwim.core.Engine;
import dev.dwim.core.EngineOptions;
import dev.dwim.core.OfflineUnderstanding;
import dev.dwim.core.context.Channels.Consent;
import dev.dwim.core.nlu.value.english.EnglishGrammar;
import dev.dwim.core.plugin.Machine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The engine with the bundled plugins and the product's own understanding, on a machine that has nothing.
final class BundledEngine implements AutoCloseable {
    static final Clock NOON = Clock.fixed(Instant.parse("2026-06-01T10:00:00Z"), ZoneId.of("Europe/Berlin"));

    final List<URI> opened = new ArrayList<>();
    private final Engine engine;
    private final Path home;

    /// @param folder for all that is kept
    BundledEngine(Path folder) {
        home = folder;
        var options = new EngineOptions(
                folder.resolve("state"),
                folder.resolve("cache"),
                NOON,
                _ -> Value.Fields.EMPTY,
                folder::resolve,
                new Machine() {},
                List.of(),
                false);
        engine = switch (Engine.start(options, new OfflineUnderstanding(EnglishGrammar.american()))) {
            case Engine.Start.Ready(Engine ready, var _) -> ready;
            case Engine.Start.Refused(String reason, String mend) -> throw new AssertionError(reason + " " + mend);
        };
        assertThat(engine.awaitUnderstanding(Duration.ofMinutes(2))).isEmpty();
    }

    /// Has something in front of the user, in a channel that is allowed.
    ///
    /// @param key  the fact's
    /// @param text what is there
    void knows(String key, String text) {
        engine.stores().channels().set(key.substring(0, key.indexOf('.')), Consent.ALLOWED);
        engine.ambient()
                .store()
                .push(new ContextFact(
                        key,
                        Value.of(text),
                        Kind.EVENT,
                        Sensitivity.PRIVATE,
                        "test",
                        NOON.instant(),
                        Duration.ofMinutes(10)));
    }

    /// What the overlay says to it.
    ///
    /// @param plainly   says values as people do
    /// @param fallbacks the actions that take any words
    Conversation conversation(Plainly plainly, String... fallbacks) {
        Host.Opener opener = page -> {
            opened.add(page);
            return Answer.given("browser");
        };
        return new EngineConversation(() -> engine, plainly, settings(fallbacks), new NoKeys(), opener, Answer::given);
    }

    private SettingsWatch settings(String... fallbacks) {
        var folders = Folders.of(Map.of("HOME", home.toString()), "Linux", home, home);
        var quoted = Stream.of(fallbacks).map(action -> '"' + action + '"').collect(Collectors.joining(", "));
        try {
            Files.createDirectories(folders.config());
            Files.writeString(folders.settingsFile(), "[overlay]\nfallbacks = [" + quoted + "]\n");
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
        return new SettingsWatch(new SettingsFile(folders, Map::of));
    }

    private record NoKeys() implements OwnKeys {
        @Override
        public Answer<Hotkey> take(Hotkey hotkey) {
            return Answer.lacking("There are no keys here.");
        }

        @Override
        public void release(Hotkey hotkey) {}
    }

    @Override
    public void close() {
        engine.close();
    }
}
