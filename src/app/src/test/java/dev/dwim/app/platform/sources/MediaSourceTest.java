package dev.dwim.app.platform.sources;

import dev.dwim.api.ContextProvider;
import dev.dwim.api.Value;
import dev.dwim.app.platform.PrivateBus;
import dev.dwim.testkit.ContextProviderContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.Properties;
import org.freedesktop.dbus.types.Variant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MediaSourceTest extends ContextProviderContract {
    private static final String PROGRAM = "org.mpris.MediaPlayer2";
    private static final String PLAYER = PROGRAM + ".Player";

    @TempDir
    Path folder;

    private PrivateBus bus;
    private Offered tunes;

    @BeforeEach
    void offerTunes() throws IOException, DBusException {
        bus = new PrivateBus(folder);
        tunes = player("tunes", "Tunes");
    }

    @AfterEach
    void closeBus() throws IOException {
        closeProvider();
        bus.close();
    }

    private Offered player(String name, String identity) throws DBusException {
        var player = new Offered(bus, PROGRAM + "." + name, MediaSource.PATH);
        player.setQuietly(PROGRAM, Map.of("Identity", new Variant<>(identity)));
        return player;
    }

    private static void play(Offered player, String title, String status) {
        player.set(PLAYER, playing(title, status));
    }

    private static Map<String, Variant<?>> playing(String title, String status) {
        Map<String, Variant<?>> metadata = Map.of(
                "xesam:title", new Variant<>(title),
                "xesam:artist", new Variant<>(List.of("Lumme", "Varpu"), "as"));
        return Map.of("PlaybackStatus", new Variant<>(status), "Metadata", new Variant<>(metadata, "a{sv}"));
    }

    private static Value fact(String title, String state, String player) {
        return new Value.Fields(Map.of(
                "title", Value.of(title),
                "artist", Value.of("Lumme, Varpu"),
                "state", Value.of(state),
                "player", Value.of(player)));
    }

    private MediaSource source(Pace pace) {
        return new MediaSource(() -> Optional.of("unix:path=" + folder.resolve("bus")), Clock.systemUTC(), pace);
    }

    @Override
    protected ContextProvider provider() {
        return source(Told.QUICK);
    }

    @Override
    protected Optional<ContextProvider> shortLived(Duration ttl) {
        return Optional.of(source(new Pace(Told.QUICK.settling(), ttl)));
    }

    @Override
    protected String change(int turn) {
        play(tunes, "Song " + turn, "Playing");
        return MediaSource.PLAYING;
    }

    @Override
    protected void die() {
        try {
            bus.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    protected void comeBack() {
        try {
            offerTunes();
        } catch (IOException | DBusException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Test
    void tellsWhatPlaysAndThatItPaused() throws Exception {
        try (var told = new Told(source(Told.DEAF))) {
            play(tunes, "Kevätsade", "Playing");
            told.awaits(MediaSource.PLAYING, fact("Kevätsade", "playing", "Tunes"));
            play(tunes, "Kevätsade", "Paused");
            told.awaits(MediaSource.PLAYING, fact("Kevätsade", "paused", "Tunes"));
            play(tunes, "Kevätsade", "Stopped");
            told.awaitsNone(MediaSource.PLAYING);
        }
    }

    @Test
    void ofSeveralTheOneThatPlaysElseTheOneThatPausedLast() throws Exception {
        try (var told = new Told(source(Told.DEAF))) {
            var casts = player("casts.instance42", "Casts");
            play(casts, "Salt roads", "Playing");
            told.awaits(MediaSource.PLAYING, fact("Salt roads", "playing", "Casts"));
            play(tunes, "Low Tide", "Paused");
            play(casts, "Salt pans", "Playing");
            told.awaits(MediaSource.PLAYING, fact("Salt pans", "playing", "Casts"));
            play(tunes, "Low Tide", "Playing");
            told.awaits(MediaSource.PLAYING, fact("Low Tide", "playing", "Tunes"));
            play(casts, "Salt pans", "Paused");
            play(tunes, "High Tide", "Playing");
            told.awaits(MediaSource.PLAYING, fact("High Tide", "playing", "Tunes"));
            play(tunes, "High Tide", "Paused");
            told.awaits(MediaSource.PLAYING, fact("High Tide", "paused", "Tunes"));
        }
    }

    @Test
    void aPlayerThatEndsPlaysNothing() throws Exception {
        try (var told = new Told(source(Told.DEAF))) {
            play(tunes, "Low Tide", "Playing");
            told.awaits(MediaSource.PLAYING, fact("Low Tide", "playing", "Tunes"));
            tunes.close();
            told.awaitsNone(MediaSource.PLAYING);
            var casts = player("casts", "Casts");
            play(casts, "Salt roads", "Paused");
            told.awaits(MediaSource.PLAYING, fact("Salt roads", "paused", "Casts"));
        }
    }

    @Test
    void whoHasNoTitleIsKnownByItsFile() throws Exception {
        try (var told = new Told(source(Told.DEAF))) {
            Map<String, Variant<?>> metadata = Map.of("xesam:url", new Variant<>("file:///home/ada/My%20film.webm"));
            tunes.set(
                    PLAYER,
                    Map.of("PlaybackStatus", new Variant<>("Playing"), "Metadata", new Variant<>(metadata, "a{sv}")));
            told.awaits(
                    MediaSource.PLAYING,
                    new Value.Fields(Map.of(
                            "title", Value.of("My film.webm"),
                            "artist", Value.of(""),
                            "state", Value.of("playing"),
                            "player", Value.of("Tunes"))));
        }
    }

    @Test
    void aTitleOfAnyLengthStaysAFact() throws Exception {
        try (var told = new Told(source(Told.DEAF))) {
            play(tunes, "x".repeat(500_000), "Playing");
            told.awaits(MediaSource.PLAYING, fact("x".repeat(1_000) + "…", "playing", "Tunes"));
        }
    }

    @Test
    void aPlayerThatHangsSilencesNoOther() throws Exception {
        try (var told = new Told(source(Told.DEAF));
                var hung = new Hung()) {
            bus.offer(PROGRAM + ".hung", MediaSource.PATH, hung);
            play(tunes, "Low Tide", "Playing");
            told.awaits(MediaSource.PLAYING, fact("Low Tide", "playing", "Tunes"));
        }
    }

    /// A player that takes questions and never answers.
    private static final class Hung implements Properties, AutoCloseable {
        private final CountDownLatch over = new CountDownLatch(1);

        @Override
        public Map<String, Variant<?>> GetAll(String of) {
            try {
                over.await();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
            return Map.of();
        }

        @Override
        public <A> A Get(String of, String name) {
            throw new UnsupportedOperationException(name);
        }

        @Override
        public <A> void Set(String of, String name, A value) {
            throw new UnsupportedOperationException(name);
        }

        @Override
        public String getObjectPath() {
            return MediaSource.PATH;
        }

        @Override
        public void close() {
            over.countDown();
        }
    }
}
