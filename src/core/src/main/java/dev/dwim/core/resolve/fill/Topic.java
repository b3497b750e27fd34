package dev.dwim.core.resolve.fill;

import dev.dwim.api.Role;
import dev.dwim.api.Value;
import dev.dwim.core.context.ContextSnapshot;
import dev.dwim.core.plan.Arg;
import dev.dwim.core.plan.Binder;
import dev.dwim.core.say.Phrase;
import dev.dwim.core.say.Sentence;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What the user's words can speak of that stands in front of them, and where the facts tell of it. What the facts
/// contain is not looked at, only what kind of thing it is.
public enum Topic {
    SELECTION(Phrase.ABSENT_SELECTION, List.of("selection.text")),
    FIELD(Phrase.ABSENT_FIELD, List.of("field.text")),
    CLIPBOARD(Phrase.ABSENT_CLIPBOARD, List.of("clipboard.url", "clipboard.text", "clipboard.files")),
    FILE(Phrase.ABSENT_FILE, List.of("file.selected", "document.path", "clipboard.files")),
    PAGE(Phrase.ABSENT_PAGE, List.of("browser.url", "browser.title")),
    WINDOW(Phrase.ABSENT_WINDOW, List.of("window.app", "window.title")),
    EVENT(Phrase.ABSENT_EVENT, List.of("calendar.now", "calendar.next")),
    MUSIC(Phrase.ABSENT_MUSIC, List.of("media.playing")),
    PROJECT(Phrase.ABSENT_PROJECT, List.of("project.path")),
    BRANCH(Phrase.ABSENT_BRANCH, List.of("project.branch")),
    RESULT(Phrase.ABSENT_RESULT, List.of("session.last"));

    private static final Set<String> LINKS = Set.of("uri", "iri-reference");

    private final Phrase absent;
    private final List<String> keys;

    Topic(Phrase absent, List<String> keys) {
        this.absent = absent;
        this.keys = keys;
    }

    /// What to say where the facts tell nothing of it.
    ///
    /// @return one sentence
    public Sentence absent() {
        return absent.said();
    }

    /// The channels that tell of it.
    ///
    /// @return the first segments of its keys, the likeliest first
    public List<String> channels() {
        return keys.stream()
                .map(key -> key.substring(0, key.indexOf('.')))
                .distinct()
                .toList();
    }

    /// Whether a parameter asks for such a thing, or for a part of it.
    ///
    /// @param parameter to be filled
    /// @param action    the words of its action
    boolean suits(Parameter parameter, Set<String> action) {
        return part(parameter, "", action).isPresent();
    }

    /// What the facts have of it for a parameter.
    ///
    /// @param parameter to be filled
    /// @param action    the words of its action
    /// @param context   the frozen facts
    /// @return empty if they have nothing that fits
    Optional<Arg.Handle> of(Parameter parameter, Set<String> action, ContextSnapshot context) {
        return keys.stream()
                .flatMap(key -> of(parameter, action, new Arg.Handle(key, ""), context).stream())
                .findFirst();
    }

    /// What one fact has for a parameter.
    ///
    /// @param parameter to be filled
    /// @param action    the words of its action
    /// @param whole     the fact, or the part of it that is spoken of
    /// @param context   the frozen facts
    /// @return empty if it has nothing that fits
    Optional<Arg.Handle> of(Parameter parameter, Set<String> action, Arg.Handle whole, ContextSnapshot context) {
        return part(parameter, whole.key(), action)
                .filter(_ -> !whole.key().equals("clipboard.text") || !link(parameter) || linkCopied(context))
                .map(part -> part.isEmpty() ? whole : whole.within(part))
                .flatMap(handle -> value(handle, context).flatMap(value -> fitted(parameter, handle, value)));
    }

    /// The time at which an event that words speak of begins or ends.
    ///
    /// @param mention the words
    /// @param end     whether it is the end
    /// @param context the frozen facts
    /// @return a handle of it; empty if the facts have no such time
    static Optional<Arg.Handle> moment(Mention mention, boolean end, ContextSnapshot context) {
        // What one is in has an end to wait for, what comes next has a beginning.
        var keys = end ? EVENT.keys : EVENT.keys.reversed();
        return mention
                .fact()
                .map(List::of)
                .orElseGet(
                        () -> keys.stream().map(key -> new Arg.Handle(key, "")).toList())
                .stream()
                .map(event -> event.within(end ? "end" : "start"))
                .filter(handle -> value(handle, context).isPresent())
                .findFirst();
    }

    private static Optional<Value> value(Arg.Handle handle, ContextSnapshot context) {
        return context.find(handle.key())
                .flatMap(observed -> Binder.at(observed.fact().value(), handle.path()));
    }

    // Several where one is wanted: the first.
    private static Optional<Arg.Handle> fitted(Parameter parameter, Arg.Handle handle, Value value) {
        return switch (value) {
            case Value.Items items when parameter.form() == Parameter.Form.TEXTS -> Optional.of(handle);
            case Value.Items items -> Optional.of(handle.within("0"));
            case Value.Text text -> Optional.of(handle);
            case Value.Blob blob -> Optional.of(handle);
            case Value.Fields fields -> Optional.empty();
            case Value.Num num -> Optional.empty();
            case Value.Bool bool -> Optional.empty();
        };
    }

    /// The part of a fact that a parameter asks for.
    ///
    /// @param key the fact's; empty for any
    /// @return its path; empty text for the whole, nothing if it asks for no such thing
    private Optional<String> part(Parameter parameter, String key, Set<String> action) {
        boolean link = link(parameter);
        boolean path = parameter.text()
                && (parameter.role().filter(Role.PATH::equals).isPresent() || about(parameter, English.FILES));
        return switch (this) {
            case SELECTION, FIELD -> whole(parameter.text() && !path);
            case CLIPBOARD ->
                whole(
                        switch (key) {
                            case "clipboard.url" -> link;
                            case "clipboard.files" -> path;
                            case "clipboard.text" -> link || parameter.text() && !path;
                            default -> parameter.text() || link;
                        });
            case FILE -> whole(path);
            case PAGE ->
                whole(
                        switch (key) {
                            case "browser.url" -> link;
                            case "browser.title" -> parameter.text() && about(parameter, English.TITLES) && !path;
                            default -> link || parameter.text() && about(parameter, English.TITLES);
                        });
            case WINDOW ->
                whole(
                        switch (key) {
                            case "window.app" -> parameter.text() && about(parameter, English.APPS);
                            case "window.title" -> parameter.text() && named(parameter, English.TITLES);
                            default -> parameter.text() && about(parameter, English.APPS);
                        });
            case EVENT ->
                link
                        ? Optional.of("url")
                        : parameter.text() && called(parameter, action) ? Optional.of("title") : Optional.empty();
            case MUSIC ->
                parameter.text() && named(parameter, English.ARTISTS)
                        ? Optional.of("artist")
                        : parameter.text() && about(parameter, English.wordsFor("media."))
                                ? Optional.of("title")
                                : Optional.empty();
            case PROJECT -> whole(path || parameter.text() && about(parameter, English.PROJECTS));
            case BRANCH -> whole(parameter.text() && about(parameter, English.BRANCHES));
            case RESULT -> parameter.text() && !path ? Optional.of("value") : Optional.empty();
        };
    }

    private static boolean link(Parameter parameter) {
        return parameter.schema().text("format").filter(LINKS::contains).isPresent();
    }

    // A copied link is text as well.
    private static boolean linkCopied(ContextSnapshot context) {
        return value(new Arg.Handle("clipboard.kind", ""), context)
                .filter(Value.of("url")::equals)
                .isPresent();
    }

    // What an action of a calendar needs that is no more than a name is the name of an event.
    private static boolean called(Parameter parameter, Set<String> action) {
        var calendar = English.wordsFor("calendar.");
        return about(parameter, calendar)
                || parameter.required()
                        && !parameter.content()
                        && action.stream().anyMatch(calendar::contains);
    }

    private static Optional<String> whole(boolean suits) {
        return suits ? Optional.of("") : Optional.empty();
    }

    private static boolean about(Parameter parameter, Set<String> words) {
        return parameter.aboutTokens().stream().anyMatch(words::contains);
    }

    private static boolean named(Parameter parameter, Set<String> words) {
        return parameter.nameTokens().stream().anyMatch(words::contains);
    }
}
