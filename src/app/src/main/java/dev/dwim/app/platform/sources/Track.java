package dev.dwim.app.platform.sources;

import dev.dwim.api.Value;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.freedesktop.dbus.types.Variant;

/// What a player has before it.
///
/// @param title  never empty
/// @param artist empty if it is not known
/// @param state  whether it is heard
/// @param player the program's name
record Track(String title, String artist, State state, String player) {
    private static final int LONGEST = 1_000;

    enum State {
        PLAYING,
        PAUSED
    }

    /// The questions to one player.
    ///
    /// @param program on its way
    /// @param player  on its way
    record Asked(Deadline.Asked<Map<String, Variant<?>>> program, Deadline.Asked<Map<String, Variant<?>>> player) {
        /// Waits for the answers.
        ///
        /// @param name of the player on the bus, behind what all have in common
        /// @return empty for a player that is stopped, has nothing that one could name, or does not answer
        Optional<Track> track(String name) throws InterruptedException {
            var called = BusEar.read(program.answer().orElse(Map.of()), "Identity", String.class);
            var properties = player.answer().orElse(Map.of());
            var metadata = metadata(properties);
            var title = title(metadata);
            return state(properties)
                    .filter(_ -> title.isPresent())
                    .map(state -> new Track(
                            title.orElseThrow(),
                            artist(metadata),
                            state,
                            called.filter(Track::said).map(Track::cut).orElseGet(() -> bare(name))));
        }
    }

    Value value() {
        var fields = new LinkedHashMap<String, Value>();
        fields.put("title", Value.of(title));
        fields.put("artist", Value.of(artist));
        fields.put("state", Value.of(state.name().toLowerCase(Locale.ROOT)));
        fields.put("player", Value.of(player));
        return new Value.Fields(fields);
    }

    private static Optional<State> state(Map<String, Variant<?>> properties) {
        return BusEar.read(properties, "PlaybackStatus", String.class).flatMap(status -> switch (status) {
            case "Playing" -> Optional.of(State.PLAYING);
            case "Paused" -> Optional.of(State.PAUSED);
            default -> Optional.empty();
        });
    }

    /// By name, whatever the player says of itself beside it.
    private static Map<String, Object> metadata(Map<String, Variant<?>> properties) {
        var plain = new LinkedHashMap<String, Object>();
        BusEar.read(properties, "Metadata", Map.class).ifPresent(map -> {
            for (var each : map.entrySet()) {
                if (each instanceof Map.Entry<?, ?> entry
                        && entry.getKey() instanceof String key
                        && entry.getValue() instanceof Variant<?> variant) {
                    plain.put(key, variant.getValue());
                }
            }
        });
        return plain;
    }

    /// The title, or else the name of the file.
    private static Optional<String> title(Map<String, Object> metadata) {
        return text(metadata, "xesam:title")
                .or(() -> text(metadata, "xesam:url").flatMap(Track::file));
    }

    private static Optional<String> text(Map<String, Object> metadata, String key) {
        return Optional.ofNullable(metadata.get(key))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(Track::said)
                .map(Track::cut);
    }

    private static Optional<String> file(String url) {
        try {
            return Optional.ofNullable(URI.create(url).getPath())
                    .map(path -> path.substring(path.lastIndexOf('/') + 1))
                    .filter(Track::said);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static String artist(Map<String, Object> metadata) {
        var artists = new ArrayList<String>();
        if (metadata.get("xesam:artist") instanceof List<?> list) {
            list.forEach(each -> {
                if (each instanceof String artist && said(artist)) {
                    artists.add(artist.strip());
                }
            });
        }
        return cut(String.join(", ", artists));
    }

    /// `vlc.instance42` is `vlc`.
    private static String bare(String name) {
        int dot = name.indexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private static boolean said(String text) {
        return !text.isBlank();
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
