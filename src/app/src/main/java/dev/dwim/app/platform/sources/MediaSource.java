package dev.dwim.app.platform.sources;

import dev.dwim.api.ContextProvider;
import dev.dwim.api.ContextSink;
import dev.dwim.api.Sensitivity;
import dev.dwim.api.Value;
import dev.dwim.app.platform.sources.BusEar.Bus;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// `media.playing`: what music and video programs play, after MPRIS 2.2. Of several, the one that plays; of several of
/// these, the one that began last; else the one that paused last.
public final class MediaSource implements ContextProvider {
    static final String PLAYING = "media.playing";
    static final String PATH = "/org/mpris/MediaPlayer2";
    private static final String NAMESPACE = "org.mpris.MediaPlayer2";

    /// Speaks for the other players, so it would be heard twice.
    private static final String PROXY = NAMESPACE + ".playerctld";

    /// How many are asked; more are not at work on any desk.
    private static final int MOST_PLAYERS = 16;

    private final Rounds rounds;
    private final BusEar ear;
    private final Map<String, Played> played = new HashMap<>();
    private long turn;

    /// Nothing runs yet.
    ///
    /// @param bus   where the session's bus is
    /// @param clock tells when something was seen
    /// @param pace  how often it looks
    public MediaSource(Supplier<Optional<String>> bus, Clock clock, Pace pace) {
        rounds = new Rounds(id(), Sensitivity.PRIVATE, clock, pace);
        ear = new BusEar(bus, List.of(BusEar.owner(NAMESPACE), BusEar.properties(PATH)), rounds::wake);
    }

    /// When a player began to be in its state.
    private record Played(Track.State state, long since) {}

    @Override
    public String id() {
        return "media";
    }

    @Override
    public Set<String> channels() {
        return Set.of("media");
    }

    @Override
    public void start(ContextSink sink) {
        rounds.start(sink, new Rounds.Eye() {
            @Override
            public Map<String, Optional<Value>> look() throws InterruptedException {
                var bus = ear.bus();
                return Map.of(PLAYING, bus.isEmpty() ? Optional.empty() : heard(bus.get()));
            }

            @Override
            public void close() {
                ear.close();
            }
        });
    }

    private Optional<Value> heard(Bus bus) throws InterruptedException {
        turn++;
        var tracks = tracks(bus);
        played.keySet().retainAll(tracks.keySet());
        tracks.forEach((name, track) -> played.merge(
                name, new Played(track.state(), turn), (before, now) -> before.state() == now.state() ? before : now));
        return tracks.entrySet().stream()
                .max(Comparator.comparing(entry -> played.get(entry.getKey()), FIRST))
                .map(entry -> entry.getValue().value());
    }

    private static final Comparator<Played> FIRST = Comparator.comparing(
                    (Played played) -> played.state() == Track.State.PLAYING)
            .thenComparingLong(Played::since);

    /// All are asked at once: one that hangs holds up nobody.
    private static Map<String, Track> tracks(Bus bus) throws InterruptedException {
        var asked = new LinkedHashMap<String, Track.Asked>();
        bus.names().stream()
                .filter(name -> name.startsWith(NAMESPACE + ".") && !name.equals(PROXY))
                .sorted()
                .limit(MOST_PLAYERS)
                .forEach(name -> asked.put(
                        name,
                        new Track.Asked(
                                bus.properties(name, PATH, NAMESPACE),
                                bus.properties(name, PATH, NAMESPACE + ".Player"))));
        var tracks = new LinkedHashMap<String, Track>();
        for (var entry : asked.entrySet()) {
            var shortName = entry.getKey().substring(NAMESPACE.length() + 1);
            entry.getValue().track(shortName).ifPresent(track -> tracks.put(entry.getKey(), track));
        }
        return tracks;
    }

    @Override
    public void close() {
        rounds.close();
    }
}
