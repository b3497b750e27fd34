package dev.dwim.app.overlay;

import dev.dwim.api.ContextFact;
import dev.dwim.api.Value;
import dev.dwim.app.overlay.Sight.Kept;
import dev.dwim.app.overlay.Sight.Never;
import dev.dwim.app.overlay.Sight.Part;
import dev.dwim.core.context.ContextSnapshot;
import dev.dwim.core.context.Discretion;
import dev.dwim.core.context.Discretion.Rule;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Facts as people would name them.
///
/// @param plainly says times and names
/// @param zone    the user's
record Sights(Plainly plainly, ZoneId zone) {
    /// As many as one takes in at a glance.
    static final int MOST = 4;

    private static final Set<String> OWN_WORDS = Set.of(
            "window",
            "selection",
            "clipboard",
            "file",
            "document",
            "field",
            "browser",
            "calendar",
            "media",
            "project",
            "session",
            // Of no interest at a glance: dwim context shows them.
            "time",
            "zone",
            "locale",
            "power",
            "network",
            "idle",
            "screens",
            "catalogue");

    private record Fresh(Duration age, Part part) {}

    /// What is known.
    ///
    /// @param snapshot the frozen facts
    /// @return the freshest of it, or nothing
    Sight of(ContextSnapshot snapshot) {
        var all = new ArrayList<Fresh>();
        event(snapshot, "selection.text", _ -> texts().of("seen.selection"), "selection")
                .ifPresent(all::add);
        copied(snapshot).ifPresent(all::add);
        picked(snapshot).ifPresent(all::add);
        var document = state(snapshot, "document.path", 30, Sights::fileName, "document", "window");
        document.ifPresent(all::add);
        var page = state(snapshot, "browser.title", 20, this::quoted, "browser", "window");
        page.ifPresent(all::add);
        if (document.isEmpty() && page.isEmpty()) {
            state(snapshot, "window.title", 40, this::quoted, "window").ifPresent(all::add);
        }
        state(snapshot, "field.text", 35, _ -> texts().of("seen.field"), "field")
                .ifPresent(all::add);
        event(snapshot).ifPresent(all::add);
        state(snapshot, "media.playing", 300, this::playing, "media").ifPresent(all::add);
        state(snapshot, "project.path", 400, path -> named("seen.project", fileName(path)), "project")
                .ifPresent(all::add);
        state(snapshot, "session.goal", 500, goal -> named("seen.goal", text(goal)), "session.goal")
                .ifPresent(all::add);
        all.addAll(others(snapshot));
        var parts = all.stream()
                .sorted(Comparator.comparing(Fresh::age))
                .map(Fresh::part)
                .filter(part -> !part.text().isBlank())
                .limit(MOST)
                .toList();
        return parts.isEmpty() ? new Sight.Nothing() : new Sight.Seen(parts);
    }

    private Texts texts() {
        return plainly.texts();
    }

    private Optional<Fresh> event(ContextSnapshot snapshot, String key, Function<Value, String> said, String... keys) {
        return fact(snapshot, key).map(fact -> {
            var age = age(fact, snapshot.at());
            return new Fresh(age, part(snapshot, fact, aged(said.apply(fact.value()), age), keys));
        });
    }

    private Optional<Fresh> state(
            ContextSnapshot snapshot, String key, int seconds, Function<Value, String> said, String... keys) {
        return fact(snapshot, key)
                .map(fact ->
                        new Fresh(Duration.ofSeconds(seconds), part(snapshot, fact, said.apply(fact.value()), keys)));
    }

    private Optional<Fresh> copied(ContextSnapshot snapshot) {
        return event(snapshot, "clipboard.url", _ -> texts().of("seen.clipboard.url"), "clipboard")
                .or(() -> event(snapshot, "clipboard.image", _ -> texts().of("seen.clipboard.image"), "clipboard"))
                .or(() -> event(
                        snapshot, "clipboard.files", files -> counted("seen.clipboard.files", files), "clipboard"))
                .or(() -> event(snapshot, "clipboard.text", _ -> texts().of("seen.clipboard.text"), "clipboard"));
    }

    /// Files that were copied are told of already.
    private Optional<Fresh> picked(ContextSnapshot snapshot) {
        var copied = fact(snapshot, "clipboard.files").map(ContextFact::value);
        return event(snapshot, "file.selected", files -> counted("seen.file", files), "file")
                .filter(_ ->
                        !fact(snapshot, "file.selected").map(ContextFact::value).equals(copied));
    }

    private Optional<Fresh> event(ContextSnapshot snapshot) {
        return state(
                        snapshot,
                        "calendar.now",
                        60,
                        now -> title(now).map(title -> named("seen.now", title)).orElse(""),
                        "calendar")
                .or(() -> fact(snapshot, "calendar.next").map(next -> {
                    var start = start(next.value());
                    long minutes = start.map(
                                    at -> Duration.between(snapshot.at(), at).toMinutes())
                            .orElse(Long.MAX_VALUE);
                    return new Fresh(
                            Duration.ofSeconds(minutes <= 15 ? 50 : 600),
                            part(snapshot, next, upcoming(next.value(), start, minutes), "calendar"));
                }));
    }

    private String upcoming(Value event, Optional<Instant> start, long minutes) {
        var title = title(event).map(this::quotedText).orElse("");
        if (title.isEmpty() || start.isEmpty()) {
            return title;
        }
        return minutes <= 90
                ? texts().of("seen.soon", title, Math.max(0, minutes))
                : texts().of("seen.later", title, plainly.moment(start.get().atZone(zone)));
    }

    private String playing(Value media) {
        boolean plays =
                media instanceof Value.Fields fields && !fields.text("state").equals(Optional.of("paused"));
        return title(media)
                .map(title -> named(plays ? "seen.media" : "seen.media.paused", quotedText(title)))
                .orElse("");
    }

    /// What plugins tell of, by the name of its channel.
    private List<Fresh> others(ContextSnapshot snapshot) {
        return snapshot.facts().values().stream()
                .map(observed -> observed.fact())
                .filter(fact -> !OWN_WORDS.contains(fact.channel()))
                .sorted(Comparator.comparing(ContextFact::key))
                .collect(Collectors.toMap(ContextFact::channel, fact -> fact, (first, _) -> first, TreeMap::new))
                .values()
                .stream()
                .map(fact -> new Fresh(Duration.ofSeconds(900), part(snapshot, fact, fact.channel(), fact.channel())))
                .toList();
    }

    private Part part(ContextSnapshot snapshot, ContextFact fact, String text, String... keys) {
        var never = new EnumMap<Never, Kept>(Never.class);
        never.put(Never.CHANNEL, new Kept.Channel(fact.channel(), channel(fact.channel())));
        if (Discretion.OF_THE_WINDOW.contains(fact.channel()) && !fact.channel().equals("clipboard")) {
            said(snapshot, "window.app").ifPresent(app -> never.put(Never.APP, windows(Rule.app(app.strip()), app)));
            said(snapshot, "window.title")
                    .ifPresent(title -> never.put(Never.TITLE, windows(Rule.title(title.strip()), title)));
        }
        return new Part(text, Set.of(keys), never);
    }

    private static Kept windows(Rule rule, String name) {
        return new Kept.Windows(rule, Plainly.shorten(name));
    }

    private String channel(String channel) {
        var key = "channel." + channel;
        return texts().has(key) ? texts().of(key) : channel;
    }

    private static Optional<ContextFact> fact(ContextSnapshot snapshot, String key) {
        return snapshot.find(key).map(observed -> observed.fact());
    }

    private static Optional<String> said(ContextSnapshot snapshot, String key) {
        return fact(snapshot, key).map(fact -> text(fact.value())).filter(text -> !text.isBlank());
    }

    private static Duration age(ContextFact fact, Instant at) {
        var age = Duration.between(fact.observedAt(), at);
        return age.isNegative() ? Duration.ZERO : age;
    }

    private String aged(String said, Duration age) {
        return age.toMinutes() == 0 ? texts().of("seen.fresh", said) : texts().of("seen.age", said, age.toMinutes());
    }

    private String named(String key, String name) {
        return texts().of(key, Plainly.shorten(name));
    }

    private String quoted(Value value) {
        return quotedText(text(value));
    }

    private String quotedText(String text) {
        return text.isBlank() ? "" : texts().of("quoted", Plainly.shorten(text));
    }

    private String counted(String key, Value files) {
        return texts().of(
                        key, files instanceof Value.Items items ? items.items().size() : 1);
    }

    private static String fileName(Value path) {
        var text = path instanceof Value.Blob blob ? path(blob.location()) : text(path);
        return Plainly.shorten(text.substring(text.lastIndexOf('/') + 1));
    }

    private static String path(URI location) {
        return Optional.ofNullable(location.getPath()).orElse("");
    }

    private static Optional<String> title(Value value) {
        return value instanceof Value.Fields fields
                ? fields.text("title").filter(title -> !title.isBlank())
                : Optional.empty();
    }

    private static Optional<Instant> start(Value event) {
        try {
            return event instanceof Value.Fields fields
                    ? fields.text("start").map(OffsetDateTime::parse).map(OffsetDateTime::toInstant)
                    : Optional.empty();
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static String text(Value value) {
        return value instanceof Value.Text(String text) ? text : "";
    }
}
