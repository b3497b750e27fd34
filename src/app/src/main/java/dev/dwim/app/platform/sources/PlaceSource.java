package dev.dwim.app.platform.sources;

import dev.dwim.api.ContextProvider;
import dev.dwim.api.ContextSink;
import dev.dwim.api.Sensitivity;
import dev.dwim.api.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// `locale`, as BCP 47 names it, and `time.zone`, as the tz database does. The zone follows the system's when the user
/// travels; the locale is that of the session.
public final class PlaceSource implements ContextProvider {
    static final String LOCALE = "locale";
    static final String ZONE = "time.zone";
    private static final String ZONES = "zoneinfo/";
    private static final Set<String> NO_LANGUAGES = Set.of("", "c", "posix");

    private final Rounds rounds;
    private final FileWatch watch;
    private final Map<String, String> env;
    private final Path localtime;
    private final Path timezone;
    private final ZoneId fallback;

    /// Nothing runs yet.
    ///
    /// @param env   the session's environment
    /// @param etc   the folder of `localtime`, a link to the zone, and of `timezone`, its name
    /// @param clock tells when something was seen, and the zone where the system names none
    /// @param pace  how often it looks
    public PlaceSource(Map<String, String> env, Path etc, Clock clock, Pace pace) {
        this.env = Map.copyOf(env);
        this.fallback = clock.getZone();
        this.localtime = etc.resolve("localtime");
        this.timezone = etc.resolve("timezone");
        this.rounds = new Rounds(id(), Sensitivity.PUBLIC, clock, pace);
        this.watch = new FileWatch(rounds::wake);
    }

    @Override
    public String id() {
        return "place";
    }

    @Override
    public Set<String> channels() {
        return Set.of("locale", "time");
    }

    @Override
    public void start(ContextSink sink) {
        rounds.start(sink, new Rounds.Eye() {
            @Override
            public Map<String, Optional<Value>> look() {
                watch.follow(List.of(localtime, timezone));
                return Map.of(
                        LOCALE, Optional.of(Value.of(locale().toLanguageTag())),
                        ZONE, Optional.of(Value.of(zone().getId())));
            }

            @Override
            public void close() {
                watch.close();
            }
        });
    }

    /// As POSIX has it, the first of these counts.
    private Locale locale() {
        return Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                .map(name -> env.getOrDefault(name, ""))
                .filter(value -> !value.isBlank())
                .findFirst()
                .map(PlaceSource::locale)
                .orElseGet(Locale::getDefault);
    }

    /// `sr_RS.UTF-8@latin` is `sr-Latn-RS`. What is no language is English, as the programs of the session speak
    /// it then.
    private static Locale locale(String posix) {
        var modified = posix.split("@", 2);
        var parts = modified[0].split("\\.", 2)[0].split("_", 2);
        var script = modified.length < 2
                ? ""
                : switch (modified[1]) {
                    case "latin" -> "Latn";
                    case "cyrillic" -> "Cyrl";
                    case "devanagari" -> "Deva";
                    default -> "";
                };
        try {
            var locale = new Locale.Builder()
                    .setLanguage(parts[0])
                    .setScript(script)
                    .setRegion(parts.length < 2 ? "" : parts[1])
                    .build();
            return NO_LANGUAGES.contains(locale.getLanguage()) ? Locale.ENGLISH : locale;
        } catch (IllformedLocaleException _) {
            return Locale.ENGLISH;
        }
    }

    private ZoneId zone() {
        return Optional.ofNullable(env.get("TZ"))
                .map(value -> value.startsWith(":") ? value.substring(1) : value)
                .flatMap(PlaceSource::named)
                .or(this::linked)
                .or(() -> SmallFile.read(timezone).map(String::strip).flatMap(PlaceSource::named))
                .orElse(fallback);
    }

    private Optional<ZoneId> linked() {
        try {
            return named(Files.readSymbolicLink(localtime).toString());
        } catch (IOException | UnsupportedOperationException _) {
            return Optional.empty();
        }
    }

    /// @param name a zone's, or the path of its file
    private static Optional<ZoneId> named(String name) {
        int at = name.indexOf(ZONES);
        var bare = at < 0 ? name : name.substring(at + ZONES.length());
        try {
            return Optional.of(ZoneId.of(bare.replaceFirst("^(posix|right)/", "")));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        rounds.close();
    }
}
